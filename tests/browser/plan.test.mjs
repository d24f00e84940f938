// A coordinator builds a plan from an empty programme in the browser alone, and two people edit one cell.
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

// The plan of the action plan document, in each language as its coordinator writes it.
const plans = {
  da: {
    title: "Netværk for unge talenter, prøve",
    goals: ["Mødeformer, der virker", "Viden om talenter samles", "Faglig eftertanke", "Nye samarbejder"],
    effects: ["Mere synlige miljøer", "Fælles indsats", "Løft i kompetencer", "Højere kvalitet"],
    results: [
      ["Styring og kommunikation", [1, 2], "ABCD"],
      ["Anbefalinger til branchen", [2, 3, 4], "A"],
      ["Et netværk, der står fast", [2], "ABD", 40],
      ["Ny viden", [1, 3, 4], "ABCD"],
      ["Nye samarbejder", [1, 2, 3], "BC"],
      ["Flere kender til området", [2], "AB"],
      ["Nye redskaber i brug", [1, 2, 3], "ABCD"],
    ],
    lines: [
      [0, 0, "Projektet starter", "1/11 2019"],
      [0, 0, "Møde i styregruppen", ""],
      [0, 1, "Møde i styregruppen", ""],
      [0, 5, "Midtvejsevaluering", "april 2022"],
      [3, 4, "Evt. kobling til forskning", ""],
      [3, 2, "Netværksmøde", "november"],
    ],
    last: ["Slutevaluering", "senest februar 2024", "senest februar 2024"],
    maybe: "Måske",
    cancelled: "Aflyst",
  },
  nn: {
    title: "Nettverk for unge talent, prøve",
    goals: ["Møteformer som verkar", "Kunnskap om talent blir samla", "Fagleg ettertanke", "Nye samarbeid"],
    effects: ["Meir synlege miljø", "Felles innsats", "Løft i kompetanse", "Høgare kvalitet"],
    results: [
      ["Styring og kommunikasjon", [1, 2], "ABCD"],
      ["Tilrådingar til bransjen", [2, 3, 4], "A"],
      ["Eit nettverk som står fast", [2], "ABD", 40],
      ["Ny kunnskap", [1, 3, 4], "ABCD"],
      ["Nye samarbeid", [1, 2, 3], "BC"],
      ["Fleire kjenner til området", [2], "AB"],
      ["Nye verktøy i bruk", [1, 2, 3], "ABCD"],
    ],
    lines: [
      [0, 0, "Prosjektet startar", "1/11 2019"],
      [0, 0, "Møte i styringsgruppa", ""],
      [0, 1, "Møte i styringsgruppa", ""],
      [0, 5, "Midtvegsevaluering", "april 2022"],
      [3, 4, "Kanskje kopling til forsking", ""],
      [3, 2, "Nettverksmøte", "november"],
    ],
    last: ["Sluttevaluering", "seinast februar 2024", "seinast februar 2024"],
    maybe: "Kanskje",
    cancelled: "Avlyst",
  },
};

const columns = Array.from({ length: 9 }, (_, at) => `${2019 + Math.floor((at + 1) / 2)}-H${((at + 1) % 2) + 1}`);

