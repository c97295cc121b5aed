from datetime import date

import pytest

from crawler.crawl import crawl
from crawler.errors import WrongSettingError
from crawler.plan.scope import Scope


@pytest.fixture
def numbers_file(tmp_path):
    """Write a file of numbers."""

    def write(text):
        path = tmp_path / "wanted.txt"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


def test_documents_of_the_file_are_fetched_in_the_languages_named(
    register, settings, archive, numbers_file
):
    path = numbers_file("# wanted\n11513/26\nST-11514-2026-INIT fr\n")
    for document, language in (("ST-11513-2026-INIT", "da"), ("ST-11514-2026-INIT", "fr")):
        register.pdf(document, language)
    chosen = settings(routes=("numbers",), numbers_file=path, languages=("da", "fr"))
    report = crawl(archive, chosen, Scope())
    assert [(held.document_id, held.language) for held in report.new] == [
        ("ST-11514-2026-INIT", "fr"),
        ("ST-11513-2026-INIT", "da"),
    ]
    assert report.routes[0].status == "found"


def test_bad_line_is_told_with_its_number_and_loses_no_other(read_route, numbers_file):
    path = numbers_file("11513/26 en\neleven\n11514/26 en\n")
    route = read_route("numbers", numbers_file=path)
    assert [listed.document_id for listed in route.documents] == [
        "ST-11513-2026-INIT",
        "ST-11514-2026-INIT",
    ]
    assert len(route.warnings) == 1
    assert route.warnings[0].startswith(f"{path}, line 2: 'eleven' is no number")


def test_documents_that_no_language_is_known_for_are_told(read_route, numbers_file):
    route = read_route("numbers", numbers_file=numbers_file("11513/26\n"))
    assert "1 document named without a language" in route.warnings[0]


def test_bytes_that_are_no_text_are_a_bad_line(read_route, numbers_file):
    route = read_route("numbers", numbers_file=numbers_file(b"\xff\xfe\n11513/26 en\n"))
    assert (len(route.documents), len(route.warnings)) == (1, 1)


def test_file_that_names_nothing_is_empty(read_route, numbers_file):
    assert read_route("numbers", numbers_file=numbers_file("# none\n")).status == "empty"


@pytest.mark.parametrize("name", ["numbers", "saved_pages"])
def test_route_without_what_it_needs_is_a_wrong_setting(name, settings, archive):
    with pytest.raises(WrongSettingError, match=rf"the route {name} needs .*source\.{name}"):
        crawl(archive, settings(routes=(name,)))


def test_file_that_is_not_there_is_a_wrong_setting(settings, archive, tmp_path):
    missing = tmp_path / "missing.txt"
    with pytest.raises(WrongSettingError, match=r"there is no file .*missing\.txt"):
        crawl(archive, settings(routes=("numbers",), numbers_file=missing))


def test_unknown_route_is_a_wrong_setting_that_names_the_routes(settings, archive):
    with pytest.raises(WrongSettingError, match=r"no route 'rss': the routes are votes_list, "):
        crawl(archive, settings(routes=("rss",)))


def test_days_that_run_backwards_are_a_wrong_setting(settings, archive):
    scope = Scope(since=date(2026, 2, 1), until=date(2026, 1, 1))
    with pytest.raises(WrongSettingError, match="2026-02-01 is later than the last, 2026-01-01"):
        crawl(archive, settings(), scope)
