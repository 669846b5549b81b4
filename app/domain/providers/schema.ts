import { z } from "zod";
import { OrganisationInput } from "~/app/domain/accounts/schema";
import { services } from "~/app/domain/providers/kinds";
import { calendarDate, list, requiredText } from "~/app/platform/http/form-fields";

/** An organisation that applies to become a provider. */
export const ApplicationInput = OrganisationInput.extend({
  services: list(z.enum(services, "invalid-choice"), services.length).refine((chosen) => chosen.length > 0, "required"),
  motivation: requiredText(20, 2000),
});
export type ApplicationInput = z.infer<typeof ApplicationInput>;

/** The municipality's yes, for a period; the last day counts. */
export const GrantInput = z
  .object({ startsOn: calendarDate, endsOn: calendarDate })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { path: ["endsOn"], message: "end-before-start" });
export type GrantInput = z.infer<typeof GrantInput>;
