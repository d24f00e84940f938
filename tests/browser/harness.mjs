// Pages of the demo in headless Chromium, as a person of a given role, language and device sees them.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import assert from "node:assert/strict";
import { chromium } from "playwright-core";
import { startDemo } from "./demo.mjs";

export { startDemo };
export const languages = ["da", "nb", "nn", "en"];

const locales = { da: "da-DK", nb: "nb-NO", nn: "nn-NO", en: "en-GB" };
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** One browser on one demo: `newPage` opens pages, `close` ends the browser, not the demo. */
export async function openBrowser(demo) {
  const browser = await chromium.launch({
    executablePath: process.env.SAMSPIL_CHROMIUM ?? "/usr/bin/chromium",
    args: flags,
  });
  const signedIn = new Map();

  // A login link may serve once only, so each persona's cookies are kept.
  async function cookiesOf(persona) {
    if (!signedIn.has(persona)) signedIn.set(persona, await signIn(browser, demo, persona));
    return signedIn.get(persona);
  }

  /** A page with nothing open yet. `persona: null` is a visitor who is not signed in. */
  async function newPage({
    persona = Object.keys(demo.login)[0],
    lang = "da",
    dark = false,
    width = 1280,
    height = 900,
    javascript = true,
    forcedColors = false,
  } = {}) {
    const context = await browser.newContext({
      baseURL: demo.url,
      locale: locales[lang],
      colorScheme: dark ? "dark" : "light",
      forcedColors: forcedColors ? "active" : "none",
      reducedMotion: "reduce",
      viewport: { width, height },
      storageState: persona === null ? undefined : await cookiesOf(persona),
    });
    await chooseLanguage(context, demo, lang);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    if (!javascript) await withoutScripts(context, page);
    watch(page, demo.url);
    return page;
  }

  return { newPage, close: () => browser.close() };
}

/** Presses the one button behind the login link; returns the cookies. */
async function signIn(browser, demo, persona) {
  const link = demo.login[persona];
  assert.ok(link, `the demo offers no login for ${persona}; it has ${Object.keys(demo.login).join(", ")}`);
  const context = await browser.newContext({ baseURL: demo.url });
  const page = await context.newPage();
  await page.goto(link);
  const button = page.locator("main form button, main form input[type=submit]").first();
  await Promise.all([page.waitForNavigation({ waitUntil: "load" }), button.click()]);
  const state = await context.storageState();
  assert.ok(state.cookies.length > 0, `signing in as ${persona} set no cookie`);
  await context.close();
  return state;
}

async function chooseLanguage(context, demo, lang) {
  const answer = await context.request.post("/language", {
    form: { language: lang },
    headers: { origin: demo.url, "sec-fetch-site": "same-origin" },
    maxRedirects: 0,
  });
  assert.ok(answer.status() < 400, `POST /language with ${lang}: ${answer.status()}`);
}

// Not Playwright's javaScriptEnabled: without timers axe-core would never end. So scripts are off
// while the page loads and works, and on for the length of an axe run.
const scriptless = new WeakMap();

async function withoutScripts(context, page) {
  const session = await context.newCDPSession(page);
  const turnOff = (value) => session.send("Emulation.setScriptExecutionDisabled", { value });
  scriptless.set(page, turnOff);
  await turnOff(true);
}

const troubles = new WeakMap();

function watch(page, home) {
  const seen = [];
  troubles.set(page, seen);
  page.on("pageerror", (error) => seen.push(`script error: ${error.message}`));
  page.on("console", (message) => {
    const policy = /content.security.policy/i.test(message.text());
    // An error page is an answer, not a fault of the page: its status is checked by who opens it.
    const status = /Failed to load resource: the server responded/.test(message.text()) && message.location().url === page.url();
    if ((message.type() === "error" && !status) || policy) seen.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("request", (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && new URL(url).origin !== new URL(home).origin) seen.push(`request to elsewhere: ${url}`);
  });
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText;
    if (why !== "net::ERR_ABORTED") seen.push(`request failed: ${request.url()} ${why}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 500) seen.push(`${response.status()} from ${response.url()}`);
  });
}

/** Fails if the page, since it was opened, logged an error, broke the content security policy,
 *  asked another host for something or got a server error. */
export function assertNoTrouble(page) {
  const seen = troubles.get(page).splice(0);
  assert.deepEqual(seen, [], `${page.url()}\n  ${seen.join("\n  ")}`);
}

/** What axe-core finds against WCAG 2.2 A and AA, one readable line each. */
export async function axe(page) {
  // Evaluated by the debugger, which the page's content security policy does not bind.
  const turnOffScripts = scriptless.get(page);
  await turnOffScripts?.(false);
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: tags, resultTypes: ["violations"] }), rules);
  await turnOffScripts?.(true);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => {
      const why = [...node.any, ...node.all, ...node.none].map((check) => check.message).join("; ");
      return `${id}: ${help}\n    ${node.target.join(" ")}\n    ${node.html.slice(0, 160)}\n    ${why}`;
    }),
  );
}

export async function assertAccessible(page) {
  const found = await axe(page);
  assert.equal(found.length, 0, `${page.url()}\n  ${found.join("\n  ")}`);
}

/** Fails if the page itself scrolls sideways (a table in its own region may). */
export async function assertNoSidewaysScroll(page) {
  const { wide, room, culprits } = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const inRegion = (element) => element.parentElement?.closest(".scroll, .tabs");
    const culprits = [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > room + 1 && !inRegion(element))
      .slice(0, 5)
      .map((element) => element.outerHTML.slice(0, 120));
    return { wide: document.documentElement.scrollWidth, room: innerWidth, culprits };
  });
  assert.ok(wide <= room, `${page.url()} is ${wide} px wide in a window of ${room} px:\n  ${culprits.join("\n  ")}`);
}

/** Fails unless the page says it is in `lang`, and every text of it was found. */
export async function assertLanguage(page, lang) {
  const { said, missing } = await page.evaluate(() => ({
    said: document.documentElement.lang,
    missing: document.documentElement.outerHTML.match(/⟦[^⟧]*⟧?/g) ?? [],
  }));
  assert.ok(said === lang || said.startsWith(`${lang}-`), `${page.url()} says lang="${said}", asked for ${lang}`);
  assert.deepEqual(missing, [], `${page.url()} lacks texts in ${lang}`);
}

/** Saves a picture of the whole page in the folder SAMSPIL_SHOTS; does nothing without it. */
export async function screenshot(page, name) {
  const folder = process.env.SAMSPIL_SHOTS;
  if (!folder) return undefined;
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `${name.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "home"}.png`);
  await page.screenshot({ path: file, fullPage: true });
  return file;
}
