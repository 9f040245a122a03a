"""What each row of the fault matrix must come to, for the table."""

from collections import defaultdict
from collections.abc import Mapping

from tests.soak import captured, killed
from tests.soak.answers import ANSWERS, EVERY_TIME
from tests.soak.visits import TROUBLES, UNRESOLVED_ROWS


def outcomes() -> Mapping[str, set[str]]:
    """Return, for each row that is injected, what visits with it may end as, in words."""
    must: defaultdict[str, set[str]] = defaultdict(set)
    for answer in ANSWERS.values():
        for row in answer.rows:
            must[row] |= {str(one) for one in answer.made}
    for trouble in TROUBLES.values():
        for row in trouble.rows:
            must[row] |= {f"{result} ({end})" for result, end in trouble.ends} or {"goes on"}
    for rows in captured.ROWS.values():
        for row in rows:
            must[row].add("goes on")
    for row in killed.ROWS:
        must[row].add("records whole, none lost")
    for row in UNRESOLVED_ROWS:
        must[row].add("offline")
    for row in EVERY_TIME:
        must[row].add("request as it should be")
    return must
