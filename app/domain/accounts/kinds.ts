/** Roles one may hold in an organisation of each kind. */
export const rolesOf = {
  EMPLOYER: ["ADMIN", "MEMBER"],
  PROVIDER: ["ADMIN", "MEMBER"],
  MUNICIPALITY: ["ADMIN", "OFFICER"],
} as const;
