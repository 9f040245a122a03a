"""The chart in the documentation is the machine's, edge for edge."""

import itertools
import re
from typing import Any

from kiosk.session import step as module
from kiosk.session.step import initial, step
from kiosk.session.words import Event, Fault, Policy, SessionState, State, VerdictReceived
from kiosk.values import Reason, SessionResult
from tests.session.cases import EVENTS, RUNNING, attempts, live, no_verdict, not_live, typical

_VERDICTS = [live(), not_live(), *map(no_verdict, Reason)]
_EVENTS: list[Event] = [*EVENTS.values(), *(VerdictReceived(RUNNING, verdict, 0.0) for verdict in _VERDICTS)]
_VARIANTS: list[dict[str, Any]] = [
    {},
    {"camera_ready": False},
    {"overdue": True},
    {"bad_images": 1},
    {"resends": 3},
    {"faults": frozenset({Fault.NETWORK})},
    {"attempts": attempts(not_live(), not_live())},
    {"attempts": attempts(no_verdict(Reason.NO_FACE), no_verdict(Reason.NO_FACE))},
    {"result": SessionResult.NO_VERDICT, "in_flight": False},
]


def _states() -> list[SessionState]:
    impossible = {State.ATTRACT: {"faults", "result", "attempts"}, State.OUT_OF_SERVICE: {"result", "attempts"}}
    return [
        typical(state, **fields)
        for state, fields in itertools.product(State, _VARIANTS)
        if not impossible.get(state, set()) & fields.keys()
    ]


def _reached() -> set[tuple[str, str]]:
    policies = [Policy(), Policy(asks_consent=False)]
    edges = {
        (str(state.state), str(step(state, event, policy)[0].state))
        for state, event, policy in itertools.product(_states(), _EVENTS, policies)
    }
    firsts = {
        ("[*]", str(initial(policy, locked_s=locked_s)[0].state))
        for policy in (Policy(), Policy(starts_in=State.POSITIONING))
        for locked_s in (0.0, 1.0)
    }
    return {(a, b) for a, b in edges if a != b} | firsts


def test_the_chart_shows_every_transition_and_no_other() -> None:
    chart = re.findall(r"^ +(\S+) --> (\w+)", module.__doc__ or "", re.MULTILINE)
    assert len(chart) == len(set(chart))
    assert set(chart) == _reached()
