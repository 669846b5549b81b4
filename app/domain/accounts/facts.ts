declare module "~/app/platform/facts.server" {
  interface Facts {
    /** `token` is the secret of the link, here and below: it is in the waiting job until the mail is written, then nowhere. */
    "sign-in.requested": { email: string; token: string; language: string };
    "email-change.requested": { email: string; token: string; language: string };
    "email.changed": { personId: string; oldEmail: string; language: string };
    "claim.made": { claimId: string };
    "claim.decided": { claimId: string };
    "organisation.registered": { organisationId: string };
    "invitation.made": { invitationId: string; token: string; language: string };
  }
}

export {};
