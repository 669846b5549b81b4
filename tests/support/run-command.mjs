import { spawn } from "node:child_process";

const running = new Set();

/**
 * Runs a command as a process group of its own, so that nothing it started outlives it.
 *
 * @param options.isQuiet keep the output and give it back, instead of showing it.
 * @returns exit code (1 when it was ended by a signal or could not be started) and the kept output.
 */
export function runCommand([program, ...args], { env = {}, isQuiet = false } = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, {
      detached: true,
      stdio: isQuiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined, ...env },
    });
    let output = "";
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    running.add(child);
    const end = (code) => {
      running.delete(child);
      done({ code: code ?? 1, output });
    };
    child.once("error", (error) => {
      output += `${program}: ${error.message}\n`;
      end(1);
    });
    // What is left of the group would keep the output open.
    child.once("exit", () => endGroup(child));
    child.once("close", end);
  });
}

/** Ends every command that still runs, and waits until they are gone: five seconds in peace, then by force. */
export async function stopCommands() {
  for (const child of running) endGroup(child);
  for (let wait = 0; wait < 50 && running.size > 0; wait++) await new Promise((next) => setTimeout(next, 100));
  for (const child of running) endGroup(child, "SIGKILL");
}

function endGroup(child, signal = "SIGTERM") {
  if (!child.pid) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Nobody of the group is left.
  }
}
