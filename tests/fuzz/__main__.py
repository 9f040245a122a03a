"""Feed the kiosk what is spoilt, and print what came of it: `python -m tests.fuzz [--seed N] [AREA…]`."""

import logging
import random
import sys
from collections.abc import Callable, Iterator, Mapping

import click

from tests.fuzz import recordings, replies, settings_files, wire
from tests.fuzz.reading import read_in_memory
from tests.fuzz.recordings import Player, play_spoilt
from tests.fuzz.settings_files import load_spoilt
from tests.fuzz.tally import HEADER, Tally
from tests.fuzz.wire import read_over_sockets

AREAS: Mapping[str, Callable[[int, str], Iterator[Tally]]]


def in_memory(cases: int, seed: str) -> Iterator[Tally]:
    """Feed replies above the network."""
    kinds = replies.kinds()
    for kind, make in kinds.items():
        yield read_in_memory(kind, make, cases=-(-cases // len(kinds)), seed=seed)


def over_sockets(cases: int, seed: str) -> Iterator[Tally]:
    """Feed replies over connections."""
    kinds = wire.kinds()
    for kind, make in kinds.items():
        yield read_over_sockets(kind, make, cases=-(-cases // len(kinds)), seed=seed)


def in_settings(cases: int, seed: str) -> Iterator[Tally]:
    """Load settings."""
    kinds = settings_files.kinds()
    for kind, make in kinds.items():
        yield load_spoilt(kind, make, cases=-(-cases // len(kinds)), seed=seed)


def in_recordings(cases: int, seed: str) -> Iterator[Tally]:
    """Play recordings and streams."""
    kinds = recordings.kinds()
    with Player() as player:
        for what, wrong in kinds:
            yield play_spoilt(what, wrong, player, cases=-(-cases // len(kinds)), seed=seed)


AREAS = {"replies": in_memory, "wire": over_sockets, "settings": in_settings, "recordings": in_recordings}
_CASES = {"replies": 90_000, "wire": 10_000, "settings": 10_000, "recordings": 10_000}


@click.command()
@click.option("--seed", default=None, help="Draw the same again; a new one without it.")
@click.option("--share", default=1.0, show_default=True, help="Part of the usual number of cases.")
@click.argument("areas", nargs=-1, type=click.Choice(list(AREAS)))
def main(seed: str | None, share: float, areas: tuple[str, ...]) -> None:
    """Feed the kiosk what is spoilt in some areas, or in all."""
    logging.disable(logging.CRITICAL)
    seed = seed or f"{random.SystemRandom().getrandbits(32):08x}"
    click.echo(f"The seed is {seed}.\n\n{HEADER}")
    tallies = []
    for area in areas or AREAS:
        for tally in AREAS[area](round(_CASES[area] * share), seed):
            tallies.append(tally)
            click.echo(tally.line())
            for finding in tally.findings:
                click.echo(f"    {finding}")
    click.echo(_sum(tallies))
    sys.exit(0 if all(tally.clean for tally in tallies) else 1)


def _sum(tallies: list[Tally]) -> str:
    total = Tally("all", "")
    for tally in tallies:
        for name in ("cases", "accepted", "contained", "escapes", "wrong", "took_s"):
            setattr(total, name, getattr(total, name) + getattr(tally, name))
    return total.line()


if __name__ == "__main__":
    main()
