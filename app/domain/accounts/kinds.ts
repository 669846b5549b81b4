/** Roles one may hold in an organisation of each kind. */
export const rolesOf = {
  EMPLOYER: ["ADMIN", "MEMBER"],
  PROVIDER: ["ADMIN", "MEMBER"],
  MUNICIPALITY: ["ADMIN", "OFFICER"],
} as const;

/** Days an invitation can be accepted, and its link kept in a mail that has not left. */
export const invitationDays = 14;
