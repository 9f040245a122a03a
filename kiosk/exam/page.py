"""The report as a page for the proctor: self-contained, printable, and with the signed lines inside."""

import base64
import hashlib
from collections.abc import Sequence
from xml.etree.ElementTree import Element

from kiosk.exam.lines import Line, LineType, digest
from kiosk.exam.phrases import END_WORDS, clock, describe, span, title
from kiosk.exam.signing import PublicKey, SigningKey
from kiosk.exam.strip import add_strip
from kiosk.report.markup import add, document, printable

ROW_ID = "line-"
"""A mark's row has this and its line's number as its id, and stands on a text line of its own."""
DATA_START = '<script type="application/json" id="report">'
DATA_END = "</script>"

_SIGNATURE_START = "<!-- signature: "
_SIGNATURE_END = " -->\n"
_STYLE = """
:root{color-scheme:light;--ink:#17202b;--soft:#56616e;--line:#d7dde4;--warn:#8a4b00;--bad:#a3201d;--good:#0b6b47}
*{box-sizing:border-box}body{margin:0;font:15px/1.5 system-ui,"Noto Sans","Noto Sans CJK SC",sans-serif;
color:var(--ink);background:#fff}main{max-width:60rem;margin:0 auto;padding:2rem 1.5rem}
h1{font-size:1.7rem;margin:0 0 .2rem}h2{font-size:1.15rem;margin:2rem 0 .6rem}
.facts,small,footer{color:var(--soft)}
.identity{border:2px solid var(--warn);border-radius:.5rem;padding:.7rem 1rem;margin:1.2rem 0;color:var(--warn);
font-weight:600}.simulated{color:var(--bad);font-weight:700}
dl{display:flex;flex-wrap:wrap;gap:.7rem;margin:0}dl div{flex:1 1 9rem;border:1px solid var(--line);
border-radius:.5rem;padding:.6rem .8rem}dt{color:var(--soft);font-size:.85rem}dd{margin:0;font-size:1.15rem;
font-weight:600}table{width:100%;border-collapse:collapse}th{text-align:left;color:var(--soft);font-weight:600}
th,td{padding:.45rem .5rem;border-bottom:1px solid var(--line);vertical-align:top}td:nth-child(-n+2){white-space:
nowrap;font-variant-numeric:tabular-nums}td small{display:block}.caution{color:var(--warn)}.bad b{color:var(--bad)}
.good b{color:var(--good)}code{overflow-wrap:anywhere;font-size:.85rem}svg{width:100%;height:auto;display:block}
tr{break-inside:avoid}@media print{main{padding:0;max-width:none}.identity{break-inside:avoid}}
"""


