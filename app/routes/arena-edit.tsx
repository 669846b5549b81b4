import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { getOrganisation } from "~/app/domain/accounts/queries.server";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { findOwnArena } from "~/app/domain/arenas/queries.server";
import { createArena, saveArena } from "~/app/domain/arenas/save-arena.server";
import { ArenaInput } from "~/app/domain/arenas/schema";
import { ThemeField } from "~/app/domain/arenas/theme-field";
import { listMunicipalities, listOccupationGroups } from "~/app/domain/catalogue/queries.server";
import { wordsFor } from "~/app/i18n.server";
import { addDays, dateIn, timeOf } from "~/app/platform/clock";
import { parseForm, refuse } from "~/app/platform/http/form.server";
import { found, uuidParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { Banner } from "~/app/ui/banner";
import { Button } from "~/app/ui/button";
import { RadioGroup } from "~/app/ui/choice-field";
import type { BoundField } from "~/app/ui/field";
import { FormErrors } from "~/app/ui/form-errors";
import { PageHead } from "~/app/ui/page-head";
import { SelectField } from "~/app/ui/select-field";
import { TextArea, TextField } from "~/app/ui/text-field";
import { useServerForm } from "~/app/ui/use-server-form";

export const handle = { i18n: ["arenas"] };
export const meta = titleMeta;

/** A new arena, or one of the municipality's own to change. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId } = await requireMember(request, "MUNICIPALITY");
  const t = await wordsFor(request, "arenas");
  const arena = params.arenaId ? found(await findOwnArena(uuidParam(params, "arenaId"), { organisationId })) : null;
  const [municipalities, groups, host] = await Promise.all([
    listMunicipalities(),
    listOccupationGroups(),
    getOrganisation(organisationId),
  ]);
  return {
    title: arena?.title ?? t("form.newTitle"),
    values: arena ? valuesOf(arena) : newValues(host),
    municipalities,
    groups,
  };
}

type Arena = NonNullable<Awaited<ReturnType<typeof findOwnArena>>>;

/** What was planned is read back from the slots: their length, and the gap between the first two. */
function valuesOf(arena: Arena) {
  const [first, second] = arena.slots;
  const minutes = (from: Date | undefined, to: Date | undefined) =>
    from && to ? Math.round((to.getTime() - from.getTime()) / 60_000) : 0;
  const slotMinutes = minutes(first?.startsAt, first?.endsAt) || 20;
  const gapMinutes = minutes(first?.endsAt, second?.startsAt);
  const pause = arena.slots.findIndex((slot, at) => minutes(arena.slots[at - 1]?.endsAt, slot.startsAt) > gapMinutes);
  const [before, after] = [arena.slots[pause - 1], arena.slots[pause]];
  return {
    version: String(arena.version),
    title: arena.title,
    description: arena.description,
    venue: arena.venue,
    address: arena.address,
    municipalityCode: arena.municipalityCode ?? "",
    date: dateIn(arena.startsAt),
    from: timeOf(arena.startsAt),
    to: timeOf(arena.endsAt),
    slotMinutes: String(slotMinutes),
    gapMinutes: String(gapMinutes),
    pauses: [{ from: before && after ? timeOf(before.endsAt) : "", to: before && after ? timeOf(after.startsAt) : "" }],
    tableCount: String(arena.tableCount),
    bookingOpensOn: dateIn(arena.bookingOpensAt),
    bookingClosesOn: dateIn(arena.bookingClosesAt),
    form: arena.form as string,
    wishesCloseOn: arena.wishesCloseAt ? dateIn(arena.wishesCloseAt) : "",
    wishesCloseTime: arena.wishesCloseAt ? timeOf(arena.wishesCloseAt) : "",
    groups: arena.groups.map(({ group }) => group.ssyk),
  };
}

/** A morning six weeks away, in the host's own municipality. */
function newValues(host: { municipalityCode: string | null }): ReturnType<typeof valuesOf> {
  const today = dateIn(new Date());
  return {
    version: "1",
    title: "",
    description: "",
    venue: "",
    address: "",
    municipalityCode: host.municipalityCode ?? "",
    date: addDays(today, 42),
    from: "09:00",
    to: "12:00",
    slotMinutes: "20",
    gapMinutes: "0",
    pauses: [{ from: "10:20", to: "10:40" }],
    tableCount: "6",
    bookingOpensOn: addDays(today, 14),
    bookingClosesOn: addDays(today, 40),
    form: "OPEN_BOOKING",
    wishesCloseOn: "",
    wishesCloseTime: "",
    groups: [],
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { organisationId, personId } = await requireMember(request, "MUNICIPALITY");
  const form = await request.formData();
  // A pause without times is none.
  if (!form.get("pauses[0].from") && !form.get("pauses[0].to"))
    for (const part of ["from", "to"]) form.delete(`pauses[0].${part}`);
  const submission = await parseForm(new Request(request.url, { method: "post", body: form }), ArenaInput);
  if (submission.status !== "success") return refuse(submission);
  if (!params.arenaId) {
    const created = await createArena(submission.value, { organisationId, personId });
    return created.ok
      ? redirect(`/work/arenas/${created.arenaId}?done=saved`)
      : refuse(submission, refusalOf(created.reason));
  }
  const arenaId = uuidParam(params, "arenaId");
  const saved = await saveArena(submission.value, { arenaId, organisationId, personId });
  if (!saved.ok && saved.reason === "gone") throw new Response(null, { status: 404 });
  return saved.ok ? redirect(`/work/arenas/${arenaId}?done=saved`) : refuse(submission, refusalOf(saved.reason));
}

/** A day that has been is told beside its field, everything else above the form. */
function refusalOf(reason: string): Parameters<typeof refuse>[1] {
  if (reason === "day-passed") return { fieldErrors: { date: ["date-passed"] } };
  return reason === "wishes-passed" ? { fieldErrors: { wishesCloseOn: [reason] } } : { formErrors: [reason] };
}

const firstFields = ["title", "description", "venue", "address"] as const;
const timeFields = ["date", "from", "to", "slotMinutes", "gapMinutes"] as const;

export default function ArenaEdit() {
  const { title, values, municipalities, groups } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result ?? null;
  const { t } = useTranslation("arenas");
  const [form, fields] = useServerForm<typeof values>({ id: "arena", lastResult, defaultValue: values });
  const pause = fields.pauses.getFieldList()[0]?.getFieldset();
  const [refusal] = form.errors ?? [];
  const date = { type: "date" } as const;
  const minutes = { type: "number", suffix: t("form.minutes") } as const;
  return (
    <div className="wrap">
      <PageHead title={title} crumbs={[{ to: "/work/arenas", label: t("list.title") }]} />
      <Form method="post" id={form.id} noValidate className="grid justify-items-start gap-5">
        {refusal ? <Banner look="error">{t(`refusal.${refusal as "gone"}`)}</Banner> : null}
        <FormErrors
          form={{ id: form.id }}
          fields={[
            ...firstFields.map((name): [BoundField, string] => [fields[name], t(`form.${name}`)]),
            [fields.municipalityCode, t("form.municipality")],
            ...timeFields.map((name): [BoundField, string] => [fields[name], t(`form.${name}`)]),
            ...(pause ? ([[pause.from, t("form.pauseFrom")]] satisfies [BoundField, string][]) : []),
            ...(pause ? ([[pause.to, t("form.pauseTo")]] satisfies [BoundField, string][]) : []),
            [fields.tableCount, t("form.tableCount")],
            [fields.form, t("form.form")],
            [fields.wishesCloseOn, t("form.wishesCloseOn")],
            [fields.wishesCloseTime, t("form.wishesCloseTime")],
            [fields.bookingOpensOn, t("form.opens")],
            [fields.bookingClosesOn, t("form.closes")],
          ]}
        />
        <input type="hidden" name="version" value={values.version} />
        <TextField field={fields.title} label={t("form.title")} help={t("form.titleHelp")} maxLength={90} required />
        <TextArea field={fields.description} label={t("form.description")} maxLength={4000} isOptional />
        <TextField field={fields.venue} label={t("form.venue")} maxLength={120} required />
        <TextField field={fields.address} label={t("form.address")} maxLength={160} isOptional />
        <SelectField
          field={fields.municipalityCode}
          label={t("form.municipality")}
          placeholder={t("form.choose")}
          options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <div className="flex flex-wrap gap-4">
          <TextField field={fields.date} label={t("form.date")} {...date} required />
          <TextField field={fields.from} label={t("form.from")} type="time" required />
          <TextField field={fields.to} label={t("form.to")} type="time" required />
        </div>
        <div className="flex flex-wrap gap-4">
          <TextField field={fields.slotMinutes} label={t("form.slotMinutes")} {...minutes} required />
          <TextField field={fields.gapMinutes} label={t("form.gapMinutes")} {...minutes} required />
          {pause ? <TextField field={pause.from} label={t("form.pauseFrom")} type="time" isOptional /> : null}
          {pause ? <TextField field={pause.to} label={t("form.pauseTo")} type="time" isOptional /> : null}
          <TextField field={fields.tableCount} label={t("form.tableCount")} type="number" required />
        </div>
        <RadioGroup
          field={fields.form}
          label={t("form.form")}
          options={[
            { value: "OPEN_BOOKING", label: t("form.formOpen"), help: t("form.formOpenHelp") },
            { value: "TIMETABLE", label: t("form.formTimetable"), help: t("form.formTimetableHelp") },
          ]}
        />
        <div className="flex flex-wrap gap-4">
          <TextField field={fields.wishesCloseOn} label={t("form.wishesCloseOn")} {...date} isOptional />
          <TextField field={fields.wishesCloseTime} label={t("form.wishesCloseTime")} type="time" isOptional />
        </div>
        <div className="flex flex-wrap gap-4">
          <TextField field={fields.bookingOpensOn} label={t("form.opens")} {...date} required />
          <TextField field={fields.bookingClosesOn} label={t("form.closes")} {...date} required />
        </div>
        <details className="w-full" open={values.groups.length > 0}>
          <summary className="btn btn-quiet">{t("form.groups")}</summary>
          <ThemeField field={fields.groups} groups={groups} />
        </details>
        <Button look="main">{t("form.save")}</Button>
      </Form>
    </div>
  );
}
