"""Who votes like whom, the closest votes, and who stood alone: in all, and a page for each year."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from publish.records import AgreementRow
from publish.site.charts.drawing import draw, kept_chart
from publish.site.charts.heat import Cell, band_names, heat_chart
from publish.site.content import SiteVote
from publish.site.kept_pages import ReleaseName
from publish.site.likeness import DEFINITIONS, Definition, ordered_by_likeness, pairs_of
from publish.site.render import Renderer
from publish.site.site_file import SiteFile
from publish.site.state_votes import StatePosition

CLOSEST = 20
"""Votes named as the closest of a period."""
ALONE = 100
"""Votes named in which one state stood alone, the newest of a period; more than a year has."""


@dataclass(frozen=True, slots=True)
class Period:
    """Some votes, and the pairs counted over them."""

    year: int | None
    """None: all of them."""
    votes: tuple[SiteVote, ...]
    pairs: tuple[AgreementRow, ...]
    """Each pair once, the most alike first."""

    @property
    def name(self) -> str:
        """`2022`"""
        return str(self.year or "All years")

    @property
    def path(self) -> str:
        """Of its page."""
        return f"agreement/{self.year or 'index'}.html"


def pages(renderer: Renderer) -> Iterator[SiteFile]:
    """The page of all years, then those of each."""
    votes = renderer.content.votes
    years = sorted({vote.row.sitting_date.year for vote in votes}, reverse=True)
    periods = [_period(renderer, None), *(_period(renderer, year) for year in years)]
    names = [each.name for each in periods]
    for period in periods:
        told = (names, [(vote.vote_id, vote.fingerprint) for vote in period.votes], period.pairs)
        make = partial(_made, renderer, period, periods)
        yield from renderer.kept.files(period.path, told, make)


def _made(
    renderer: Renderer, period: Period, periods: Sequence[Period], release: ReleaseName
) -> Iterator[SiteFile]:
    yield renderer.naming(release).page(
        "agreement/period.html",
        period.path,
        title="Agreement" if period.year is None else f"Agreement in {period.year}",
        period=period,
        periods=periods,
        charts=[(each, _chart(renderer, period, each)) for each in DEFINITIONS],
        definitions=DEFINITIONS,
        bands=band_names(),
        closest=closest(period.votes),
        alone=[*_alone(period.votes)],
        most_alone=ALONE,
    )


def closest(votes: Sequence[SiteVote]) -> Sequence[SiteVote]:
    """The votes that the fewest states would have turned, then those with the least margin.

    Votes by unanimity are left out: there any one state can turn the outcome.
    """
    counted = [
        vote
        for vote in votes
        if vote.row.voting_rule != "unanimity" and vote.row.smallest_switch is not None
    ]
    return sorted(counted, key=_distance)[:CLOSEST]


def _distance(vote: SiteVote) -> tuple[float, float, float]:
    row = vote.row
    margin = row.population_margin_pct
    return (
        row.smallest_switch or 0,
        100.0 if margin is None else abs(margin),
        abs(row.members_margin or 0),
    )


def _alone(votes: Sequence[SiteVote]) -> Iterator[StatePosition]:
    for vote in votes:
        yield from (StatePosition(vote, row) for row in vote.taken if row.alone)


def _period(renderer: Renderer, year: int | None) -> Period:
    content = renderer.content
    return Period(
        year,
        tuple(v for v in content.votes if year is None or v.row.sitting_date.year == year),
        pairs_of(content.agreement, year, [*content.states]),
    )


def _chart(renderer: Renderer, period: Period, by: Definition) -> Markup | None:
    if not period.pairs:
        return None
    there = {code for row in period.pairs for code in (row.state_a, row.state_b)}
    order = ordered_by_likeness(
        [code for code in renderer.content.states if code in there],
        {frozenset((row.state_a, row.state_b)): by.pct(row) for row in period.pairs},
    )
    cells = [Cell(row.state_a, row.state_b, by.pct(row), row.few) for row in period.pairs]
    label = f"{by.title}, {period.name}: per cent of votes in common, for each pair"
    return kept_chart(
        renderer.settings.site_dir,
        f"agreement-{period.year or 'all'}-{by.name}",
        [label, order, [[cell.state_a, cell.state_b, cell.pct, cell.few] for cell in cells]],
        lambda: draw(heat_chart(order, cells), label),
    )
