import { PageHead } from "~/app/ui/page-head";

/** A part of a page of text. */
export type Section = { title: string; text: string[] };

/** A page of headings and paragraphs. */
export function ContentPage({ title, lead, sections }: { title: string; lead: string; sections: Section[] }) {
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
      </div>
    </div>
  );
}
