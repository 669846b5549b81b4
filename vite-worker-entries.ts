import type { Plugin } from "vite";

const address = /new URL\("(\.\/[\w-]+-worker\.server\.ts)", import\.meta\.url\)/g;

/**
 * Vite leaves `new URL("./x-worker.server.ts", import.meta.url)` alone in a server build, and the file would not be
 * there. This builds it as an entry of its own beside the server's, which shares modules with it, and puts its address in.
 * Unbuilt (tsx, vitest, the development server) the same expression is the source file.
 */
export const workerEntries: Plugin = {
  name: "jobbarenan:worker-entries",
  apply: "build",
  async transform(code, importer) {
    if (!importer.endsWith(".server.ts") || code.search(address) < 0) return null;
    const references = new Map<string, string>();
    for (const [, file = ""] of code.matchAll(address)) {
      const entry = await this.resolve(file, importer);
      if (!entry) this.error(`${importer} starts ${file}, which is not there.`);
      const name = file.slice("./".length, -".server.ts".length);
      references.set(file, this.emitFile({ type: "chunk", id: entry.id, fileName: `${name}.js` }));
    }
    return code.replace(address, (_, file) => `new URL(import.meta.ROLLUP_FILE_URL_${references.get(file)})`);
  },
};
