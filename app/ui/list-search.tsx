import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/app/ui/button";
import type { Option } from "~/app/ui/select-field";

/** Searches a public list: a word, choices that narrow it, and a button. Begins anew with every answer. */
export function ListSearch({ label, text, children }: { label: string; text: string; children: ReactNode }) {
  const { t } = useTranslation("common");
  return (
    <Form role="search" className="flex flex-wrap items-end gap-4">
      <label className="grid grow gap-1 sm:max-w-sm">
        <span className="font-semibold">{label}</span>
        <input type="search" name="q" defaultValue={text} maxLength={80} className="input" key={text} />
      </label>
      {children}
      <Button>{t("search")}</Button>
    </Form>
  );
}

type ChoiceProps = { name: string; label: string; value: string; options: Option[] };

/** One of a closed set, or all. */
export function SearchChoice({ name, label, value, options }: ChoiceProps) {
  const { t } = useTranslation("common");
  return (
    <label className="grid gap-1">
      <span className="font-semibold">{label}</span>
      <select name={name} defaultValue={value} key={value} className="input w-auto max-w-full">
        <option value="">{t("all")}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** On or off. */
export function SearchTick({ name, label, isOn }: { name: string; label: string; isOn: boolean }) {
  return (
    <label className="flex items-center gap-2 py-2">
      <input type="checkbox" name={name} defaultChecked={isOn} key={String(isOn)} />
      {label}
    </label>
  );
}
