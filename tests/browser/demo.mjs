// Starts the demo and reads from its standard output where it is and who may sign in.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("../../", import.meta.url));
const binary = process.env.SAMSPIL_BINARY ?? path.join(project, "target/debug/samspil");

/** Starts `samspil demo` on a free port of this machine.
 *
 *  The first line it prints holds its address; then come lines `LOGIN persona url` and
 *  `TOKEN persona token`. Returns `{ url, login, token, stop }`; `stop()` answers with
 *  how the process ended. */
export async function startDemo({ args = [], env = {}, patience = 60_000 } = {}) {
  if (!existsSync(binary)) throw new Error(`${binary} is not built: cargo build -p samspil`);
  const child = spawn(binary, ["demo", "--listen", "127.0.0.1:0", ...args], {
    cwd: project,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise((resolve) => child.once("exit", (code, signal) => resolve({ code, signal })));
  const killWithUs = () => child.kill("SIGKILL");
  process.once("exit", killWithUs);

  let errors = "";
  child.stderr.on("data", (text) => (errors = (errors + text).slice(-4000)));

  const demo = { url: undefined, login: {}, token: {} };
  demo.stop = async () => {
    child.kill("SIGTERM");
    const late = setTimeout(() => child.kill("SIGKILL"), 10_000);
    const end = await ended;
    clearTimeout(late);
    process.off("exit", killWithUs);
    return end;
  };

  await new Promise((resolve, reject) => {
    const give_up = (why) => reject(new Error(`the demo ${why}\n${errors}`));
    const timer = setTimeout(() => give_up(`was not ready within ${patience} ms`), patience);
    child.once("error", reject);
    ended.then(({ code, signal }) => give_up(`stopped with ${signal ?? code}`));

    // Ready: the address, one login, and a quarter of a second without another line.
    let quiet;
    createInterface({ input: child.stdout }).on("line", (line) => {
      read(line, demo);
      if (!demo.url || Object.keys(demo.login).length === 0) return;
      clearTimeout(quiet);
      quiet = setTimeout(() => (clearTimeout(timer), resolve()), 250);
    });
  }).catch(async (error) => {
    await demo.stop();
    throw error;
  });
  return demo;
}

function read(line, demo) {
  demo.url ??= line.match(/https?:\/\/[\w.:[\]-]+/)?.[0];
  const [, kind, persona, value] = line.match(/^(LOGIN|TOKEN)\s+(\S+)\s+(\S+)$/) ?? [];
  if (kind) demo[kind.toLowerCase()][persona] = value;
}
