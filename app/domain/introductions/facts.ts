declare module "~/app/platform/facts.server" {
  interface Facts {
    /** What was begun at once, for one need and with one organisation on the other side. */
    "introduction.proposed": { introductionIds: string[] };
    "introduction.answered": {
      introductionId: string;
      by: "EMPLOYER" | "PROVIDER" | "CANDIDATE";
      /** The kind of the event that it is written as. */
      intent: string;
      reason?: string | null;
    };
  }
}

export {};
