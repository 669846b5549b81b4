import { forgetDeclined } from "~/app/domain/alerts/forget-hits.server";
import { leaveMeetings } from "~/app/domain/arenas/leave-meetings.server";
import { offerPlace } from "~/app/domain/arenas/offer-place.server";
import {
  mailClaimDecided,
  mailEmailChange,
  mailEmailChanged,
  mailSignInLink,
} from "~/app/domain/mail/account-mails.server";
import { mailArenaCancelled, mailHostLeft, mailLineEnded } from "~/app/domain/mail/arena-mails.server";
import { mailAskAfter, mailMissing, mailShifted } from "~/app/domain/mail/day-mails.server";
import { mailAnswer, mailProposal } from "~/app/domain/mail/introduction-mails.server";
import {
  mailArenaInvitation,
  mailCancelled,
  mailDecision,
  mailInvitation,
  mailLostMeeting,
  mailMeeting,
  mailOffer,
  mailSeatGivenUp,
} from "~/app/domain/mail/notice-mails.server";
import { mailReminder, mailSchedule, mailShown } from "~/app/domain/mail/timetable-mails.server";
import { followMeeting } from "~/app/domain/meetings/follow-meeting.server";
import type { Subscriptions } from "~/app/platform/facts.server";

/** Any handler, as the worker calls it. */
export type AnyHandler = (payload: object, context: { factId: string }) => Promise<unknown>;

/** What happens when. The only place where domains, mail and search meet sideways. */
export const subscriptions: Subscriptions = {
  "sign-in.requested": { mailSignInLink },
  "email-change.requested": { mailEmailChange },
  "email.changed": { mailEmailChanged },
  "claim.made": {},
  "claim.decided": { mailClaimDecided },
  "organisation.registered": {},
  "invitation.made": { mailInvitation },
  "need.published": {},
  "need.ended": {},
  "introduction.proposed": { mailProposal },
  "introduction.answered": { mailAnswer, forgetDeclined },
  "arena.invited": { mailArenaInvitation },
  "arena.cancelled": { mailArenaCancelled },
  "arena.left": { mailHostLeft },
  "line.ended": { mailLineEnded },
  "booking.made": { mailMeeting: mailMeeting("booked") },
  "booking.moved": {
    mailMeeting: mailMeeting("moved"),
    mailLostMeeting,
    offerFreed: ({ freedTableId, freedSlotId }) => offerPlace({ tableId: freedTableId, slotId: freedSlotId }),
  },
  "booking.cancelled": {
    mailMeeting: mailCancelled,
    offerFreed: ({ meeting: { tableId, slotId } }) => offerPlace({ tableId, slotId }),
  },
  "meeting.left": { mailSeatGivenUp },
  "meeting.answered": { followMeeting: (answered) => followMeeting(answered) },
  "participant.missing": {
    mailMissing,
    offerFreed: async ({ lost }) => {
      for (const place of lost) await offerPlace(place);
    },
  },
  "arena.shifted": { mailShifted },
  "arena.held": { mailAskAfter },
  "place.offered": { mailOffer },
  "place.freed": { offerFreed: (place) => offerPlace(place) },
  "wishes.reminded": { mailReminder },
  "timetable.shown": { mailShown },
  "timetable.left": {
    mailSchedule: (left, context) => mailSchedule({ ...left, isFirst: false, made: [], moved: [] }, context),
  },
  "timetable.published": { mailSchedule },
  "course.published": {},
  "candidate.published": {},
  "candidate.hidden": { leaveMeetings: (hidden) => leaveMeetings(hidden) },
  "authorisation.applied": {},
  "authorisation.granted": { mailDecision: mailDecision("granted") },
  "authorisation.refused": { mailDecision: mailDecision("refused") },
  "authorisation.withdrawn": { mailDecision: mailDecision("withdrawn") },
};
