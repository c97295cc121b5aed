from datetime import date
from functools import partial
from urllib.parse import urlencode

import pytest

from crawler.crawl import crawl
from crawler.plan.scope import Scope
from crawler.records import ListedVote
from crawler.routes.vote_search_page import parse_acts

PATH = "/en/general-secretariat/corporate-policies/transparency/voting-results/"
DAYS = (date(2026, 7, 1), date(2026, 7, 31))
DETAILS = ("Date: 02/07/2026", "Interinstitutional file: 2025/0429 (COD)")


def first_page():
    asked = {
        **dict.fromkeys(
            ("ActType", "Session", "CouncilAction", "VotingRule", "VotingProcedure"), "0"
        ),
        **dict.fromkeys(("PolicyArea", "Country"), "0"),
        **dict.fromkeys(("VoteFor", "VoteAgainst", "VoteAbstain", "VoteNotParticipating"), "on"),
        "DateFrom": "01/07/2026",
        "DateTo": "31/07/2026",
    }
    return f"{PATH}?{urlencode(asked)}"


def votes_html(*groups):
    lists = "".join(
        '<div class="gsc-votes__countries">'
        + "".join(f'<abbr title="a state">{code}</abbr>' for code in group)
        + "</div>"
        for group in groups
    )
    return f'<section class="gsc-search-results__votes">{lists}</section>'


def act_html(title, *groups, details=DETAILS, nested=False, link=""):
    items = "".join(f"<li>{text}</li>" for text in details)
    head = (
        f'<strong class="gsc-title">{title}</strong>'
        f'<ul class="gsc-search-results__act-meta">{items}</ul>{link}'
        '<ul class="gsc-search-results__results"><li>Rule: Unanimity</li></ul>'
        '<div class="gsc-search-results__status"><strong>Adopted</strong></div>'
    )
    votes = votes_html(*groups) if groups else ""
    if nested:
        return f'<section class="gsc-search-results__acts">{head}{votes}</section>'
    return f'<li><section class="gsc-search-results__acts">{head}</section>{votes}</li>'


def page_html(*acts, after=""):
    words = "<p>" + "Public votes of the Council. " * 20 + "</p>"
    return f"<html><body>{words}<ul>{''.join(acts)}</ul>{after}</body></html>"


@pytest.fixture
def reading(read_route):
    """Read the route over the days of the tests."""
    return partial(read_route, "vote_search", Scope(since=DAYS[0], until=DAYS[1]))


@pytest.fixture
def acts_of(source):
    return lambda html: parse_acts(html.encode(), "http://127.0.0.1/", source).rows


@pytest.mark.parametrize("nested", [True, False])
def test_votes_are_read_with_the_position_of_every_state(register, reading, nested):
    groups = (["BE", "DE"], ["HU"], ["AT"], ["DK", "IE"])
    html = page_html(act_html("A regulation", *groups, nested=nested))
    register.put(first_page(), html)
    assert reading().votes == (
        ListedVote(
            url=register.base + first_page(),
            title="A regulation",
            date="02/07/2026",
            details=(*DETAILS, "Rule: Unanimity", "Adopted"),
            positions=(
                ("BE", "yes"),
                ("DE", "yes"),
                ("HU", "no"),
                ("AT", "abstain"),
                ("DK", "not_participating"),
                ("IE", "not_participating"),
            ),
        ),
    )


@pytest.mark.parametrize("nested", [True, False])
def test_each_act_has_its_own_votes(acts_of, nested):
    acts = acts_of(
        page_html(
            act_html("One", ["BE"], [], [], [], nested=nested),
            act_html("Two", [], ["BE"], [], [], nested=nested),
        )
    )
    assert [(act.title, act.positions) for act in acts] == [
        ("One", (("BE", "yes"),)),
        ("Two", (("BE", "no"),)),
    ]


@pytest.mark.parametrize(
    "groups",
    [
        (["BE"], ["DE"], ["HU"]),  # a group is missing
        (["BE"], [], [], [], []),  # there is one more
        (["BE"], ["BE"], [], []),  # a state stands in two
        (["BEL"], [], [], []),
        ([""], [], [], []),
    ],
)
def test_doubtful_positions_are_not_taken(acts_of, groups):
    assert acts_of(page_html(act_html("An act", *groups)))[0].positions == ()


def test_votes_of_several_acts_in_one_element_are_not_taken(acts_of):
    inside = '<strong class="gsc-title">{}</strong>' + votes_html(["BE"], [], [], [])
    html = inside.format("One") + inside.format("Two")
    acts = acts_of(page_html(f'<section class="gsc-search-results__acts">{html}</section>'))
    assert [act.positions for act in acts] == [()]


def test_pages_are_read_until_acts_end(register, reading):
    for number in range(3):
        target = first_page() + (f"&page={number}" if number else "")
        register.put(target, page_html(act_html(f"Act {number}", ["BE"], [], [], [])))
    register.put(f"{first_page()}&page=3", page_html())
    route = reading()
    assert (route.status, [vote.title for vote in route.votes]) == (
        "found",
        ["Act 0", "Act 1", "Act 2"],
    )


