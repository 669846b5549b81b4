declare module "~/app/platform/facts.server" {
  interface Facts {
    "candidate.published": { candidateId: string };
    "candidate.hidden": { candidateId: string };
  }
}

export {};
