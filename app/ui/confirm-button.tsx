import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button, type ButtonLook } from "~/app/ui/button";

/** Asks once more before something that others notice: the button opens a question with the real button. */
export function ConfirmButton({
  label,
  about,
  question,
  confirm,
  fields,
  look = "quiet",
  children,
}: ConfirmButtonProps) {
  const suffix = about ? <span className="sr-only">: {about}</span> : null;
  return (
    <details className="menu">
      <summary className={`btn ${look === "danger" ? "btn-danger" : "btn-quiet"}`}>
        <span>
          {label}
          {suffix}
        </span>
      </summary>
      <Form method="post" className="card mt-2 grid max-w-md justify-items-start gap-3">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p>{question}</p>
        {children}
        <Button look={look === "danger" ? "danger" : "plain"}>
          <span>
            {confirm}
            {suffix}
          </span>
        </Button>
      </Form>
    </details>
  );
}

type ConfirmButtonProps = {
  label: string;
  /** What it is done to, read aloud after the label where many stand on one page. */
  about?: string;
  question: string;
  confirm: string;
  /** What the form sends. */
  fields: Record<string, string>;
  look?: ButtonLook;
  children?: ReactNode;
};
