// A gathering of two days is built from an empty agenda, moved about, pinned and run late: by mouse, by keyboard, on a phone
// and without scripts.
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

// What stands in the invitation, a line each: on the left what its coordinator types, on the right when it takes place.
const days = [
  [
    ["10:00 Velkommen: bakgrunn, mål og opplegg 15 min v/ Ragnhild Solvik", "10.00–10.15"],
    ["Presentasjonsrunde: nytt å melde fra prosjektene 45 min", "10.15–11.00"],
    ["Samtaler om å tenke nytt om gamle problemstillinger", "11.00–12.00"],
    ["12:00 Lunsj 60 min", "12.00–13.00"],
    ["13:00 Dypdykk i prosjektene, 2 & 2 kommuner", "13.00–14.40"],
    ["14:40 Kaffepause", "14.40–15.00"],
    ["15:00 Strategisk kompetanseutvikling i praksis v/ Henriette Skovlund og Pernille Aagaard", "15.00–16.30"],
    ["16:30 Spørsmål og kommentarer", "16.30–17.00"],
    ["17:00 Vi runder av for dagen 15 min", "17.00–17.15"],
    ["19:00 Kommunequiz med aperitiff", "19.00–19.30"],
    ["19:30 Middag 120 min", "19.30–21.30"],
  ],
  [
    ["08:30 God morgen, vi samler trådene", "08.30–08.45"],
    ["08:45 Lederoppgaven og partenes interesser: rundebord med reflekterende team v/ Gunnar Myrvold", "08.45–10.30"],
    ["10:30 Pause og utsjekking", "10.30–11.00"],
    ["11:00 Mål og planer for fremtiden", "11.00–12.30"],
    ["12:30 Lunsj", "12.30–13.30"],
    ["13:30 Når hodet er fullt av gamle tanker v/ Eirik Nordgård", "13.30–14.15"],
    ["14:15 Oppsummering og vel hjem", "14.15–14.45"],
    ["14:45 Slutt", null],
  ],
];

const meetingOf = async (page, title) => {
  await page.goto(`${base}/new/meeting`);
  await page.fill("#title", title);
  await page.fill("#date", "2012-09-26/2012-09-27");
  await Promise.all([page.waitForNavigation(), page.click("form[data-guard] .actions button")]);
  const id = new URL(page.url()).pathname.split("/").at(-1);
  await page.goto(`${base}/meetings/${id}/agenda`);
  return id;
};

/** Every row as it stands: when and what. */
const rows = (page) =>
  page.$$eval(".agenda tr[data-at]", (all) =>
    all.map((row) => [row.querySelector("th").innerText.replace(/\s+|fast/g, ""), row.querySelector(".title").innerText.trim()]),
  );

const settled = (page, work) => Promise.all([page.waitForResponse((r) => r.request().method() === "GET" && r.ok()), work()]);

test("two days are built from an empty agenda in fewer than 60 actions, right to the minute", async () => {
  const page = await browser.newPage({ persona: "coordinator", lang: "nb" });
  await meetingOf(page, "Samling bygd fra ingenting");
  let actions = 0;
  for (const [nth, lines] of days.entries()) {
    const field = `#lines-${nth + 1}`;
    for (const [line] of lines) {
      await page.fill(field, line);
      await settled(page, () => page.press(field, "Enter"));
      await page.waitForFunction((field) => document.querySelector(field)?.value === "", field);
      actions += 2;
    }
  }
  assert.ok(actions < 60, `${actions} actions`);
  const expected = days.flat().map(([, when]) => when).filter(Boolean);
  assert.deepEqual((await rows(page)).map(([when]) => when), expected);
  assert.equal(actions, 38);

  // Said in words: nothing between the end of the day and the quiz.
  assert.match(await page.innerText("#agenda"), /Ingenting er planlagt i 1 t 45 min kl\. 17\.15–19\.00, før «Kommunequiz med aperitiff»\./);
  const said = await page.innerText("#agenda");
  assert.match(said, /Henriette Skovlund\s+Pernille Aagaard/);
  await harness.assertAccessible(page);

  // Lunch dragged below the deep dive: it begins when that is over, and what lies between moves up.
  const row = (text) => page.locator(".agenda tr[data-at]", { hasText: text }).first();
  await drag(page, row("Lunsj"), row("Dypdykk"));
  await page.waitForFunction(() => document.querySelectorAll(".agenda tr[data-at]")[3].innerText.includes("Dypdykk"));
  const moved = await rows(page);
  assert.deepEqual(moved.slice(2, 6).map(([when]) => when), ["11.00–12.00", "12.00–13.40", "13.40–14.40", "14.40–15.00"]);
  assert.deepEqual([moved[3][1].slice(0, 7), moved[4][1]], ["Dypdykk", "Lunsj"]);

  // A longer round moves everything up to the quiz, which stays at its fixed time.
  await page.fill("#minutes-1", "60");
  await settled(page, () => page.press("#minutes-1", "Tab"));
  await page.waitForFunction(() => document.querySelector(".agenda").innerText.includes("13.55"));
  const later = await rows(page);
  assert.equal(later.find(([, what]) => what === "Lunsj")[0], "13.55–14.55");
  assert.equal(later.find(([, what]) => what.startsWith("Kommunequiz"))[0], "19.00–19.30");

  // Undo, from the message, and the agenda is as before.
  await Promise.all([page.waitForNavigation(), page.click("#flash form button")]);
  await page.waitForLoadState();
  assert.deepEqual(await rows(page), moved);
  await page.context().close();
});

