import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type Plugin } from "vite";
import remixConfig from "./remix.config.js";
import { workerEntries } from "./vite-worker-entries";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

const serverEntry: Plugin = {
  name: "jobbarenan:server-entry",
  enforce: "post",
  config: (_config, { isSsrBuild }) => (isSsrBuild ? { build: { rollupOptions: { input: "./app/server.ts" } } } : {}),
};

/** What Rollup says of routes without a page, and of fields that some pages load later and others at once: both are meant. */
const quiet: Plugin = {
  name: "jobbarenan:quiet",
  enforce: "post",
  config: ({ build }) => {
    const onwarn = build?.rollupOptions?.onwarn;
    return {
      build: {
        rollupOptions: {
          onwarn(warning, warn) {
            if (warning.code === "EMPTY_BUNDLE" || warning.message.includes("dynamic import will not move")) return;
            if (onwarn) onwarn(warning, warn);
            else warn(warning);
          },
        },
      },
    };
  },
};

/**
 * The server bundle starts at `app/server.ts`, not at Remix's own entry: routes, worker and search engine are
 * then one module graph, so there is one database pool and one index in the process.
 */
export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig), serverEntry, workerEntries, quiet],
  resolve: { alias: { "~": import.meta.dirname } },
  build: { assetsInlineLimit: 0, target: "es2022" },
  ssr: { noExternal: ["remix-i18next"] },
});
