import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { sessionCookie } from "~/app/domain/accounts/cookies.server";
import { endSession } from "~/app/domain/accounts/end-session.server";
import { findViewer } from "~/app/domain/accounts/viewer.server";

/** Only sent by the form in the menu. */
export function loader() {
  return redirect("/");
}

/** Ends the session on the server and forgets its cookie. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await findViewer(request);
  if (viewer) await endSession(viewer.sessionId, { personId: viewer.personId });
  return redirect("/", { headers: { "set-cookie": await sessionCookie.serialize("", { maxAge: 0 }) } });
}
