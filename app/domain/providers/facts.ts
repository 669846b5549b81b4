declare module "~/app/platform/facts.server" {
  interface Facts {
    "authorisation.applied": { providerId: string };
    "authorisation.granted": { authorisationId: string };
    "authorisation.refused": { authorisationId: string };
    "authorisation.withdrawn": { authorisationId: string };
  }
}

export {};
