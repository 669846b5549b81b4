import { useTranslation } from "react-i18next";

export type MarkState = "met" | "partly" | "unmet";

const looks: Record<MarkState, string> = { met: "mark mark-met", partly: "mark mark-partly", unmet: "mark mark-unmet" };

/** How one requirement stands: an icon, a word and a colour, and what was compared. */
export function CriterionMark({ state, children }: { state: MarkState; children: string }) {
  const { t } = useTranslation("ui");
  return (
    <span className={looks[state]}>
      <svg viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="2.2">
        {icons[state]}
      </svg>
      <span>
        <span className="sr-only">{t(`mark.${state}`)}: </span>
        {children}
      </span>
    </span>
  );
}

const icons = {
  met: <path d="M2.5 8.5l3.6 3.7L13.5 4" />,
  partly: (
    <>
      <circle cx="8" cy="8" r="5.8" strokeWidth="2" />
      <path d="M8 2.2a5.8 5.8 0 0 0 0 11.6z" fill="currentColor" stroke="none" />
    </>
  ),
  unmet: <path d="M3.5 3.5l9 9m0-9l-9 9" />,
} as const;
