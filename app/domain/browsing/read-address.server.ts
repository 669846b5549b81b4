import { type AppLoadContext, redirect } from "@remix-run/node";
import { limitSearches } from "~/app/domain/accounts/limit-searches.server";
import { type Asked, type Notice, type Readers, readParameters } from "~/app/domain/browsing/address-reader";
import { resolveConcept } from "~/app/domain/catalogue/find-concepts.server";

/** What the address of a list asks for. `unknown`: what was typed in a concept field and is no concept, by field. */
export type ReadAddress<R extends Readers> = {
  query: Asked<R>;
  notices: Notice[];
  unknown: Record<string, string>;
};

/** Names of concept fields that one may also write words in, where there is no script (`<name>Text`). */
const conceptFields = ["occupation", "skill"] as const;

/**
 * Reads the address of a list, and counts the search.
 *
 * @throws Response a redirect to the address that is worth sharing: without empty parameters, with concepts for words.
 * @throws Response 429 when there have been too many searches.
 */
export async function readAddress<R extends Readers>(
  { request, context }: { request: Request; context: AppLoadContext },
  list: R,
): Promise<ReadAddress<R>> {
  const url = new URL(request.url);
  const tidy = new URLSearchParams([...url.searchParams].filter(([, value]) => value.trim() !== ""));
  const unknown = await takeConcepts(tidy);
  if (tidy.toString() !== url.searchParams.toString())
    throw redirect(tidy.size > 0 ? `${url.pathname}?${tidy}` : url.pathname);
  if (tidy.size > 0) await limitSearches({ request, context });
  return { ...readParameters(list, tidy), unknown };
}

/** Puts the concepts that typed words mean in their place; what is none of them stays, and is returned. */
async function takeConcepts(params: URLSearchParams): Promise<Record<string, string>> {
  const unknown: Record<string, string> = {};
  for (const name of conceptFields) {
    const text = params.get(`${name}Text`)?.slice(0, 80);
    if (!text) continue;
    const id = await resolveConcept(name, text);
    if (id === null) unknown[name] = text;
    else {
      params.delete(`${name}Text`);
      if (!params.getAll(name).includes(id)) params.append(name, id);
    }
  }
  return unknown;
}
