"""How the cost of a release grows with its votes: `python -m benchmarks.growth`.

Drawn note records, one language each, published as a first release of each size, each in a process
of its own, as `benchmarks.releasing` does. Compare the last two columns from row to row: a cost
that grows in step with the votes stays the same there. It ends with 1 where one grows faster.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.drawn_notes import draw_notes
from benchmarks.releasing import alone, measure_build, store
from councilvotes.releases.facts import member_state_facts

SIZES = (2_000, 20_000, 100_000)
SLACK = 1.15
"""By so much what a vote costs may differ between sizes: two runs of the same differ too."""


@dataclass(frozen=True, slots=True)
class Grown:
    """What a release of so many votes cost."""

    votes: int
    loading: float
    """CPU seconds, as for `building`."""
    building: float
    mib: int
    """The most memory, the notes included."""
    released_mb: float
    """The size of the release's files."""

    @property
    def ms_per_vote(self) -> float:
        """CPU milliseconds for each vote."""
        return (self.loading + self.building) * 1000 / self.votes

    @property
    def kib_per_vote(self) -> float:
        """Memory for each vote."""
        return self.mib * 1024 / self.votes


def main() -> None:
    """Print the table; exit 1 where a vote costs more among many."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--votes", type=int, nargs="+", default=SIZES)
    columns = ("votes", "load s", "build s", "MiB", "files MB", "ms/vote", "KiB/vote")
    print("".join(f"{column:>10}" for column in columns))
    grown = []
    for votes in parser.parse_args().votes:
        each = grow(votes)
        grown.append(each)
        print(f"{each.votes:10}{each.loading:10.1f}{each.building:10.1f}{each.mib:10}", end="")
        print(f"{each.released_mb:10.1f}{each.ms_per_vote:10.2f}{each.kib_per_vote:10.1f}")
        sys.stdout.flush()  # the largest takes minutes
    raise SystemExit(0 if grows_in_step(grown) else 1)


def grow(votes: int) -> Grown:
    """Build a first release of so many votes."""
    states = member_state_facts()
    with TemporaryDirectory() as folder:
        drawn = draw_notes(votes + 1, ("en",), states)
        paths = [store(note, Path(folder) / "notes") for note in drawn]
        measured = alone(measure_build, paths, states, Path(folder))
        files = (Path(folder) / "releases").rglob("*")
        size = sum(path.stat().st_size for path in files if path.is_file())
    costs = measured.costs
    return Grown(votes, costs["load the notes"].cpu, costs["build"].cpu, measured.mib, size / 1e6)


def grows_in_step(grown: Sequence[Grown]) -> bool:
    """Whether no size costs more for each vote than the one before."""
    return all(
        more.ms_per_vote <= less.ms_per_vote * SLACK
        and more.kib_per_vote <= less.kib_per_vote * SLACK
        for less, more in pairwise(grown)
    )


if __name__ == "__main__":
    main()
