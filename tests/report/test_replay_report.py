"""What a reader of the page learns, and what the page keeps to itself."""

import base64
import hashlib
import re
from dataclasses import fields, replace

import pytest

from kiosk.report.measures import measures
from kiosk.report.words import gate, hint, limits, seconds
from kiosk.values import Hint
from kiosk.vision.observation import CapturePhase, Observation
from kiosk.vision.thresholds import Thresholds
from tests.report.pages import Page
from tests.report.recordings import FPS, QUALITY, observation, page_of, visit

REFERRING = {
    "href",
    "src",
    "srcset",
    "xlink:href",
    "data",
    "action",
    "formaction",
    "poster",
    "background",
    "style",
}
LOADING = {"link", "img", "image", "iframe", "object", "embed", "video", "audio", "base", "use", "form"}


def _broken_off() -> list[Observation]:
    ready = [observation(number) for number in range(10)]
    collecting = [observation(number, phase=CapturePhase.COLLECTING) for number in range(10, 20)]
    turned = [observation(number, Hint.LOOK_STRAIGHT, shut=["yaw"]) for number in range(20, 30)]
    return [*ready, *collecting, *turned]


def test_the_page_asks_for_nothing_from_elsewhere() -> None:
    page = Page(page_of(visit(), 3.0))

    assert not LOADING & {element.tag for element in page.elements}
    assert not REFERRING & {name for element in page.elements for name in element.attributes}
    assert not re.search(r"https?:|url\(|@import|fetch\(|XMLHttp|\bimport\b", page.source)


def test_its_policy_forbids_everything_but_its_own_style_and_program() -> None:
    page = Page(page_of(visit(), 3.0))
    policy = page.the("meta", **{"http-equiv": "Content-Security-Policy"}).attributes["content"] or ""
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    (style,) = page.root.all("style")
    (program,) = (one for one in page.root.all("script") if "type" not in one.attributes)

    def fingerprint(text: str) -> str:
        return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"

    assert rules["default-src"] == "'none'"
    assert rules["style-src"] == fingerprint(style.text)
    assert rules["script-src"] == fingerprint(program.text)
    before_style = page.source.index("Content-Security-Policy") < page.source.index("<style")
    assert before_style, "a policy holds only for what comes after it"


def test_no_picture_is_in_it_and_it_says_how_to_get_the_chosen_one() -> None:
    page = Page(page_of(visit(), 3.0))
    assert "base64" not in page.source
    assert "liveness-kiosk replay visitor.mp4 --save-selected chosen.jpg" in page.the("footer").text


def test_the_first_lines_tell_when_it_was_ready_what_was_asked_and_what_was_chosen() -> None:
    header = Page(page_of(visit(), 3.0)).the("header")
    # A face came at 1 s, and the window was complete with frame 86.
    assert "A frame was chosen 1.87 s after a face was first seen." in header.text
    answers = [[part.text for part in group.children] for group in header.all("div")]
    assert ["Chosen", "Frame 75", "at 2.50 s, score 90.0 of 100"] in answers
    assert ["First ready", "2.00 s", "1.00 s after the first face"] in answers
    asked = [[part.text for part in step.children] for step in header.all("li")]
    assert asked == [
        ["Look at the camera", "1.00 s"],
        ["Come closer", "1.00 s"],
        ["Good, stay like that", "0.87 s"],
    ]


def test_the_times_of_the_hints_add_up_to_the_recording() -> None:
    page = Page(page_of(visit(), 3.0))
    table = page.table("Time in each hint")
    assert [row[1] for row in table] == ["no_face", "move_closer", "ready"]
    assert sum(float(row[3].removesuffix(" s")) for row in table) == pytest.approx(3.0)
    shares = [page.drawn_share(f"hint {row[1]}") for row in table]
    assert shares == pytest.approx([1 / 3] * 3, abs=0.001)


def test_the_last_frame_lasts_until_the_recording_ends() -> None:
    page = Page(page_of([observation(0, Hint.NO_FACE, faces=0), observation(1)], 10.0))
    assert [row[3] for row in page.table("Time in each hint")] == ["0.03 s", seconds(10.0 - 1 / FPS)]


def test_the_summary_tells_the_choice_and_what_came_before_it() -> None:
    summary = Page(page_of(visit(), 3.0)).summary()
    assert summary["Chosen frame"] == "75"
    assert summary["Chosen frame's time"] == "2.50 s"
    assert summary["Chosen frame's score"] == "90.0 of 100"
    assert summary["Window complete"] == "2.87 s"
    assert summary["Face first seen"] == "1.00 s"
    assert summary["First ready"] == "2.00 s"
    assert summary["Changes of hint"] == "2"
    assert summary["Collecting begun"] == "once"


