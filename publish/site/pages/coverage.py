"""What is held, missing, refused and doubtful, and what changed between releases."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from publish.catalogue import CHECKS
from publish.changes.words import REASONS
from publish.records import CheckRow, CoverageRow
from publish.site.render import Renderer
from publish.site.site_file import SiteFile
from publish.site.sources.history import history_of
from publish.site.sources.tables import read_table

RELEASES = 30
"""Releases whose changes the page tells; each has its own file of them."""


@dataclass(frozen=True, slots=True)
class Year:
    """The VOTE numbers of one year."""

    year: int
    counts: Mapping[str, int]
    """By status."""
    missing: str
    """`4, 7–9`"""
    shared: tuple[CoverageRow, ...]
    """Numbers that several documents bear."""


def pages(renderer: Renderer) -> Iterator[SiteFile]:
    """The one page."""
    content = renderer.content
    settings = renderer.settings
    history = history_of(settings.releases_dir, content.index, settings.site_dir)
    yield renderer.page(
        "data/coverage.html",
        "coverage/index.html",
        title="Coverage",
        years=years(content.coverage),
        published={vote.row.document_id: vote.vote_id for vote in reversed(content.votes)},
        flags=_flags(read_table(content.folder, CHECKS)),
        history=history[:RELEASES],
        more=len(history) - RELEASES,
        reasons=REASONS,
    )


def years(rows: Iterable[CoverageRow]) -> Sequence[Year]:
    """The years, the newest first."""
    of_year = defaultdict(list)
    for row in rows:
        of_year[row.year].append(row)
    return [
        Year(
            year,
            Counter(row.status for row in found),
            ranges([row.vote_number for row in found if row.status == "missing"]),
            tuple(row for row in found if row.also_borne_by),
        )
        for year, found in sorted(of_year.items(), reverse=True)
    ]


def ranges(numbers: Iterable[int]) -> str:
    """`4, 7–9` for 4, 7, 8, 9."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def _flags(rows: Iterable[CheckRow]) -> Mapping[str, Sequence[CheckRow]]:
    """Checks that fail and block nothing, by the rule, the most frequent first."""
    found = defaultdict(list)
    for row in rows:
        if not row.blocking:
            found[row.name].append(row)
    return dict(sorted(found.items(), key=lambda each: -len(each[1])))
