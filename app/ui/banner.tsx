import type { ReactNode } from "react";

const looks = {
  info: "border-brand bg-brand-soft",
  success: "border-met bg-met-soft",
  warning: "border-partly bg-partly-soft",
  error: "border-unmet bg-unmet-soft",
} as const;

/** Something the reader should know before the rest. */
export function Banner({ look = "info", title, children }: BannerProps) {
  return (
    <div className={`rounded-md border-s-4 p-4 ${looks[look]}`}>
      {title ? <p className="font-semibold">{title}</p> : null}
      <div className="grid gap-2">{children}</div>
    </div>
  );
}

type BannerProps = { look?: keyof typeof looks; title?: string; children?: ReactNode };