def test_the_chosen_frame_is_a_line_through_all_charts() -> None:
    page = Page(page_of(visit(), 3.0))
    (line,) = (one for one in page.root.all("line") if one.attributes.get("class") == "chosen")
    assert line.attributes["x1"] == line.attributes["x2"] == "83.333%"
    assert "Chosen: frame 75, 2.50 s" in page.the("div", id="timeline").text
    assert page.the("input", id="slider").attributes["value"] == "75"


def test_without_its_program_the_page_shows_the_chosen_frames_values() -> None:
    page = Page(page_of(visit(), 3.0))
    values = {one.attributes["data-series"]: one.text for one in page.elements if "data-series" in one.attributes}
    assert (values["ied_px"], values["yaw"], values["sharpness"]) == ("110.0", "−2.0", "0.750")
    on = {one.attributes["data-lane"] for one in page.elements if "data-lane" in one.attributes and one.text}
    assert on == {"hint ready", "ready", "phase collecting"}
    assert "hidden" in page.the("div", id="bar").attributes


def test_the_cursor_has_something_to_read_out_in_every_row() -> None:
    page = Page(page_of(visit(), 3.0))
    data = page.data()
    assert len(data["t"]) == len(data["frame"]) == 90
    for element in page.elements:
        if "data-lane" in element.attributes:
            assert len(data["lanes"][element.attributes["data-lane"]]) == 90
        if "data-series" in element.attributes:
            assert len(data["series"][element.attributes["data-series"]]) == 90
    assert data["series"]["ied_px"][29:31] == [None, [110.0]]
    assert data["lanes"]["hint move_closer"] == "0" * 30 + "1" * 30 + "0" * 30


def test_a_gate_that_was_shut_has_its_lane_and_one_that_never_was_has_none() -> None:
    page = Page(page_of(visit(), 3.0))
    assert page.drawn_share("gate near") == pytest.approx(1 / 3, abs=0.001)
    assert not [one for one in page.elements if one.attributes.get("data-lane") == "gate yaw"]
    (near,) = (row for row in page.table("Gates") if row[1] == "near")
    assert near == ["Near enough", "near", "1.00 s", "50.0 %", "1.00 s"]


def test_a_gate_alone_in_the_way_is_told_from_one_among_others() -> None:
    both = [observation(number, Hint.MOVE_CLOSER, shut=["near", "motion"]) for number in range(30)]
    one = [observation(number, Hint.MOVE_CLOSER, shut=["motion"]) for number in range(30, 45)]
    rows = {row[1]: row[2:] for row in Page(page_of([*both, *one], 1.5)).table("Gates")}
    assert rows["near"] == ["1.00 s", "66.7 %", "0.00 s"]
    assert rows["motion"] == ["1.50 s", "100.0 %", "0.50 s"]


def test_measures_are_counted_against_the_limits_that_were_used() -> None:
    strict = Thresholds(min_ied_px=120.0, level_pitch_deg=-10.0)
    near = [observation(number, quality=replace(QUALITY, ied_px=130.0)) for number in range(30)]
    far = [observation(number) for number in range(30, 60)]
    page = Page(page_of([*near, *far], 2.0, thresholds=strict))
    (row,) = (row for row in page.table("Measures") if row[0] == "Inter-eye distance")
    assert row[1:6] == ["px", "≥ 120", "110.0", "130.0", "50.0 %"]
    (pitch,) = (row for row in page.table("Measures") if row[0] == "Pitch")
    assert pitch[2] == "−25 to 5"


def test_every_setting_is_printed_with_value_unit_and_meaning() -> None:
    rows = Page(page_of(visit(), 3.0, thresholds=Thresholds(min_ied_px=105.0))).table("Settings that were used")
    by_name = {row[0]: row[1:] for row in rows}
    assert [row[0] for row in rows[:-1]] == [field.name for field in fields(Thresholds)]
    assert by_name["min_ied_px"] == ["105", "frame pixels", "Least distance between the eyes, over cos(yaw)."]
    assert all(cell for row in rows for cell in row)


def test_a_scaled_clock_is_said() -> None:
    assert "multiplied by 10" in Page(page_of(visit(), 3.0, time_scale=10.0)).the("header").text
    assert "multiplied" not in Page(page_of(visit(), 3.0)).the("header").text


def test_the_same_recording_gives_the_same_bytes() -> None:
    assert page_of(visit(), 3.0) == page_of(visit(), 3.0)


