import { z } from "zod";
import { OrganisationInput } from "~/app/domain/accounts/schema";

/** What a provider can be authorised for. The words are in the catalogue of translations, `providers:service.<key>`. */
export const services = ["JOB_MATCHING", "COURSES", "SFI", "CIVIC_ORIENTATION"] as const;
export type Service = (typeof services)[number];

/** An organisation that applies to become a provider. */
export const ApplicationInput = OrganisationInput.extend({
  services: z.preprocess(
    (value) => (typeof value === "string" ? [value] : value),
    z.array(z.enum(services, "invalid-choice"), "required").min(1, "required"),
  ),
  motivation: z.string("required").trim().min(20, 'too-short|{"min":20}').max(2000, 'too-long|{"max":2000}'),
});
export type ApplicationInput = z.infer<typeof ApplicationInput>;

const date = z.iso.date("invalid-date");

/** The municipality's yes, for a period; the last day counts. */
export const GrantInput = z
  .object({ startsOn: date, endsOn: date })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { path: ["endsOn"], message: "end-before-start" });
export type GrantInput = z.infer<typeof GrantInput>;

/** Why an application is refused or an authorisation withdrawn; the provider reads it. */
export const ReasonInput = z.object({
  reason: z.string("required").trim().min(5, 'too-short|{"min":5}').max(1000, 'too-long|{"max":1000}'),
});
