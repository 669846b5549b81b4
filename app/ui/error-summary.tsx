import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useErrorText } from "~/app/ui/error-text";

/** Where an error is and what it says; `id` is that of the field. */
export type SummaryError = { id: string; label: string; error: string };

/** What is wrong with a form, on top of it; it takes focus when it appears, and each line leads to its field. */
export function ErrorSummary({ errors }: { errors: SummaryError[] }) {
  const { t } = useTranslation("ui");
  const errorText = useErrorText();
  const box = useRef<HTMLDivElement>(null);
  const signature = errors.map(({ id, error }) => id + error).join();
  useEffect(() => {
    if (signature) box.current?.focus();
  }, [signature]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="rounded-md border-2 border-unmet bg-surface p-4">
      <h2 className="mb-1 text-xl">{t("errorSummary")}</h2>
      <ul className="grid gap-1">
        {errors.map(({ id, label, error }) => (
          <li key={id + error}>
            <a href={`#${id}`} className="text-unmet">
              {label ? `${label}: ` : ""}
              {errorText(error)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
