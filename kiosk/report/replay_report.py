"""Watches a replay, frame by frame, and makes the page of it."""

from kiosk.report.measures import measures
from kiosk.report.page import build
from kiosk.report.replayed import Replayed
from kiosk.report.tally import Tally
from kiosk.report.timeline import Timeline
from kiosk.vision.observation import Observation
from kiosk.vision.thresholds import Thresholds


class ReplayReport:
    """Takes observations of any number in bounded memory. The same ones give the same page."""

    def __init__(self, *, clip: str, thresholds: Thresholds, time_scale: float) -> None:
        """Begin.

        Args:
            clip: What the recording is called.
            thresholds: Those it is judged by.
            time_scale: What every time limit is multiplied by.
        """
        charted = measures(thresholds)
        self._clip, self._thresholds, self._time_scale = clip, thresholds, time_scale
        self._tally, self._timeline = Tally(charted), Timeline(charted)

    def add(self, observation: Observation) -> None:
        """Take the next frame."""
        self._tally.add(observation)
        self._timeline.add(observation)

    def page(self, duration_s: float) -> str:
        """End the recording and return the page, as HTML.

        Args:
            duration_s: How long the recording is.
        """
        self._tally.finish(duration_s)
        return build(
            Replayed(
                clip=self._clip,
                slices=self._timeline.slices,
                tally=self._tally,
                limits=self._thresholds,
                time_scale=self._time_scale,
            )
        )
