import type { ActionFunctionArgs } from "@remix-run/node";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { answerMeeting } from "~/app/domain/meetings/answer-meeting.server";
import { readOutcome } from "~/app/domain/meetings/day-command.server";
import { found, uuidParam } from "~/app/platform/http/params";

/** Takes in what a side says of a meeting from a browser that keeps it until this has answered. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { organisationId, personId } = await requireMember(request, "EMPLOYER", "PROVIDER");
  uuidParam(params, "arenaId");
  const input = readOutcome(await request.formData());
  if (!input) return Response.json({ ok: false, reason: "choose" }, { status: 400 });
  const result = await answerMeeting(input, { organisationId, personId });
  if (result.ok) return Response.json(result);
  return Response.json(result, { status: result.reason === "gone" ? 404 : 409 });
}

/** There is nothing to read here. */
export function loader() {
  return found(null);
}
