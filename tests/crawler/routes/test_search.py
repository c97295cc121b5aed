from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from werkzeug import Response

from crawler.crawl import crawl
from crawler.plan.scope import Scope

SEARCH = "/en/documents/public-register/public-register-search/"
SPRING = (date(2023, 3, 1), date(2023, 3, 4))


@dataclass
class Search:
    """The register's search: newest first, 20 rows a page, pages beyond the 50th are refused."""

    register: Any
    notes: list[tuple[int, date]]
    first_page: int = 0
    shown_total: bool = True
    end: str = "</body></html>"
    heeds_dates: bool = True
    title: str = "Voting result - An act"
    printed_date: str = "%d/%m/%Y"
    empty_page: str = ""
    empty_at: int = 0
    """The request that is met with an empty page."""
    challenge_from: int = 1000
    """The request that is the first to be met with a challenge."""
    before_page: dict[int, Any] = field(default_factory=dict)
    asked: list[tuple[str, str, int]] = field(default_factory=list)

    def answer(self, request):
        page = int(request.args.get("page", self.first_page))
        self.asked.append((request.args["DateFrom"], request.args["DateTo"], page))
        if change := self.before_page.pop(len(self.asked), None):
            change(self.notes)
        if len(self.asked) >= self.challenge_from:
            return Response(self.register.challenge, 403)
        if len(self.asked) == self.empty_at:
            return Response(self.empty_page, content_type="text/html")
        found = [note for note in self.notes if not self.heeds_dates or self.within(note, request)]
        place = page - self.first_page
        if place >= 50:
            return Response("too far", 500)
        rows = [self.row(*note) for note in found[place * 20 : place * 20 + 20]]
        total = f'<b class="results">{len(found)} results</b>' if self.shown_total else ""
        html = f'<html><body><p class="pr-meta">{total}</p><ul>{"".join(rows)}</ul>{self.end}'
        return Response(html, content_type="text/html")

    def within(self, note, request):
        ends = [
            datetime.strptime(request.args[name], "%d/%m/%Y") for name in ("DateFrom", "DateTo")
        ]
        return ends[0].date() <= note[1] <= ends[1].date()

    def row(self, number, day):
        printed = day.strftime(self.printed_date)
        document_id = f"ST-{number}-{day.year}-INIT"
        return self.register.row(document_id, "en", title=self.title, date=printed)


def notes_of(day, count, first=1):
    return [(number, day) for number in range(first, first + count)]


@pytest.fixture
def found(register, settings, archive):
    """Crawl by the search alone; give its outcome and the numbers of the documents asked for."""

    def run(search, *days, **changes):
        register.handlers[SEARCH] = search.answer
        scope = Scope(since=days[0], until=days[1]) if days else Scope()
        report = crawl(archive, settings(routes=("search",), **changes), scope)
        documents = register.asked_for("/doc/document/")
        return report.routes[0], [int(target.split("-")[1]) for target in documents]

    return run


@pytest.mark.parametrize("first_page", [0, 1])
def test_search_is_read_page_by_page_until_all_rows_are_here(register, found, first_page):
    search = Search(register, notes_of(SPRING[0], 45), first_page=first_page)
    route, numbers = found(search, *SPRING)
    assert (route.status, numbers) == ("found", list(range(1, 46)))
    assert len(search.asked) == 3 + first_page


def test_search_asks_for_public_documents_about_votes(register, found):
    found(Search(register, notes_of(SPRING[0], 1)), *SPRING)
    assert register.asked_for(SEARCH) == [
        f"{SEARCH}?OnlyPublicDocuments=true&SubjectMatters=VOTE&OrderBy=DOCUMENT_DATE+DESC"
        "&DateFrom=01%2F03%2F2023&DateTo=04%2F03%2F2023"
    ]


def test_daily_run_looks_back_the_days_of_the_settings(register, found):
    today = datetime.now(UTC).date()
    search = Search(register, notes_of(today - timedelta(days=3), 1))
    found(search, search_days=7)
    since = (today - timedelta(days=7)).strftime("%d/%m/%Y")
    assert search.asked[0] == (since, today.strftime("%d/%m/%Y"), 0)


def test_scope_with_a_last_day_alone_looks_back_from_it(register, found):
    search = Search(register, notes_of(SPRING[0], 1))
    found(search, None, SPRING[1], search_days=7)
    assert search.asked[0] == ("25/02/2023", "04/03/2023", 0)


def test_slice_at_the_limit_of_rows_is_halved_and_nothing_is_lost(register, found):
    days = [SPRING[0] + timedelta(days=more) for more in range(4)]
    notes = [note for n, day in enumerate(days) for note in notes_of(day, 9, first=1 + 9 * n)]
    search = Search(register, notes[::-1])
    route, numbers = found(search, *SPRING, max_list_pages=1)
    assert (route.status, sorted(numbers), route.warnings) == ("found", list(range(1, 37)), ())
    assert [ask[:2] for ask in search.asked] == [
        ("01/03/2023", "04/03/2023"),
        ("03/03/2023", "04/03/2023"),
        ("01/03/2023", "02/03/2023"),
    ]