for (const [lang, plan] of Object.entries(plans))
  test(`a plan is built from nothing in ${lang}`, async () => {
    const page = await browser.newPage({ persona: "coordinator", lang });
    const base = await create(page, plan.title, lang);
    await page.goto(`${base}/plan`);

    for (const [at, text] of plan.goals.entries()) {
      await page.fill("#goal-number", String(at + 1));
      await page.fill("#goal-text", text);
      await send(page, "#build-goal form.form");
    }
    await page.goto(`${base}/plan?open=effect`);
    for (const [at, text] of plan.effects.entries()) {
      assert.equal(await page.inputValue("#effect-letter"), "ABCD"[at]);
      await page.fill("#effect-text", text);
      await send(page, "#build-effect form.form");
    }
    await page.goto(`${base}/plan?open=periods`);
    await page.selectOption("#periods-scheme", "half_year");
    await page.selectOption("#periods-month", "7");
    await page.fill("#periods-year", "2019");
    await page.fill("#periods-count", "9");
    await page.fill("#periods-labels", "kvartal 1-2 {year} | kvartal 3-4 {year}");
    await send(page, "#build-periods form.form");
    await page.goto(`${base}/plan?open=result`);
    for (const [at, [title, goals, effects, target]] of plan.results.entries()) {
      assert.equal(await page.inputValue("#result-number"), String(at));
      await page.fill("#result-title", title);
      for (const goal of goals) await page.check(`#result-goal-goal-${goal}`);
      for (const effect of effects) await page.check(`#result-effect-effect-${effect.toLowerCase()}`);
      if (target) await page.fill("#result-at_least", String(target));
      await send(page, "#build-result form.form");
    }
    assert.equal(await page.locator("table.matrix tbody tr").count(), 7);
    assert.equal(await page.locator("table.matrix thead th").count(), 11);

    for (const [row, column, text, date] of plan.lines) await add(page, `result-${row}`, columns[column], text, date);
    const cell = (row, column) => page.locator(`#cell-result-${row}-${columns[column]}`);
    assert.equal(await cell(0, 0).locator("li.line").count(), 2);
    assert.match(await cell(3, 4).locator("li.line.tentative").innerText(), new RegExp(plan.maybe));

    // Cancelled with its cause, in place.
    await cell(3, 2).locator("li.line a").click();
    await page.locator("td form details details summary").click();
    await page.locator("td form select[name^=status]").selectOption("cancelled");
    await page.locator("td form input[name^=cause]").fill("Corona");
    await page.locator("td form .actions button").click();
    const cancelled = cell(3, 2).locator("li.line.cancelled");
    await cancelled.waitFor();
    assert.match(await cancelled.innerText(), new RegExp(`${plan.cancelled}:\\s+Corona`));

    // Moved behind the last period: the column comes into being.
    await add(page, "result-0", columns[8], plan.last[0], plan.last[1]);
    await cell(0, 8).locator("li.line a").click();
    await page.locator("td form button[value^='right:']").click();
    const late = page.locator("#cell-result-0-after li.line");
    await late.waitFor();
    assert.equal(await late.locator(".when").innerText(), plan.last[2]);

    await page.goto(`${base}/coverage`);
    assert.equal(await page.locator("tbody input:checked").count(), plan.results.reduce((n, r) => n + r[1].length + r[2].length, 0));
    await harness.assertAccessible(page);
    await harness.assertLanguage(page, lang);
    harness.assertNoTrouble(page);
  });

test("two people edit one cell: both texts are seen, nothing is lost, undo restores", async () => {
  const [mette, ingrid] = [
    await browser.newPage({ persona: "coordinator", lang: "da" }),
    await browser.newPage({ persona: "network_leader", lang: "nb" }),
  ];
  const address = "/programmes/learning-network/plan";
  const cell = "#cell-outcome-learning-2027-02";
  const meeting = "Netværksmøder, ét undertema ad gangen";
  for (const page of [mette, ingrid]) {
    await page.goto(address);
    await page.locator(`${cell} li.line a`, { hasText: meeting }).click();
    await page.locator(`${cell} form input:focus`).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.value), meeting, "focus goes to the line");
  }
  const text = (page) => page.locator(`${cell} details[open] input[name^='text:']`).first();
  await text(ingrid).fill("Netværksmøde i Bergen");
  await ingrid.locator(`${cell} .actions button`).click();
  await ingrid.locator(`${cell} [role=status]`).waitFor();

  await text(mette).fill("Netværksmøde på Fyn");
  await mette.locator(`${cell} .actions button`).click();
  await mette.locator(".versions").waitFor();
  const both = await mette.locator(".versions").innerText();
  assert.match(both, /Netværksmøde på Fyn/);
  assert.match(both, /Netværksmøde i Bergen/);
  await harness.assertAccessible(mette);
  await mette.locator("main form.form input[type=text][name^='text:']").fill("Netværksmøde i Bergen og på Fyn");
  await mette.locator("main form.form .actions button").click();
  await mette.waitForURL(/changed=/);
  assert.match(await mette.locator(cell).innerText(), /Netværksmøde i Bergen og på Fyn/);

  await mette.locator(".flash button").click();
  await mette.waitForURL(/undone=/);
  assert.match(await mette.locator(cell).innerText(), /Netværksmøde i Bergen(?! og)/);
  harness.assertNoTrouble(ingrid);
});

