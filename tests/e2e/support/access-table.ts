/**
 * Who may do what: for every address the answer to each role, in the order of `roles`:
 * visitor, newcomer, employer, other employer, provider, other provider, applicant, municipality.
 * An address is where the role is sent.
 */
type Row = readonly string[];

const everybody = Array<string>(8).fill("200");
const nobody = Array<string>(8).fill("404");
const home = Array<string>(8).fill("/");
const in_ = "/sign-in";
const reg = "/register";

/** Reading. The need is the employer's; the profile and the course are the provider's; both are in the introduction. */
export const pages: Record<string, Row> = {
  "/": everybody,
  "/*": nobody,
  "/accessibility": everybody,
  "/account": [in_, "200", "200", "200", "200", "200", "200", "200"],
  "/arenas": everybody,
  "/arenas/:arenaId": everybody,
  "/arenas/:arenaId/calendar.ics": everybody,
  "/candidates/:candidateId": [in_, reg, "200", "200", "403", "403", "403", "403"],
  "/concepts": everybody,
  "/concepts.json": everybody,
  "/courses": everybody,
  "/courses/:courseId": everybody,
  "/dev/mail": everybody,
  "/dev/mail/:mailId": everybody,
  "/guide": everybody,
  "/invitations/:token": [in_, "404", "404", "404", "404", "404", "404", "404"],
  "/language": home,
  "/my-profile/:token": nobody,
  "/needs": everybody,
  "/needs/:needId": everybody,
  "/privacy": everybody,
  "/providers": everybody,
  "/ranking": everybody,
  "/register": [in_, "200", "200", "200", "200", "200", "200", "200"],
  "/sign-in": ["200", "/work", "/work", "/work", "/work", "/work", "/work", "/work"],
  "/sign-in/link": everybody,
  "/sign-out": home,
  "/work": [in_, "200", "200", "200", "200", "200", "200", "200"],
  "/work/arenas": [in_, reg, "200", "200", "200", "200", "200", "200"],
  "/work/arenas/new": [in_, reg, "403", "403", "403", "403", "403", "200"],
  "/work/arenas/:arenaId": [in_, reg, "200", "200", "200", "200", "200", "200"],
  "/work/arenas/:arenaId/book": [in_, reg, "403", "403", "404", "404", "404", "403"],
  "/work/arenas/:arenaId/edit": [in_, reg, "403", "403", "403", "403", "403", "200"],
  "/work/authorisations": [in_, reg, "403", "403", "403", "403", "403", "200"],
  "/work/candidates": [in_, reg, "403", "403", "200", "200", "200", "403"],
  "/work/candidates/:candidateId": [in_, reg, "403", "403", "200", "404", "404", "403"],
  "/work/candidates/:candidateId/edit": [in_, reg, "403", "403", "200", "404", "404", "403"],
  "/work/candidates/:candidateId/matches": [in_, reg, "403", "403", "200", "404", "404", "403"],
  "/work/courses": [in_, reg, "403", "403", "200", "200", "200", "403"],
  "/work/courses/:courseId": [in_, reg, "403", "403", "200", "404", "404", "403"],
  "/work/courses/:courseId/edit": [in_, reg, "403", "403", "200", "404", "404", "403"],
  "/work/courses/:courseId/occasions/:occasionId": [in_, reg, "403", "403", "200", "404", "404", "403"],
  "/work/courses/:courseId/occasions/new": [in_, reg, "403", "403", "200", "404", "404", "403"],
  "/work/courses/new": [in_, reg, "403", "403", "200", "200", "200", "403"],
  "/work/introductions": [in_, reg, "200", "200", "200", "200", "200", "403"],
  "/work/introductions/:introductionId": [in_, reg, "200", "404", "200", "404", "404", "403"],
  "/work/needs": [in_, reg, "200", "200", "403", "403", "403", "403"],
  "/work/needs/:needId": [in_, reg, "200", "404", "403", "403", "403", "403"],
  "/work/needs/:needId/courses": [in_, reg, "200", "404", "403", "403", "403", "403"],
  "/work/needs/:needId/edit": [in_, reg, "200", "404", "403", "403", "403", "403"],
  "/work/needs/:needId/matches": [in_, reg, "200", "404", "403", "403", "403", "403"],
  "/work/needs/:needId/providers": [in_, reg, "200", "404", "403", "403", "403", "403"],
  "/work/organisation": [in_, reg, "200", "200", "200", "200", "200", "200"],
  "/work/proposals/:needId": [in_, reg, "403", "403", "200", "200", "200", "403"],
};

