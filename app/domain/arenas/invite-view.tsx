import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { OrganiserPage } from "~/app/domain/arenas/arena-page.server";
import { Button } from "~/app/ui/button";

/** Whom an organiser can invite: employers that fit the theme, any employer by name, and providers. */
export function InviteView({ participations, themeNeeds, foundEmployers, providers, q }: OrganiserPage) {
  const { t } = useTranslation("arenas");
  const known = new Set(participations.map(({ organisation }) => organisation.id));
  return (
    <section className="no-print grid gap-6">
      <h2>{t("invite.title")}</h2>
      <Group
        title={t("organiser.theme")}
        empty={t("organiser.noTheme")}
        rows={byEmployer(themeNeeds, known)}
        name="theme"
      />
      <section className="grid gap-3">
        <h3>{t("invite.search")}</h3>
        <Form method="get" preventScrollReset className="flex flex-wrap items-end gap-3">
          <label className="grid gap-1">
            <span className="font-semibold">{t("invite.name")}</span>
            <input type="search" name="q" maxLength={80} defaultValue={q} className="input" />
          </label>
          <Button>{t("invite.find")}</Button>
        </Form>
        {q ? <InviteList rows={foundEmployers} empty={t("invite.noneFound", { q })} name="found" /> : null}
      </section>
      <Group title={t("invite.providers")} empty={t("invite.noProviders")} rows={providers} name="provider" />
    </section>
  );
}

type Row = { id: string; name: string; note?: string };

function byEmployer(needs: OrganiserPage["themeNeeds"], known: Set<string>): Row[] {
  const employers = new Map<string, { name: string; titles: string[] }>();
  for (const { organisation, title } of needs) {
    const titles = employers.get(organisation.id)?.titles ?? [];
    employers.set(organisation.id, { name: organisation.name, titles: [...titles, title] });
  }
  return [...employers]
    .filter(([id]) => !known.has(id))
    .map(([id, { name, titles }]) => ({ id, name, note: titles.join(", ") }));
}

function Group({ title, ...list }: { title: string; empty: string; rows: Row[]; name: string }): ReactNode {
  return (
    <section className="grid gap-3">
      <h3>{title}</h3>
      <InviteList {...list} />
    </section>
  );
}

function InviteList({ rows, empty, name }: { rows: Row[]; empty: string; name: string }) {
  const { t } = useTranslation("arenas");
  if (rows.length === 0) return <p className="text-muted">{empty}</p>;
  return (
    <Form method="post" className="grid justify-items-start gap-2">
      <input type="hidden" name="intent" value="invite" />
      {rows.map((row) => (
        <label key={row.id} htmlFor={`${name}-${row.id}`} className="flex gap-3">
          <input id={`${name}-${row.id}`} type="checkbox" name="invitedId" value={row.id} />
          <span>
            {row.name} {row.note ? <span className="small block text-muted">{row.note}</span> : null}
          </span>
        </label>
      ))}
      <Button>{t("organiser.invite")}</Button>
    </Form>
  );
}
