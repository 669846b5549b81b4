import { Link } from "@remix-run/react";

/** Pages side by side under one heading. */
export function Tabs({ label, tabs }: { label: string; tabs: { to: string; label: string; isCurrent: boolean }[] }) {
  return (
    <nav aria-label={label} className="tabs no-print">
      {tabs.map(({ to, label: words, isCurrent }) => (
        <Link key={to} to={to} preventScrollReset aria-current={isCurrent ? "page" : undefined}>
          {words}
        </Link>
      ))}
    </nav>
  );
}
