/** The server build that the Remix plugin makes of the routes. */
declare module "virtual:remix/server-build" {
  const build: import("@remix-run/node").ServerBuild;
  export = build;
}

/** The package has no types of its own. */
declare module "html-to-text" {
  export function htmlToText(html: string, options: { wordwrap: number | false }): string;
}
