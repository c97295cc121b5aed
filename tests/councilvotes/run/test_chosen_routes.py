import json

import pytest

from tests.councilvotes.command import councilvotes


@pytest.fixture
def crawl(tmp_path):
    """Run `councilvotes crawl` over the bundled sample by one route; keywords are settings."""

    def run(route, name="crawl", **settings):
        variables = {f"COUNCILVOTES_SOURCE__{key}": str(value) for key, value in settings.items()}
        where = ("--config", "sample", "--data-dir", tmp_path / "data")
        return councilvotes(name, *where, COUNCILVOTES_SOURCE__ROUTES=route, **variables)

    return run


def test_a_file_of_numbers_is_fetched_and_its_bad_line_told(crawl, tmp_path):
    path = tmp_path / "wanted.txt"
    path.write_text("90001/13 en\nninety\nST-11513-2026-INIT da\n", encoding="utf-8")
    done = crawl("numbers", NUMBERS_FILE=path)
    assert (done.returncode, "2 new, 0 held already" in done.stdout) == (0, True)
    told = f"warning: list numbers: {path}, line 2: 'ninety' is no number"
    assert told in done.stderr
    assert told in crawl("numbers", "status").stdout


def test_a_route_without_what_it_needs_is_wrong_use(crawl):
    done = crawl("numbers")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "error: the route numbers needs a file, source.numbers_file: it is not set; name one or "
        "leave the route out\n"
    )


def test_an_unknown_route_is_wrong_use_that_names_the_routes(crawl):
    done = crawl("rss")
    assert done.returncode == 2
    assert done.stderr.startswith("error: there is no route 'rss': the routes are votes_list, ")


def test_a_host_without_the_route_is_told_and_fails_where_it_is_the_only_one(crawl):
    done = crawl("search")
    assert done.returncode == 1
    assert "warning: list search: unreachable: page 1: answered with 404" in done.stderr


def test_a_file_of_numbers_does_not_stand_for_a_source_that_is_dead(crawl, tmp_path):
    path = tmp_path / "wanted.txt"
    path.write_text("90001/13 en\n", encoding="utf-8")
    crawl("numbers", NUMBERS_FILE=path)
    done = crawl("search,numbers", "run", NUMBERS_FILE=path)
    assert done.returncode == 3
    assert "warning: list search: unreachable" in done.stderr
    assert "warning: no list of the source answered" in done.stderr
    told = json.loads((tmp_path / "data" / "releases" / "freshness.json").read_text())
    assert (told["last_result"], told["last_checked"]) == ("no_list_answered", None)
