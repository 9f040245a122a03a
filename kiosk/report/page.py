"""Lays out the page: the answers first, then everything over time, then tables with the numbers."""

import base64
import hashlib
import json
import shlex
from xml.etree.ElementTree import Element

from kiosk import __version__
from kiosk.report import story, words
from kiosk.report.kinds import kind_of
from kiosk.report.markup import add, document, printable
from kiosk.report.readout import readout
from kiosk.report.replayed import Replayed
from kiosk.report.tables_section import add_tables
from kiosk.report.tally import Tally
from kiosk.report.timeline_section import add_timeline
from kiosk.resources import resource_path


def build(replayed: Replayed) -> str:
    """Return the page; it needs nothing from elsewhere and holds no picture."""
    title = words.title(printable(replayed.clip))
    root = Element("html", {"lang": "en"})
    style, script = _resource("page.css"), _resource("page.js")
    _head(root, title, style, script)
    body = add(root, "body")
    main = add(body, "main")
    _answers(main, title, replayed)
    add_timeline(main, replayed)
    add_tables(main, replayed)
    _picture_and_version(main, replayed.clip)
    # A data block is no program; with "<" spelled out, nothing in it can end it.
    data = json.dumps(readout(replayed), ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    add(body, "script", data, type="application/json", id="data")
    add(body, "script", script)
    return document(root)


def _resource(name: str) -> str:
    return resource_path("report", name).read_text(encoding="utf-8")


def _head(root: Element, title: str, style: str, script: str) -> None:
    head = add(root, "head")
    add(head, "meta", charset="utf-8")
    policy = (
        f"default-src 'none'; style-src '{_fingerprint(style)}'; script-src '{_fingerprint(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    add(head, "meta", http_equiv="Content-Security-Policy", content=policy)
    add(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    add(head, "meta", name="referrer", content="no-referrer")
    add(head, "title", title)
    add(head, "style", style)


def _fingerprint(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")


def _answers(main: Element, title: str, replayed: Replayed) -> None:
    tally = replayed.tally
    header = add(main, "header")
    add(header, "h1", title)
    add(header, "p", " · ".join(story.facts(tally, replayed.time_scale)), class_="facts")
    add(header, "p", story.verdict(tally), class_=f"verdict {'good' if tally.chosen else 'bad'}")
    cards = add(header, "dl", class_="cards")
    for card in story.cards(tally, replayed.limits.ready_frames):
        group = add(cards, "div")
        add(group, "dt", card.name)
        add(group, "dd", card.value, class_="big")
        add(group, "dd", card.remark)
    _steps(header, tally)


def _steps(header: Element, tally: Tally) -> None:
    if not tally.steps:
        return
    add(header, "h2", words.ASKED_UNTIL_CHOSEN if tally.chosen else words.ASKED)
    steps, unsaid = story.steps_until_chosen(tally)
    listed = add(header, "ol", class_="steps")
    for step in steps:
        item = add(listed, "li", class_=kind_of(step.hint))
        add(item, "span", words.hint(step.hint))
        add(item, "small", words.seconds(step.to_s - step.from_s))
    if unsaid:
        add(header, "p", story.and_more(unsaid), class_="facts")


def _picture_and_version(main: Element, clip: str) -> None:
    footer = add(main, "footer")
    paragraph = add(footer, "p", f"{words.NO_PICTURE} ")
    command = f"liveness-kiosk replay {shlex.quote(printable(clip))} --save-selected chosen.jpg"
    add(paragraph, "code", command).tail = "."
    add(footer, "p", f"liveness-kiosk {__version__}")
