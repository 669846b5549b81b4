/** How a candidate's yes was given. */
export const consentWays = ["MEETING", "PHONE", "LINK"] as const;

/** Rises when the words of the consent change; who said yes to which is kept with the words themselves. */
export const consentTextVersion = "2026-11";
