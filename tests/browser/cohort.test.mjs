// A new cohort from a programme that ran before: copied with its dates, its timing rules held against
// a proposal, 24 talents paired and explained, a swap judged, the time budget stated beside computed.
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

const first = ["Alma", "Birk", "Carla", "Ditte", "Emil", "Freja", "Gorm", "Hedda", "Iben", "Jonas", "Karla", "Linus"];
const last = ["Aagaard", "Engholm"];
const organisations = ["fjordby", "kystland", "region-nordlyng"];
const levels = ["level-leader", "level-leaders"];

/** Talents arrive from another system, by the API. */
async function talents(programme, cohort) {
  for (let at = 0; at < 24; at++) {
    const answer = await fetch(`${demo.url}/api/v1/programmes/${programme}/people`, {
      method: "POST",
      headers: { authorization: `Bearer ${demo.token.coordinator}`, "content-type": "application/json" },
      body: JSON.stringify({
        name: `${first[at % 12]} ${last[Math.floor(at / 12)]}`,
        roles: ["talent"],
        cohorts: [cohort],
        organisation: organisations[at % 3],
        department: at % 5 < 2 ? "Skole" : "Pleje",
        level: levels[at % 2],
      }),
    });
    assert.equal(answer.status, 201, await answer.text());
  }
}

test("a cohort is set up from a programme that ran before", async () => {
  const page = await browser.newPage({ persona: "coordinator", lang: "da" });
  await page.goto("/programmes/leadership-talent/manage");
  await page.fill("#title", "Talentprogram, nyt hold");
  await page.fill("#years", "6");
  await leads(page, () => page.locator('form[action$="/copy"] button').click());
  const base = new URL(page.url()).pathname.split("/").slice(0, 3).join("/");
  assert.notEqual(base, "/programmes/leadership-talent");

  // The rules of the plan, and dates that keep them: the alumni day about five months after the closing.
  await page.goto(`${base}/scheduling`);
  assert.match(await page.locator("main").innerText(), /Alumnedagen ligger cirka 5 måneder efter afslutningsseminaret/);
  await leads(page, () => page.locator("form.scheduling .actions button").first().click());
  await page.locator("#dates, #contradiction").first().waitFor({ timeout: 40_000 });
  assert.match(await page.locator("main").innerText(), /Der findes ingen bedre plan\./);
  const day = async (title) => {
    const row = page.locator("#dates ~ .scroll tbody tr", { hasText: title }).first();
    const [, date, month, year] = (await row.innerText()).match(/(\d+)\.\s*([a-zæøå]+)\.?\s*(\d{4})/);
    const months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
    return new Date(Date.UTC(Number(year), months.indexOf(month.slice(0, 3)), Number(date)));
  };
  const between = (await day("Alumnedag") - await day("Afslutningsseminar")) / 86_400_000;
  assert.ok(between >= 105 && between <= 194, `${between} days`);

  // What the plan says in words stands beside what its activities add up to.
  await page.goto(`${base}/time`);
  const talent = await page.locator("table tbody tr").first().innerText();
  assert.match(talent, /talent/);
  assert.match(talent, /20,76/);
  assert.match(talent, /20,375/);
  await harness.assertAccessible(page);

  // 24 talents of the new cohort are paired.
  await page.goto(`${base}/new/cohort`);
  await page.fill("#title", "Hold 2");
  await leads(page, () => page.locator("main form .actions button").first().click());
  await talents(base.split("/")[2], "hold-2");
  const pairs = async () => {
    await page.goto(`${base}/pairs`);
    await page.selectOption("#cohort", { label: "Hold 2" });
    await leads(page, () => page.locator("#new button").last().click());
    assert.match(await page.locator("main").innerText(), /det er bevist, at ingen par har flere/);
    return page.locator("table tbody tr").allInnerTexts();
  };
  const found = await pairs();
  assert.equal(found.length, 12);
  for (const pair of found) {
    const [one, two] = [...pair.matchAll(/(Fjordby Kommune|Kystland Kommune|Region Nordlyng) · (Skole|Pleje) · (Leder af \w+)/g)];
    assert.equal(one[3], two[3], pair);
    assert.ok(one[1] !== two[1] || one[2] !== two[2], pair);
    assert.match(pair, /samme niveau/);
  }
  assert.deepEqual(await pairs(), found, "the same talents give the same pairs");
  await page.selectOption("#a", { label: "Alma Aagaard" });
  await page.selectOption("#b", { label: "Birk Aagaard" });
  await leads(page, () => page.locator("#swap button").click());
  assert.match(await page.locator("#swap [role=alert]").innerText(), /er på forskellige niveauer/);
  await harness.assertAccessible(page);

  // With 23 there is a trio.
  const people = await fetch(`${demo.url}/api/v1/programmes/${base.split("/")[2]}/people?limit=200`, {
    headers: { authorization: `Bearer ${demo.token.coordinator}` },
  });
  const gone = (await people.json()).items.find((person) => person.name === "Linus Engholm");
  await page.goto(`${base}/parts/people/${gone.id}/delete`);
  await leads(page, () => page.locator("main form button").first().click());
  const fewer = await pairs();
  assert.equal(fewer.length, 11);
  assert.equal(fewer.filter((pair) => /[Tt]rio/.test(pair)).length, 1);
  harness.assertNoTrouble(page);
});
