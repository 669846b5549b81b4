declare module "~/app/platform/facts.server" {
  interface Facts {
    "introduction.proposed": { introductionId: string };
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
