import type { LoaderFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import { sessionCookie } from "~/app/domain/accounts/cookies.server";
import { createSession } from "~/app/domain/accounts/create-session.server";
import { prisma } from "~/app/platform/db.server";
import type { MembershipRole, OrganisationKind } from "~/app/platform/prisma-client/enums";
import { loader as failedMail, action as sendAgain } from "~/app/routes/failed-mail";
import { action as changeMembers } from "~/app/routes/organisation";
import { loader as organisationEdit, action as saveOrganisation } from "~/app/routes/organisation-edit";

/** What only an administrator may see or do, which the table of every address cannot tell: it has one person of each kind. */
const pages = [
  ["organisation/edit", "MUNICIPALITY", organisationEdit],
  ["organisation/edit", "EMPLOYER", organisationEdit],
  ["failed-mail", "MUNICIPALITY", failedMail],
] as const;
const commands = [
  ["organisation/edit", "EMPLOYER", saveOrganisation],
  ["organisation", "EMPLOYER", changeMembers],
  ["failed-mail", "MUNICIPALITY", sendAgain],
] as const;

const context = { clientAddress: "127.0.0.1", cspNonce: "" };

async function addMember(organisationId: string, role: MembershipRole): Promise<string> {
  const email = `${crypto.randomUUID()}@example.se`;
  const { id: personId } = await prisma.person.create({ data: { email, name: "Somebody" } });
  await prisma.membership.create({ data: { organisationId, personId, role } });
  return personId;
}

async function cookieFor(personId: string): Promise<string> {
  const token = await createSession({ personId, userAgent: "" }, { tx: prisma, now: new Date() });
  return (await sessionCookie.serialize(token)).split(";")[0] ?? "";
}

async function cookieOf(kind: OrganisationKind, role: MembershipRole): Promise<string> {
  const { id } = await prisma.organisation.create({ data: { kind, name: "Here" } });
  return cookieFor(await addMember(id, role));
}

function ask(address: string, { cookie, body }: { cookie: string; body?: URLSearchParams }): Request {
  const method = body ? "POST" : "GET";
  return new Request(`http://localhost/work/${address}`, { method, body, headers: { cookie } });
}

async function statusOf(answer: (args: LoaderFunctionArgs) => unknown, request: Request): Promise<number> {
  try {
    const given = await answer({ request, params: {}, context } as unknown as LoaderFunctionArgs);
    if (given instanceof Response) return given.status;
    return (given as { init?: { status?: number } }).init?.status ?? 200;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status;
    throw thrown;
  }
}

test.each(pages)("%s of a %s is for its administrators", async (address, kind, loader) => {
  const other = kind === "MUNICIPALITY" ? "OFFICER" : "MEMBER";
  expect(await statusOf(loader, ask(address, { cookie: await cookieOf(kind, other) }))).toBe(403);
  expect(await statusOf(loader, ask(address, { cookie: await cookieOf(kind, "ADMIN") }))).toBe(200);
});

test.each(commands)("what is sent to %s of a %s is done for its administrators only", async (address, kind, action) => {
  const other = kind === "MUNICIPALITY" ? "OFFICER" : "MEMBER";
  const body = new URLSearchParams({ intent: "revoke" });
  expect(await statusOf(action, ask(address, { cookie: await cookieOf(kind, other), body }))).toBe(403);
  expect(await statusOf(action, ask(address, { cookie: await cookieOf(kind, "ADMIN"), body }))).not.toBe(403);
});

test("the page where an organisation is changed holds no number: a sole trader's is a personal number", async () => {
  const request = new Request("http://localhost/work/organisation/edit", {
    headers: { cookie: await cookieOf("EMPLOYER", "ADMIN") },
  });
  const answer = await organisationEdit({ request, params: {}, context } as unknown as LoaderFunctionArgs);
  expect(answer.organisation).not.toHaveProperty("number");
});

test("a member who is no administrator leaves an organisation, and removes nobody else", async () => {
  const { id: organisationId } = await prisma.organisation.create({ data: { kind: "EMPLOYER", name: "Here" } });
  const [member, other] = await Promise.all([addMember(organisationId, "MEMBER"), addMember(organisationId, "ADMIN")]);
  const remove = async (memberId: string) => {
    const body = new URLSearchParams({ intent: "remove", memberId });
    return statusOf(changeMembers, ask("organisation", { cookie: await cookieFor(member), body }));
  };
  expect(await remove(other)).toBe(403);
  expect(await remove(member)).toBe(302);
  expect(await prisma.membership.findMany({ where: { organisationId }, select: { personId: true } })).toEqual([
    { personId: other },
  ]);
});
