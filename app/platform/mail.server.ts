import { Resend } from "resend";
import { env } from "~/app/platform/env.server";

/** A mail ready to be sent; `id` is the idempotency key, `headers` are told to mail programs. */
export type ReadyMail = {
  id: string;
  recipient: string;
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
};

/** `isKept`: there is no mail service, so the outbox itself is where the mail is read (at /dev/mail, in demo mode). */
export type Delivery = { providerId: string | null; isKept: boolean };

let resend: Resend | undefined;

/**
 * Hands a mail to Resend, or leaves it in the outbox when no key is set.
 *
 * @throws when Resend refuses or cannot be reached; the job is then tried again.
 */
export async function deliver({ id, recipient, subject, html, text, headers }: ReadyMail): Promise<Delivery> {
  const { RESEND_API_KEY, MAIL_FROM } = env();
  if (!RESEND_API_KEY) return { providerId: null, isKept: true };
  resend ??= new Resend(RESEND_API_KEY);
  const { data, error } = await resend.emails.send(
    { from: MAIL_FROM, to: recipient, subject, html, text, headers },
    { idempotencyKey: id },
  );
  if (error) throw Object.assign(new Error(`Resend: ${error.name}`), { code: error.name });
  return { providerId: data?.id ?? null, isKept: false };
}
