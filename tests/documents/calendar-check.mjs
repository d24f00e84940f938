// Reads calendar files with the library ical.js.
//
//     node calendar-check.mjs FILE.ics …
//
// Says of each file how many events it has. Fails on what cannot be read, on an event without UID,
// DTSTAMP or DTSTART, on a UID that stands twice, on a time zone that is named and not described, and
// on a line of more than 75 octets.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const WIDTH = 75;
const NEEDED = ["uid", "dtstamp", "dtstart", "summary", "sequence", "status"];

/** What is wrong with a file, and how many events it has. */
function check(data) {
  const found = lines(data);
  let calendar;
  try {
    ICAL.design.strict = true;
    calendar = new ICAL.Component(ICAL.parse(new TextDecoder("utf-8", { fatal: true }).decode(data)));
  } catch (error) {
    return [[...found, `cannot be read: ${error.message}`], 0];
  }
  for (const field of ["version", "prodid", "method"]) {
    if (!calendar.hasProperty(field)) found.push(`no ${field}`);
  }
  const zones = new Set(calendar.getAllSubcomponents("vtimezone").map((zone) => zone.getFirstPropertyValue("tzid")));
  const events = calendar.getAllSubcomponents("vevent");
  const seen = new Set();
  for (const event of events) {
    found.push(...eventFaults(event, zones));
    const uid = event.getFirstPropertyValue("uid");
    if (seen.has(uid)) found.push(`${uid} stands twice`);
    seen.add(uid);
  }
  return [found, events.length];
}

/** What is wrong with the lines as such. */
function lines(data) {
  const found = [];
  let start = 0;
  for (let number = 1; start < data.length; number += 1) {
    const end = data.indexOf("\r\n", start);
    const line = data.subarray(start, end < 0 ? data.length : end);
    if (end < 0) found.push("the last line has no end");
    if (line.length > WIDTH) found.push(`line ${number} has ${line.length} octets`);
    if (line.includes(10) || line.includes(13)) found.push(`line ${number} ends with something else than CR and LF`);
    start = end < 0 ? data.length : end + 2;
  }
  return found;
}

/** What is wrong with an event. */
function eventFaults(component, zones) {
  const uid = component.getFirstPropertyValue("uid") ?? "an event without UID";
  const found = NEEDED.filter((name) => !component.hasProperty(name)).map((name) => `${uid}: no ${name}`);
  for (const name of ["dtstart", "dtend"]) {
    const property = component.getFirstProperty(name);
    if (!property) continue;
    const zone = property.getParameter("tzid");
    const value = property.getFirstValue();
    if (zone && !zones.has(zone)) found.push(`${uid}: ${zone} is not described`);
    if (!value.isDate && !zone) found.push(`${uid}: ${name} has a time and no zone`);
    if (!(value instanceof ICAL.Time)) found.push(`${uid}: ${name} is no time`);
  }
  const [start, end] = ["dtstart", "dtend"].map((name) => component.getFirstPropertyValue(name));
  if (start && end && (start.isDate !== end.isDate || end.compare(start) <= 0)) {
    found.push(`${uid}: ends at ${end}, before it starts at ${start}`);
  }
  return found;
}

const paths = process.argv.slice(2);
if (paths.length === 0) {
  console.error("node calendar-check.mjs FILE.ics …");
  process.exit(2);
}
let failed = false;
for (const path of paths) {
  const [found, count] = check(readFileSync(path));
  for (const fault of found) console.error(`${path}: ${fault}`);
  if (found.length > 0) failed = true;
  console.log(`${path}: ${count} events${found.length > 0 ? `, ${found.length} faults` : ""}`);
}
process.exit(failed ? 1 : 0);
