"""Every kind of page in light and dark, on a phone and a desk: nothing keeps people from it."""

from fnmatch import fnmatch

import pytest
from axe_playwright_python.base import AxeResults
from axe_playwright_python.sync_playwright import Axe

from tests.site_in_browser.browsing import FOUR_PAIRS, TWO_PAIRS, overflow
from tests.site_in_browser.drawn import HOSTILE, MANY_LANGUAGES
from tests.variants import some_of

pytestmark = pytest.mark.chromium

KINDS = {
    "home": "index.html",
    "list of votes": "votes/index.html",
    "later list of votes": "votes/page-*.html",
    "vote": "votes/ST-*/index.html",
    "embed": "votes/ST-*/embed.html",
    "Member States": "states/index.html",
    "Member State": "states/??/index.html",
    "agreement": "agreement/index.html",
    "agreement in a year": "agreement/????.html",
    "declarations": "declarations/index.html",
    "declarations in a language": "declarations/??/*.html",
    "coverage": "coverage/index.html",
    "data": "data/index.html",
    "dictionary": "data/dictionary.html",
    "latest release": "latest/index.html",
    "release": "releases/*/index.html",
    "runs": "runs/index.html",
}
IN_SAMPLE = [kind for kind in KINDS if kind not in ("later list of votes", "agreement in a year")]
SOME = ("home", "list of votes", "vote", "Member State", "declarations", "data")
"""Kinds that show together nearly all that there is on pages."""
IN_DRAWN = {
    "later list of votes": "votes/page-2.html",
    "agreement of many votes": "agreement/2026.html",
    "Member State of many votes": "states/IT/index.html",
    "vote in many languages": f"votes/{MANY_LANGUAGES}/index.html",
    "vote with hostile declarations": f"votes/{HOSTILE}/index.html",
    "declarations in many languages": "declarations/index.html",
}
# Rows of a table come of one line of a template, so ten of them stand for hundreds; axe-core takes
# seconds for each of these, and cannot judge the text within a chart.
RUN_AXE = """axe.run(
    {exclude: ["tbody tr:nth-child(n+11)", "svg.chart > *"]}, {resultTypes: ["violations"]}
)"""
BY_TURNS = "by turns"
PAIRS = pytest.mark.parametrize(
    "pairs",
    [
        pytest.param(BY_TURNS, id=BY_TURNS),
        pytest.param(FOUR_PAIRS, id="all", marks=pytest.mark.long),
    ],
)
"""Those in which axe-core looks at a page; by turns it looks at one page so, at the next one so."""


def pages_of(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))


def first_of(kind, folder):
    return next(path for path in pages_of(folder) if fnmatch(path, KINDS[kind]))


def seen_in_pairs(page, pairs, place):
    """How far the page stands out of its window in four pairs, and what axe-core finds in some;
    its place is that among all pages."""
    of_axe = [TWO_PAIRS[place % 2]] if pairs == BY_TURNS else pairs
    found = []
    page.evaluate(Axe().axe_script)
    for scheme, size in FOUR_PAIRS:
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme)
        pair = f"{scheme}, {size['width']} px"
        if beyond := overflow(page):
            found.append(f"{pair}: {beyond} px beyond the window")
        if (scheme, size) not in of_axe:
            continue
        results = AxeResults(page.evaluate(RUN_AXE))
        if results.violations_count:
            found.append(f"{pair}: {results.generate_report()}")
    return found


@PAIRS
@pytest.mark.parametrize("kind", some_of(IN_SAMPLE, *SOME))
def test_nothing_keeps_people_from_a_kind_of_page(kind, pairs, visit, sample):
    page = visit(sample, first_of(kind, sample.folder))
    assert seen_in_pairs(page, pairs, IN_SAMPLE.index(kind)) == []


@PAIRS
@pytest.mark.parametrize(
    "path",
    [
        # Beyond ten rows, which are looked at in the sample's, others have little of their own.
        pytest.param(path, id=what, marks=() if "hostile" in what else pytest.mark.long)
        for what, path in IN_DRAWN.items()
    ],
)
def test_nothing_keeps_people_from_a_page_of_many_or_hostile_things(path, pairs, visit, drawn):
    place = [*IN_DRAWN.values()].index(path)
    assert seen_in_pairs(visit(drawn, path), pairs, place) == []


def test_a_vote_is_looked_at_with_the_picture_of_its_sheet(sample_site):
    assert "<image href=" in (sample_site / first_of("vote", sample_site)).read_text("utf-8")


def test_every_page_is_of_a_kind_that_is_looked_at(sample_site, drawn_site):
    for folder in (sample_site, drawn_site):
        kinds = KINDS.values()
        assert [p for p in pages_of(folder) if not any(fnmatch(p, kind) for kind in kinds)] == []
