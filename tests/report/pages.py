"""Reads a page back: its elements, its tables, and what its cursor reads out."""

import json
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

_VOID = {"meta", "input", "br"}


@dataclass
class Element:
    """An element with what it says, children included."""

    tag: str
    attributes: dict[str, str | None]
    text: str = ""
    children: list["Element"] = field(default_factory=list)

    def all(self, tag: str) -> list["Element"]:
        """Return every element of a kind below this one."""
        return [
            one for child in self.children for one in (*([child] if child.tag == tag else []), *child.all(tag))
        ]


class Page(HTMLParser):
    """A page, parsed."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.source = source
        self.root = Element("document", {})
        self.elements: list[Element] = []
        self._open = [self.root]
        self.feed(source)
        self.close()
        assert self._open == [self.root], "an element was not closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs))
        self.elements.append(element)
        self._open[-1].children.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data

    def the(self, tag: str, **attributes: str) -> Element:
        """Return the only element of a kind."""
        (found,) = (
            one
            for one in self.elements
            if one.tag == tag and all(one.attributes.get(name) == value for name, value in attributes.items())
        )
        return found

    def table(self, caption: str) -> list[list[str]]:
        """Return a table's rows without its header."""
        (table,) = (one for one in self.root.all("table") if one.all("caption")[0].text == caption)
        (body,) = table.all("tbody")
        return [[cell.text for cell in row.children] for row in body.all("tr")]

    def summary(self) -> dict[str, str]:
        """Return the summary by name."""
        return {row[0]: row[1] for row in self.table("Summary")}

    def data(self) -> dict[str, Any]:
        """Return what the cursor reads out."""
        data: dict[str, Any] = json.loads(self.the("script", id="data").text)
        return data

    def drawn_share(self, lane: str) -> float:
        """Return the share of the width that is filled in a lane where all of it is as high as can be."""
        (row,) = (
            one
            for one in self.root.all("div")
            if one.attributes.get("class") == "row"
            and any(child.attributes.get("data-lane") == lane for child in one.children)
        )
        (path,) = row.all("path")
        share = 0.0
        for block in (path.attributes["d"] or "").split("Z")[:-1]:
            left, right = block.removeprefix("M").split(" ")[0], block.split("H")[1].split("V")[0]
            share += (int(right) - int(left)) / 10_000
        return share
