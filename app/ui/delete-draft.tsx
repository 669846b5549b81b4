import { useTranslation } from "react-i18next";
import { ConfirmButton } from "~/app/ui/confirm-button";

/** Deletes a draft that nobody else has seen, after one more question; nothing for what has ever been published. */
export function DeleteDraft({ of: { state, publishedAt } }: { of: { state: string; publishedAt: Date | null } }) {
  const { t } = useTranslation("common");
  if (state !== "DRAFT" || publishedAt) return null;
  return (
    <ConfirmButton
      label={t("deleteDraft.label")}
      question={t("deleteDraft.question")}
      confirm={t("deleteDraft.label")}
      fields={{ intent: "delete" }}
      look="danger"
    />
  );
}
