// A method is sought by need and put into an agenda in two clicks: on a large screen, on a phone and without scripts.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import * as harness from "./harness.mjs";

const base = "/programmes/framework-programme";
let demo, browser;

before(async () => {
  demo = await harness.startDemo();
  browser = await harness.openBrowser(demo);
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

const leads = (page, work) => Promise.all([page.waitForNavigation({ waitUntil: "load" }), work()]);

/** A new meeting from 9 to 10; the page is its agenda. */
const meetingOf = async (page, title) => {
  await page.goto(`${base}/new/meeting`);
  await page.fill("#title", title);
  await page.fill("#date", "2027-05-12");
  await page.fill("#start", "9.00");
  await page.fill("#end", "10.00");
  await leads(page, () => page.click("form[data-guard] .actions button"));
  const id = new URL(page.url()).pathname.split("/").at(-1);
  await page.goto(`${base}/meetings/${id}/agenda`);
};

const looks = { "on a large screen": {}, "on a phone": { width: 360, height: 740 }, "without scripts": { javascript: false } };

for (const [where, look] of Object.entries(looks))
  test(`a method is sought and put into an agenda ${where}`, async () => {
    const page = await browser.newPage({ persona: "coordinator", lang: "nb", ...look });
    await meetingOf(page, `Samling ${where}`);
    const agenda = new URL(page.url()).pathname;

    // Two clicks: what fits the hour that is left comes first.
    await leads(page, () => page.click("a[href*='/methods?meeting=']"));
    assert.equal(await page.inputValue("#minutes"), "60");
    const title = await page.locator(".methods h3").first().innerText();
    await harness.assertNoSidewaysScroll(page);
    await leads(page, () => page.locator(".methods form button").first().click());
    assert.equal(new URL(page.url()).pathname, agenda);
    assert.deepEqual(await page.locator(".agenda .title").allInnerTexts(), [title]);

    // Undone, and sought by need this time.
    await leads(page, () => page.click("#flash form button"));
    assert.equal(await page.locator(".agenda .title").count(), 0);
    await page.goto(agenda);
    await leads(page, () => page.click("a[href*='/methods?meeting=']"));
    await page.check("#need-ideas");
    await page.fill("#people", "14");
    await page.fill("#minutes", "30");
    await leads(page, () => page.click(".method-search button"));
    await harness.assertAccessible(page);
    const reasons = await page.locator(".methods > li").first().locator(".why li").allInnerTexts();
    assert.deepEqual(reasons.slice(0, 2).map((text) => text.trim()), ["Kan brukes til å få ideer.", "Kan brukes av 14 personer."]);

    // From the page of the method, for as many minutes as are wanted.
    await leads(page, () => page.locator(".methods h3 a").first().click());
    const name = await page.innerText("h1");
    await page.fill("#minutes", "25");
    await leads(page, () => page.click("#insert button"));
    assert.deepEqual(await page.locator(".agenda .title").allInnerTexts(), [name]);
    assert.equal(await page.inputValue("#minutes-0"), "25");
    assert.match(await page.locator(".agenda tr[data-at]").innerText(), /09\.00–09\.25/);
    const link = page.locator(".agenda a[href*='/methods/']");
    await leads(page, () => link.click());
    assert.equal(await page.innerText("h1"), name);
    assert.match(await page.innerText("#main"), new RegExp(`Her brukes den[\\s\\S]*Samling ${where}: `));
    harness.assertNoTrouble(page);
    await page.context().close();
  });