def build(lines: Sequence[Line], *, key: PublicKey, jsonl_name: str) -> str:
    """Return the page without its signature; the same lines give the same page.

    Args:
        lines: The whole report, header to summary.
        key: The kiosk's.
        jsonl_name: Name of the file that holds the same lines.
    """
    header, summary = lines[0], lines[-1]
    root = Element("html", {"lang": "en"})
    head = add(root, "head")
    add(head, "meta", charset="utf-8")
    policy = f"default-src 'none'; style-src '{_fingerprint(_STYLE)}'; base-uri 'none'; form-action 'none'"
    add(head, "meta", http_equiv="Content-Security-Policy", content=policy)
    add(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    add(head, "meta", name="referrer", content="no-referrer")
    add(head, "title", title(header))
    add(head, "style", _STYLE)
    body = add(root, "body")
    main = add(body, "main")
    _add_top(main, header, summary)
    add(main, "h2", "Overview")
    add_strip(main, lines)
    add(main, "h2", "Timeline")
    _add_timeline(main, lines)
    whole = b"".join(line.text + b"\n" for line in lines)
    _add_foot(main, key, jsonl_name, digest(whole), header)
    page = document(root)
    data = f"{DATA_START}\n{whole.decode()}{DATA_END}"
    return page.replace("</body></html>", f"\n{data}\n</body></html>")


def signed(page: str, key: SigningKey) -> str:
    """Return the page with a last line that bears the signature over all UTF-8 bytes before it."""
    return f"{page}{_SIGNATURE_START}{key.sign(page.encode()).hex()}{_SIGNATURE_END}"


def split(page: bytes) -> tuple[bytes, bytes]:
    """Return a page's signed bytes and its signature; the signature is empty where there is none."""
    data, start, rest = page.rpartition(_SIGNATURE_START.encode())
    if not start or not rest.endswith(_SIGNATURE_END.encode()):
        return page, b""
    digits = rest.removesuffix(_SIGNATURE_END.encode()).decode("ascii", errors="replace")
    if len(digits) != 128 or digits.strip("0123456789abcdef"):
        return data, b""
    return data, bytes.fromhex(digits)


def embedded(page: bytes) -> bytes | None:
    """Return the report's lines that a page carries; None where it carries none."""
    _, start, rest = page.partition(f"{DATA_START}\n".encode())
    data, end, _ = rest.partition(DATA_END.encode())
    return data if start and end else None


def _add_top(main: Element, header: Line, summary: Line) -> None:
    fields, sums = header.fields, summary.fields
    add(main, "h1", title(header))
    opened, closed = clock(fields["opened_at"]), clock(sums["closed_at"])
    add(main, "p", f"{fields['opened_at'][:10]} · {opened} to {closed} UTC · exam {header.exam}", class_="facts")
    if fields["simulated"]:
        add(main, "p", "SIMULATED: no liveness service was asked.", class_="simulated")
    if float(fields["time_scale"]) != 1.0:
        add(main, "p", f"Every time limit was multiplied by {fields['time_scale']:g}.", class_="facts")
    add(main, "p", fields["identity"], class_="identity")
    marks = sums["marks"]
    cards = add(main, "dl")
    for name, value in (
        ("Ended", END_WORDS[sums["end"]]),
        ("From id to end", span(sums["duration_s"])),
        ("Checks", str(marks.get("check_result", 0))),
        ("Absences", f"{marks.get('absence_started', 0)} · {span(sums['absent_s'])}"),
        ("Breaks in continuity", str(marks.get("continuity_broken", 0))),
        ("Second face", str(marks.get("two_faces_started", 0))),
        ("Camera lost", str(marks.get("camera_lost", 0))),
        ("Clock jumps", str(marks.get("clock_jumped", 0))),
    ):
        card = add(cards, "div")
        add(card, "dt", name)
        add(card, "dd", value)


def _add_timeline(main: Element, lines: Sequence[Line]) -> None:
    table = add(main, "table")
    row = add(add(table, "thead"), "tr")
    for name in ("After", "UTC", "What happened"):
        add(row, "th", name, scope="col")
    body = add(table, "tbody")
    body.text = "\n"
    for line in lines:
        if line.type is LineType.MARK:
            _add_row(body, line)


def _add_row(body: Element, line: Line) -> None:
    told = describe(line.fields)
    row = add(body, "tr", id=f"{ROW_ID}{line.number}", class_=told.tone)
    row.tail = "\n"
    add(row, "td", span(line.fields["at_s"]))
    add(row, "td", clock(line.fields["at"]))
    cell = add(row, "td")
    add(cell, "b", printable(told.what))
    if told.detail:
        add(cell, "small", printable(told.detail))
    if image := line.fields.get("image"):
        add(cell, "small", f"Picture {image}, SHA-256 {line.fields['image_sha256']}")
    if caution := line.fields.get("caution"):
        add(cell, "small", caution, class_="caution")


def _add_foot(main: Element, key: PublicKey, jsonl_name: str, jsonl_digest: str, header: Line) -> None:
    footer = add(main, "footer")
    add(footer, "h2", "How to verify")
    add(footer, "p", "Signed by the kiosk's key, fingerprint ").append(_code(key.fingerprint))
    add(footer, "p", f"The same lines are in {jsonl_name}, SHA-256 ").append(_code(jsonl_digest))
    pictures = header.fields["pictures"]
    kept = (
        f"Pictures are kept in {pictures}, their hashes in the signed lines."
        if pictures
        else "No pictures are kept."
    )
    add(footer, "p", f"{kept} Verify either file with ").append(
        _code("liveness-kiosk report verify FILE --key KIOSK.pem")
    )
    add(footer, "p", f"liveness-kiosk {header.fields['version']}")


def _code(text: str) -> Element:
    element = Element("code")
    element.text = text
    return element


def _fingerprint(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")
