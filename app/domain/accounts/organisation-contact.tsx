import { useTranslation } from "react-i18next";

type Contact = { website: string | null; contactEmail: string | null; contactPhone: string | null };

/** How an organisation is reached; nothing when it has not said. */
export function OrganisationContact({ website, contactEmail, contactPhone }: Contact) {
  const { t } = useTranslation("common");
  if (!website && !contactEmail && !contactPhone) return null;
  return (
    <ul aria-label={t("contact")} className="flex flex-wrap gap-x-5 gap-y-1">
      {website ? (
        <li>
          <a href={website} rel="noopener nofollow">
            {website.replace(/^https:\/\//, "").replace(/\/$/, "")}
          </a>
        </li>
      ) : null}
      {contactEmail ? (
        <li>
          <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
        </li>
      ) : null}
      {contactPhone ? (
        <li>
          <a href={`tel:${contactPhone.replace(/[^\d+]/g, "")}`}>{contactPhone}</a>
        </li>
      ) : null}
    </ul>
  );
}

/** The same under a heading with the organisation's name, at the end of a page about something of theirs. */
export function ContactSection({ name, ...contact }: Contact & { name: string }) {
  if (!contact.website && !contact.contactEmail && !contact.contactPhone) return null;
  return (
    <section className="grid gap-2 pt-6">
      <h2 className="text-xl">{name}</h2>
      <OrganisationContact {...contact} />
    </section>
  );
}
