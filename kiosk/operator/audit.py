"""One line in the log for everything that is done, or tried, at the operator's panel."""

import json
import logging

logger = logging.getLogger("kiosk.operator")
# Who opened the panel is worth a line however quiet the rest of the log is.
logger.setLevel(logging.INFO)


def note(action: str, **facts: str | float | bool) -> None:
    """Write the line: the action's name and its facts as `name=value`, never a PIN.

    Args:
        action: What was done, in the log's own words.
        facts: What belongs to it; texts are quoted, so that none can pass for a line of its own.
    """
    said = "".join(f" {name}={json.dumps(value, ensure_ascii=False)}" for name, value in facts.items())
    logger.info("operator: %s%s", action, said)
