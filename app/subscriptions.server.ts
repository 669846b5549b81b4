import { mailSignInLink } from "~/app/domain/mail/account-mails.server";
import type { Subscriptions } from "~/app/platform/facts.server";

/** Any handler, as the worker calls it. */
export type AnyHandler = (payload: object, context: { factId: string }) => Promise<unknown>;

/** What happens when. The only place where domains, mail and search meet sideways. */
export const subscriptions: Subscriptions = {
  "sign-in.requested": { mailSignInLink },
  "organisation.registered": {},
  "invitation.made": {},
  "need.published": {},
  "need.ended": {},
  "introduction.proposed": {},
  "introduction.answered": {},
  "arena.invited": {},
  "arena.cancelled": {},
  "booking.made": {},
  "booking.moved": {},
  "booking.cancelled": {},
  "place.offered": {},
  "place.freed": {},
  "course.published": {},
  "candidate.published": {},
  "candidate.hidden": {},
  "authorisation.applied": {},
  "authorisation.granted": {},
  "authorisation.refused": {},
  "authorisation.withdrawn": {},
};
