// Buddies for a cohort: pairs and a trio, each with its reasons; a swap by hand that is judged; taken over and undone.
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

const leads = (page, work) => Promise.all([page.waitForNavigation({ waitUntil: "load" }), work()]);

/** Names of invented talents: every first name with its own last name. */
const first = ["Alma", "Birk", "Carla", "Ditte", "Emil", "Freja", "Gorm", "Hedda", "Iben", "Jonas", "Karla", "Linus"];
const last = ["Aagaard", "Engholm"];

/** A programme with so many talents of four municipalities, on two levels, as a plan file. */
const cohort = (id, count) => {
  const lines = [
    "[programme]", `id = "${id}"`, `title = "Hold ${count}"`, 'language = "da"', 'kind = "talent_programme"',
    "[[cohorts]]", 'id = "h1"', 'title = "Hold 1"',
    "[[foundations]]", 'id = "l1"', 'title = "Leder af ledere"', 'kind = "level"',
    "[[foundations]]", 'id = "l2"', 'title = "Leder af medarbejdere"', 'kind = "level"',
  ];
  const organisations = ["Havnby Kommune", "Skovlund Kommune", "Bakkedal Kommune", "Fjordby Kommune"];
  organisations.forEach((name, at) => lines.push("[[organisations]]", `id = "o${at}"`, `name = "${name}"`));
  for (let at = 0; at < count; at++) {
    const name = `${first[at % 12]} ${last[Math.floor(at / 12)]}`;
    lines.push(
      "[[people]]", `id = "p${at}"`, `name = "${name}"`, 'roles = ["talent"]', 'cohorts = ["h1"]',
      `organisation = "o${at % 4}"`, `department = "${at % 8 < 4 ? "Skole" : "Pleje"}"`, `level = "l${(at % 2) + 1}"`,
    );
  }
  return lines.join("\n");
};

/** The programme, made from its plan file; the page is that of its buddies. */
const programme = async (page, id, count) => {
  await page.goto("/programmes/new");
  await page.locator("details:has(#file) summary").click();
  await page.fill("#file", cohort(id, count));
  await leads(page, () => page.click("form:has(#file) .actions button"));
  await page.goto(`/programmes/${id}/pairs`);
};

const looks = { "on a large screen": {}, "on a phone": { width: 360, height: 740 }, "without scripts": { javascript: false } };

for (const [at, [where, look]] of Object.entries(looks).entries())
  test(`buddies are found, explained, swapped and taken over ${where}`, async () => {
    const page = await browser.newPage({ persona: "coordinator", lang: "da", ...look });
    const id = `buddyer-${at}`;
    await programme(page, id, 23);
    await harness.assertNoSidewaysScroll(page);
    await leads(page, () => page.click("#new button"));
    const rows = page.locator("table tbody tr");
    assert.equal(await rows.count(), 11);
    assert.match(await page.locator("main").innerText(), /10 par og én trio/);
    assert.match(await page.locator("main").innerText(), /det er bevist, at ingen par har flere/);
    assert.match(await rows.first().locator("td").first().innerText(), /samme niveau, hver sin organisation og har ikke været buddyer før/);
    await harness.assertNoSidewaysScroll(page);
    await harness.assertAccessible(page);
    await harness.screenshot(page, `pairs-${at}`);

    // Two people of different levels cannot change places: Alma is a leader of leaders, Birk is not.
    const choose = async (a, b) => {
      await page.selectOption("#a", { label: a });
      await page.selectOption("#b", { label: b });
      await leads(page, () => page.click("#swap button"));
    };
    await choose("Alma Aagaard", "Birk Aagaard");
    assert.match(await page.locator("#swap [role=alert]").innerText(), /er på forskellige niveauer/);
    assert.equal(await page.locator("#a option:checked").innerText(), "Alma Aagaard");
    await harness.assertAccessible(page);

    await leads(page, () => page.click("#take-over button"));
    assert.equal(await page.locator("#pairs li").count(), 11);
    await leads(page, () => page.click("#flash form button"));
    await page.goto(`/programmes/${id}/pairs`);
    assert.equal(await page.locator("#pairs li").count(), 0);
    harness.assertNoTrouble(page);
  });
