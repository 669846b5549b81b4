import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { languageOf, translationsIn } from "~/app/i18n.server";
import { dropNul } from "~/app/platform/http/drop-nul.server";
import { loggedPath } from "~/app/platform/http/logged-path.server";
import { NonceContext } from "~/app/platform/http/nonce";
import { log } from "~/app/platform/log.server";

/** Milliseconds a page may take before what is missing is given up. */
const patience = 10_000;

/** Renders a page. Readers that are no browsers get it whole; browsers get it as it becomes ready. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { cspNonce }: AppLoadContext,
): Promise<Response> {
  const language = await languageOf(request);
  headers.set("content-type", "text/html; charset=utf-8");
  headers.append("vary", "cookie, accept-language");
  if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
  const isWhole = isbot(request.headers.get("user-agent") ?? "") || context.isSpaMode;
  return new Promise((done, fail) => {
    let code = status;
    const answer = () => {
      const body = dropNul();
      done(new Response(createReadableStreamFromReadable(body), { status: code, headers }));
      pipe(body);
    };
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={cspNonce}>
        <I18nextProvider i18n={translationsIn(language)}>
          <RemixServer context={context} url={request.url} abortDelay={patience} nonce={cspNonce} />
        </I18nextProvider>
      </NonceContext.Provider>,
      {
        nonce: cspNonce,
        ...(isWhole ? { onAllReady: answer } : { onShellReady: answer }),
        onShellError: fail,
        onError(error) {
          code = 500;
          log.error({ err: error }, "while rendering");
        },
      },
    );
    setTimeout(abort, patience);
  });
}

/** Logs what went wrong in a loader or action; a request the browser gave up is no error. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (!request.signal.aborted) log.error({ err: error, path: loggedPath(request.url) }, "while answering");
}
