import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { setLanguage } from "~/app/domain/accounts/set-language.server";
import { findViewer } from "~/app/domain/accounts/viewer.server";
import { isLanguage } from "~/app/i18n";
import { languageCookie } from "~/app/i18n.server";
import { safeRedirect } from "~/app/platform/http/params";

/** Only sent by the form in the header. */
export function loader() {
  return redirect("/");
}

/** Chooses the language of pages, and of mail for whoever is signed in. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const language = form.get("language");
  if (!isLanguage(language)) throw new Response(null, { status: 400 });
  const viewer = await findViewer(request);
  if (viewer) await setLanguage(language, { personId: viewer.personId });
  return redirect(safeRedirect(form.get("redirectTo"), "/"), {
    headers: { "set-cookie": await languageCookie.serialize(language) },
  });
}
