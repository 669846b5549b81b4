import { beforeEach, expect, test, vi } from "vitest";
import { findOutboxMail, listFailedMails, listOutbox } from "~/app/domain/mail/queries.server";
import { queueMail } from "~/app/domain/mail/queue-mail.server";
import { sendAgain } from "~/app/domain/mail/send-again.server";
import { sendMail } from "~/app/domain/mail/send-mail.server";
import { prisma } from "~/app/platform/db.server";
import { mostAttempts } from "~/app/platform/jobs.server";
import { deliver } from "~/app/platform/mail.server";

vi.mock("~/app/platform/mail.server", () => ({ deliver: vi.fn() }));

beforeEach(() => {
  vi.mocked(deliver).mockReset().mockResolvedValue({ providerId: "outside-1", isKept: false });
});

let count = 0;

function newMail() {
  const key = `sign-in:${count++}`;
  const props = { url: "https://example.org/sign-in/link?token=secret", minutes: 10 };
  return { key, recipient: "anna@example.org", language: "sv", template: "sign-in-requested", props } as const;
}

function newNotice() {
  const props = { kind: "arenaCancelled", values: { arena: "Kök" }, facts: [], url: "https://example.org" } as const;
  return { ...newMail(), template: "notice", props: { ...props, facts: [...props.facts] } } as const;
}

async function queuedMail(mail: Parameters<typeof queueMail>[1] = newMail()) {
  await queueMail(prisma, mail);
  return prisma.outboxMail.findUniqueOrThrow({ where: { key: mail.key } });
}

async function countJobs(mailId: string): Promise<number> {
  const [row] = await prisma.$queryRaw<{ count: bigint }[]>`
    select count(*) from graphile_worker._private_jobs where payload ->> 'mailId' = ${mailId}`;
  return Number(row?.count ?? 0);
}

test("a mail that is queued twice with one key is one mail and one job", async () => {
  const mail = newMail();
  await queueMail(prisma, mail);
  await queueMail(prisma, mail);
  const rows = await prisma.outboxMail.findMany({ where: { key: mail.key } });
  expect(rows).toHaveLength(1);
  expect(await countJobs(rows[0]!.id)).toBe(1);
});

test("a mail that many queue at once is one mail", async () => {
  const mail = newMail();
  await Promise.all(Array.from({ length: 10 }, () => prisma.$transaction((tx) => queueMail(tx, mail))));
  expect(await prisma.outboxMail.count({ where: { key: mail.key } })).toBe(1);
});

test("a mail of a transaction that is rolled back was never queued", async () => {
  const mail = newMail();
  const failing = prisma.$transaction(async (tx) => {
    await queueMail(tx, mail);
    throw new Error("the change did not happen");
  });
  await expect(failing).rejects.toThrow("the change did not happen");
  expect(await prisma.outboxMail.count({ where: { key: mail.key } })).toBe(0);
});

test("a mail that is sent twice leaves once", async () => {
  const { id } = await queuedMail();
  await sendMail(id);
  await sendMail(id);
  expect(deliver).toHaveBeenCalledTimes(1);
  expect(await prisma.outboxMail.findUnique({ where: { id } })).toMatchObject({
    state: "SENT",
    providerId: "outside-1",
  });
});

test("a mail that the service refused is tried again under the same id, so the service can tell", async () => {
  const { id } = await queuedMail();
  vi.mocked(deliver).mockRejectedValueOnce(new Error("Resend: rate_limit_exceeded"));
  await expect(sendMail(id)).rejects.toThrow("rate_limit_exceeded");
  await sendMail(id);
  expect(vi.mocked(deliver).mock.calls.map(([mail]) => mail.id)).toEqual([id, id]);
  expect(await prisma.outboxMail.findUnique({ where: { id } })).toMatchObject({ state: "SENT", attempts: 2 });
});

