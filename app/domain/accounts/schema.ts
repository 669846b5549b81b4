import { z } from "zod";
import { organisationNumber } from "~/app/domain/accounts/organisation-number";
import { municipalityCode, requiredText, text } from "~/app/platform/http/form-fields";

/** An address mail can be sent to, in lower case. */
export const email = z
  .string("required")
  .trim()
  .toLowerCase()
  .max(200, 'too-long|{"max":200}')
  .pipe(z.email("invalid-email"));

export const SignInInput = z.object({ email });

/** What an organisation says of itself when it registers. */
export const OrganisationInput = z.object({
  name: requiredText(2, 120),
  number: organisationNumber,
  municipalityCode,
  about: text(1000),
  personName: requiredText(2, 80),
});
export type OrganisationInput = z.infer<typeof OrganisationInput>;

export const InvitationInput = z.object({ email, role: z.enum(["ADMIN", "MEMBER", "OFFICER"], "invalid-choice") });
export type InvitationInput = z.infer<typeof InvitationInput>;

/** The municipality that hosts an installation, and who first administers it there. */
export const MunicipalityInput = z.object({
  name: requiredText(2, 120),
  number: organisationNumber,
  municipalityCode,
  adminEmail: email,
});
export type MunicipalityInput = z.infer<typeof MunicipalityInput>;
