import type { ProposeRefusal } from "~/app/domain/introductions/propose-candidates.server";

/** How each refusal to begin an introduction is answered: what is not there or not one's own, may not, and cannot now. */
export const refusalStatus: Record<ProposeRefusal, number> = {
  "no-such-need": 404,
  "no-such-candidate": 404,
  "not-authorised": 403,
  already: 409,
  "too-many": 409,
};
