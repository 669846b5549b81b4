import { type ReactNode, useEffect, useRef } from "react";

const looks = {
  info: "border-brand bg-brand-soft",
  success: "border-met bg-met-soft",
  warning: "border-partly bg-partly-soft",
  error: "border-unmet bg-unmet-soft",
} as const;

/** Something the reader should know before the rest. A refusal is read aloud and takes focus, however far down one was. */
export function Banner({ look = "info", title, children }: BannerProps) {
  const box = useRef<HTMLDivElement>(null);
  const isRefusal = look === "error";
  useEffect(() => {
    if (isRefusal) box.current?.focus();
  }, [isRefusal]);
  return (
    <div
      ref={box}
      className={`rounded-md border-s-4 p-4 ${looks[look]}`}
      {...(isRefusal ? { role: "alert", tabIndex: -1 } : {})}
    >
      {title ? <p className="font-semibold">{title}</p> : null}
      <div className="grid gap-2">{children}</div>
    </div>
  );
}

type BannerProps = { look?: keyof typeof looks; title?: string; children?: ReactNode };
