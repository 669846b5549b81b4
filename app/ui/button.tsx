import { Link, useNavigation } from "@remix-run/react";
import type { ButtonHTMLAttributes, ComponentProps } from "react";

/** main: the one main action of a page; quiet: beside it; danger: takes something away. */
export type ButtonLook = "main" | "plain" | "quiet" | "danger";

const looks: Record<ButtonLook, string> = {
  main: "btn btn-main",
  plain: "btn",
  quiet: "btn btn-quiet",
  danger: "btn btn-danger",
};

type Shared = { look?: ButtonLook; isSmall?: boolean };

function classOf({ look = "plain", isSmall = false }: Shared, more = ""): string {
  return `${looks[look]}${isSmall ? " btn-small" : ""} ${more}`;
}

/** Sends the form it stands in; it says that it is busy while the answer is awaited, so that it is not pressed twice. */
export function Button({ look, isSmall, className, ...attributes }: Shared & ButtonHTMLAttributes<HTMLButtonElement>) {
  const isBusy = useNavigation().state === "submitting";
  return (
    <button type="submit" aria-disabled={isBusy} className={classOf({ look, isSmall }, className)} {...attributes} />
  );
}

/** A link that looks like what it leads to: the next thing to do. */
export function LinkButton({ look, isSmall, className, ...attributes }: Shared & ComponentProps<typeof Link>) {
  return <Link className={classOf({ look, isSmall }, className)} {...attributes} />;
}
