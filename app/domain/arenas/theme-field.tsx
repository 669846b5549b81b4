import { useTranslation } from "react-i18next";
import { CheckboxGroup } from "~/app/ui/choice-field";
import { type BoundField, initialTexts } from "~/app/ui/field";

type Group = { ssyk: string; label: string; labelEn: string | null };

/** The ten areas of SSYK 2012, by the first figure of a group. */
const areas = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;

type ThemeFieldProps = { field: BoundField; groups: Group[] };

/** The groups of occupations of an arena's theme, some 400 of them, folded by area; an area with a chosen one is open. */
export function ThemeField({ field, groups }: ThemeFieldProps) {
  const { t, i18n } = useTranslation("arenas");
  const chosen = initialTexts(field);
  const { name, descriptionId, errorId, initialValue } = field;
  return (
    <div className="card mt-3 grid gap-3">
      <p className="small text-muted">{t("form.groupsHelp")}</p>
      {areas.map((area) => {
        const within = groups.filter(({ ssyk }) => ssyk.startsWith(area));
        if (within.length === 0) return null;
        const count = within.filter(({ ssyk }) => chosen.includes(ssyk)).length;
        return (
          <details key={area} open={count > 0}>
            <summary>
              {t(`form.area.${area}`)}
              {count > 0 ? <span className="small text-muted"> ({t("form.chosen", { count })})</span> : null}
            </summary>
            <div className="ps-4 pt-2">
              <CheckboxGroup
                field={{ id: `${field.id}-${area}`, name, descriptionId, errorId, initialValue }}
                label={t(`form.area.${area}`)}
                isLabelHidden
                options={within.map(({ ssyk, label, labelEn }) => ({
                  value: ssyk,
                  label: `${ssyk} ${i18n.language === "en" ? (labelEn ?? label) : label}`,
                }))}
              />
            </div>
          </details>
        );
      })}
    </div>
  );
}
