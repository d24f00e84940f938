// Dates that plan themselves: proposed, contradicted, relaxed, moved, compared, taken over and undone.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import * as harness from "./harness.mjs";

let demo, browser;

before(async () => {
  demo = await harness.startDemo();
  browser = await harness.openBrowser(demo);
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

const here = "/programmes/leadership-talent/scheduling";
const open = (options) => browser.newPage({ persona: "coordinator", lang: "da", ...options });
const press = (page, selector) => Promise.all([page.waitForEvent("load"), page.locator(selector).first().click()]);

async function settled(page) {
  await harness.assertAccessible(page);
  await harness.assertNoSidewaysScroll(page);
  await harness.assertLanguage(page, "da");
  harness.assertNoTrouble(page);
}

/** Sends the form and waits until the run has ended; gives the address of the proposal. */
async function propose(page) {
  await press(page, "form.scheduling .actions button");
  await page.locator("#dates, #contradiction").first().waitFor({ timeout: 40_000 });
  return new URL(page.url()).pathname;
}

const dayOf = (page, key) => page.locator(`#on-${key} td`).first().innerText();

test("dates are proposed, one is moved, two are compared, one is taken over and undone", async () => {
  const page = await open();
  await page.goto(here);
  await settled(page);
  await harness.screenshot(page, "scheduling-form");
  const first = await propose(page);
  assert.match(await page.locator("main").innerText(), /Der findes ingen bedre plan\./);
  assert.equal(await page.locator("#dates ~ .scroll tbody tr").count(), 18);
  await settled(page);
  await harness.screenshot(page, "scheduling-proposal");

  // Every day of the calendar leads to its row.
  const days = page.locator(".month td.on a");
  assert.equal(await days.count(), 18);
  for (const href of await days.evaluateAll((links) => links.map((link) => link.getAttribute("href")))) {
    assert.equal(await page.locator(href).count(), 1, href);
  }

  const key = "module-5-1-1";
  const stood = await page.locator("#event option[value='module-5:1:1']").innerText();
  await page.selectOption("#event", "module-5:1:1");
  const when = await page.locator(`#on-${key} td`).first().innerText();
  const to = later(when, 7);
  await page.fill("#to", to);
  await press(page, "#move button");
  const moves = await page.locator("main tbody tr").count();
  assert.ok(moves >= 1, stood);
  await settled(page);
  await harness.screenshot(page, "scheduling-move");
  await press(page, "main form[method=post] button");
  await page.locator("#dates").waitFor({ timeout: 40_000 });
  assert.notEqual(await dayOf(page, key), when);

  await page.goto(here);
  for (const box of await page.locator("input[name=proposal]").all()) await box.check();
  await press(page, "button[form=comparison]");
  assert.match(await page.locator("main table").innerText(), /7 dage senere/);
  await settled(page);
  await harness.screenshot(page, "scheduling-comparison");

  await page.goto(first);
  await press(page, "form[action$='take-over'] .actions button");
  assert.match(await page.locator("main").innerText(), /Datoerne er taget over/);
  await settled(page);
  await page.goto("/programmes/leadership-talent/meetings");
  assert.equal(await page.locator(".lessons > *").count(), 17);
  await page.goBack();
  await press(page, ".flash button");
  await page.goto("/programmes/leadership-talent/meetings");
  assert.equal(await page.locator(".lessons > *").count(), 0);
});

/** An ISO day so many days after one in words: "tirsdag 5. marts 2024 uge 10". */
function later(words, days) {
  const months = ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"];
  const [, day, month, year] = words.match(/(\d+)\. (\w+) (\d{4})/);
  const date = new Date(Date.UTC(Number(year), months.indexOf(month), Number(day) + days));
  return date.toISOString().slice(0, 10);
}

test("rules that contradict each other are named, and a way out leads out", async () => {
  const page = await open();
  await page.goto(here);
  await page.check("#place-shadowing");
  await propose(page);
  const causes = page.locator("#contradiction .finding");
  assert.ok((await causes.count()) >= 2);
  assert.match(await page.locator("#contradiction").innerText(), /Skyggepraktikken ligger mellem de to dage i modul 4/);
  await settled(page);
  await harness.screenshot(page, "scheduling-contradiction");
  for (const link of await causes.locator("a").evaluateAll((links) => links.map((link) => link.getAttribute("href")))) {
    const answer = await page.request.get(link);
    assert.equal(answer.status(), 200, link);
  }
  await press(page, "#ways button");
  await page.locator("#dates").waitFor({ timeout: 40_000 });
  await settled(page);
});

test("without scripts the page is asked for again until there are dates", async () => {
  const page = await open({ javascript: false, width: 320, height: 640 });
  await page.goto(here);
  await settled(page);
  await press(page, "form.scheduling .actions button");
  await page.locator("#dates").waitFor({ timeout: 40_000 });
  await settled(page);
  await harness.screenshot(page, "scheduling-phone");
});

test("by keyboard alone an absence is added and dates are asked for", async () => {
  const page = await open();
  await page.goto(here);
  await page.focus("#venue");
  await page.keyboard.type("Salen");
  await page.focus("#from");
  await page.fill("#from", "2024-03-04");
  await page.focus("#reason");
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
  assert.match(await page.locator("#absences").innerText(), /Salen: 4\. marts 2024/);
  await page.focus("form.scheduling .actions button");
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
  await page.locator("#dates").waitFor({ timeout: 40_000 });
});

test("those who do not plan see nothing of it", async () => {
  const page = await browser.newPage({ persona: "talent" });
  await page.goto("/programmes/leadership-talent");
  assert.equal(await page.locator(`a[href="${here}"]`).count(), 0);
  const answer = await page.request.get(here);
  assert.equal(answer.status(), 403);
});
