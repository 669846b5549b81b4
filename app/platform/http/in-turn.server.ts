import type { NextFunction, Request, Response } from "express";

/** Milliseconds after which a turn is given on though its request goes on: whoever sends a form byte by byte holds up nobody. */
const longestTurn = 5_000;

/**
 * Lets so many requests through at a time; the others wait in the order in which they came. A rush is then served first
 * come, first served, and leaves processor and connections for those who ask for something else.
 */
export function inTurn({ atOnce }: { atOnce: number }) {
  const waiting: Array<() => void> = [];
  let underWay = 0;
  const letIn = () => {
    while (underWay < atOnce) {
      const next = waiting.shift();
      if (!next) return;
      underWay++;
      next();
    }
  };
  return (_req: Request, res: Response, next: NextFunction) => {
    let state: "waiting" | "in" | "gone" = "waiting";
    let turn: NodeJS.Timeout | undefined;
    const leave = () => {
      clearTimeout(turn);
      if (state === "in") underWay--;
      state = "gone";
      letIn();
    };
    res.once("close", leave);
    waiting.push(() => {
      // Whoever has given up meanwhile does not take anybody's turn.
      if (state === "gone") {
        underWay--;
        return;
      }
      state = "in";
      turn = setTimeout(leave, longestTurn);
      next();
    });
    letIn();
  };
}
