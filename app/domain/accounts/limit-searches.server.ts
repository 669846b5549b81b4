import type { LoaderFunctionArgs } from "@remix-run/node";
import { findViewer } from "~/app/domain/accounts/viewer.server";
import { wordsFor } from "~/app/i18n.server";
import { secondsToWait } from "~/app/platform/rate-limit.server";

/**
 * Counts one search of whoever asks: of the account, since many share a municipality's address, else of the client.
 *
 * @param limit "concepts" for fields that suggest while one types, which ask much more often.
 * @throws Response 429 with a sentence and how long to wait, when there have been too many.
 */
export async function limitSearches(
  { request, context }: Pick<LoaderFunctionArgs, "request" | "context">,
  limit: "search" | "concepts" = "search",
): Promise<void> {
  const viewer = await findViewer(request);
  const key = viewer ? `person:${viewer.personId}` : `client:${context.clientAddress}`;
  const seconds = await secondsToWait(limit, key);
  if (seconds === 0) return;
  const t = await wordsFor(request, "common");
  const headers = { "retry-after": String(seconds), "content-type": "text/plain; charset=utf-8" };
  throw new Response(t("tooMany.text"), { status: 429, headers });
}
