/** The mark; a municipality replaces this file with its own. */
export function Logo() {
  return (
    <svg viewBox="0 0 28 28" aria-hidden="true" className="size-7">
      <rect width="28" height="28" rx="6" className="fill-brand" />
      <path d="M8 9v10M20 9v10M8 14h12" className="stroke-paper" strokeWidth="3" fill="none" />
    </svg>
  );
}