def test_search_without_a_total_is_halved_where_its_pages_end(register, found):
    notes = notes_of(SPRING[1], 30) + notes_of(SPRING[0], 30, first=31)
    search = Search(register, notes, shown_total=False)
    route, numbers = found(search, *SPRING, max_list_pages=2)
    assert (route.status, sorted(numbers), route.warnings) == ("found", list(range(1, 61)), ())


def test_single_day_beyond_the_limit_is_told(register, found):
    search = Search(register, notes_of(SPRING[0], 50))
    route, numbers = found(search, SPRING[0], SPRING[0], max_list_pages=2)
    assert (route.status, len(numbers), route.partial) == ("found", 40, True)
    assert route.warnings == (
        "2023-03-01 has 50 rows and the search shows 40: the others must come by another route",
    )


def test_row_that_moved_to_the_next_page_is_taken_once_and_the_slice_read_again(register, found):
    def publish_one(notes):
        notes.insert(0, (99, SPRING[1]))

    search = Search(register, notes_of(SPRING[0], 25), before_page={2: publish_one})
    route, numbers = found(search, *SPRING)
    assert (route.status, sorted(numbers)) == ("found", [*range(1, 26), 99])
    assert len(search.asked) == 5
    assert route.warnings == ()


def test_row_that_slipped_to_the_page_before_is_found_at_the_second_reading(register, found):
    def withdraw_one(notes):
        del notes[0]

    search = Search(register, notes_of(SPRING[0], 25), before_page={2: withdraw_one})
    route, numbers = found(search, *SPRING)
    assert (route.status, sorted(numbers)) == ("found", list(range(1, 26)))


def test_rows_that_are_announced_and_never_shown_are_told(register, found):
    search = Search(register, [*notes_of(SPRING[0], 3), (3, SPRING[0])])
    route, numbers = found(search, *SPRING)
    assert (route.status, numbers) == ("found", [1, 2, 3])
    assert "announces 4 rows and 3 were found at two readings" in route.warnings[0]


def test_page_that_is_cut_off_is_told(register, found):
    route, _ = found(Search(register, notes_of(SPRING[0], 3), end=""), *SPRING)
    assert route.warnings[0].startswith("1 page cut off, without </html>")


def test_ignored_dates_are_a_changed_layout_that_asks_for_nothing_else(register, found):
    notes = notes_of(date(2019, 5, 5), 2000) + notes_of(SPRING[0], 1, first=5000)
    search = Search(register, notes[::-1], heeds_dates=False)
    route, numbers = found(search, *SPRING)
    assert (route.status, numbers, len(search.asked)) == ("layout_changed", [5000], 1)
    assert "19 of 20 rows dated outside 2023-03-01 to 2023-03-04" in route.detail


def test_ignored_subject_is_a_changed_layout_that_asks_for_nothing(register, found):
    search = Search(register, notes_of(SPRING[0], 2000), title="Agenda")
    route, numbers = found(search, *SPRING)
    assert (route.status, numbers, len(search.asked)) == ("layout_changed", [], 1)


def test_rows_without_a_readable_date_are_a_changed_layout(register, found):
    search = Search(register, notes_of(SPRING[0], 2), printed_date="yesterday")
    assert found(search, *SPRING)[0].status == "layout_changed"


def test_search_that_finds_nothing_is_empty(register, found):
    assert found(Search(register, []), *SPRING)[0].status == "empty"


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("", "2023-03-03 to 2023-03-04 was answered without rows and without a total"),
        (
            '<p class="pr-meta"><b class="results">0</b></p>',
            "40 rows announced and 20 found in smaller slices",
        ),
    ],
)
def test_slice_that_came_empty_for_no_reason_is_told(register, found, page, told):
    notes = notes_of(SPRING[1], 20) + notes_of(SPRING[0], 20, first=21)
    search = Search(register, notes, empty_at=2, empty_page=f"<html><body>{page}</body></html>")
    route, numbers = found(search, *SPRING, max_list_pages=1)
    assert (route.status, numbers) == ("found", list(range(21, 41)))
    assert route.warnings[0].startswith(told)


def test_challenge_on_a_later_page_keeps_what_was_found(register, found):
    route, _ = found(Search(register, notes_of(SPRING[0], 25), challenge_from=2), *SPRING)
    assert (route.status, route.documents) == ("blocked", 20)


def test_days_that_were_not_looked_at_are_named(register, found):
    notes = notes_of(SPRING[0], 20) + notes_of(SPRING[1], 1, first=21)
    route, _ = found(Search(register, notes, challenge_from=2), *SPRING, max_list_pages=1)
    assert route.status == "blocked"
    assert "not looked at: 2023-03-01 to 2023-03-02" in route.detail


def test_thousand_rows_are_the_limit_that_the_source_describes(register, read_route):
    notes = notes_of(SPRING[1], 520) + notes_of(SPRING[0], 500, first=601)
    search = Search(register, notes)
    register.handlers[SEARCH] = search.answer
    reading = read_route("search", Scope(since=SPRING[0], until=SPRING[1]))
    assert (reading.status, len(reading.documents), reading.warnings) == ("found", 1020, ())
    assert len(search.asked) == 1 + 26 + 25
