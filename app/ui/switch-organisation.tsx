import { Form } from "@remix-run/react";

/**
 * Buttons that switch to another of the viewer's organisations.
 *
 * @param redirectTo where it leads; without it, to the desk.
 */
export function SwitchOrganisation({
  label,
  organisations,
  redirectTo,
}: {
  label: string;
  organisations: { id: string; name: string }[];
  redirectTo?: string;
}) {
  return (
    <Form method="post" action="/account" className="grid gap-2">
      <p className="font-semibold">{label}</p>
      <input type="hidden" name="intent" value="switch" />
      {redirectTo ? <input type="hidden" name="redirectTo" value={redirectTo} /> : null}
      {organisations.map(({ id, name }) => (
        <button type="submit" key={id} name="organisationId" value={id} className="btn btn-quiet btn-small">
          {name}
        </button>
      ))}
    </Form>
  );
}
