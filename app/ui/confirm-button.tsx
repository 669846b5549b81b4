import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button, type ButtonLook } from "~/app/ui/button";

/** Asks once more before something that others notice: the button opens a question with the real button. */
export function ConfirmButton({ label, question, confirm, fields, look = "quiet", children }: ConfirmButtonProps) {
  return (
    <details className="menu">
      <summary className={`btn ${look === "danger" ? "btn-danger" : "btn-quiet"}`}>{label}</summary>
      <Form method="post" className="card mt-2 grid max-w-md justify-items-start gap-3">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p>{question}</p>
        {children}
        <Button look={look === "danger" ? "danger" : "plain"}>{confirm}</Button>
      </Form>
    </details>
  );
}

type ConfirmButtonProps = {
  label: string;
  question: string;
  confirm: string;
  /** What the form sends. */
  fields: Record<string, string>;
  look?: ButtonLook;
  children?: ReactNode;
};