@pytest.mark.parametrize(
    "name",
    [
        "</title><script>alert(1)</script>.mp4",
        '"><img src=x onerror=alert(1)>.mp4',
        "a&b<!--.mp4",
        "$(reboot) `x`.mp4",
    ],
)
def test_a_hostile_name_is_only_text(name: str) -> None:
    harmless, hostile = Page(page_of(visit(), 3.0)), Page(page_of(visit(), 3.0, clip=name))
    assert [one.tag for one in hostile.elements] == [one.tag for one in harmless.elements]
    assert hostile.the("title").text == f"Replay of {name}"


def test_the_command_that_is_printed_cannot_be_more_than_one() -> None:
    page = Page(page_of(visit(), 3.0, clip="a b; $(reboot).mp4"))
    assert "replay 'a b; $(reboot).mp4' --save-selected" in page.the("footer").text


def test_a_name_that_is_no_text_can_still_be_written() -> None:
    page = page_of(visit(), 3.0, clip="a\udcff\x00\u202eb\n.mp4")
    assert Page(page).the("title").text == "Replay of a\ufffd\ufffd\ufffdb\ufffd.mp4"
    page.encode("utf-8")


def test_a_recording_without_any_frame_has_a_page() -> None:
    page = Page(page_of([], 0.0))
    assert "No frame was chosen: the recording holds none." in page.the("header").text
    assert page.summary()["Frames"] == "0"


@pytest.mark.parametrize("duration_s", [0.0, 1 / FPS])
def test_a_recording_of_one_frame_has_a_page(duration_s: float) -> None:
    page = Page(page_of([observation(0)], duration_s))
    assert page.drawn_share("hint ready") == pytest.approx(1.0)
    assert page.summary()["First ready"] == "0.00 s"
    assert "never on enough frames in a row" in page.the("header").text


def test_a_recording_of_nobody_says_so() -> None:
    page = Page(page_of([observation(number, Hint.NO_FACE, faces=0) for number in range(30)], 1.0))
    assert "No frame was chosen: no face was found in it." in page.the("header").text
    assert not [one for one in page.elements if one.attributes.get("class") == "chosen"]
    assert page.summary()["Chosen frame"] == "none"


def test_who_was_never_near_enough_is_told_that() -> None:
    page = Page(page_of([observation(number, Hint.MOVE_CLOSER, shut=["near"]) for number in range(60)], 2.0))
    said = "at no time was every gate open; “Near enough” was not met for 2.00 s of the 2.00 s with a face"
    assert said in page.the("header").text


def test_a_window_that_was_broken_off_is_told_with_its_reason() -> None:
    page = Page(page_of(_broken_off(), 1.0))
    assert "collecting began once and was broken off, by “Face the camera”" in page.the("header").text
    assert page.summary()["Broken off by “Face the camera” (look_straight)"] == "once"


def test_a_recording_that_ends_too_early_is_told_that() -> None:
    page = Page(page_of(_broken_off()[:20], 20 / FPS))
    assert "the recording ended while candidates were being collected" in page.the("header").text


def test_a_long_recording_is_thinned_in_its_drawing_and_not_in_its_numbers() -> None:
    frames = 9000
    hints = (Hint.MOVE_CLOSER, Hint.READY, Hint.HOLD_STILL)
    moving = [
        observation(number, hints[number // 30 % 3], quality=replace(QUALITY, yaw=float(number % 7)))
        for number in range(frames)
    ]
    source = page_of(moving, frames / FPS)
    page = Page(source)

    data = page.data()
    assert len(data["t"]) <= 2048
    assert sum(data["frames"]) == frames
    assert len(source) < 1_500_000
    assert "Drawn in slices of up to 8 frames" in page.source
    table = page.table("Time in each hint")
    assert [(row[2], row[3]) for row in table] == [("100", "100.00 s")] * 3
    (yaw,) = (row for row in page.table("Measures") if row[0] == "Yaw")
    assert yaw[3:5] == ["0.0", "6.0"]
    assert data["series"]["yaw"][0] == [0.0, 6.0]
    header = page.the("header")
    assert len(header.all("li")) == 24
    assert "… and 276 hints more." in header.text


def test_every_hint_and_measure_has_words() -> None:
    assert all(hint(one) for one in Hint)
    charted = measures(Thresholds())
    assert all(limits(one.least, one.most) for one in charted)
    assert {field.name for field in fields(type(QUALITY))} < {one.key for one in charted}


def test_a_gate_that_nobody_has_described_is_named_all_the_same() -> None:
    assert gate("some_new_gate") == "some new gate"


@pytest.mark.parametrize(
    ("value", "said"), [(0.0, "0.00 s"), (119.99, "119.99 s"), (120.0, "2:00.00"), (3725.5, "1:02:05.50")]
)
def test_times_are_said_as_people_read_them(value: float, said: str) -> None:
    assert seconds(value) == said
