/** A bar: what it counts and how many. */
export type Bar = { label: string; value: number };

/** Bars beside their figures; the table is what is read aloud, the bars are drawn for the eye. */
export function BarChart({ caption, bars }: { caption: string; bars: Bar[] }) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <table className="w-full">
      <caption className="small pb-2 text-start text-muted">{caption}</caption>
      <tbody>
        {bars.map(({ label, value }) => (
          <tr key={label}>
            <th scope="row" className="py-1 pe-4 text-start font-normal">
              {label}
            </th>
            <td className="pe-3 text-end font-semibold">{value}</td>
            <td aria-hidden="true" className="w-1/2">
              <svg
                aria-hidden="true"
                viewBox="0 0 100 8"
                preserveAspectRatio="none"
                className="block h-4 w-full text-brand"
              >
                <rect width={(value / most) * 100} height="8" fill="currentColor" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
