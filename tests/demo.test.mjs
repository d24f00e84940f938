// The demo starts, answers, lets people in and stops when asked to.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { startDemo } from "./browser/demo.mjs";

let demo;
before(async () => (demo = await startDemo()));
after(async () => demo?.stop());

test("cargo run means samspil, as the README says", () => {
  const read = execFileSync("cargo", ["metadata", "--no-deps", "--offline", "--format-version=1"], { maxBuffer: 1e8 });
  const { packages, workspace_default_members: run } = JSON.parse(read);
  const binaries = packages
    .filter((member) => run.includes(member.id))
    .flatMap((member) => member.targets.filter((target) => target.kind.includes("bin")));
  assert.deepEqual(binaries.map((binary) => binary.name), ["samspil"]);
});

test("prints a login for several personas", () => {
  assert.ok(Object.keys(demo.login).length >= 2, JSON.stringify(demo.login));
  for (const url of Object.values(demo.login)) assert.ok(url.startsWith(demo.url), url);
});

test("the sign-in page answers with a strict content security policy", async () => {
  const answer = await fetch(`${demo.url}/sign-in`);
  assert.equal(answer.status, 200);
  const policy = answer.headers.get("content-security-policy") ?? "";
  assert.match(policy, /default-src 'none'/);
  assert.doesNotMatch(policy, /unsafe-|https?:/);
});

test("an unknown address is not found", async () => {
  assert.equal((await fetch(`${demo.url}/no-such-page`)).status, 404);
});

test("stops within ten seconds when asked to", async () => {
  const { code, signal } = await demo.stop();
  assert.equal(signal, null);
  assert.equal(code, 0);
  demo = undefined;
});
