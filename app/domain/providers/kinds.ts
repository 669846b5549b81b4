/** What a provider can be authorised for. The words are in the catalogue of translations, `providers:service.<key>`. */
export const services = ["JOB_MATCHING", "COURSES", "SFI", "CIVIC_ORIENTATION"] as const;

export type Service = (typeof services)[number];
