"""What is said and played of a view: the same views give the same words, in the language of the texts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kiosk.session.words import State
from kiosk.station.view import View
from kiosk.ui import texts as shown
from kiosk.ui.screens.result import short_code, worst_fault
from kiosk.ui.speech import words
from kiosk.ui.speech.sounds import SOUND_OF_HINT, SOUND_OF_RESULT, Sound
from kiosk.ui.texts import Texts
from kiosk.ui.wording import filled
from kiosk.values import Hint

_CAPTURING = frozenset({State.POSITIONING, State.COLLECTING})
_NEW_TO_GUIDANCE = frozenset({None, State.ATTRACT, State.CONSENT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """Something to say, to play, or both.

    Attributes:
        text: What is said; empty for a sound alone.
        sound: What is played at its beginning, if anything.
    """

    text: str = ""
    sound: Sound | None = None


@dataclass(frozen=True, slots=True)
class Matter:
    """What a screen is about; when this changes, the screen is said anew.

    Attributes:
        state: The screen's state.
        reconnecting: It waits for the camera.
        ended: It has nothing more to wait for.
    """

    state: State
    reconnecting: bool = False
    ended: bool = False


_SAID: Mapping[Matter, Sequence[str]] = {
    Matter(State.ATTRACT): (words.WELCOME, words.START_KEY),
    Matter(State.ATTRACT, reconnecting=True): (words.WELCOME, words.GETTING_READY),
    Matter(State.VERIFYING): (words.CHECKING,),
    Matter(State.CANNOT_VERIFY): (shown.CANNOT_VERIFY, shown.CANNOT_VERIFY_HELP, words.TRY_NOW_KEY),
    Matter(State.CANNOT_VERIFY, ended=True): (shown.CANNOT_VERIFY, shown.CANNOT_VERIFY_ENDED, words.CONTINUE_KEY),
}
"""What is said of the screens that say the same to everybody."""


def matter(view: View) -> Matter:
    """Return what the view's screen is about."""
    session = view.session
    return Matter(
        session.state,
        reconnecting=not session.camera_ready and session.state in {*_CAPTURING, State.ATTRACT},
        ended=session.state is State.CANNOT_VERIFY and session.result is not None,
    )


def entry(
    view: View,
    texts: Texts,
    *,
    former: Matter | None,
    consent: Sequence[str],
    answers: tuple[str, str],
    passed: Sequence[str],
) -> Utterance:
    """Return what is said when a screen comes up: what it is, what to do, and by which key.

    Args:
        view: The screen's first view.
        texts: Says it in one language.
        former: What the screen before was about; None where somebody hears it for the first time, or once more.
        consent: The consent screen's title and paragraphs as they are shown, on this page of it.
        answers: What its two buttons say, the one for no first.
        passed: What the screen of a passed check says.
    """
    state = view.session.state
    if matter(view).reconnecting and state is not State.ATTRACT:
        return Utterance(text=_said(texts, shown.RECONNECTING, shown.RECONNECTING_HELP))
    # A camera that is back, or a face that was lost while holding still, is news for the hints alone.
    known = former is not None and former.state not in _NEW_TO_GUIDANCE
    match state:
        case State.POSITIONING if known:
            return Utterance()
        case State.POSITIONING:
            return Utterance(text=texts.say(words.GUIDANCE))
        case State.COLLECTING:
            return Utterance(sound=Sound.READY)
        case State.CONSENT:
            return Utterance(text=_sentences(*consent, _answers(texts, *answers)))
        case _:
            text = _sentences(*passed) if state is State.PASSED else _of_screen(view, texts)
            return Utterance(text=text, sound=SOUND_OF_RESULT.get(state))


def _of_screen(view: View, texts: Texts) -> str:
    session = view.session
    match session.state:
        case State.ATTRACT if session.declined:
            return _said(texts, shown.DECLINED, shown.DECLINED_HELP)
        case State.RETRY:
            fix = texts.fix(session.advice[0] if session.advice else Hint.NO_FACE)
            return _sentences(fix.cause, fix.fix, texts.say(words.RETRY_KEY))
        case State.ASSISTANCE:
            return _assistance(view, texts)
        case State.OUT_OF_SERVICE:
            fault = worst_fault(session.faults)
            cause = texts.fault(fault) if fault else ""
            return _sentences(cause, *map(texts.say, (shown.OUT_OF_SERVICE, shown.OUT_OF_SERVICE_HELP)))
        case _:
            return _said(texts, *_SAID[matter(view)])


def hint(which: Hint, texts: Texts, *, in_full: bool) -> Utterance:
    """Return what is said for a hint; in full for those whom a few words have not helped."""
    if which is Hint.READY:
        return Utterance(sound=SOUND_OF_HINT[which])
    text = texts.hint(which)
    return Utterance(text=_sentences(text.title, text.help if in_full else ""), sound=SOUND_OF_HINT[which])


def warning(view: View, texts: Texts) -> Utterance | None:
    """Return what is said while the person's time, or their visit, is about to end; None while it is not."""
    session = view.session
    if not (session.warning or session.leaving):
        return None
    looks_away = session.leaving or session.state is State.CONSENT
    question = shown.STILL_THERE if looks_away else shown.TIME_ENDS
    return Utterance(text=_said(texts, question, words.MORE_TIME_KEY), sound=Sound.ATTENTION)


def spelled(code: str) -> str:
    """Return a code as it is read out: one character after another."""
    return ", ".join(code.replace(" ", ""))


def _assistance(view: View, texts: Texts) -> str:
    code = short_code(view.session_id)
    said = filled(texts.say(words.CODE), code=spelled(code)) if code else ""
    title, help_ = texts.say(shown.ASSISTANCE), texts.say(shown.ASSISTANCE_HELP_ALONE)
    return _sentences(title, help_, said, texts.say(words.DONE_KEY))


def _answers(texts: Texts, no: str, onward: str) -> str:
    return filled(texts.say(words.CONSENT_KEYS), no=no, yes=onward)


def _said(texts: Texts, *sources: str) -> str:
    return _sentences(*(texts.say(source) for source in sources))


def _sentences(*parts: str) -> str:
    """Return the parts as one text, with a stop after each so that a voice takes a breath there."""
    return " ".join(part if part[-1] in ".?!…:。？！؟" else f"{part}." for part in parts if part)
