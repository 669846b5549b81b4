import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { wishesCommand } from "~/app/domain/scheduling/wishes-command.server";
import { WishesForm } from "~/app/domain/scheduling/wishes-form";
import { readWishesPage } from "~/app/domain/scheduling/wishes-page.server";
import { WishesStatus } from "~/app/domain/scheduling/wishes-status";
import { wordsFor } from "~/app/i18n.server";
import { formatDate, formatTime } from "~/app/platform/clock";
import { found, uuidParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { Banner } from "~/app/ui/banner";
import { EmptyState } from "~/app/ui/empty-state";
import { PageHead } from "~/app/ui/page-head";

export const handle = { i18n: ["scheduling", "arenas"] };
export const meta = titleMeta;

/** Whom a participant wants to meet; for the organiser, who has answered. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId, viewer } = await requireMember(request);
  const kind = viewer.organisation?.kind ?? "EMPLOYER";
  const now = new Date();
  const page = found(await readWishesPage(uuidParam(params, "organisedId"), { organisationId, kind, now }));
  const t = await wordsFor(request, "scheduling");
  return { title: `${t("wishes.title")}: ${page.arena.title}`, page, now };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { organisationId, viewer } = await requireMember(request);
  const arenaId = uuidParam(params, "organisedId");
  const kind = viewer.organisation?.kind ?? "EMPLOYER";
  const result = found(await wishesCommand(await request.formData(), { arenaId, organisationId, kind }));
  if ("refusal" in result) return data(result, { status: result.isInvalid ? 400 : 409 });
  return redirect(`/work/arenas/${arenaId}/wishes?done=${result.done}`);
}

export default function ArenaWishes() {
  const { page, now } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  const { t, i18n } = useTranslation(["scheduling", "arenas"]);
  const { arena } = page;
  const until = arena.wishesCloseAt ?? now;
  const isOpen = now < until;
  const when = `${formatDate(until, i18n.language)} ${formatTime(until, i18n.language)}`;
  return (
    <div className="wrap">
      <PageHead
        title={t("wishes.title")}
        lead={page.view === "participant" ? t("wishes.lead") : undefined}
        crumbs={[
          { to: "/work/arenas", label: t("arenas:list.title") },
          { to: `/work/arenas/${arena.id}`, label: arena.title },
        ]}
        meta={[t(isOpen ? "wishes.openUntil" : "wishes.closedAt", { when })]}
      />
      <div className="grid gap-5">
        {refusal ? <Banner look="error">{t(`wishes.refusal.${refusal as "wishes-closed"}`)}</Banner> : null}
        {page.view === "organiser" ? <WishesStatus page={page} isOpen={isOpen} /> : null}
        {page.view === "participant" ? (
          <>
            <p>
              <Link to={`/work/arenas/${arena.id}/attendance`}>{t("attendance.link")}</Link>
            </p>
            {page.rows.length === 0 ? <EmptyState title={t("wishes.nobody")} /> : null}
            <WishesForm rows={page.rows} isOpen={isOpen} />
          </>
        ) : null}
      </div>
    </div>
  );
}