test("a mail that failed twelve times is given up with the kind of error, and is only sent again by hand", async () => {
  const { id } = await queuedMail(newNotice());
  const actor = { organisationId: crypto.randomUUID(), personId: crypto.randomUUID() };
  const refusal = Object.assign(new Error("anna@example.org is blocked"), { code: "validation_error" });
  vi.mocked(deliver).mockRejectedValue(refusal);
  for (let attempt = 1; attempt < mostAttempts; attempt++) await expect(sendMail(id)).rejects.toThrow("blocked");
  expect(await prisma.outboxMail.findUnique({ where: { id } })).toMatchObject({ state: "SENDING" });
  expect(await sendAgain(id, actor)).toBe(false);
  await sendMail(id);
  expect(await prisma.outboxMail.findUnique({ where: { id } })).toMatchObject({
    state: "FAILED",
    attempts: mostAttempts,
    lastError: "validation_error",
  });
  await sendMail(id);
  expect(deliver).toHaveBeenCalledTimes(mostAttempts);
  expect((await listFailedMails({ page: 1, language: "sv" })).mails).toMatchObject([
    { id, subject: expect.stringContaining("Kök"), lastError: "validation_error" },
  ]);

  vi.mocked(deliver).mockResolvedValue({ providerId: "outside-2", isKept: false });
  const answers = await Promise.all([sendAgain(id, actor), sendAgain(id, actor)]);
  expect(answers.sort()).toEqual([false, true]);
  expect(await countJobs(id)).toBe(2);
  await sendMail(id);
  expect(await prisma.outboxMail.findUnique({ where: { id } })).toMatchObject({ state: "SENT", lastError: null });
});

test("news that have left are forgotten with their link, and what is forgotten is not on the page of mails", async () => {
  const group = { list: "NEEDS", name: "Kök", items: [], more: 0, url: "https://example.org" } as const;
  const props = { groups: [{ ...group, items: [] }], url: "https://example.org", stopUrl: "https://example.org/token" };
  const { id } = await queuedMail({ ...newMail(), template: "news", props });
  const isListed = async () => (await listOutbox({ page: 1 })).mails.some((mail) => mail.id === id);
  expect([await isListed(), (await findOutboxMail(id))?.template]).toEqual([true, "news"]);
  await sendMail(id);
  expect(await prisma.outboxMail.findUnique({ where: { id } })).toMatchObject({ state: "SENT", props: {} });
  expect([await isListed(), await findOutboxMail(id)]).toEqual([false, null]);
});

test("a link to sign in that never left is forgotten, since it is dead by then", async () => {
  const { id } = await queuedMail();
  await prisma.outboxMail.update({ where: { id }, data: { state: "SENDING", attempts: mostAttempts - 1 } });
  vi.mocked(deliver).mockRejectedValue(new Error("no answer"));
  await sendMail(id);
  expect(await prisma.outboxMail.findUnique({ where: { id } })).toBeNull();
});

test("a mail whose process dies in its last attempt has failed", async () => {
  const { id } = await queuedMail();
  await prisma.outboxMail.update({ where: { id }, data: { state: "SENDING", attempts: mostAttempts - 1 } });
  let state: string | undefined;
  vi.mocked(deliver).mockImplementation(async () => {
    state = (await prisma.outboxMail.findUnique({ where: { id } }))?.state;
    return { providerId: "outside-3", isKept: false };
  });
  await sendMail(id);
  expect(state).toBe("FAILED");
  expect(await prisma.outboxMail.findUnique({ where: { id } })).toMatchObject({ state: "SENT" });
});

test("the link in a mail that has left is forgotten, and kept while the outbox is where it is read", async () => {
  const left = await queuedMail();
  await sendMail(left.id);
  expect(JSON.stringify(await prisma.outboxMail.findUnique({ where: { id: left.id } }))).not.toContain("secret");

  vi.mocked(deliver).mockResolvedValue({ providerId: null, isKept: true });
  const kept = await queuedMail();
  await sendMail(kept.id);
  expect(JSON.stringify(await prisma.outboxMail.findUnique({ where: { id: kept.id } }))).toContain("secret");
});

test("a mail is written in the language of whoever gets it", async () => {
  const mail = newMail();
  await queueMail(prisma, { ...mail, language: "en" });
  const { id } = await prisma.outboxMail.findUniqueOrThrow({ where: { key: mail.key } });
  await sendMail(id);
  const [sent] = vi.mocked(deliver).mock.calls[0]!;
  expect(sent.html).toContain('lang="en"');
  expect(sent.text).toContain(mail.props.url);
});
