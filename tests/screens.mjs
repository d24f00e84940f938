// Pictures of every page for a designer's eye: node tests/screens.mjs FOLDER [language]
import { openBrowser, screenshot, startDemo } from "./browser/harness.mjs";
import { pages } from "./browser/pages.mjs";

const [folder = "target/screens", lang = "da"] = process.argv.slice(2);
process.env.SAMSPIL_SHOTS = folder;

const devices = {
  phone: { width: 390, height: 844 },
  narrow: { width: 320, height: 720 },
  desktop: {},
  dark: { dark: true },
};

const demo = await startDemo();
const browser = await openBrowser(demo);
try {
  for (const { path, persona } of pages)
    for (const [device, look] of Object.entries(devices)) {
      const page = await browser.newPage({ lang, ...look, ...(persona === undefined ? {} : { persona }) });
      await page.goto(path);
      console.log(await screenshot(page, `${path === "/" ? "home" : path} ${device}`));
      await page.context().close();
    }
} finally {
  await browser.close();
  await demo.stop();
}
