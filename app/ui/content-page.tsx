import type { ReactNode } from "react";
import { PageHead } from "~/app/ui/page-head";

/** A part of a page of text. */
export type Section = { title: string; text: string[] };

type ContentPageProps = {
  title: string;
  lead: string;
  sections: Section[];
  contact?: { label: string; email: string };
  /** What follows the text. */
  children?: ReactNode;
};

/** A page of headings and paragraphs, and whom to turn to. */
export function ContentPage({ title, lead, sections, contact, children }: ContentPageProps) {
  return (
    <div className="wrap">
      <PageHead title={title} lead={lead} />
      <div className="prose">
        {sections.map((section) => (
          <section key={section.title} className="grid gap-3">
            <h2>{section.title}</h2>
            {section.text.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </section>
        ))}
        {contact ? (
          <p>
            {contact.label}: <a href={`mailto:${contact.email}`}>{contact.email}</a>
          </p>
        ) : null}
      </div>
      {children}
    </div>
  );
}
