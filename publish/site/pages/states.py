"""The Member States: one page with all of them, and one for each."""

from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from publish.records import AgreementRow
from publish.site.charts.drawing import draw, kept_chart
from publish.site.charts.years import KINDS, years_chart
from publish.site.likeness import DEFINITIONS, partners
from publish.site.render import Renderer
from publish.site.site_file import SiteFile
from publish.site.state_votes import Counts, StateVotes, votes_of_states

MOST = 5
"""Allies named at either end."""


def pages(renderer: Renderer) -> Iterator[SiteFile]:
    """The list, then each state, former ones included."""
    states = votes_of_states(renderer.content)
    yield renderer.page(
        "states/index.html",
        "states/index.html",
        title="Member States",
        states=[(state.facts, state.counts) for state in states.values()],
    )
    of_all: dict[str, list[AgreementRow]] = {code: [] for code in states}
    for row in renderer.content.agreement:
        if row.grouped_by == "all":
            of_all[row.state_a].append(row)
    for code, state in states.items():
        yield _page(renderer, state, of_all[code])


def path_of(code: str) -> str:
    """Of the page of one state."""
    return f"states/{code}/index.html"


def _page(renderer: Renderer, state: StateVotes, alike: Sequence[AgreementRow]) -> SiteFile:
    years = state.by_year()
    return renderer.page(
        "states/state.html",
        path_of(state.facts.code),
        title=state.facts.name_en,
        state=state,
        counts=state.counts,
        years=years,
        chart=_chart(renderer, state, years),
        allies=[(each, *_ends(partners(alike, each))) for each in DEFINITIONS] if alike else (),
    )


def _ends(
    rows: Sequence[AgreementRow],
) -> tuple[Sequence[AgreementRow], Sequence[AgreementRow]]:
    """The most alike and the least alike, no pair in both."""
    most = min(MOST, (len(rows) + 1) // 2)
    return rows[:most], rows[most:][-MOST:]


def _chart(renderer: Renderer, state: StateVotes, years: Mapping[int, Counts]) -> Markup | None:
    """None where there would be no bar in it."""
    counts = {kind: [getattr(each, kind) for each in years.values()] for kind in KINDS}
    if not any(map(any, counts.values())):
        return None
    label = f"{state.facts.name_en}: votes with no, abstained and did not participate, by year"
    return kept_chart(
        renderer.settings.site_dir,
        f"states-{state.facts.code}",
        [label, [*years], counts],
        lambda: draw(years_chart([*years], counts), label),
    )
