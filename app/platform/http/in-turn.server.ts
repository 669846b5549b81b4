import type { NextFunction, Request, Response } from "express";

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
    res.once("close", () => {
      if (state === "in") underWay--;
      state = "gone";
      letIn();
    });
    waiting.push(() => {
      // Whoever has given up meanwhile does not take anybody's turn.
      if (state === "gone") {
        underWay--;
        return;
      }
      state = "in";
      next();
    });
    letIn();
  };
}
