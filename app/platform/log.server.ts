import { pino } from "pino";

/** The log of this process, one JSON line an event. Never personal data: ids of rows at most. */
export const log = pino({ level: process.env.LOG_LEVEL ?? (process.env.NODE_ENV === "test" ? "silent" : "info") });
