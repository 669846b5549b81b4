import { expect, test } from "vitest";
import { readEnv } from "~/app/platform/env.server";

const production = {
  DATABASE_URL: "postgres://jobb:secret@db:5432/jobb",
  PUBLIC_ORIGIN: "https://jobb.nacka.se/",
  RESEND_API_KEY: "re_key",
  MAIL_FROM: "Jobbarenan <no-reply@nacka.se>",
  MUNICIPALITY_EMAIL: "info@nacka.se",
};

test("nothing set is a demonstration on this machine", () => {
  expect(readEnv({})).toMatchObject({ isDemo: true, origin: "http://localhost:3000", WORKER: "on" });
});

test("a database of one's own is the real thing, and its address is without a last slash", () => {
  expect(readEnv(production)).toMatchObject({ isDemo: false, origin: "https://jobb.nacka.se" });
});

test.each([
  [{ DATABASE_URL: "postgres://jobb:change-me@db:5432/jobb" }, /DATABASE_URL: still has the value/],
  [{ PUBLIC_ORIGIN: "http://jobb.nacka.se" }, /PUBLIC_ORIGIN: must be the https/],
  [{ MEILI_KEY: "change-me" }, /MEILI_KEY: still has/],
  [{ RESEND_API_KEY: "" }, /RESEND_API_KEY: is needed/],
  [{ MAIL_FROM: "Jobbarenan <no-reply@jobbarenan.example>" }, /MAIL_FROM: must be/],
  [{ MUNICIPALITY_EMAIL: "" }, /MUNICIPALITY_EMAIL: must be/],
  [{ PORT: "many" }, /PORT/],
  [{ WORKER: "only" }, /MEILI_URL: is needed when pages and jobs run apart/],
  [{ WORKER: "off", DATABASE_URL: "" }, /DATABASE_URL: is needed/],
])("production with %o is refused, and told which", (change, sentence) => {
  expect(() => readEnv({ ...production, DEMO: "off", ...change })).toThrow(sentence);
});

test("pages and jobs may run apart when they share a search server", () => {
  expect(readEnv({ ...production, WORKER: "only", MEILI_URL: "http://search:7700" }).WORKER).toBe("only");
});
