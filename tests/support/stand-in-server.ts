import { createServer, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { EmbeddedEngine } from "~/search/embedded/engine";

/** What was asked: method, path with its query, and body as text. */
export type AskedOfServer = { method: string; path: string; body: string };

/** Answers in place of the engine, or null to let it answer. */
export type Fault = (asked: AskedOfServer) => Promise<Response | null> | Response | null;

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
    const asked = await read(request);
    const answer = (await fault(asked)) ?? (await engine.handle(asRequest(asked)));
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

async function read(request: IncomingMessage): Promise<AskedOfServer> {
  const { method = "GET", url = "/" } = request;
  return { method, path: url, body: await text(request) };
}

function asRequest({ method, path, body }: AskedOfServer): Request {
  return new Request(`http://stand-in.invalid${path}`, { method, ...(body === "" ? {} : { body }) });
}
