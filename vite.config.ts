import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type Plugin } from "vite";
import remixConfig from "./remix.config.js";

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

/**
 * The server bundle starts at `app/server.ts`, not at Remix's own entry: routes, worker and search engine are
 * then one module graph, so there is one database pool and one index in the process.
 */
export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig), serverEntry],
  resolve: { alias: { "~": import.meta.dirname } },
  build: { assetsInlineLimit: 0, target: "es2022" },
  ssr: { noExternal: ["remix-i18next"] },
});
