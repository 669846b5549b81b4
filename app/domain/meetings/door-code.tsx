import { useTranslation } from "react-i18next";
import type { QrCode } from "~/app/domain/meetings/qr-code.server";

/** A participant's code for the door: the organiser reads it with a phone. */
export function DoorCode({ code }: { code: QrCode }) {
  const { t } = useTranslation("meetings");
  return (
    <section className="card grid justify-items-start gap-3">
      <h2 className="text-xl">{t("door.title")}</h2>
      <p>{t("door.help")}</p>
      <QrImage code={code} label={t("door.code")} className="w-64 max-w-full" />
    </section>
  );
}

/** A QR code, black on white also in the dark. */
export function QrImage({ code, label, className }: { code: QrCode; label: string; className: string }) {
  return (
    <svg viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={label} className={className}>
      <rect width={code.size} height={code.size} fill="#fff" />
      <path d={code.path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
