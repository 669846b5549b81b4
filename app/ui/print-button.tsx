import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/app/ui/button";

/** Prints the page. Without JavaScript it is not seen, but keeps its place: the browser's own menu prints the same. */
export function PrintButton() {
  const { t } = useTranslation("common");
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return (
    <Button type="button" look="quiet" className={isReady ? "" : "invisible"} onClick={() => window.print()}>
      {t("print")}
    </Button>
  );
}
