/** The path of an address as it may be logged: without the key of a personal link, a mailed link, a calendar, a door code or an invitation. */
export function loggedPath(url: string): string {
  return new URL(url).pathname
    .replace(/^\/(my-profile|invitations|calendar|searches\/stop|account\/email)\/[^/]+/, "/$1/…")
    .replace(/^(\/work\/arenas\/[^/]+\/door)\/[^/]+/, "$1/…");
}
