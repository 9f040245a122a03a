"""How a kiosk that nobody touches comes to each state: by what stands before its camera and what the API says."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.session.words import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """Settings that lead to one state.

    Attributes:
        clip: The demo's recording that plays before the camera.
        script: What the local service answers.
        start: What starts a session.
        consent: Consent is asked for.
        max_attempts: Failed checks after which staff are asked for.
        unplugs: The camera goes while nobody is served.
    """

    clip: str = "steady"
    script: str = "pass"
    start: str = "face"
    consent: bool = False
    max_attempts: int = 3
    unplugs: bool = False

    def settings(self) -> dict[str, str]:
        """Return them as environment variables."""
        return {
            "LIVENESS_KIOSK_API__ENGINE": "simulated",
            "LIVENESS_KIOSK_API__SCRIPT": self.script,
            "LIVENESS_KIOSK_SESSION__START": self.start,
            "LIVENESS_KIOSK_SESSION__CONSENT": str(self.consent).lower(),
            "LIVENESS_KIOSK_SESSION__MAX_ATTEMPTS": str(self.max_attempts),
            # A lock would outlive the kills, as it should, and no session would follow.
            "LIVENESS_KIOSK_SESSION__LOCK_AFTER": "100",
        }


WAYS: Mapping[State, Way] = {
    State.ATTRACT: Way(start="request"),
    State.CONSENT: Way(consent=True),
    State.POSITIONING: Way(clip="off-centre"),
    State.COLLECTING: Way(),
    State.VERIFYING: Way(script="slow:600"),
    State.PASSED: Way(),
    State.RETRY: Way(script="fail", max_attempts=10),
    State.ASSISTANCE: Way(script="fail", max_attempts=1),
    State.CANNOT_VERIFY: Way(script="error:5000,error:5000,slow:600"),
    State.OUT_OF_SERVICE: Way(start="request", unplugs=True),
}
