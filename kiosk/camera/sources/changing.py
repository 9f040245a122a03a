"""A source that gives way to another one while it is read."""

from collections.abc import Callable

from kiosk.camera.sources.choose import ReadySpec
from kiosk.camera.sources.source import Reading, Source


class ChangingSource:
    """Reads one source until another is wanted; any thread may want one."""

    def __init__(self, spec: ReadySpec, *, choose: Callable[[ReadySpec], Source]) -> None:
        """Begin with a source.

        Args:
            spec: The first one.
            choose: Returns the source that a SPEC names, not opened yet.
        """
        self._choose = choose
        self._spec = self._wanted = spec
        self._source = choose(spec)

    def change(self, spec: ReadySpec) -> None:
        """Read this one from now on, from its beginning; its pictures are of the same kind and size."""
        self._wanted = spec

    def open(self) -> str:
        """Open the first source."""
        return self._source.open()

    def read(self) -> Reading | None:
        """Return the next image of the source that is wanted."""
        self._change()
        return self._source.read()

    def pass_over(self, seconds: float) -> int:
        """Let images of the source that is wanted pass."""
        self._change()
        return self._source.pass_over(seconds)

    def close(self) -> None:
        """Close the source that is open."""
        self._source.close()

    def _change(self) -> None:
        if (wanted := self._wanted) is not self._spec:
            self._spec = wanted
            self._source.close()
            self._source = self._choose(wanted)
            self._source.open()