test("in a cell: Enter opens, Escape leaves, undo brings back", async () => {
  const page = await browser.newPage({ persona: "coordinator", lang: "en" });
  await page.goto("/programmes/talent-network/plan");
  const cell = page.locator("#cell-result-1-2020-H1");
  const before = await cell.innerText();
  await cell.locator("a.add").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  await cell.locator("a.add").focus();
  await page.keyboard.press("Enter");
  await cell.locator("form").waitFor();
  await page.keyboard.press("Escape");
  await cell.locator("form").waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => document.activeElement.closest("td")?.id), "cell-result-1-2020-H1");
  await cell.locator("a.add").click();
  await cell.locator("form input:focus").waitFor();
  await page.keyboard.type("Study tour?");
  await page.keyboard.press("Enter");
  await cell.locator("[role=status]").waitFor();
  assert.match(await cell.innerText(), /Study tour\?/);
  await cell.locator("[role=status] button").click();
  await page.waitForFunction(() => !document.querySelector("#cell-result-1-2020-H1 [role=status]"));
  assert.equal(await cell.innerText(), before);
  harness.assertNoTrouble(page);
});

test("without JavaScript a cell is a page of its own", async () => {
  const page = await browser.newPage({ persona: "coordinator", lang: "nn", javascript: false, width: 320 });
  await page.goto("/programmes/talent-network/plan");
  await page.locator("#cell-result-1-2022-H1 a.add").click();
  await harness.assertNoSidewaysScroll(page);
  await page.fill("input[name='text:new']", "Kanskje samling");
  await page.fill("input[name='date:new']", "ein gong");
  await page.locator("main form .actions button").click();
  assert.equal(await page.inputValue("input[name='date:new']"), "ein gong");
  assert.equal(await page.locator("main .ds-error-summary a").count(), 1);
  await page.fill("input[name='date:new']", "vår 2022");
  await page.locator("main form .actions button").click();
  assert.match(await page.locator("#cell-result-1-2022-H1").innerText(), /samling/);
  assert.match(page.url(), /changed=/);
});

/** An empty programme, made on its own page. */
async function create(page, title, lang) {
  await page.goto("/programmes/new");
  await page.fill("main input[name=title]", title);
  const language = page.locator("main [name=language]");
  if ((await language.first().evaluate((e) => e.tagName)) === "SELECT") await language.selectOption(lang);
  await send(page, "main form:has([name=title])");
  return new URL(page.url()).pathname.replace(/(\/programmes\/[^/]+).*/, "$1");
}

/** Sends a form and waits for the page it leads to. */
async function send(page, form) {
  await Promise.all([page.waitForNavigation(), page.locator(`${form} .actions button, ${form} > button`).first().click()]);
}

/** Writes a new line into a cell, in place. */
async function add(page, row, column, text, date) {
  const cell = page.locator(`#cell-${row}-${column}`);
  const lines = await cell.locator("li.line").count();
  await cell.locator("a.add").click();
  await cell.locator("input[name='text:new']").fill(text);
  await cell.locator("input[name='date:new']").fill(date);
  await cell.locator(".actions button").click();
  await cell.locator("form").waitFor({ state: "detached" });
  assert.equal(await cell.locator("li.line").count(), lines + 1, text);
}