/** Drags by the grip: pressed on the one row, let go on the lower half of the other. */
async function drag(page, from, to) {
  await from.evaluate((row) => scrollTo(0, row.getBoundingClientRect().top + scrollY - 150));
  const start = await from.locator(".grip").boundingBox();
  const end = await to.boundingBox();
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + 60, end.y + end.height / 2, { steps: 5 });
  await page.mouse.move(end.x + 60, end.y + end.height - 4, { steps: 5 });
  await page.mouse.up();
}

test("somebody who presents in two places at once is named", async () => {
  const page = await browser.newPage({ persona: "coordinator", lang: "nb" });
  await meetingOf(page, "Samling med to spor");
  await page.fill("#lines-1", "9:00 Spor om kompetanse 60 min v/ Eirik Nordgård\nSpor om heltid 60 min v/ Eirik Nordgård");
  await settled(page, () => page.click(".quick button"));
  await page.waitForSelector("#item-1");
  for (const [at, lane] of [[0, "Salen"], [1, "Biblioteket"]]) {
    await page.goto(page.url().replace(/[?#].*/, "").replace(/\/items.*/, "") + `/items/${at}`);
    await page.fill("#lane", lane);
    await Promise.all([page.waitForNavigation(), page.click("form[data-guard] .actions button")]);
  }
  const said = await page.innerText("#agenda .ds-alert");
  assert.match(said, /Eirik Nordgård er to steder på én gang kl\. 09\.00: «Spor om (kompetanse|heltid)» og «Spor om (heltid|kompetanse)»\./);
  await page.context().close();
});

test("an agenda is moved, pinned and undone by keyboard alone, on a phone", async () => {
  const page = await browser.newPage({ persona: "coordinator", lang: "da", width: 375, height: 740 });
  await meetingOf(page, "Samling på telefon");
  await page.focus("#lines-1");
  await page.keyboard.type("9 Velkommen");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("Velkommen 30 min");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("9:00 Velkommen 30 min");
  await settled(page, () => page.keyboard.press("Enter"));
  await page.waitForSelector("#item-0");
  // The field for the next line has the focus.
  await page.waitForFunction(() => document.activeElement?.id === "lines-1");
  await page.keyboard.type("Oplæg 45 min");
  await settled(page, () => page.keyboard.press("Enter"));
  await page.waitForSelector("#item-1");
  await page.focus('.agenda tr[data-at="1"] button[value="up"]');
  await settled(page, () => page.keyboard.press("Enter"));
  await page.waitForFunction(() => document.querySelector(".agenda tr[data-at]").innerText.includes("Oplæg"));
  assert.deepEqual(await rows(page), [["09.00–09.45", "Oplæg"], ["09.45–10.15", "Velkommen"]]);
  // The focus goes with the item.
  await page.waitForFunction(() => document.activeElement?.value === "up" && document.activeElement.closest("tr").dataset.at === "0");
  await page.focus("#pinned-1");
  await page.keyboard.type("10");
  await settled(page, () => page.keyboard.press("Enter"));
  await page.waitForFunction(() => document.querySelector(".agenda").innerText.includes("10.00"));
  assert.deepEqual((await rows(page))[1], ["10.00–10.30", "Velkommen"]);
  assert.match(await page.innerText("#agenda"), /Intet er planlagt i 15 min\. kl\. 09\.45–10\.00, før »Velkommen«\./);
  await harness.assertAccessible(page);
  await harness.assertNoSidewaysScroll(page);
  // Dragged by finger or mouse it works here, too.
  const row = (text) => page.locator(".agenda tr[data-at]", { hasText: text }).first();
  await drag(page, row("Oplæg"), row("Velkommen"));
  await page.waitForFunction(() => document.querySelector(".agenda tr[data-at]").innerText.includes("Velkommen"));
  await page.focus("#flash form button");
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  assert.equal((await rows(page))[0][1], "Oplæg");
  await page.context().close();
});

test("without scripts the same agenda comes about by forms", async () => {
  const page = await browser.newPage({ persona: "coordinator", lang: "en", javascript: false });
  await meetingOf(page, "Gathering without scripts");
  await page.fill("#lines-1", "9:00 Welcome 30 min\n10:00 Talk 45 min");
  await Promise.all([page.waitForNavigation(), page.click(".quick button")]);
  await Promise.all([page.waitForNavigation(), page.click('.agenda tr[data-at="1"] button[value="up"]')]);
  await page.fill("#minutes-1", "20");
  await Promise.all([page.waitForNavigation(), page.click('.agenda tr[data-at="1"] .time-form button')]);
  assert.match(await page.innerText("#agenda"), /Talk/);
  await harness.assertAccessible(page);
  await page.context().close();
});
