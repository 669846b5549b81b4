import { linkMinutes } from "~/app/domain/accounts/request-sign-in.server";
import { queueMail } from "~/app/domain/mail/queue-mail.server";
import { prisma } from "~/app/platform/db.server";
import { env } from "~/app/platform/env.server";
import type { FactHandler } from "~/app/platform/facts.server";

/** Mails the sign-in link to whoever asked. */
export const mailSignInLink: FactHandler<"sign-in.requested"> = ({ email, token, language }, { factId }) =>
  queueMail(prisma, {
    key: `sign-in:${factId}`,
    recipient: email,
    language,
    template: "sign-in-requested",
    props: { url: `${env().origin}/sign-in/link?token=${token}`, minutes: linkMinutes },
  });

/** Mails the link to the address a person wants to use from now on. */
export const mailEmailChange: FactHandler<"email-change.requested"> = ({ email, token, language }, { factId }) =>
  queueMail(prisma, {
    key: `email-change:${factId}`,
    recipient: email,
    language,
    template: "email-change",
    props: { kind: "emailChange", values: {}, facts: [], url: `${env().origin}/account/email/${token}` },
  });

/** Tells the address a person had that it is theirs no longer, in case it was not they who changed it. */
export const mailEmailChanged: FactHandler<"email.changed"> = ({ oldEmail, language }, { factId }) =>
  queueMail(prisma, {
    key: `email-changed:${factId}`,
    recipient: oldEmail,
    language,
    template: "notice",
    props: { kind: "emailChanged", values: {}, facts: [], url: `${env().origin}/privacy` },
  });

/** Tells whoever claimed an imported employer what the municipality decided. */
export const mailClaimDecided: FactHandler<"claim.decided"> = async ({ claimId }, { factId }) => {
  const claim = await prisma.organisationClaim.findUnique({
    where: { id: claimId },
    select: { state: true, reason: true, name: true, person: { select: { email: true, language: true } } },
  });
  if (!claim || claim.state === "WAITING") return;
  const { person, reason, name } = claim;
  await queueMail(prisma, {
    key: `claim:${factId}`,
    recipient: person.email,
    language: person.language,
    template: "notice",
    props: {
      kind: claim.state === "APPROVED" ? "claimApproved" : "claimRefused",
      values: { name },
      facts: reason ? [["reason", reason]] : [],
      url: `${env().origin}/work`,
    },
  });
};
