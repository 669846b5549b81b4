import { parseWithZod } from "@conform-to/zod/v4";
import { expect, test } from "vitest";
import { SignInInput } from "~/app/domain/accounts/schema";
import { flatForm } from "~/app/ui/flat-form";

function refused(email: string, formErrors: string[] = []) {
  const typed = new FormData();
  typed.set("email", email);
  return parseWithZod(typed, { schema: SignInInput }).reply({ formErrors });
}

test("what was typed is there again, with the field's own error", () => {
  const { form, fields } = flatForm({ id: "f", names: ["email"], lastResult: refused("info(a)kajen") });
  expect(fields.email).toMatchObject({ id: "f-email", initialValue: "info(a)kajen", errors: ["invalid-email"] });
  expect(form.errors).toBeUndefined();
});

test("an error of the whole form stands with the form", () => {
  const lastResult = refused("info@kajen.example", ["too-many-attempts"]);
  const { form, fields } = flatForm({ id: "f", names: ["email"], lastResult });
  expect(form.errors).toEqual(["too-many-attempts"]);
  expect(fields.email.errors).toBeUndefined();
});

test("a form not yet sent shows what is stored", () => {
  const { fields } = flatForm({ id: "f", names: ["name"], lastResult: null, defaultValue: { name: "Kajen" } });
  expect(fields.name).toMatchObject({ initialValue: "Kajen", errors: undefined });
});
