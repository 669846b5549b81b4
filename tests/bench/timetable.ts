import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { TimetableEvent } from "~/app/domain/timetable/event";
import { type Outcome, optimiseTimetable } from "~/app/domain/timetable/optimise-timetable.server";
import { readInstance } from "~/app/domain/timetable/read-instance";
import { verifyTimetable } from "~/app/domain/timetable/verify-timetable";

/**
 * Runs the optimiser over a folder of published events (.dzn), one after another in this thread, and prints one line
 * each: what was found, whether it is proven, and what an independent check says. With `published-optima.csv` in the
 * folder the values are compared; the summary goes to stderr.
 */
const { values } = parseArgs({
  options: {
    data: { type: "string" },
    only: { type: "string", default: "" },
    limit: { type: "string", default: "60" },
    fairness: { type: "string" },
    json: { type: "boolean", default: false },
  },
});
const { folder, only, limit, fairnessAsked } = readOptions();
const published = readPublished(join(folder, "published-optima.csv"));
const lines: Line[] = [];

for (const file of readdirSync(folder).filter((name) => name.endsWith(".dzn") && only.test(name)))
  for (const fairness of fairnessesOf(file)) {
    const event = readEvent(file);
    const line = lineOf(file, {
      fairness,
      event,
      outcome: await optimiseTimetable(event, { fairness, seconds: limit }),
    });
    lines.push(line);
    console.log(values.json ? JSON.stringify(line) : line);
  }
console.error(summary(lines));

type Line = {
  instance: string;
  fairness: number;
  breaks: number | null;
  proven: boolean;
  infeasible: boolean;
  reason: string | null;
  bound: number;
  seconds: number;
  firstSeconds: number | null;
  /** `null` when there is no timetable to verify. */
  verified: boolean | null;
};

function readOptions() {
  const refuse = (message: string): never => {
    console.error(message);
    process.exit(1);
  };
  const folder = values.data ?? refuse("Say where the events are: --data <folder with .dzn files>");
  if (!existsSync(folder)) refuse(`There is no folder ${folder}.`);
  const limit = Number(values.limit);
  if (!(limit > 0)) refuse(`--limit is a number of seconds, not "${values.limit}".`);
  const fairnessAsked = values.fairness === undefined ? null : Number(values.fairness);
  if (fairnessAsked !== null && !(Number.isInteger(fairnessAsked) && fairnessAsked >= 0))
    refuse(`--fairness is a whole number, not "${values.fairness}".`);
  try {
    return { folder, only: new RegExp(values.only), limit, fairnessAsked };
  } catch {
    return refuse(`--only is a regular expression; "${values.only}" is none.`);
  }
}

function fairnessesOf(file: string): number[] {
  if (fairnessAsked !== null) return [fairnessAsked];
  return file.includes("original") ? [0, 1, 2, 3] : [2];
}

function readEvent(file: string): TimetableEvent {
  try {
    return readInstance(readFileSync(join(folder, file), "utf8"));
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : error}`);
    process.exit(1);
  }
}

function lineOf(
  file: string,
  { fairness, event, outcome }: { fairness: number; event: TimetableEvent; outcome: Outcome },
): Line {
  const { timetable, breaks, bound, isProven, impossible, seconds, firstSeconds } = outcome;
  const verdict = timetable && verifyTimetable(event, { timetable, fairness });
  return {
    instance: file.replace(/\.dzn$/, ""),
    fairness,
    breaks,
    proven: isProven,
    infeasible: impossible !== null,
    reason: impossible && reasonOf(impossible),
    bound,
    seconds: rounded(seconds),
    firstSeconds: firstSeconds === null ? null : rounded(firstSeconds),
    verified: verdict ? verdict.broken.length === 0 && verdict.breaks === breaks : null,
  };
}

function reasonOf(impossible: NonNullable<Outcome["impossible"]>): string {
  const { reason, ...numbers } = impossible;
  return [reason, ...Object.entries(numbers).map(([name, value]) => `${name} ${JSON.stringify(value)}`)].join(", ");
}

function rounded(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

/** The published value by "file fairness"; `null` where it is proven that there is no timetable. */
function readPublished(path: string): Map<string, number | null> | null {
  if (!existsSync(path)) return null;
  const [head = "", ...rows] = readFileSync(path, "utf8").trim().split(/\r?\n/);
  const names = head.split(",");
  const cell = (row: string, name: string) => row.split(",")[names.indexOf(name)] ?? "";
  return new Map(
    rows.map((row) => {
      const value = cell(row, "published_optimum");
      return [`${cell(row, "file")} ${cell(row, "fairness_d")}`, value === "-" ? null : Number(value)];
    }),
  );
}

function summary(done: Line[]): string {
  const seconds = done.map((line) => line.seconds).toSorted((a, b) => a - b);
  const median = seconds[Math.floor(seconds.length / 2)] ?? 0;
  const times = `${done.length} runs, ${rounded(seconds.reduce((a, b) => a + b, 0))} s, median ${median} s, slowest ${seconds.at(-1) ?? 0} s.`;
  if (!published) return times;
  const verdicts = done.map((line) => {
    const value = published.get(`${line.instance}.dzn ${line.fairness}`);
    if (value === undefined) return "not published";
    if (!line.proven) return "unproven";
    return value === line.breaks ? "agree" : `DIFFER (${line.instance}, fairness ${line.fairness})`;
  });
  const counts = [...new Set(verdicts)].map(
    (verdict) => `${verdict}: ${verdicts.filter((other) => other === verdict).length}`,
  );
  return `${times} ${counts.join(", ")}.`;
}
