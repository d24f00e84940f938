// No link leads nowhere: every page of the demo that can be reached, as coordinator, talent and visitor.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { startDemo } from "./demo.mjs";

// Addresses that differ in an id or the values of a query only are pages of one pattern.
const PER_PATTERN = 20;
const AT_ONCE = 2;

let demo;

before(async () => {
  demo = await startDemo();
});
after(() => demo?.stop());

for (const persona of ["coordinator", "talent", null]) {
  test(`every link leads somewhere for ${persona ?? "a visitor"}`, async () => {
    const { dead, asked } = await crawl(await cookieOf(persona));
    assert.deepEqual(dead, []);
    assert.ok(asked > (persona === "coordinator" ? 200 : 5), `only ${asked} addresses were found`);
  });
}

async function cookieOf(persona) {
  if (persona === null) return "";
  const answer = await fetch(demo.login[persona], { method: "POST", body: new URLSearchParams(), redirect: "manual" });
  const cookie = answer.headers.getSetCookie().map((line) => line.split(";")[0]);
  assert.ok(cookie.length > 0, `signing in as ${persona} set no cookie`);
  return cookie.join("; ");
}

/** Follows every link from the front page on; answers with those that are no good and where they stand. */
async function crawl(cookie) {
  const queue = [["/", "the address bar"], ["/programmes", "the address bar"]];
  const seen = new Set(queue.map(([path]) => path));
  const patterns = new Map();
  const dead = [];
  let asked = 0;

  async function visit([path, from]) {
    asked += 1;
    const answer = await fetch(demo.url + path, { headers: { cookie, "accept-language": "da" } });
    if (answer.status !== 200) dead.push(`${answer.status} ${path} from ${from}`);
    if (!answer.headers.get("content-type")?.startsWith("text/html")) return void (await answer.arrayBuffer());
    const here = answer.url.slice(demo.url.length);
    for (const link of linksOf(await answer.text(), here)) {
      // Each document is written and read by other programs in tests/documents.
      if (seen.has(link) || /(\/documents\/[^/]+\/[a-z]+|^\/hand-over\/zip)(\?|$)/.test(link)) continue;
      seen.add(link);
      const pattern = patternOf(link);
      const count = patterns.get(pattern) ?? 0;
      patterns.set(pattern, count + 1);
      if (count < PER_PATTERN) queue.push([link, here]);
    }
  }

  while (queue.length > 0) await Promise.all(queue.splice(0, AT_ONCE).map(visit));
  return { dead, asked };
}

/** Where links and forms that only ask lead, on this site. */
function linksOf(html, here) {
  const text = (value) => value.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  const links = [...html.matchAll(/\s(?:href|hx-get)="([^"]*)"/g)].map(([, link]) => text(link));
  for (const [, attributes] of html.matchAll(/<form([^>]*)>/g)) {
    const of = (name) => attributes.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1];
    if ((of("method") ?? "get").toLowerCase() === "get") links.push(text(of("action") ?? ""));
  }
  return links
    .map((link) => new URL(link, demo.url + here))
    .filter((url) => url.origin === demo.url && !url.pathname.startsWith("/assets/"))
    .map((url) => url.pathname + url.search);
}

/** An address with its ids and the values of its query left out; programme and kind stay. */
function patternOf(link) {
  const url = new URL(link, demo.url);
  const steps = url.pathname
    .replace(/^(\/programmes\/[^/]+\/parts\/[^/]+)\/[^/]+/, "$1/ID")
    .replace(/^(\/programmes\/[^/]+\/parts-of)\/[^/]+/, "$1/ID")
    .replace(/^(\/programmes\/[^/]+\/plan)\/[^/]+\/[^/]+$/, "$1/ROW/COLUMN")
    .replace(/^(\/colleagues|\/mail|\/sign-in)\/(?!new$|sent$)[^/]+/, "$1/ID");
  const query = [...url.searchParams.keys()].filter((name) => name !== "_next").sort();
  return `${steps}?${query.join("&")}`;
}
