import { createHash } from "node:crypto";
import type { Tx } from "~/app/platform/db.server";

/** What is written of an event: ids and words of ours, never names, addresses or free text. */
export type AuditEntry = {
  action: string;
  subject: string;
  personId?: string | null;
  organisationId?: string | null;
  detail?: Record<string, string | number | boolean | null>;
};

/**
 * Appends to the audit log in the transaction of the change. Each row's hash covers the one before it, so a row that is
 * changed or taken away shows; a lock makes writers queue, so call it last.
 */
export async function audit(tx: Tx, entry: AuditEntry, now: Date = new Date()): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('audit_event'))`;
  const last = await tx.auditEvent.findFirst({ orderBy: { id: "desc" }, select: { hash: true } });
  const previousHash = last?.hash ?? "";
  const { action, subject, personId = null, organisationId = null, detail = {} } = entry;
  const content = JSON.stringify([now.toISOString(), personId, organisationId, action, subject, detail, previousHash]);
  const hash = createHash("sha256").update(content).digest("hex");
  await tx.auditEvent.create({
    data: { at: now, personId, organisationId, action, subject, detail, previousHash, hash },
  });
}
