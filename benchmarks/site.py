"""What a site costs: `python -m benchmarks.site --votes 2000 --languages 24`.

Drawn notes (seeded, nothing of a real note) are released, and the site of that release is made:
previews first, which are kept by what they show, then the pages. Then a release with one note more
is made, and the site brought up to date; then once more with nothing changed. Each is done in a
process of its own, as commands are, without garbage collection. Last, a browser on a slow line
looks at the list of votes.
"""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.browsing import milliseconds_until_usable, packed
from benchmarks.drawn_notes import LANGUAGES, draw_notes, ledger_row
from benchmarks.releasing import DAY, Measured, alone, peak_mib, timed
from councilvotes.releases.facts import member_state_facts
from extract.processes.garbage_collection import paused_collection
from publish.release.build import build_release
from publish.settings import PublishSettings
from publish.site.build import build_site
from publish.site.content import read_content
from publish.site.pages.vote_index import PATH as INDEX
from publish.site.pages.vote_list import path_of
from publish.site.render import make_renderer
from publish.site.settings import SiteSettings
from publish.site.vote.previews import previews

BUDGETS = {"previews, once": 600.0, "pages": 120.0, "update by one note": 10.0}
"""Seconds of CPU, for 2,000 votes in 24 languages: one process, so of the clock too where nothing
else runs."""
MEMORY = 1536
"""MiB, for each process."""
HOME, PACKED_INDEX = 100_000, 300_000
"""Bytes."""
USABLE = 1000.0
"""Milliseconds until the list of votes can be searched."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """How large the site is, and where it lies."""

    votes: int
    languages: Sequence[str]
    folder: Path

    @property
    def settings(self) -> SiteSettings:
        """With an address, so that feeds and previews are made."""
        return SiteSettings(
            self.folder / "releases",
            self.folder / "site",
            "https://votes.example",
            "errors@votes.example",
            pictures_dir=self.folder / "pictures",
        )


def main() -> None:
    """Print the figures; exit 1 where a budget is not kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--votes", type=int, default=2000)
    parser.add_argument("--languages", type=int, default=24, choices=range(1, 25))
    given = parser.parse_args()
    with TemporaryDirectory() as folder:
        wanted = Wanted(given.votes, LANGUAGES[: given.languages], Path(folder))
        print(f"{given.votes} votes in {given.languages} languages")
        kept = [print_costs(measured(wanted)), print_sizes(wanted.settings.site_dir)]
    raise SystemExit(0 if all(kept) else 1)


def measured(wanted: Wanted) -> Sequence[Measured]:
    """What each process did, in turn."""
    alone(release, wanted, 0)
    first = [alone(measure_previews, wanted), alone(measure_site, wanted, "pages")]
    alone(release, wanted, 1)
    later = [
        alone(measure_site, wanted, name) for name in ("update by one note", "nothing changed")
    ]
    return [*first, *later]


def print_costs(done: Sequence[Measured]) -> bool:
    """Whether the budgets of time and memory are kept."""
    print(f"{'':28}{'CPU s':>9}{'wall s':>9}{'MiB':>7}")
    costs = {name: (cost, each.mib) for each in done for name, cost in each.costs.items()}
    for name, (cost, mib) in costs.items():
        print(f"{name:28}{cost.cpu:9.2f}{cost.wall:9.2f}{mib:7}")
    in_time = all(costs[name][0].cpu < seconds for name, seconds in BUDGETS.items())
    return in_time and all(each.mib < MEMORY for each in done)


def print_sizes(site: Path) -> bool:
    """Whether what a browser has to load is small, and soon there."""
    found: Mapping[str, tuple[float, float, str]] = {
        "home": ((site / "index.html").stat().st_size / 1000, HOME / 1000, "kB"),
        "index of votes, packed": (len(packed(site / INDEX)) / 1000, PACKED_INDEX / 1000, "kB"),
        "list of votes usable after": (milliseconds_until_usable(site, path_of(1)), USABLE, "ms"),
    }
    for name, (figure, _, unit) in found.items():
        print(f"{name:28}{figure:9.0f} {unit}")
    return all(figure <= most for figure, most, _ in found.values())


@paused_collection()
def release(wanted: Wanted, more: int) -> Measured:
    """A release of the votes, and so many more: one at most; not what is measured here."""
    states = member_state_facts()
    drawn = list(draw_notes(wanted.votes + 1, wanted.languages, states))
    notes = drawn[: len(wanted.languages) * (wanted.votes + more)]
    ledger = [ledger_row(note) for note in notes]
    settings = PublishSettings(wanted.settings.releases_dir, False)
    build_release(notes, ledger, states, settings, today=DAY + timedelta(days=more))
    return Measured({}, peak_mib())


@paused_collection()
def measure_previews(wanted: Wanted) -> Measured:
    """What the previews cost that no build has drawn before."""
    content = read_content(wanted.settings.releases_dir)
    renderer = make_renderer(content, wanted.settings)
    cost = timed(lambda: [None for _ in previews(renderer, content.votes)])
    return Measured({"previews, once": cost}, peak_mib())


@paused_collection()
def measure_site(wanted: Wanted, name: str) -> Measured:
    """What a build of the site costs."""
    return Measured({name: timed(lambda: build_site(wanted.settings))}, peak_mib())


if __name__ == "__main__":
    main()
