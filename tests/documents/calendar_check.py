"""Reads calendar files strictly with the Python library icalendar.

    python3 calendar_check.py FILE.ics …

Says of each file how many events it has. Fails on what cannot be read, on an
event without UID, DTSTAMP or DTSTART, on a UID that stands twice, on a time
zone that is named and not described, and on a line of more than 75 octets.
"""

import sys
from datetime import date, datetime
from pathlib import Path

from icalendar import Calendar

WIDTH = 75
NEEDED = ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "SEQUENCE", "STATUS")


def faults(data: bytes) -> tuple[list[str], int]:
    """What is wrong with a file, and how many events it has."""
    found = lines(data)
    try:
        calendar = Calendar.from_ical(data.decode("utf-8"))
    except Exception as error:  # whatever the library makes of it
        return [*found, f"cannot be read: {error}"], 0
    for component in calendar.walk():
        found += [f"{component.name} {field}: {error}" for field, error in component.errors]
    events = calendar.walk("VEVENT")
    for field in ("VERSION", "PRODID", "METHOD"):
        if field not in calendar:
            found.append(f"no {field}")
    zones = {str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")}
    for zone in calendar.walk("VTIMEZONE"):
        zone.to_tz()
    seen = set()
    for event in events:
        found += event_faults(event, zones)
        uid = str(event.get("UID", ""))
        if uid in seen:
            found.append(f"{uid} stands twice")
        seen.add(uid)
    return found, len(events)


def lines(data: bytes) -> list[str]:
    """What is wrong with the lines as such."""
    found = []
    if not data.endswith(b"\r\n"):
        found.append("the last line has no end")
    for number, line in enumerate(data.split(b"\r\n"), 1):
        if len(line) > WIDTH:
            found.append(f"line {number} has {len(line)} octets")
        if b"\r" in line or b"\n" in line:
            found.append(f"line {number} ends with something else than CR and LF")
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            found.append(f"line {number} is folded inside a character")
    return found


def event_faults(event, zones: set[str]) -> list[str]:
    """What is wrong with an event."""
    uid = event.get("UID", "an event without UID")
    found = [f"{uid}: no {field}" for field in NEEDED if field not in event]
    for field in ("DTSTART", "DTEND"):
        value = event.get(field)
        if value is None:
            continue
        zone = value.params.get("TZID")
        if zone is not None and zone not in zones:
            found.append(f"{uid}: {zone} is not described")
        timed = isinstance(value.dt, datetime)
        if timed and zone is None:
            found.append(f"{uid}: {field} has a time and no zone")
        if not timed and (not isinstance(value.dt, date) or value.params.get("VALUE") != "DATE"):
            found.append(f"{uid}: {field} is no day")
    if "DTSTART" in event and "DTEND" in event:
        start, end = event["DTSTART"].dt, event["DTEND"].dt
        if type(start) is not type(end) or end <= start:
            found.append(f"{uid}: ends at {end}, before it starts at {start}")
    return found


def main() -> int:
    paths = [Path(path) for path in sys.argv[1:]]
    if not paths:
        print(__doc__, file=sys.stderr)
        return 2
    failed = 0
    for path in paths:
        found, count = faults(path.read_bytes())
        for fault in found:
            print(f"{path}: {fault}", file=sys.stderr)
        failed += bool(found)
        print(f"{path}: {count} events" + (f", {len(found)} faults" if found else ""))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
