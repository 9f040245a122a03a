"""Tells whether a report is as the kiosk wrote it, and if not, what was altered."""

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from kiosk import __version__
from kiosk.exam import page as pages
from kiosk.exam.lines import NO_LINE, Line, LineType, claimed, claimed_key, unseal
from kiosk.exam.phrases import clock
from kiosk.exam.pictures import altered_pictures
from kiosk.exam.signing import PublicKey

_NAMED_AT_MOST = 3
_WRITTEN_BY_KEY = "Intact, written by the kiosk of this key"
_CONSISTENT_WITH_KEY = (
    "Intact, by the key that the report itself holds (give --key to be sure which kiosk wrote it)"
)


class Standing(Enum):
    """What a report is worth."""

    INTACT = auto()
    INCOMPLETE = auto()
    """As the kiosk wrote it, but without its end."""
    CHANGED = auto()


@dataclass(frozen=True, slots=True)
class Verification:
    """What came of verifying a report.

    Attributes:
        standing: What it is worth.
        sentence: One English sentence, or a line of facts where it is intact.
    """

    standing: Standing
    sentence: str


def verify(data: bytes, *, key: PublicKey | None, beside: Path | None = None) -> Verification:
    """Verify a report, JSON Lines or page.

    Args:
        data: The file.
        key: Whose report it must be; None takes the key that the report names, which whoever made it chose.
        beside: The folder that the file lies in, to compare kept pictures; None compares none.
    """
    lines = pages.embedded(data)
    found = _verify_lines(data, key) if lines is None else _verify_page(data, lines, key)
    if found.standing is Standing.CHANGED or beside is None:
        return found
    texts = (data if lines is None else lines).split(b"\n")
    signer = claimed_key(texts[0])
    unsealed = [unseal(text, signer) for text in texts if signer]
    altered = altered_pictures([line for line in unsealed if line], beside)
    return _changed(_listed(altered)) if altered else found


def _verify_page(data: bytes, lines: bytes, key: PublicKey | None) -> Verification:
    inside = _verify_lines(lines, key)
    if inside.standing is Standing.CHANGED:
        return inside
    signer = claimed_key(lines.partition(b"\n")[0])
    signed, signature = pages.split(data)
    if signer and signature and signer.signed(signed, signature):
        return inside
    return _changed(_changed_on_page(signed, lines, signer))


def _changed_on_page(data: bytes, lines: bytes, signer: PublicKey | None) -> str:
    """Name what the page shows otherwise than its signed lines say, by making the page again from them."""
    texts = lines.split(b"\n")[:-1]
    unsealed = [unseal(text, signer) for text in texts] if signer else []
    whole = [line for line in unsealed if line]
    name = re.search(r"The same lines are in ([\w.-]+),", data.decode(errors="replace"))
    if signer is None or name is None or not whole or whole[0].fields["version"] != __version__:
        return "The page was changed around its signed lines"
    again = pages.build(whole, key=signer, jsonl_name=name[1]).split("\n")
    shown = data.decode(errors="replace").split("\n")
    matcher = difflib.SequenceMatcher(a=again, b=shown, autojunk=False)
    altered = [(a, b) for tag, a, _, b, _ in matcher.get_opcodes() if tag != "equal"]
    if not altered:
        return "The page's signature was changed"
    for place, other in altered:
        row = _row(again, place) or _row(shown, other)
        if row:
            return f"The page was changed where it shows {_mark_at(whole, row)}"
    return "The page was changed outside its timeline"


def _row(page: Sequence[str], index: int) -> int | None:
    match = re.match(rf'<tr id="{pages.ROW_ID}(\d+)"', page[index]) if index < len(page) else None
    return int(match[1]) if match else None


def _mark_at(lines: Sequence[Line], number: int) -> str:
    return next((_name(line.text, line.number) for line in lines if line.number == number), f"line {number}")


def _verify_lines(data: bytes, key: PublicKey | None) -> Verification:
    texts = data.split(b"\n")
    tail = texts.pop()
    named = claimed_key(texts[0] if texts else tail)
    signer = key or named
    if signer is None:
        return _changed("Line 1 was changed: it names no key, so nothing of this report can be believed")
    if key is not None and named is not None and named.raw != key.raw:
        return _changed("The report is signed by another kiosk's key than the one required")
    cut_off = bool(tail) and b'"signature":"' not in tail
    if tail and not cut_off:
        texts.append(tail)
    lines = [unseal(text, signer) for text in texts]
    if not any(lines) and lines:
        return _changed(
            "Line 1, the header, was changed, or its key was replaced: no line bears that key's signature"
        )
    altered = _alterations(texts, lines)
    if tail and not cut_off:
        altered.append(f"the end of {_name(tail, len(texts))} was changed")
    if altered:
        return _changed(_listed(altered))
    return _accepted([line for line in lines if line], signer, required=key is not None, cut_off=cut_off)


