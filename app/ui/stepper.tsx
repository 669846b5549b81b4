/** Where one is on the way through a few steps. */
export function Stepper({ label, steps, current }: { label: string; steps: string[]; current: number }) {
  return (
    <ol aria-label={label} className="flex flex-wrap gap-x-6 gap-y-1">
      {steps.map((step, index) => (
        <li key={step} aria-current={index === current ? "step" : undefined} className={lookOf(index, current)}>
          {index + 1}. {step}
        </li>
      ))}
    </ol>
  );
}

function lookOf(index: number, current: number): string {
  return index === current
    ? "border-b-3 border-brand pb-1 font-semibold"
    : "border-b-3 border-transparent pb-1 text-muted";
}
