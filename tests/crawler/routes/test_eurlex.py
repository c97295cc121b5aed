import pytest

from crawler.plan.scope import Scope
from crawler.routes.eurlex import ids_in

FILE = "2025/0429 (COD)"
PAGE = "/procedure/EN/2025_429"


@pytest.fixture
def reading(register, read_route):
    """Read the pages of the files named."""

    def read(*files, **changes):
        scope = Scope(procedures=files)
        return read_route("eurlex", scope, eurlex_url=register.base, **changes)

    return read


@pytest.mark.parametrize(
    ("printed", "named"),
    [
        ("Council document ST 11513 2026 INIT", "ST-11513-2026-INIT"),
        ("CONSIL:ST_11513_2026_REV_1", "ST-11513-2026-REV-1"),
        ("ST-11513-2026-ADD-1-COR-2", "ST-11513-2026-ADD-1-COR-2"),
        ("ST 11513/26", "ST-11513-2026-INIT"),
        ("ST 11513/26 REV 1", "ST-11513-2026-REV-1"),
        ("ST 11513/1/26 REV 1", "ST-11513-2026-REV-1"),
        ("ST_11513_2026", "ST-11513-2026-INIT"),
        (
            '<a href="/legal-content/EN/TXT/?uri=consil%3AST_11513_2026_INIT">x</a>',
            "ST-11513-2026-INIT",
        ),
    ],
)
def test_council_document_is_found_however_it_is_printed(printed, named, source):
    body = f"<html><body><p>The vote: {printed}, adopted.</p></body></html>".encode()
    assert list(ids_in(body, source)) == [named]


@pytest.mark.parametrize("printed", ["LATEST 11513/26", "COM/2025/429", "ST 11513", "11513/2026"])
def test_other_numbers_are_no_council_documents(printed, source):
    assert list(ids_in(f"<html><body>{printed}</body></html>".encode(), source)) == []


def test_page_of_a_procedure_names_documents_without_a_language(register, reading):
    register.put(PAGE, "<html><body>ST 11513/26 ST 11513 2026 INIT ST 9000/26 ADD 1</body></html>")
    route = reading(FILE, languages=("en",))
    assert (route.status, route.documents) == ("found", ())
    assert sorted(route.ids) == ["ST-11513-2026-INIT", "ST-9000-2026-ADD-1"]


def test_documents_without_a_language_are_told_where_none_is_asked_for(register, reading):
    register.put(PAGE, "<html><body>ST 11513/26</body></html>")
    told = reading(FILE).warnings[0]
    assert told.startswith("1 document named without a language and not asked for")


def test_missing_page_is_told_and_the_next_one_read(register, reading):
    register.put(PAGE, "<html><body>ST 11513/26</body></html>")
    route = reading("2019/0001 (NLE)", FILE, languages=("en",))
    assert (route.status, route.ids) == ("found", ("ST-11513-2026-INIT",))
    assert route.warnings == (
        f"2019/0001 (NLE): there is no page {register.base}/procedure/EN/2019_1",
    )


def test_page_of_a_split_proposal_is_that_of_its_number(register, reading):
    register.put(PAGE, "<html><body>ST 11513/26</body></html>")
    assert reading("2025/0429 A (COD)", languages=("en",)).ids == ("ST-11513-2026-INIT",)


def test_text_that_is_no_file_is_told(reading):
    route = reading("all of them")
    assert route.status == "empty"
    assert "'all of them' is no interinstitutional file" in route.warnings[0]


def test_pages_that_name_nothing_are_a_changed_layout(register, reading):
    register.put(PAGE, "<html><body>Procedure 2025/0429/COD</body></html>")
    assert reading(FILE).status == "layout_changed"


def test_challenge_ends_the_route(register, reading):
    register.put(PAGE, register.challenge, 403)
    assert reading(FILE, "2025/0430 (COD)").status == "blocked"
    assert register.asked_for("/procedure/") == [PAGE]


def test_without_procedures_nothing_is_asked(register, reading):
    assert reading().status == "empty"
    assert register.asked == []


def test_redirect_to_a_configured_base_is_followed(register, fetcher, raw_server):
    base = raw_server(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\nhere")
    register.put("/moved", "", 302, location=f"{base}/there")
    answer = fetcher(eurlex_url=base).page(f"{register.base}/moved", {})
    assert (answer.outcome, answer.body) == ("ok", b"here")
