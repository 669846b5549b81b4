import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { userInfo } from "node:os";
import { runCommand } from "./run-command.mjs";

/**
 * Finds a Chromium for the browser tests: the one of CHROMIUM_PATH, an installed one, Playwright's own (installed when it
 * is missing), and as root one of the system's packages.
 *
 * @returns `{ isFound: true, path }`, or `{ isFound: false, reason }` with a sentence that says what to do.
 */
export async function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    return existsSync(given) ? found(given) : lost(`CHROMIUM_PATH is ${given}, and there is no such file.`);
  }
  const installed = findInstalled();
  if (installed) return found(installed);

  console.log("No Chromium is installed: fetching Playwright's own.");
  await runCommand(["node_modules/.bin/playwright", "install", "chromium"], { isQuiet: true });
  const { chromium } = await import("@playwright/test");
  if (existsSync(chromium.executablePath())) return found(chromium.executablePath());

  if (userInfo().uid === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("It could not be fetched: installing the system's package.");
    await runCommand(["apt-get", "update"], { isQuiet: true });
    await runCommand(["apt-get", "install", "-y", "--no-install-recommends", "chromium"], { isQuiet: true });
    const packaged = findInstalled();
    if (packaged) return found(packaged);
  }
  return lost("There is no Chromium and none could be installed: install one and set CHROMIUM_PATH to it.");
}

const names = ["chromium", "google-chrome", "google-chrome-stable", "chromium-browser"];

function findInstalled() {
  if (existsSync("/usr/bin/chromium")) return "/usr/bin/chromium";
  for (const name of names) {
    const path = spawnSync("which", [name], { encoding: "utf8" }).stdout?.trim();
    if (path) return path;
  }
  return null;
}

function found(path) {
  return { isFound: true, path };
}

function lost(reason) {
  return { isFound: false, reason };
}
