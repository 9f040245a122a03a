"""A simulated engine whose script a test changes while it runs."""

from kiosk.service.engine import Assessment, Engine, FaceImage
from kiosk.service.script import parse_script


class SwitchedEngine:
    """Answers as the script that was given last says."""

    name = "simulated"

    def __init__(self, script: str = "pass") -> None:
        self._script: Engine = parse_script(script)

    def play(self, script: str) -> None:
        """Answer so from now on."""
        self._script = parse_script(script)

    async def assess(self, image: FaceImage) -> Assessment:
        return await self._script.assess(image)
