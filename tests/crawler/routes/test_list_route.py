from datetime import date

import pytest

from crawler.crawl import crawl
from crawler.plan.scope import Scope

NOTES = [f"ST-{90000 + number}-2023-INIT" for number in range(6)]


@pytest.fixture
def named(register, settings, archive):
    """Crawl the register and give the documents that its first list named, and how."""

    def run(**changes):
        report = crawl(archive, settings(**changes))
        asked = register.asked_for("/doc/document/")
        return report.routes[0], [target.split("/")[3] for target in asked]

    return run


def rows(register, *numbers):
    return [register.row(NOTES[number], "en") for number in numbers]


def test_rel_next_is_followed_to_its_end(register, named):
    next_page = '<a rel="nofollow next" href="{}">next</a>'
    register.list(*rows(register, 0, 1), after=next_page.format("?page=2"))
    absolute = f"https://www.consilium.europa.eu{register.votes}?page=3"
    register.list(
        *rows(register, 2, 3),
        after=next_page.format(absolute),
        target=f"{register.votes}?page=2",
    )
    register.list(*rows(register, 4), target=f"{register.votes}?page=3")
    route, documents = named()
    assert (route.status, documents) == ("found", NOTES[:5])
    assert register.asked_for("/votes/") == [
        register.votes,
        f"{register.votes}?page=2",
        f"{register.votes}?page=3",
    ]


def test_rel_next_that_leads_back_ends(register, named):
    for target in (register.votes, f"{register.votes}?page=2"):
        register.list(
            *rows(register, 0), after='<a rel="next" href="?page=2">next</a>', target=target
        )
    _, documents = named()
    assert documents == NOTES[:1]
    assert len(register.asked_for("/votes/")) == 2


def test_pagination_list_is_read_also_where_it_shows_a_window(register, named):
    def links(*pages):
        items = "".join(f'<li><a href="?page={page}">{page}</a></li>' for page in pages)
        return f'<ul class="pagination">{items}<li><a href="#">…</a></li></ul>'

    register.list(*rows(register, 0), after=links(1, 2))
    register.list(*rows(register, 0), after=links(1, 2), target=f"{register.votes}?page=1")
    register.list(*rows(register, 1), after=links(1, 2, 3), target=f"{register.votes}?page=2")
    register.list(*rows(register, 2), after=links(2, 3), target=f"{register.votes}?page=3")
    route, documents = named()
    assert (route.status, documents) == ("found", NOTES[:3])


def test_pages_are_tried_by_number_from_zero_until_rows_end(register, named):
    register.list(*rows(register, 0, 1))
    register.list(*rows(register, 2, 3), target=f"{register.votes}?page=1")
    register.list(*rows(register, 4), target=f"{register.votes}?page=2")
    register.list(target=f"{register.votes}?page=3")
    route, documents = named()
    assert (route.status, documents) == ("found", NOTES[:5])


def test_pages_are_tried_by_number_from_one_until_they_are_not_found(register, named):
    register.list(*rows(register, 0, 1))
    register.list(*rows(register, 0, 1), target=f"{register.votes}?page=1")
    register.list(*rows(register, 2, 3), target=f"{register.votes}?page=2")
    route, documents = named()
    assert (route.status, documents) == ("found", NOTES[:4])
    assert len(register.asked_for("/votes/")) == 4


def test_pages_are_tried_by_number_until_they_repeat(register, named):
    for target in (register.votes, f"{register.votes}?page=1", f"{register.votes}?page=2"):
        register.list(*rows(register, 0, 1), target=target)
    route, documents = named()
    assert (route.status, documents) == ("found", NOTES[:2])
    assert len(register.asked_for("/votes/")) == 3


def test_challenge_on_a_tried_page_is_not_the_end_of_the_list(register, named):
    register.list(*rows(register, 0))
    register.put(f"{register.votes}?page=1", register.challenge)
    assert named()[0].status == "blocked"


def test_reading_stops_at_the_number_of_pages_allowed_and_says_so(register, named):
    after = '<a rel="next" href="?page=2">next</a>'
    register.list(*rows(register, 0), after=after)
    register.list(*rows(register, 1), target=f"{register.votes}?page=2")
    route, documents = named(max_list_pages=1)
    assert documents == NOTES[:1]
    assert "there may be more" in route.detail


def years(register):
    """Three pages of one row each, the newest first."""
    dated = ((NOTES[0], "02/07/2015"), (NOTES[1], "02/07/2014"), (NOTES[2], "02/07/2013"))
    for number, (document_id, day) in enumerate(dated):
        register.list(
            register.row(document_id, "en", date=day),
            after=f'<a rel="next" href="?page={number + 1}">next</a>' if number < 2 else "",
            target=register.votes + (f"?page={number}" if number else ""),
        )


def test_pages_allowed_that_end_before_the_days_asked_for_are_a_warning(register, read_route):
    years(register)
    days = Scope(since=date(2013, 1, 1), until=date(2013, 12, 31))
    reading = read_route("votes_list", days, max_list_pages=2)
    assert reading.partial
    assert reading.warnings == (
        "stopped at the number of pages allowed (max_list_pages); there may be more: its rows "
        "reach back to 2014-07-02 only and 2013-01-01 is asked for; raise source.max_list_pages, "
        "or ask another route (search) for these days",
    )


@pytest.mark.parametrize(
    ("since", "pages"),
    [
        (date(2015, 1, 1), 2),  # the second page is older than that
        (date(2013, 1, 1), 3),  # the list ends there
        (None, 1),  # a daily run asks for what is new
    ],
)
def test_pages_allowed_that_reach_the_days_asked_for_are_enough(register, read_route, since, pages):
    years(register)
    reading = read_route("votes_list", Scope(since=since), max_list_pages=pages)
    assert (reading.status, reading.warnings, reading.partial) == ("found", (), False)


def test_rows_that_the_list_announces_and_does_not_show_are_told(register, named):
    register.list(*rows(register, 0, 1), total="1-2 of 1,069 results")
    assert "announces 1069 rows, 1067 of them not found" in named()[0].detail


def test_list_without_rows_is_empty(register, named):
    register.list()
    assert named()[0].status == "empty"


def test_list_that_announces_no_rows_is_empty_however_long_its_page(register, named):
    register.list(total="0 results", after="<p>" + "About this register. " * 50 + "</p>")
    assert named()[0].status == "empty"


def test_page_without_any_byte_is_empty(register, named):
    register.put(register.votes, b"")
    assert named()[0].status == "empty"


@pytest.mark.parametrize(
    "content",
    [
        '<li class="renamed"><a href="/doc/document/ST-90000-2023-INIT/en/pdf">PDF</a></li>',
        "<p>" + "An act of the Council. " * 50 + "</p>",
        '<p class="pr-meta"><b class="results">169 results</b></p>',
    ],
)
def test_content_without_rows_is_a_changed_layout(register, named, content):
    register.list(after=content)
    assert named()[0].status == "layout_changed"


def test_rows_that_name_no_document_are_a_changed_layout(register, named):
    register.list(register.row(NOTES[0], "en", first="/files/1.pdf").replace("doc/document", "x"))
    assert named()[0].status == "layout_changed"


def test_single_row_that_names_no_document_is_told(register, named):
    bare = register.row(NOTES[0], "en", first="/files/1.pdf").replace("doc/document", "x")
    register.list(bare, *rows(register, 1))
    route, documents = named()
    assert documents == NOTES[1:2]
    assert "1 row without a document; 2 links without a document's address" in route.detail
