// Signing up from invitation to attendance: eight units with three places each, a deadline, a
// waiting list, a substitute, food; everyone but the coordinator without an account.
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

const towns = ["Havnby", "Skovlund", "Bakkedal", "Fjordby", "Engsted", "Sandvig", "Mosegaard", "Lyngby Nord"];

/** A gathering next year for eight units, each with a contact person. */
const plan = (id) => {
  const year = new Date().getFullYear() + 1;
  const lines = [
    "[programme]", `id = "${id}"`, 'title = "Kommunenetværket"', 'language = "da"', 'kind = "network"', 'state = "running"',
    "[[meetings]]", 'id = "gathering"', 'title = "Samling"', `date = "${year}-05-04"`, 'start = "09:00"', 'end = "15:00"',
    'venue = "Rådhuset i Havnby"',
    `involved = [${towns.map((_, at) => `{ who = { person = "p${at}" }, engagement = "must" }`).join(", ")}]`,
    "[[sign_ups]]", 'id = "sign-up"', 'title = "Samling for alle enheder"', 'meeting = "gathering"', "public = true",
    `deadline = "${year}-04-20"`, "quota = 3", "capacity = 10", 'asks = ["diet", "access"]',
    `units = [${towns.map((_, at) => `"u${at}"`).join(", ")}]`,
  ];
  towns.forEach((town, at) => {
    lines.push("[[organisations]]", `id = "o${at}"`, `name = "${town} Kommune"`);
    lines.push("[[units]]", `id = "u${at}"`, `title = "${town}"`, `organisations = ["o${at}"]`);
    lines.push("[[people]]", `id = "p${at}"`, `name = "Kontakt ${town}"`, `email = "kontakt${at}.${id}@demo.example"`, `units = ["u${at}"]`);
  });
  return { text: lines.join("\n"), year };
};

/** The programme, made from its plan file, and published. */
const programme = async (page, id) => {
  const { text, year } = plan(id);
  await page.goto("/programmes/new");
  await page.locator("details:has(#file) summary").click();
  await page.fill("#file", text);
  await leads(page, () => page.click("form:has(#file) .actions button"));
  await page.goto(`/programmes/${id}/manage`);
  await leads(page, () => page.click(`form[action$="/publication"] button`));
  return year;
};

const looks = { "on a large screen": {}, "on a phone": { width: 360, height: 740 }, "without scripts": { javascript: false } };

for (const [at, [where, look]] of Object.entries(looks).entries())
  test(`eight units sign up ${where}`, async () => {
    const page = await browser.newPage({ persona: "coordinator", lang: "da", ...look });
    const id = `tilmelding-${at}`;
    const year = await programme(page, id);
    const desk = `/programmes/${id}/sign-ups/sign-up`;
    await page.goto(desk);
    await harness.assertNoSidewaysScroll(page);
    await harness.assertAccessible(page);

    // Everybody who must be with is invited in one action.
    await leads(page, () => page.click("#invite .actions button"));
    assert.match(await page.locator("#flash").innerText(), /Invitationerne er på vej/);
    assert.equal(await page.locator("#standing-invited ~ .scroll tbody tr").count(), 8);
    await harness.screenshot(page, `sign-up-desk-${at}`);

    // One of them answers from the letter, without an account.
    const guest = await browser.newPage({ persona: null, lang: "da", ...look });
    await guest.goto("/mail");
    const row = guest.locator("tbody tr", { hasText: `kontakt0.${id}@` });
    await leads(guest, () => row.locator("a").click());
    await leads(guest, () => guest.click('main a[href*="answer=yes"]'));
    assert.match(await guest.locator("main").innerText(), /Du er inviteret/);
    await harness.assertAccessible(guest);
    await leads(guest, () => guest.click('button[value="yes"]'));
    assert.match(await guest.locator("main").innerText(), /Du har en plads/);
    await guest.fill("#diet", "Vegetar");
    await leads(guest, () => guest.click('form[action$="/needs"] button'));
    // 30 days after the meeting.
    assert.match(await guest.locator("main").innerText(), new RegExp(`3\\. juni ${year}`));
    await harness.assertNoSidewaysScroll(guest);
    await harness.screenshot(guest, `sign-up-answer-${at}`);
    const first = guest.url().split("?")[0];

    // Two more of the unit take its places, the fourth waits.
    const open = `/public/demo/${id}/sign-ups/sign-up`;
    const join = async (visitor, name, unit) => {
      await visitor.goto(open);
      await visitor.fill("#name", name);
      await visitor.fill("#email", `${name.toLowerCase().replaceAll(" ", ".")}.${id}@demo.example`);
      await visitor.selectOption("#unit", { label: unit });
      await leads(visitor, () => visitor.click("form.form button"));
      return visitor.locator("main").innerText();
    };
    await guest.goto(open);
    await harness.assertNoSidewaysScroll(guest);
    await harness.assertAccessible(guest);
    await harness.screenshot(guest, `sign-up-public-${at}`);
    for (const name of ["Alma Berg", "Birk Dahl"]) assert.match(await join(guest, name, "Havnby"), /Du har en plads/);
    assert.match(await join(guest, "Carla Engel", "Havnby"), /Du er nummer 1 på ventelisten/);
    const waiting = guest.url().split("?")[0];

    // Two want the last place of a unit at the same moment: one gets it.
    for (const name of ["Ditte Falk", "Emil Gram"]) assert.match(await join(guest, name, "Skovlund"), /Du har en plads/);
    const rival = await browser.newPage({ persona: null, lang: "da", ...look });
    const said = await Promise.all([join(guest, "Freja Holm", "Skovlund"), join(rival, "Gorm Iversen", "Skovlund")]);
    assert.equal(said.filter((text) => /Du har en plads/.test(text)).length, 1, said.join("\n"));
    assert.equal(said.filter((text) => /Du er nummer 2 på ventelisten/.test(text)).length, 1, said.join("\n"));

    // Somebody comes instead; a decline gives the place to who waited.
    await guest.goto(first);
    await guest.locator("details.ds-details summary").click();
    await guest.fill("#name", "Hedda Juhl");
    await guest.fill("#email", `hedda.${id}@demo.example`);
    await leads(guest, () => guest.click('form[action$="/substitute"] button'));
    assert.match(await guest.locator("main").innerText(), /En anden kommer i stedet for dig/);
    await page.goto(desk);
    const hedda = page.locator("#standing-place ~ .scroll tbody tr", { hasText: "Hedda Juhl" });
    assert.equal(await hedda.count(), 1);
    await leads(page, () => hedda.locator("form button").click());
    await rival.goto(waiting);
    assert.match(await rival.locator("main").innerText(), /Du har en plads/);

    // At the door.
    await page.goto(`${desk}/attendance`);
    const carla = page.locator("li", { hasText: "Carla Engel" });
    await leads(page, () => carla.locator('button[value="yes"]').click());
    assert.match(await page.locator("[role=status]").innerText(), /^1 af 6/);
    await harness.assertNoSidewaysScroll(page);
    await harness.assertAccessible(page);
    await harness.screenshot(page, `attendance-${at}`);
    for (const one of [page, guest, rival]) harness.assertNoTrouble(one);
  });
