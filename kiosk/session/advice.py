"""What to change after a failed check: from the service's words, then from what was measured."""

import re

from kiosk.values import Advice, Hint, RetryAdvice

_RISKS: tuple[tuple[re.Pattern[str], RetryAdvice], ...] = (
    (
        re.compile(
            r"\b(?:screen|display|monitor|phone|tablet|replay|video|re-?capture|print|paper|photo|picture)"
            r"|屏|翻拍|手机|平板|视频|重放|打印|纸|照片",
            re.IGNORECASE,
        ),
        RetryAdvice.REMOVE_SCREEN,
    ),
    (
        re.compile(
            r"\b(?:face-?)?(?:mask|cover|occlu|obscur|block|sunglass)|面具|口罩|面罩|遮|墨镜|覆盖",
            re.IGNORECASE,
        ),
        RetryAdvice.UNCOVER_FACE,
    ),
)
_IN_TURN: tuple[Advice, ...] = (RetryAdvice.UNCOVER_FACE, RetryAdvice.REMOVE_SCREEN, Hint.UNEVEN_LIGHT)


def advice_for(risk_reason: str | None, weakest: Hint | None, failures: int) -> tuple[Advice, ...]:
    """Return what the person should change, the most telling thing first; never empty.

    Args:
        risk_reason: The service's words in English or Chinese; empty or None where it gave none.
        weakest: What would have improved the sent frame most; `ready` or None where nothing stood out.
        failures: Failed checks of this session before this one: with no better knowledge,
            the usual causes are named in turn.

    Source:
        The vendor publishes no list of risk reasons; the words are ours.
    """
    told = [advice for pattern, advice in _RISKS if pattern.search(risk_reason or "")]
    measured = [weakest] if weakest not in (None, Hint.READY) else []
    return (*told, *measured) or (_IN_TURN[failures % len(_IN_TURN)],)