@pytest.mark.parametrize(
    ("days", "partial"),
    [(("02/07/2026", "02/07/2026"), True), (("02/07/2026", "30/06/2026"), False)],
)
def test_pages_allowed_that_end_before_the_first_day_are_a_warning(
    register, reading, days, partial
):
    for number, day in enumerate(days):
        target = first_page() + (f"&page={number}" if number else "")
        act = act_html(f"Act {number}", ["BE"], [], [], [], details=(f"Date: {day}",))
        register.put(target, page_html(act))
    found = reading(max_list_pages=2)
    assert (found.status, found.partial, bool(found.warnings)) == ("found", partial, partial)
    assert "there may be more" in found.detail


def test_documents_are_named_by_links_and_by_numbers(register, reading):
    link = '<a href="https://data.consilium.europa.eu/doc/document/ST-11513-2026-INIT/en/pdf">x</a>'
    details = ("Document: 11513/26", "Also ST 11514/26 REV 1, PE-CONS 24/26 of 02/07/26")
    html = act_html("An act", ["BE"], [], [], [], details=details, link=link)
    register.put(first_page(), page_html(html))
    route = reading()
    assert [(listed.document_id, listed.language) for listed in route.documents] == [
        ("ST-11513-2026-INIT", "en")
    ]
    assert route.ids == ("ST-11514-2026-REV-1",)


def test_page_with_content_and_no_act_is_a_changed_layout(register, reading):
    register.put(first_page(), page_html())
    assert reading().status == "layout_changed"


def test_acts_without_any_positions_are_a_changed_layout(register, reading):
    register.put(first_page(), page_html(act_html("One"), act_html("Two")))
    assert reading().status == "layout_changed"


def test_single_act_without_positions_is_told(register, reading):
    acts = act_html("One"), act_html("Two", ["BE"], [], [], [])
    register.put(first_page(), page_html(*acts))
    route = reading()
    assert (route.status, len(route.votes)) == ("found", 1)
    assert "1 act without positions that can be read for certain" in route.detail


def test_page_without_content_is_empty(register, reading):
    register.put(first_page(), "<html><body><h1>Votes</h1></body></html>")
    assert reading().status == "empty"


def test_page_that_is_cut_off_is_told(register, reading):
    html = page_html(act_html("One", ["BE"], [], [], []))
    register.put(first_page(), html.removesuffix("</body></html>"))
    route = reading()
    assert (route.status, len(route.votes)) == ("found", 1)
    assert route.warnings[0].startswith("1 page cut off, without </html>")


def test_challenge_is_blocked(register, reading):
    register.put(first_page(), register.challenge, 403)
    assert reading().status == "blocked"


def test_host_that_does_not_answer_is_unreachable(register, reading):
    register.put(first_page(), "broken", 404)
    assert reading().status == "unreachable"


def test_crawl_keeps_what_the_vote_search_shows(register, settings, archive):
    register.put(first_page(), page_html(act_html("An act", ["BE"], [], [], [])))
    scope = Scope(since=DAYS[0], until=DAYS[1])
    for _ in range(2):
        crawl(archive, settings(routes=("vote_search",)), scope)
    assert [(vote.title, vote.positions) for vote in archive.listed_votes()] == [
        ("An act", (("BE", "yes"),))
    ]


def test_vote_that_is_worded_anew_counts_once(register, settings, archive):
    scope = Scope(since=DAYS[0], until=DAYS[1])
    for details in (("Date: 02/07/2026",), ("Date: 02/07/2026", "Corrected")):
        html = act_html("An act", ["BE"], [], [], [], details=details)
        register.put(first_page(), page_html(html))
        crawl(archive, settings(routes=("vote_search",)), scope)
    assert [vote.details[1] for vote in archive.listed_votes()] == ["Corrected"]


def test_two_acts_of_one_title_and_day_both_count(register, settings, archive):
    acts = [
        act_html("An act", ["BE"], [], [], [], details=("Date: 02/07/2026", f"File: {file}"))
        for file in ("2025/0429 (COD)", "2025/0430 (COD)")
    ]
    register.put(first_page(), page_html(*acts))
    crawl(archive, settings(routes=("vote_search",)), Scope(since=DAYS[0], until=DAYS[1]))
    assert len(archive.listed_votes()) == 2


def test_newest_positions_of_a_vote_are_the_ones_that_count(register, settings, archive):
    scope = Scope(since=DAYS[0], until=DAYS[1])
    for state in (["BE"], []):
        other = [code for code in ["BE"] if code not in state]
        register.put(first_page(), page_html(act_html("An act", state, other, [], [])))
        crawl(archive, settings(routes=("vote_search",)), scope)
    assert [vote.positions for vote in archive.listed_votes()] == [(("BE", "no"),)]
