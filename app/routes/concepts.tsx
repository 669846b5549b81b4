import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { limitSearches } from "~/app/domain/accounts/limit-searches.server";
import { ConceptSearchInput, listConceptsLike } from "~/app/domain/catalogue/find-concepts.server";
import { conceptKinds } from "~/app/domain/catalogue/schema";
import { languageOf, wordsFor } from "~/app/i18n.server";
import { titleMeta } from "~/app/platform/http/title";
import { Button } from "~/app/ui/button";
import { EmptyState } from "~/app/ui/empty-state";
import { PageHead } from "~/app/ui/page-head";

export const handle = { i18n: ["catalogue"] };

export const meta = titleMeta;

/** The words of the catalogue that a text may mean; for whoever fills in a form without JavaScript. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await limitSearches({ request, context });
  const search = ConceptSearchInput.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!search.success) throw data(null, { status: 400 });
  const { kind, q } = search.data;
  const t = await wordsFor(request, "catalogue");
  const concepts = await listConceptsLike(kind, { text: q, language: await languageOf(request), limit: 50 });
  return { title: t("find.title"), kind, q, concepts };
}

export default function Concepts() {
  const { kind, q, concepts } = useLoaderData<typeof loader>();
  const { t } = useTranslation("catalogue");
  return (
    <div className="wrap grid gap-8">
      <PageHead title={t("find.title")} lead={t("find.lead")} />
      <Form role="search" className="grid justify-items-start gap-5" key={`${kind} ${q}`}>
        <label className="grid gap-1">
          <span className="font-semibold">{t("find.kind")}</span>
          <select name="kind" defaultValue={kind} className="input w-auto max-w-full">
            {conceptKinds.map((choice) => (
              <option key={choice} value={choice}>
                {t(`kinds.${choice}`)}
              </option>
            ))}
          </select>
        </label>
        <div className="grid gap-1">
          <label htmlFor="concept-text" className="font-semibold">
            {t("find.text")}
          </label>
          <p id="concept-text-help" className="small text-muted">
            {t("find.textHelp")}
          </p>
          <input
            id="concept-text"
            name="q"
            type="search"
            defaultValue={q}
            maxLength={80}
            aria-describedby="concept-text-help"
            className="input"
          />
        </div>
        <Button look="main">{t("find.search")}</Button>
      </Form>
      {q === "" ? null : <Hits text={q} concepts={concepts} />}
    </div>
  );
}

type Hit = { id: string; label: string; group: string };

function Hits({ text, concepts }: { text: string; concepts: Hit[] }) {
  const { t } = useTranslation("catalogue");
  if (concepts.length === 0) {
    return (
      <EmptyState title={t("find.none", { text })}>
        <p>{t("find.noneHelp")}</p>
      </EmptyState>
    );
  }
  return (
    <section className="grid gap-3">
      <h2>{t("find.count", { count: concepts.length })}</h2>
      <ul className="grid gap-2">
        {concepts.map(({ id, label, group }) => (
          <li key={id}>
            <span className="font-semibold">{label}</span>
            {group ? <span className="small block text-muted">{group}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
