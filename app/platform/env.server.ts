import { z } from "zod";

const onOff = z.enum(["on", "off"]);

const EnvSchema = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("production"),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  /** Unset: the embedded PostgreSQL in `DATA_FOLDER`. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATA_FOLDER: z.string().min(1).default(".data"),
  PUBLIC_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  /** Demo persons on the sign-in page, demo world at the first start, mail readable at /dev/mail. */
  DEMO: onOff.optional(),
  /** "off": this process serves pages and does no jobs; "only": jobs and no pages, which is what `npm run worker` sets. */
  WORKER: z.enum(["on", "off", "only"]).default("on"),
  MEILI_URL: z.url().optional(),
  MEILI_KEY: z.string().optional(),
  RESEND_API_KEY: z.string().optional(),
  MAIL_FROM: z.string().default("Jobbarenan <no-reply@jobbarenan.example>"),
  /** The municipality that hosts this installation, as it is written in sentences. */
  MUNICIPALITY_NAME: z.string().default("Nacka kommun"),
  /** Where people turn with questions, about their data and about what they cannot use. */
  MUNICIPALITY_EMAIL: z.email().default("kontakt@demo.jobbarenan.example"),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
  /** How many proxies stand in front, whose X-Forwarded-For is believed. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
});

/** The settings of this process, checked; `isDemo` and `origin` are what follows from them. */
export type Env = z.infer<typeof EnvSchema> & { isDemo: boolean; origin: string };

/**
 * Reads and checks the environment.
 *
 * @throws Error whose message names every variable that is wrong, and why a demo value may not be used in production.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = EnvSchema.safeParse(given);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The environment is not right.\n  ${wrong.join("\n  ")}`);
  }
  const env = parsed.data;
  const isDemo = env.DEMO ? env.DEMO === "on" : !env.DATABASE_URL;
  const refusals = [...(isDemo ? [] : productionRefusals(env)), ...splitRefusals(env)];
  if (refusals.length > 0) throw new Error(`Not fit to start.\n  ${refusals.join("\n  ")}`);
  return { ...env, isDemo, origin: (env.PUBLIC_ORIGIN ?? `http://localhost:${env.PORT}`).replace(/\/$/, "") };
}

/** What may not be as it is when real people use the service. */
function productionRefusals(env: z.infer<typeof EnvSchema>): string[] {
  if (env.NODE_ENV === "test") return [];
  const isPlaceholder = (value: string | undefined) => /change-me|example/.test(value ?? "");
  return [
    !env.DATABASE_URL && "DATABASE_URL: is needed when DEMO is off.",
    isPlaceholder(env.DATABASE_URL) && "DATABASE_URL: still has the value of .env.example.",
    !env.PUBLIC_ORIGIN?.startsWith("https://") && "PUBLIC_ORIGIN: must be the https address people use.",
    isPlaceholder(env.MEILI_KEY) && "MEILI_KEY: still has the value of .env.example.",
    !env.RESEND_API_KEY && "RESEND_API_KEY: is needed, or nobody can sign in.",
    isPlaceholder(env.MUNICIPALITY_EMAIL) && "MUNICIPALITY_EMAIL: must be where people reach the municipality.",
    isPlaceholder(env.MAIL_FROM) && "MAIL_FROM: must be an address of your own.",
  ].filter((line): line is string => typeof line === "string");
}

/** What must be shared when pages and jobs are in different processes. */
function splitRefusals({ WORKER, DATABASE_URL, MEILI_URL }: z.infer<typeof EnvSchema>): string[] {
  if (WORKER === "on") return [];
  return [
    !DATABASE_URL &&
      "DATABASE_URL: is needed when pages and jobs run apart; the embedded database belongs to one process.",
    !MEILI_URL && "MEILI_URL: is needed when pages and jobs run apart; the embedded search belongs to one process.",
  ].filter((line): line is string => typeof line === "string");
}

let current: Env | undefined;

/** The settings of this process; read once. */
export function env(): Env {
  current ??= readEnv(process.env);
  return current;
}
