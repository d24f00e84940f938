// The kinds of documents, and how samspil is asked for them.
import { execFile } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const project = fileURLToPath(new URL("../../", import.meta.url));
const binary = process.env.SAMSPIL_BINARY ?? path.join(project, "target/debug/samspil");

export const LANGUAGES = ["da", "nb", "nn", "en"];
export const FORMATS = ["pdf", "docx", "xlsx", "ics", "svg", "png", "html", "zip"];
const REPORT = ["pdf", "docx", "xlsx", "html"];
const LETTER = ["pdf", "docx", "html"];
const DRAWN = ["pdf", "docx", "xlsx", "svg", "png", "html"];
export const KINDS = {
  "action-plan": REPORT,
  "lesson-plan": REPORT,
  "meeting-planner": REPORT,
  gathering: LETTER,
  "run-sheet": REPORT,
  invitation: LETTER,
  "milestone-plan": REPORT,
  brochure: LETTER,
  timeline: DRAWN,
  "annual-wheel": DRAWN,
  "governance-plan": REPORT,
  "check-report": REPORT,
  "version-diff": REPORT,
  "participant-list": REPORT,
  "name-badges": ["pdf"],
  "table-cards": ["pdf"],
  "sign-in-sheet": LETTER,
  calendar: ["ics", "xlsx", "html"],
  "hand-over": ["zip"],
};
export const EXAMPLES = ["talent-network", "leadership-talent", "development-forum", "learning-network", "framework-programme"];

/** The plan file of an example. */
export function planFile(programme) {
  const number = String(EXAMPLES.indexOf(programme)).padStart(3, "0");
  return path.join(project, "examples", `${number}-${programme}.toml`);
}

/** A sentence of the command line in a language. */
export function sentence(language, file, key, values = {}) {
  const text = readFileSync(path.join(project, "crates/words/locales", language, `${file}.ftl`), "utf8");
  const found = text.match(new RegExp(`^${key} = (.+)$`, "m"))[1];
  return found.replace(/\{\$(\w+)\}/g, (_, name) => values[name]);
}

/** Runs a program; answers with its exit code and what it printed. */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    execFile(program, args, { cwd: project, maxBuffer: 1e9, ...options }, (error, stdout, stderr) => {
      const code = error ? (typeof error.code === "number" ? error.code : String(error.code ?? error.signal)) : 0;
      resolve({ code, stdout, stderr });
    });
  });
}

export const samspil = (...args) => run(binary, args);

/** Does something with every item, two at a time. */
export async function eachOf(items, work) {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all([worker(), worker()]);
}

/** Takes the examples into a new database in a folder. Each has an earlier version, with another subtitle. */
export async function fill(folder) {
  if (!existsSync(binary)) throw new Error(`${binary} is not built: cargo build -p samspil`);
  const database = `sqlite:${path.join(folder, "samspil.sqlite")}`;
  for (const programme of EXAMPLES) {
    const earlier = path.join(folder, `${programme}.toml`);
    writeFileSync(earlier, readFileSync(planFile(programme), "utf8").replace(/^subtitle = .*$/m, 'subtitle = "Et udkast"'));
    for (const args of [[earlier], [planFile(programme), "--replace"]]) {
      const { code, stderr } = await samspil("import", ...args, "--database", database);
      if (code !== 0) throw new Error(`import of ${programme}: ${stderr}`);
    }
  }
  return database;
}

/** Asks for a document. */
export function exported(database, { programme, kind, format, language, file }) {
  const asked = language ? ["--lang", language] : [];
  return samspil("export", programme, "--document", kind, "--format", format, ...asked, "--database", database, "--output", file);
}
