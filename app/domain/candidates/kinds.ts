/** How a candidate's yes was given. */
export const consentWays = ["MEETING", "PHONE", "LINK"] as const;

/** Rises when the words of the consent change; who said yes to which is kept with the words themselves. */
export const consentTextVersion = "2026-12";

/** Texts that say nothing of meetings at arenas: who said yes to one of them is asked anew before a meeting is booked. */
export const textsWithoutMeetings = ["2026-11"];

/** Characters of a provider's own label of a candidate. */
export const maxOwnLabel = 40;