def _alterations(texts: Sequence[bytes], lines: Sequence[Line | None]) -> list[str]:
    """Name, in the file's order, every line that is not the kiosk's or not in its place."""
    exam = next(line.exam for line in lines if line)
    own = [line for line in lines if line and line.exam == exam]
    numbers = {line.number for line in own}
    missing = sorted(set(range(1, max(numbers) + 1)) - numbers)
    altered: list[str] = []
    seen: set[int] = set()
    strays = _strays(own)
    for place, (text, line) in enumerate(zip(texts, lines, strict=True), start=1):
        if line is None:
            number = claimed(text).get("line", place)
            if (number in missing or place in missing) and missing:
                missing.remove(number if number in missing else place)
                altered.append(f"{_name(text, place)} was changed")
            else:
                after_end = not missing and place > max(numbers)
                last = after_end and not any(one.type is LineType.SUMMARY for one in own)
                altered.append(f"{_name(text, place)} was {'changed' if last else 'added'}")
        elif line.exam != exam:
            altered.append(f"{_name(text, place)} was added: it comes from another exam's report")
        elif line.number in seen:
            altered.append(f"{_name(text, place)} was added: it stands there twice")
        elif line.number in strays:
            altered.append(f"{_name(text, line.number)} was put elsewhere, as line {place}")
        if line and line.exam == exam:
            seen.add(line.number)
    altered += [_removed(number) for number in missing]
    return altered or _broken_links(own)


def _strays(lines: Sequence[Line]) -> set[int]:
    """Return the fewest lines that, put elsewhere, explain the order in which the lines stand."""
    order = list(dict.fromkeys(line.number for line in lines))
    if order == sorted(order):
        return set()
    chains: list[list[int]] = []
    for number in order:
        before = [chain for chain in chains if chain[-1] < number]
        chains.append([*max(before, key=len, default=[]), number])
    longest = max(chains, key=len)
    return set(order) - set(longest)


def _broken_links(lines: Sequence[Line]) -> list[str]:
    """Name a line of two reports under one id, which only the key's holder can have made."""
    before = NO_LINE
    for line in lines:
        if line.fields["previous"] != before:
            return [f"{_name(line.text, line.number)} does not follow the line before it"]
        before = line.digest
    return []


def _removed(number: int) -> str:
    return "line 1, the header, was removed" if number == 1 else f"line {number} was removed"


def _listed(altered: Sequence[str]) -> str:
    shown = "; ".join(altered[:_NAMED_AT_MOST])
    more = len(altered) - _NAMED_AT_MOST
    return f"{shown[0].upper()}{shown[1:]}" + (f"; and {more} more" if more > 0 else "")


def _name(text: bytes, number: int) -> str:
    """Name a line as what it says it is, believed or not."""
    fields = claimed(text)
    kind = fields.get("mark") or {"header": "the header", "summary": "the summary"}.get(
        str(fields.get("type")), ""
    )
    if not kind:
        return f"line {number}"
    when = f" at {clock(str(fields['at']))}" if "at" in fields else ""
    return f"line {number}, {str(kind).replace('_', ' ')}{when},"


def _changed(sentence: str) -> Verification:
    return Verification(Standing.CHANGED, f"{sentence.rstrip(',')}.")


def _accepted(lines: Sequence[Line], signer: PublicKey, *, required: bool, cut_off: bool) -> Verification:
    if not lines:
        return _changed("The file holds no report")
    header, last = lines[0].fields, lines[-1]
    if lines[0].type is not LineType.HEADER:
        return _changed("Line 1, the header, was removed")
    marks = sum(line.type is LineType.MARK for line in lines)
    candidate, key = header["candidate_id"], signer.fingerprint
    begun = f"candidate {candidate}, {header['opened_at']}"
    if last.type is LineType.SUMMARY:
        simulated = ", SIMULATED" if header["simulated"] else ""
        proof = _WRITTEN_BY_KEY if required else _CONSISTENT_WITH_KEY
        facts = f"{begun} to {last.fields['closed_at']}, {marks} marks, key {key}{simulated}"
        return Verification(Standing.INTACT, f"{proof}: {facts}")
    cut = "; its last line was cut off" if cut_off else ""
    return Verification(
        Standing.INCOMPLETE,
        f"Incomplete: {begun}, {marks} marks, key {key}: intact as far as line {last.number}, but without its "
        f"end{cut}: the kiosk stopped, or lines were removed from the end.",
    )
