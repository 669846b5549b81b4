import type { ReactNode } from "react";

/** Nothing here yet: says why, and what to do next. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="card grid justify-items-start gap-3">
      <p className="text-lg font-semibold">{title}</p>
      {children}
    </div>
  );
}
