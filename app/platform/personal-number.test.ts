import { expect, test } from "vitest";
import { hasPersonalNumber } from "~/app/platform/personal-number";

test.each(["Ring Lisa 850709-9805.", "198507099805", "8507099805", "20070123-4567", "070123-4567", "850769-9805"])(
  "%s holds a personal number",
  (text) => {
    expect(hasPersonalNumber(text)).toBe(true);
  },
);

test.each(["Ring 0701234567", "070-123 45 67", "556703-7485", "från 2027-05-04, 2 platser", "20270504 kl. 1000"])(
  "%s holds none",
  (text) => {
    expect(hasPersonalNumber(text)).toBe(false);
  },
);
