"""Checks side by side: one that hangs or breaks is a finding, and costs the others nothing."""

import threading
from collections.abc import Iterator

import pytest

from kiosk.doctor.findings import Finding, Verdict, ok, told
from kiosk.doctor.round import Check, make


def test_findings_come_in_the_order_of_the_checks_and_each_as_soon_as_it_can() -> None:
    second_done, first_may_go = threading.Event(), threading.Event()

    def first() -> Iterator[Finding]:
        yield ok("first", "One.")
        assert first_may_go.wait(20)
        yield ok("first", "Two.")

    def second() -> Iterator[Finding]:
        yield ok("second", "Three.")
        second_done.set()

    found = make([Check("first", first), Check("second", second)])
    assert next(found).found == "One."
    assert second_done.wait(20)
    first_may_go.set()
    assert [one.found for one in found] == ["Two.", "Three."]


def test_a_check_that_breaks_says_so_without_its_words_and_keeps_what_it_found() -> None:
    def broken() -> Iterator[Finding]:
        yield ok("broken", "So far.")
        raise RuntimeError("canary of a secret")

    kept, said, other = make([Check("broken", broken), Check("other", lambda: [ok("other", "Fine.")])])
    assert (kept.found, other.found) == ("So far.", "Fine.")
    assert (said.check, said.verdict) == ("broken", Verdict.WARN)
    assert said.found == "This could not be looked at (RuntimeError)."
    assert "canary" not in said.found + said.remedy


def test_a_check_that_hangs_is_left_behind() -> None:
    released = threading.Event()

    def hanging() -> Iterator[Finding]:
        released.wait()
        yield ok("hanging", "Never heard.")

    said, other = make(
        [Check("hanging", hanging, patience_s=0.05), Check("other", lambda: [ok("other", "Fine.")])]
    )
    released.set()
    assert (said.check, said.verdict, said.found) == (
        "hanging",
        Verdict.WARN,
        "This took longer than 0.05 s and was left.",
    )
    assert other.found == "Fine."


@pytest.mark.parametrize(
    ("sentence", "found", "remedy"),
    [
        ("It is wrong: mend it.", "It is wrong.", "Mend it."),
        ("Camera usb:046d:0825 is not there; plug it in.", "Camera usb:046d:0825 is not there.", "Plug it in."),
        (
            "HD Webcam: HD Webcam (usb:1) is gone; plug it in.",
            "HD Webcam: HD Webcam (usb:1) is gone.",
            "Plug it in.",
        ),
        ("usb cam: usb cam is gone: plug it in.", "usb cam: usb cam is gone.", "Plug it in."),
        ("It is wrong.", "It is wrong.", "Call."),
    ],
)
def test_the_kiosks_own_sentences_part_into_what_is_wrong_and_what_to_do(
    sentence: str, found: str, remedy: str
) -> None:
    finding = told("x", Verdict.FAIL, sentence, about="usb cam: usb cam", otherwise="Call.")
    assert (finding.found, finding.remedy) == (found, remedy)
