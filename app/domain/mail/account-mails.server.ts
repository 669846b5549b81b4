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
