import { expect, test } from "vitest";
import { findPersonalData } from "~/app/domain/candidates/personal-data-policy";

test.each([
  ["Mitt nummer är 850312-1234.", "number"],
  ["198503121234", "number"],
  ["Samordningsnummer 850372-1234", "number"],
  ["Ring 070-123 45 67", "phone"],
  ["Ring 0701234567", "phone"],
  ["+46 8 718 80 00", "phone"],
  ["skriv till nagon@foretag.se", "email"],
  ["Bor på Storgatan 12 i Nacka", "address"],
  ["har varit sjukskriven i ett år", "health"],
  ["Har ADHD och trivs med rutiner", "health"],
  ["är 34 år gammal", "age"],
  ["född 1988", "age"],
])("“%s” is refused because of its %s", (text, kind) => expect(findPersonalData(text)).toBe(kind));

test.each([
  "Har lagat mat för 150 gäster om dagen i fyra år.",
  "Arbetade 2019–2023 på lager, körde truck A och B.",
  "Vill arbeta 75 procent, helst från 4 maj 2026.",
  "Har haft ansvar för kassan på Storgatan.",
  "Van vid ISO 9001 och HACCP, kan starta 2026-05-04.",
  "Additiv tillverkning och 3D-skrivare",
])("“%s” says nothing that identifies a person", (text) => expect(findPersonalData(text)).toBeNull());
