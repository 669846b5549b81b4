import { createServer, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { EmbeddedEngine } from "~/search/embedded/engine";

/** Answers in place of the engine, or null to let it answer. */
export type Fault = (path: string) => Promise<Response | null> | Response | null;

/**
 * The embedded engine as a server over loopback HTTP: in place of a real search server, for those who speak to one. It
 * forgets everything when it stops, as a server does whose disk is lost.
 */
export async function startStandIn({
  engine = new EmbeddedEngine(),
  port = 0,
  fault = () => null,
}: {
  engine?: EmbeddedEngine;
  port?: number;
  fault?: Fault;
} = {}): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = createServer(async (request, response) => {
    const path = request.url ?? "/";
    const answer = (await fault(path)) ?? (await engine.handle(await asRequest(request)));
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : port}`;
  const stop = () => {
    server.closeAllConnections();
    return new Promise<void>((done) => server.close(() => done()));
  };
  return { url, stop };
}

async function asRequest(request: IncomingMessage): Promise<Request> {
  const body = await text(request);
  const { method = "GET", url = "/" } = request;
  return new Request(`http://stand-in.invalid${url}`, { method, ...(body === "" ? {} : { body }) });
}
