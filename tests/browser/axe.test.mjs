// Every page in every language, dark, narrow and without JavaScript: accessible, quiet, translated.
// With SAMSPIL_FULL=1 every combination of these, for every persona.
import { after, before, suite, test } from "node:test";
import assert from "node:assert/strict";
import { availableParallelism } from "node:os";
import * as harness from "./harness.mjs";
import { pages } from "./pages.mjs";

const full = process.env.SAMSPIL_FULL === "1";
let demo, browser;

before(async () => {
  demo = await harness.startDemo();
  browser = await harness.openBrowser(demo);
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

const usual = [
  ...harness.languages.map((lang) => ({ lang })),
  { lang: "da", dark: true },
  { lang: "nb", width: 320 },
  { lang: "da", javascript: false },
  { lang: "da", forcedColors: true },
];
const every = harness.languages.flatMap((lang) =>
  [false, true].flatMap((dark) =>
    [1280, 320].flatMap((width) => [true, false].map((javascript) => ({ lang, dark, width, javascript }))),
  ),
);

suite("pages", { concurrency: availableParallelism() }, () => {
  for (const view of full ? every : usual) test(describe(view), (t) => walk(t, view));
});

async function walk(t, view) {
  const known = new Set();
  for (const [persona, visits] of byPersona()) {
    const page = await browser.newPage({ ...view, ...(persona === undefined ? {} : { persona }) });
    for (const visit of visits)
      await t.test(`${visit.path} as ${persona === null ? "visitor" : (persona ?? "first persona")}`, () => check(page, visit, view, known));
    await page.context().close();
  }
}

async function check(page, { path, status }, view, known) {
  // What another persona was sent, to the letter but for the name in the menu, is known.
  const sent = await page.context().request.get(path);
  if (status === undefined) assert.ok(sent.status() < 500, `${path}: ${sent.status()}`);
  else assert.equal(sent.status(), status, path);
  const html = nameless(await sent.text());
  if (known.has(html)) return;
  known.add(html);
  const answer = await page.goto(path);
  assert.equal(answer.status(), sent.status(), path);
  await harness.assertLanguage(page, view.lang);
  // The refusal looks the same everywhere; it is in pages.mjs once.
  if (status === undefined && answer.status() >= 400) return harness.assertNoTrouble(page);
  if ((view.width ?? 1280) <= 320) await harness.assertNoSidewaysScroll(page);
  await harness.assertAccessible(page);
  harness.assertNoTrouble(page);
}

function nameless(html) {
  const name = /user-menu"><summary>([^<]+)</.exec(html)?.[1];
  return name ? html.replaceAll(name, "") : html;
}

// Another persona than the page's own may be refused, but must be refused on a good page.
function byPersona() {
  const groups = new Map();
  const add = (persona, visit) => groups.set(persona, [...(groups.get(persona) ?? []), visit]);
  for (const { path, persona, status = 200 } of pages) {
    add(persona, { path, status });
    if (full) for (const other of [null, ...Object.keys(demo.login)]) if (other !== persona) add(other, { path });
  }
  return groups;
}

function describe({ lang, dark, width, javascript, forcedColors }) {
  const words = [lang, dark && "dark", width && `${width} px`, javascript === false && "without JavaScript", forcedColors && "forced colours"];
  return words.filter(Boolean).join(", ");
}
