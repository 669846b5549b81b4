import { PassThrough, type Transform } from "node:stream";
import { text } from "node:stream/consumers";
import { renderToPipeableStream } from "react-dom/server";
import { expect, test } from "vitest";
import { dropNul } from "~/app/platform/http/drop-nul.server";

const word = "å".repeat(20);
const words = Array.from({ length: 200 }, (_, at) => `${at} ${word}`);

/** A page of many short texts, as React sends it through a stream; the lengths of what stands before differ. */
function render(through: Transform): Promise<string> {
  const page = words.map((title) => <i key={title} title={title} />);
  renderToPipeableStream(<p>{page}</p>).pipe(through);
  return text(through);
}

test("a letter that does not fit in React's buffer is not preceded by anything", async () => {
  const page = words.map((title) => `<i title="${title}"></i>`).join("");
  expect(await render(dropNul())).toBe(`<p>${page}</p>`);
});

test("without the stream it would be; when React no longer does that, the stream can go", async () => {
  expect(await render(new PassThrough())).toContain("\0");
});
