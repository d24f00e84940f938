// Mentors and groups: found, explained, changed by hand, taken over and undone; a mentor and a talent are asked in turn.
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

const talents = ["Alma Aagaard", "Birk Engholm", "Carla Fisker", "Ditte Gravlund", "Emil Hedegaard"];
const mentors = ["Gorm Iversby", "Hedda Juelskov"];
const places = ["Havnby Kommune", "Skovlund Kommune", "Bakkedal Kommune"];

/** A running programme with five talents and two mentors, as a plan file; the demo's people are one of each. */
const cohort = (id) => {
  const lines = [
    "[programme]", `id = "${id}"`, `title = "Hold ${id}"`, 'language = "da"', 'kind = "talent_programme"', 'state = "running"',
    "[[cohorts]]", 'id = "h1"', 'title = "Hold 1"',
  ];
  places.forEach((name, at) => lines.push("[[organisations]]", `id = "o${at}"`, `name = "${name}"`, `qualifier = "Region ${at % 2}"`));
  const person = (id, name, role, at) => lines.push(
    "[[people]]", `id = "${id}"`, `name = "${name}"`, `roles = ["${role}"]`, `organisation = "o${at % 3}"`, 'department = "Skole"',
  );
  talents.forEach((name, at) => {
    person(`t${at}`, name, "talent", at);
    lines.push('cohorts = ["h1"]');
    if (at === 1) lines.push('email = "talent@demo.example"');
  });
  mentors.forEach((name, at) => {
    person(`m${at}`, name, "mentor", at);
    if (at === 0) lines.push('email = "mentor@demo.example"');
  });
  return lines.join("\n");
};

/** The programme, made from its plan file. */
const programme = async (page, id) => {
  await page.goto("/programmes/new");
  await page.locator("details:has(#file) summary").click();
  await page.fill("#file", cohort(id));
  await leads(page, () => page.click("form:has(#file) .actions button"));
};

const looks = { "on a large screen": {}, "on a phone": { width: 360, height: 740 }, "without scripts": { javascript: false } };

for (const [at, [where, look]] of Object.entries(looks).entries()) {
  test(`mentors are found, refused, taken over and asked in turn ${where}`, async () => {
    const page = await browser.newPage({ persona: "coordinator", lang: "da", ...look });
    const id = `mentorer-${at}`;
    await programme(page, id);
    await page.goto(`/programmes/${id}/placing`);
    assert.equal(await page.locator("main .cards li article").count(), 5);
    await harness.assertNoSidewaysScroll(page);
    await harness.assertAccessible(page);
    await leads(page, () => page.click('main .cards a[href$="/mentors"]'));
    await harness.assertAccessible(page);
    await leads(page, () => page.click("#new button"));
    const text = () => page.locator("main").innerText();
    assert.match(await text(), /4 af 5 talenter får en mentor/);
    assert.match(await text(), /Det er bevist\./);
    assert.match(await page.locator("#in-the-way").innerText(), /der er ikke plads til flere|arbejder i samme område/);
    await harness.assertNoSidewaysScroll(page);
    await harness.assertAccessible(page);
    await harness.screenshot(page, `mentors-${at}`);

    // Gorm works where Alma does.
    await page.selectOption("#a", { label: "Alma Aagaard" });
    await page.selectOption("#b", "m0");
    await leads(page, () => page.click("#swap button"));
    assert.match(await page.locator("#swap [role=alert]").innerText(), /arbejder i samme område i samme organisation|der er plads til/);
    assert.equal(await page.locator("#a option:checked").innerText(), "Alma Aagaard");

    await leads(page, () => page.click("#take-over button"));
    assert.equal(await page.locator("#mentors li").count(), 4);
    await leads(page, () => page.click("#flash form button"));
    await page.goto(`/programmes/${id}/mentors`);
    assert.equal(await page.locator("#mentors li").count(), 0);
    harness.assertNoTrouble(page);
  });

  test(`groups are found, explained, refused and taken over ${where}`, async () => {
    const page = await browser.newPage({ persona: "coordinator", lang: "da", ...look });
    const id = `grupper-${at}`;
    await programme(page, id);
    await page.goto(`/programmes/${id}/groups`);
    await harness.assertAccessible(page);
    await page.fill("#size_min", "2");
    await page.fill("#size_max", "3");
    await leads(page, () => page.click("#new button"));
    assert.match(await page.locator("main").innerText(), /5 fordelt på 2 grupper/);
    assert.match(await page.locator("main").innerText(), /Ingen andre grupper blander mere/);
    const small = (await page.locator("tbody tr").nth(0).locator("li").count()) === 2 ? 0 : 1;
    const who = await page.locator("tbody tr").nth(small).locator("li a").first().innerText();
    await harness.assertNoSidewaysScroll(page);
    await harness.assertAccessible(page);
    await harness.screenshot(page, `groups-${at}`);
    await page.selectOption("#a", { label: who });
    await page.selectOption("#b", `group:${2 - small}`);
    await leads(page, () => page.click("#swap button"));
    assert.match(await page.locator("#swap [role=alert]").innerText(), /ville have/);
    assert.equal(await page.locator("#a option:checked").innerText(), who);
    await leads(page, () => page.click("#take-over button"));
    assert.equal(await page.locator("#standing li").count(), 2);
    await leads(page, () => page.click("#flash form button"));
    await page.goto(`/programmes/${id}/groups`);
    assert.equal(await page.locator("#standing li").count(), 0);
    harness.assertNoTrouble(page);
  });
}