/** Changing, with the forms below, which would succeed for the owner: the owner is not asked. */
export const commands: Record<string, Row> = {
  "/account": [in_, "404", "404", "404", "404", "404", "404", "404"],
  "/invitations/:token": [in_, "404", "404", "404", "404", "404", "404", "404"],
  "/language": ["400", "400", "400", "400", "400", "400", "400", "400"],
  "/my-profile/:token": nobody,
  "/register": [in_, "400", "400", "400", "400", "400", "400", "400"],
  "/sign-in": ["400", "/work", "/work", "/work", "/work", "/work", "/work", "/work"],
  "/sign-in/link": ["400", "400", "400", "400", "400", "400", "400", "400"],
  "/sign-out": ["/", "-", "-", "-", "-", "-", "-", "-"],
  "/work/arenas/new": [in_, reg, "403", "403", "403", "403", "403", "400"],
  "/work/arenas/:arenaId": [in_, reg, "404", "404", "404", "404", "404", "-"],
  "/work/arenas/:arenaId/book": [in_, reg, "403", "403", "400", "400", "400", "403"],
  "/work/arenas/:arenaId/edit": [in_, reg, "403", "403", "403", "403", "403", "400"],
  "/work/authorisations": [in_, reg, "403", "403", "403", "403", "403", "-"],
  "/work/candidates": [in_, reg, "403", "403", "-", "-", "-", "403"],
  "/work/candidates/:candidateId": [in_, reg, "403", "403", "-", "404", "404", "403"],
  "/work/candidates/:candidateId/edit": [in_, reg, "403", "403", "-", "404", "404", "403"],
  "/work/candidates/:candidateId/matches": [in_, reg, "403", "403", "-", "400", "400", "403"],
  "/work/courses/:courseId": [in_, reg, "403", "403", "-", "404", "404", "403"],
  "/work/courses/:courseId/edit": [in_, reg, "403", "403", "-", "404", "404", "403"],
  "/work/courses/:courseId/occasions/:occasionId": [in_, reg, "403", "403", "-", "404", "404", "403"],
  "/work/courses/:courseId/occasions/new": [in_, reg, "403", "403", "-", "404", "404", "403"],
  "/work/courses/new": [in_, reg, "403", "403", "400", "400", "400", "403"],
  "/work/introductions/:introductionId": [in_, reg, "-", "404", "-", "404", "404", "403"],
  "/work/needs": [in_, reg, "-", "-", "403", "403", "403", "403"],
  "/work/needs/:needId": [in_, reg, "-", "404", "403", "403", "403", "403"],
  "/work/needs/:needId/edit": [in_, reg, "-", "404", "403", "403", "403", "403"],
  "/work/needs/:needId/matches": [in_, reg, "-", "400", "403", "403", "403", "403"],
  "/work/organisation": [in_, reg, "404", "404", "404", "404", "404", "404"],
  "/work/proposals/:needId": [in_, reg, "403", "403", "-", "400", "400", "403"],
};

/** What is sent to each command; a word that begins with a colon stands for an id. */
export const commandForms: Record<string, Record<string, string>> = {
  "/account": { intent: "end", endedId: ":needId" },
  "/work/arenas/:arenaId": { intent: "call-off" },
  "/work/authorisations": { intent: "withdraw", authorisationId: ":needId", reason: "Villkoren är inte uppfyllda." },
  "/work/candidates/:candidateId": { intent: "withdraw" },
  "/work/candidates/:candidateId/edit": { version: "1" },
  "/work/candidates/:candidateId/matches": { needId: ":needId" },
  "/work/courses/:courseId": { intent: "withdraw" },
  "/work/courses/:courseId/edit": { version: "1", kind: "KOMMERSIELL", title: "Truckkort" },
  "/work/courses/:courseId/occasions/:occasionId": { intent: "remove" },
  "/work/courses/:courseId/occasions/new": { startsOn: "2030-01-07", endsOn: "2030-01-08", seats: "8", isRemote: "on" },
  "/work/introductions/:introductionId": { intent: "accept" },
  "/work/needs": { kind: "PRAKTIK" },
  "/work/needs/:needId": { intent: "withdraw" },
  "/work/needs/:needId/edit": { version: "1", kind: "PRAKTIK" },
  "/work/needs/:needId/matches": { candidateId: ":candidateId" },
  "/work/organisation": { intent: "revoke", invitationId: ":needId" },
  "/work/proposals/:needId": { candidateId: ":candidateId" },
};
