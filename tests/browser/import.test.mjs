// A coordinator takes a Word table in: looks it through, moves a row, accepts, undoes; and pastes a table.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import * as harness from "./harness.mjs";

const file = fileURLToPath(new URL("fixtures/handleplan.docx", import.meta.url));
let demo, browser;

before(async () => {
  demo = await harness.startDemo();
  browser = await harness.openBrowser(demo);
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

test("a ragged action plan is looked through, put right, accepted and undone", async () => {
  const page = await browser.newPage({ persona: "coordinator", lang: "da" });
  const base = await create(page, "Ungdomsringen, prøve");
  await page.goto(`${base}/imports`);
  await harness.assertAccessible(page);
  await page.setInputFiles("#file", file);
  await send(page, "main form:has(#file)");
  assert.deepEqual(await page.locator(".import-counts dd").allInnerTexts(), ["164", "187", "162", "25", "0", "0"]);
  assert.deepEqual(await page.locator("tr.ragged").evaluateAll((rows) => rows.map((row) => row.id)), ["row-3-4"]);
  await harness.assertAccessible(page);
  await harness.assertLanguage(page, "da");
  await harness.screenshot(page, "import-wide");
  const late = page.locator("main .section > ul.findings > .finding[data-severity=error]");
  const before = await late.count();

  // One click: four days of June stand in the right half-years.
  await Promise.all([page.waitForNavigation(), page.locator("#row-3-1 button[value=right]").click()]);
  assert.equal(await late.count(), before - 4);
  assert.match(page.url(), /#row-3-1$/);

  await Promise.all([page.waitForNavigation(), page.locator("main form[action$='/acceptance'] button").click()]);
  await harness.assertAccessible(page);
  await harness.screenshot(page, "import-accepted");
  const accepted = page.url();
  await page.goto(`${base}/plan`);
  assert.equal(await page.locator("table.matrix tbody tr").count(), 7);
  assert.match(await page.locator("table.matrix").innerText(), /nye grupper dannes/);

  await page.goto(accepted);
  await page.locator(".flash button").click();
  await page.waitForURL(/undone=/);
  await page.goto(`${base}/plan`);
  assert.equal(await page.locator("table.matrix tbody tr").count(), 0);
  harness.assertNoTrouble(page);
});

test("a pasted table keeps its cells", async () => {
  const page = await browser.newPage({ persona: "coordinator", lang: "da" });
  const base = await create(page, "Indsat tabel, prøve");
  await page.goto(`${base}/imports`);
  await page.locator("#pasted").evaluate((area) => {
    const data = new DataTransfer();
    data.setData("text/html", "<table><tr><th>Navn<th>Kommune<tr><td>Ida Prøve<td>Nordby</table>");
    area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
    area.value = "Navn\tKommune\nIda Prøve\tNordby";
  });
  await send(page, "main form:has(#file)");
  assert.deepEqual(await page.locator(".import-counts dd").allInnerTexts(), ["4", "4", "2", "2", "0", "0"]);
  assert.match(await page.locator("h1").innerText(), /\.html/);
  harness.assertNoTrouble(page);
});

for (const dark of [false, true])
  test(`without JavaScript, on a phone, ${dark ? "dark" : "light"}`, async () => {
    const page = await browser.newPage({ persona: "coordinator", lang: "da", javascript: false, width: 320, dark });
    const base = await create(page, `Uden script, ${dark}`);
    await page.goto(`${base}/imports`);
    await harness.assertNoSidewaysScroll(page);
    await harness.screenshot(page, `import-begin-${dark}`);
    await page.setInputFiles("#file", file);
    await send(page, "main form:has(#file)");
    assert.equal(await page.locator(".import-counts dd").first().innerText(), "164");
    await harness.assertNoSidewaysScroll(page);
    await harness.assertAccessible(page);
    await harness.screenshot(page, `import-phone-${dark}`);
  });

/** An empty programme, made on its own page. */
async function create(page, title) {
  await page.goto("/programmes/new");
  await page.fill("main input[name=title]", title);
  await send(page, "main form:has([name=title])");
  return new URL(page.url()).pathname.replace(/(\/programmes\/[^/]+).*/, "$1");
}

/** Sends a form and waits for the page it leads to. */
async function send(page, form) {
  await Promise.all([page.waitForNavigation(), page.locator(`${form} .actions button, ${form} > button`).first().click()]);
}
