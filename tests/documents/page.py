"""Reads a page strictly: every element is closed, nothing runs, and nothing comes from outside."""

import re
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
ACTIVE = {"script", "iframe", "object", "embed", "form", "base", "applet"}
OUTSIDE = re.compile(r"^\s*(https?:|//|ftp:|file:)", re.IGNORECASE)


class Page(HTMLParser):
    """Notes what is wrong with a page while it is read."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language
        self.open: list[str] = []
        self.seen: dict[str, int] = {}
        self.ids: set[str] = set()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.element(tag, attrs)
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.element(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1] != tag:
            self.found.append(f"line {self.getpos()[0]}: </{tag}> where {self.open[-1:]} is open")
        if tag in self.open:
            while self.open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self.open[-1:] == ["style"] and re.search(r"url\(\s*['\"]?(https?:|//)|@import", data):
            self.found.append("its style takes something from outside")

    def element(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen[tag] = self.seen.get(tag, 0) + 1
        if tag in ACTIVE:
            self.found.append(f"has <{tag}>")
        for name, value in attrs:
            self.attribute(tag, name, value or "")
        held = dict(attrs)
        if tag == "html" and (held.get("lang") or "").split("-")[0] != self.language:
            self.found.append(f"is in {held.get('lang')}")
        if tag == "img" and "alt" not in held:
            self.found.append("has a picture without alt")

    def attribute(self, tag: str, name: str, value: str) -> None:
        if name.startswith("on") or value.strip().lower().startswith("javascript:"):
            self.found.append(f"<{tag} {name}> runs something")
        if name in ("src", "srcset", "data", "poster") and OUTSIDE.match(value):
            self.found.append(f"<{tag}> takes {value} from outside")
        if name.endswith("href") and tag != "a" and OUTSIDE.match(value):
            self.found.append(f"<{tag}> takes {value} from outside")
        if name == "id":
            if value in self.ids:
                self.found.append(f"id {value} stands twice")
            self.ids.add(value)


def faults(text: str, language: str) -> list[str]:
    """What is wrong with a page that is to be in the language."""
    page = Page(language)
    page.feed(text)
    page.close()
    found = page.found
    if not text.lower().startswith("<!doctype html>"):
        found.append("does not begin with its doctype")
    if page.open:
        found.append(f"{page.open} is not closed")
    for tag in ("html", "head", "body", "title", "h1"):
        if page.seen.get(tag) != 1:
            found.append(f"has {page.seen.get(tag, 0)} <{tag}>")
    return found
