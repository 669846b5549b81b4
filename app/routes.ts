import { index, type RouteConfig, route } from "@remix-run/route-config";

/** Every address there is; the table test of `tests/db/routes.test.ts` fails for one it does not know. */
export default [
  index("routes/start.tsx"),
  route("language", "routes/language.ts"),
  route("sign-in", "routes/sign-in.tsx"),
  route("sign-in/link", "routes/sign-in-link.tsx"),
  route("sign-out", "routes/sign-out.ts"),
  route("register", "routes/register.tsx"),
  route("invitations/:token", "routes/invitation.tsx"),
  route("account", "routes/account.tsx"),
  route("work", "routes/desk.tsx"),
  route("work/organisation", "routes/organisation.tsx"),
  route("dev/mail", "routes/dev-mail.tsx"),
  route("dev/mail/:mailId", "routes/dev-mail-one.tsx"),
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
