import { z } from "zod";
import { organisationNumber } from "~/app/domain/accounts/organisation-number";
import { languages } from "~/app/i18n";
import { municipalityCode, requiredText, text, version } from "~/app/platform/http/form-fields";

/** An address mail can be sent to, in lower case. */
export const email = z
  .string("required")
  .trim()
  .toLowerCase()
  .max(200, 'too-long|{"max":200}')
  .pipe(z.email("invalid-email"));

export const SignInInput = z.object({ email });

/** Most characters an organisation says of itself in. */
const mostAbout = 600;

/** What an organisation says of itself when it registers. */
export const OrganisationInput = z.object({
  name: requiredText(2, 120),
  number: organisationNumber,
  municipalityCode,
  about: text(mostAbout),
  personName: requiredText(2, 80),
});
export type OrganisationInput = z.infer<typeof OrganisationInput>;

/** An address that begins with https; "foretag.se" is read as "https://foretag.se". */
const website = z
  .string()
  .trim()
  .max(200, 'too-long|{"max":200}')
  .transform((value) => (/^\w+:/.test(value) ? value : `https://${value}`))
  .pipe(z.url({ protocol: /^https$/, hostname: z.regexes.domain, error: "invalid-website" }));

/** A number as people write it: "08-718 80 00". */
const phone = z
  .string()
  .trim()
  .regex(/^\+?[\d ()-]{6,24}$/, "invalid-phone");

/** What an organisation says of itself later; its number never changes. Contacts are the organisation's, not a person's. */
export const OrganisationChange = z.object({
  version,
  name: requiredText(2, 120),
  municipalityCode,
  about: text(mostAbout),
  website: website.optional(),
  contactEmail: email.optional(),
  contactPhone: phone.optional(),
});
export type OrganisationChange = z.infer<typeof OrganisationChange>;

/** What a person is called, and the language they are written to in. */
export const AccountChange = z.object({
  version,
  name: requiredText(2, 80),
  language: z.enum(languages, "invalid-choice"),
});
export type AccountChange = z.infer<typeof AccountChange>;

export const EmailChangeInput = z.object({ email });

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

/** Why the municipality says no, or takes back its yes; whoever is refused reads it. */
export const ReasonInput = z.object({ reason: requiredText(5, 1000) });
