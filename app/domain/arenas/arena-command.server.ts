import { cancelBooking, moveBooking } from "~/app/domain/arenas/change-booking.server";
import { declineArena, inviteToArena, joinArena } from "~/app/domain/arenas/join-arena.server";
import { leaveArena } from "~/app/domain/arenas/leave-arena.server";
import { cancelArena, openArena } from "~/app/domain/arenas/save-arena.server";
import { JoinInput } from "~/app/domain/arenas/schema";
import { leaveWaitingList, waitForTable } from "~/app/domain/arenas/wait-for-table.server";
import { isUuid } from "~/app/platform/http/params";
import type { OrganisationKind } from "~/app/platform/prisma-client/enums";

type Actor = { organisationId: string; personId: string; kind: OrganisationKind };

/**
 * `done` is a key of `common:done`; `refusal` one of `arenas:refusal`, with `isInvalid` when the form itself is wrong and
 * `aliases` when it is about candidates; null: there is nothing like that for this actor.
 */
export type CommandResult = { done: string } | { refusal: string; isInvalid?: boolean; aliases?: string[] } | null;

/** Does what a form of an arena's page asks, as far as it is this kind of organisation's to do. */
export function arenaCommand(form: FormData, arenaId: string, actor: Actor): Promise<CommandResult> {
  const intent = String(form.get("intent"));
  if (intent === "cancel") return cancel(form, actor);
  if (actor.kind === "MUNICIPALITY") return asOrganiser(intent, form, arenaId, actor);
  if (actor.kind === "EMPLOYER") return asEmployer(intent, form, arenaId, actor);
  return asProvider(intent, form, actor);
}

async function cancel(form: FormData, actor: Actor): Promise<CommandResult> {
  return told(await cancelBooking(id(form, "bookingId"), actor), "cancelled");
}

async function asOrganiser(intent: string, form: FormData, arenaId: string, actor: Actor): Promise<CommandResult> {
  if (intent === "open") return (await openArena(arenaId, actor)) ? { done: "opened" } : null;
  if (intent === "call-off") return (await cancelArena(arenaId, actor)) ? { done: "closed" } : null;
  if (intent !== "invite") return null;
  const invitedIds = form.getAll("invitedId").map(String).filter(isUuid).slice(0, 300);
  if (invitedIds.length === 0) return { refusal: "none-chosen", isInvalid: true };
  await inviteToArena({ arenaId, invitedIds }, actor);
  return { done: "invited" };
}

async function asEmployer(intent: string, form: FormData, arenaId: string, actor: Actor): Promise<CommandResult> {
  if (intent === "decline") return (await declineArena(arenaId, actor)) ? { done: "left" } : null;
  if (intent === "leave") return told(await leaveArena(arenaId, actor), "left");
  if (intent !== "join") return null;
  const input = JoinInput.safeParse({ needIds: form.getAll("needId"), tables: form.get("tables") ?? undefined });
  if (!input.success) return { refusal: "not-your-need", isInvalid: true };
  return told(await joinArena(input.data, { arenaId, ...actor }), "joined");
}

async function asProvider(intent: string, form: FormData, actor: Actor): Promise<CommandResult> {
  const tableId = id(form, "tableId");
  if (intent === "wait") return told(await waitForTable(tableId, actor), "waiting");
  if (intent === "leave") return (await leaveWaitingList(tableId, actor)) ? { done: "leftLine" } : null;
  if (intent !== "move") return null;
  const place = { bookingId: id(form, "bookingId"), slotId: id(form, "slotId"), tableId };
  return told(await moveBooking(place, actor), "moved");
}

type Result = { ok: true } | { ok: false; reason: string; aliases?: string[] };

function told(result: Result, done: string): CommandResult {
  if (result.ok) return { done };
  return result.reason === "gone" ? null : { refusal: result.reason, aliases: result.aliases ?? [] };
}

/** An id of the form; what is none is one that nothing has. */
function id(form: FormData, name: string): string {
  const value = String(form.get(name) ?? "");
  return isUuid(value) ? value : "00000000-0000-0000-0000-000000000000";
}
