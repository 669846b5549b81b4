import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { limitSearches } from "~/app/domain/accounts/limit-searches.server";
import { ConceptSearchInput, listConceptsLike } from "~/app/domain/catalogue/find-concepts.server";
import { languageOf } from "~/app/i18n.server";

/** GET /concepts.json?kind=occupation&q=kock: what the text may mean, the likeliest first, for fields that suggest. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await limitSearches({ request, context }, "concepts");
  const search = ConceptSearchInput.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!search.success) throw data(null, { status: 400 });
  const { kind, q } = search.data;
  const concepts = await listConceptsLike(kind, { text: q, language: await languageOf(request) });
  return Response.json(
    { concepts },
    { headers: { "cache-control": "private, max-age=60", vary: "accept-language, cookie" } },
  );
}
