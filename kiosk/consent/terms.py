"""What differs from house to house: who gets the picture, where that is, and the house's own words."""

from collections.abc import Mapping
from dataclasses import dataclass, field

BUILT_IN_VERSION = "2026-11"
"""Goes up with any change of the words that the kiosk comes with, in any language."""

OWN_PARTS = ("title", "why", "what", "where", "kept", "otherwise", "withdrawal")
"""What a notice in the house's own words consists of: all of them, so that no notice is half ours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What a house says in its notice.

    Attributes:
        recipient: Who the picture is sent to.
        region: Where that is; empty where it is not said.
        contact: Whom to turn to later; empty for the staff alone.
        more_url: Address of the full text; empty where there is none.
        version: Of `texts`.
        keeps_pictures: Whether a sealed copy of each picture stays on the kiosk for a time.
        keep_hours: How long it would.
        texts: By language, `OWN_PARTS` in the house's own words; empty for those that the kiosk comes with.
    """

    recipient: str = ""
    region: str = ""
    contact: str = ""
    more_url: str = ""
    version: str = BUILT_IN_VERSION
    keeps_pictures: bool = False
    keep_hours: int = 24
    texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
