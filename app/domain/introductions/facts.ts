declare module "~/app/platform/facts.server" {
  interface Facts {
    "introduction.proposed": { introductionId: string };
    "introduction.answered": { introductionId: string; by: "EMPLOYER" | "PROVIDER"; intent: string };
  }
}

export {};
