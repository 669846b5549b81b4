import { useTranslation } from "react-i18next";
import type errors from "~/app/locales/sv/errors.json";

type ErrorKey = keyof typeof errors;

/**
 * Turns an error of a form schema into a sentence: `too-long|{"max":90}` is the key `too-long` of the namespace
 * `errors`, filled with 90. What is not one of our keys becomes the general sentence.
 */
export function useErrorText(): (error: string) => string {
  const { t, i18n } = useTranslation("errors");
  return (error) => {
    const [key = "", figures] = error.split("|");
    if (!i18n.exists(key, { ns: "errors" })) return t("invalid");
    return t(key as ErrorKey, figures ? (JSON.parse(figures) as Record<string, number>) : {}) as string;
  };
}
