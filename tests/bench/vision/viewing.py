"""What is kept of a clip that has been looked at: no picture, every truth, every look."""

from collections.abc import Mapping
from dataclasses import dataclass

from tests.bench.vision.clip import Clip, Family, Truth
from tests.bench.vision.contenders import CONTENDERS, Look


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """A clip without its frames; attributes as in `Clip`."""

    name: str
    family: Family
    identity: str
    groups: tuple[str, ...]
    condition: str
    size: tuple[int, int]
    fps: float


@dataclass(frozen=True, slots=True)
class Viewing:
    """One clip as one contender saw it: for each frame the truth and the look."""

    clip: Facts
    truths: tuple[Truth, ...]
    looks: tuple[Look, ...]

    def __len__(self) -> int:
        return len(self.truths)

    def time_s(self, frame: int) -> float:
        """Return a frame's time from the start of the clip."""
        return frame / self.clip.fps


def view(clip: Clip) -> Mapping[str, Viewing]:
    """Show a clip to every contender at once; return what each made of it, by the contender's name."""
    contenders = {name: make() for name, make in CONTENDERS.items()}
    looks: dict[str, list[Look]] = {name: [] for name in contenders}
    truths = []
    for frame, (image, truth) in enumerate(clip.frames()):
        truths.append(truth)
        for name, contender in contenders.items():
            looks[name].append(contender.look(image, frame=frame, t_s=frame / clip.fps))
    facts = Facts(
        name=clip.name,
        family=clip.family,
        identity=clip.identity,
        groups=clip.groups,
        condition=clip.condition,
        size=clip.size,
        fps=clip.fps,
    )
    return {name: Viewing(facts, tuple(truths), tuple(seen)) for name, seen in looks.items()}
