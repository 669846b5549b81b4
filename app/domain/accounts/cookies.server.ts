import { createCookie } from "@remix-run/node";
import { env } from "~/app/platform/env.server";

const isSecure = env().origin.startsWith("https://");
const prefix = isSecure ? "__Host-" : "";
const shared = { path: "/", httpOnly: true, secure: isSecure, sameSite: "lax" } as const;

/** Holds the session's token. Thirty days at most; the server ends it earlier when it is idle. */
export const sessionCookie = createCookie(`${prefix}session`, { ...shared, maxAge: 30 * 24 * 60 * 60 });

/** Ties a mailed sign-in link to the browser that asked for it. */
export const browserCookie = createCookie(`${prefix}browser`, { ...shared, maxAge: 24 * 60 * 60 });
