// A page printed on narrow paper stays on it.
import { after, before, test } from "node:test";
import * as harness from "./harness.mjs";

const narrow = ["/programmes/development-forum/meetings", "/programmes/framework-programme/meetings"];
let demo, browser;

before(async () => {
  demo = await harness.startDemo();
  browser = await harness.openBrowser(demo);
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

test("narrow paper holds the whole page", async (t) => {
  const page = await browser.newPage({ persona: "coordinator", lang: "da", width: 320 });
  await page.emulateMedia({ media: "print" });
  for (const path of narrow)
    await t.test(path, async () => {
      await page.goto(path);
      await harness.assertNoSidewaysScroll(page);
    });
});
