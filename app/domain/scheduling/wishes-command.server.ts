import { wishLevels } from "~/app/domain/scheduling/kinds";
import { remindOfWishes } from "~/app/domain/scheduling/remind-of-wishes.server";
import { saveWishes } from "~/app/domain/scheduling/save-wishes.server";
import { WishesInput } from "~/app/domain/scheduling/schema";
import type { OrganisationKind } from "~/app/platform/prisma-client/enums";

/** `done` is a key of `common:done`, `refusal` one of `scheduling:wishes.refusal`; null: there is nothing like that here. */
type Result = { done: string } | { refusal: string; isInvalid?: boolean } | null;

/** Saves a participant's wishes, or reminds those who have not answered, as far as it is this organisation's to do. */
export async function wishesCommand(
  form: FormData,
  { arenaId, organisationId, kind }: { arenaId: string; organisationId: string; kind: OrganisationKind },
): Promise<Result> {
  if (kind === "MUNICIPALITY") {
    if (form.get("intent") !== "remind") return null;
    const result = await remindOfWishes({ arenaId, organisationId });
    if (result.ok) return { done: "reminded" };
    return result.reason === "gone" ? null : { refusal: result.reason };
  }
  const input = WishesInput.safeParse(saidIn(form));
  if (!input.success) return { refusal: "not-a-participant", isInvalid: true };
  const result = await saveWishes(input.data, { arenaId, organisationId });
  if (result.ok) return { done: "wishesSaved" };
  return result.reason === "gone" ? null : { refusal: result.reason };
}

/** "wish-<id>" by what was chosen; no word is left out. */
function saidIn(form: FormData): { toId: string; level: string }[] {
  return [...form].flatMap(([name, value]) => {
    const toId = name.startsWith("wish-") ? name.slice("wish-".length) : null;
    const isNothing = value === "" && toId !== null;
    return toId && !isNothing ? [{ toId, level: wishLevels.find((each) => each === value) ?? "" }] : [];
  });
}
