import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type gallery from "~/app/locales/sv/gallery.json";
import type { BoundField } from "~/app/ui/field";

/** The parts of `/dev/ui`, in the order they stand. */
export const galleryParts = [
  "buttons",
  "texts",
  "choices",
  "concepts",
  "requirements",
  "marks",
  "match",
  "grid",
  "table",
  "messages",
] as const satisfies (keyof typeof gallery.parts)[];

/** A component under its own heading, where the page's menu leads. */
export function GalleryPart({ name, children }: { name: (typeof galleryParts)[number]; children: ReactNode }) {
  const { t } = useTranslation("gallery");
  return (
    <section id={name} className="grid gap-6 border-t border-line pt-6">
      <h2>{t(`parts.${name}`)}</h2>
      {children}
    </section>
  );
}

/** One state of a component, named. */
export function Example({ state, children }: { state: keyof typeof gallery.state; children: ReactNode }) {
  const { t } = useTranslation("gallery");
  return (
    <div className="grid min-w-0 content-start gap-2">
      <p className="small text-muted">{t(`state.${state}`)}</p>
      {children}
    </div>
  );
}

/** A field that belongs to no form. */
export function sampleField(name: string, given: Pick<BoundField, "errors" | "initialValue"> = {}): BoundField {
  const id = `sample-${name}`;
  return { id, name, errorId: `${id}-error`, descriptionId: `${id}-help`, ...given };
}
