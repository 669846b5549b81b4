import { randomUUID } from "node:crypto";
import { type APIRequestContext, expect, test } from "@playwright/test";
import routeConfig from "~/app/routes";
import { commandForms, commands, pages } from "~/tests/e2e/support/access-table";
import { clientOf, findIds, type Role, roles } from "~/tests/e2e/support/roles";

/** Every address of the app, as `app/routes.ts` lists them. */
const addresses = routeConfig.map(({ path }) => `/${path ?? ""}`);

let clients: Record<Role, APIRequestContext>;
let ids: Record<string, string>;

test.beforeAll(async ({ playwright }, { project }) => {
  const origin = project.use.baseURL ?? "";
  const entered = roles.map(async (role) => [role, await clientOf(role, { playwright, origin })] as const);
  clients = Object.fromEntries(await Promise.all(entered)) as Record<Role, APIRequestContext>;
  ids = await findIds(clients);
});

test.afterAll(async () => {
  for (const client of Object.values(clients ?? {})) await client.dispose();
});

test("every address has its row in the table of who may read it", () => {
  expect(Object.keys(pages).sort()).toEqual([...addresses].sort());
});

for (const role of roles) {
  test(`${role}: each page answers what the table says`, async () => {
    const answers: Record<string, string> = {};
    for (const address of addresses) answers[address] = await ask(role, "get", fill(address));
    expect(answers).toEqual(column(pages, role));
  });

  test(`${role}: each command answers what the table says, and other pages take none`, async () => {
    const answers: Record<string, string> = {};
    for (const address of addresses.filter((address) => !(address in commands)))
      answers[address] = await ask(role, "post", fill(address), {});
    expect(Object.entries(answers).filter(([, answer]) => answer !== "405")).toEqual([["/*", "404"]]);
    const told: Record<string, string> = {};
    const asked = column(commands, role);
    for (const address of Object.keys(asked)) told[address] = await ask(role, "post", fill(address), formOf(address));
    expect(told).toEqual(asked);
  });
}

test("an id that is none, or that nothing has, is a page that does not exist", async () => {
  const answers: Record<string, string> = {};
  for (const [address, expected] of Object.entries(pages)) {
    const reader = roles.find((_role, at) => expected[at] === "200");
    if (!reader) continue;
    for (const name of address.match(/:\w+Id/g) ?? [])
      for (const id of ["1", "%00", randomUUID()])
        answers[`${address} ${name} ${id}`] = await ask(reader, "get", fill(address.replace(name, id)));
  }
  expect(Object.entries(answers).filter(([, answer]) => answer !== "404")).toEqual([]);
});

test("a form that another site sends is refused before anybody looks at it", async ({ playwright, baseURL }) => {
  const stranger = await playwright.request.newContext({
    baseURL,
    extraHTTPHeaders: { origin: "https://other.example" },
  });
  for (const address of Object.keys(commands))
    expect((await stranger.post(fill(address), { form: {} })).status()).toBe(403);
  await stranger.dispose();
});

/** What a role is to be told by each address; "-" is not asked: it would be done. */
function column(table: Record<string, readonly string[]>, role: Role): Record<string, string> {
  const told = Object.entries(table).map(([address, row]) => [address, row[roles.indexOf(role)] ?? "no such column"]);
  return Object.fromEntries(told.filter(([, answer]) => answer !== "-"));
}

/** The status, or where it sends whoever asks. */
async function ask(
  role: Role,
  method: "get" | "post",
  address: string,
  form?: Record<string, string>,
): Promise<string> {
  const response = await clients[role][method](address, form ? { form } : {});
  return response.headers().location?.replace(/\?.*/, "") ?? String(response.status());
}

function fill(text: string): string {
  return text.replace(/:\w+/g, (name) => ids[name] ?? name).replace("/*", "/no-such-page");
}

function formOf(address: string): Record<string, string> {
  const fields = Object.entries(commandForms[address] ?? {});
  return Object.fromEntries(fields.map(([name, value]) => [name, fill(value)]));
}
