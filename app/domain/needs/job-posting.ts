import type { NeedDetail } from "~/app/domain/needs/queries.server";

/** A need as schema.org's JobPosting. Source: https://schema.org/JobPosting. */
export function jobPosting(need: NeedDetail, url: string) {
  return {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    title: need.title,
    description: need.description || need.title,
    url,
    datePosted: need.publishedAt?.toISOString().slice(0, 10),
    validThrough: need.answerBy ?? need.startsOn ?? undefined,
    jobStartDate: need.startsOn ?? undefined,
    totalJobOpenings: need.positions,
    employmentType: (need.extentPercent ?? 100) >= 100 ? "FULL_TIME" : "PART_TIME",
    hiringOrganization: { "@type": "Organization", name: need.organisation.name },
    ...(need.municipality
      ? {
          jobLocation: {
            "@type": "Place",
            address: { "@type": "PostalAddress", addressLocality: need.municipality.name, addressCountry: "SE" },
          },
        }
      : {}),
    ...(need.isRemote
      ? { jobLocationType: "TELECOMMUTE", applicantLocationRequirements: { "@type": "Country", name: "Sweden" } }
      : {}),
  };
}
