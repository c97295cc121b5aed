from pathlib import Path

import pytest

from councilvotes.errors import WrongUseError
from councilvotes.run.source import open_source
from councilvotes.settings.settings import load_settings


@pytest.fixture
def handed_over(monkeypatch):
    """Give what the crawler is told under a shipped configuration and variables over it."""

    def read(config="councilvotes", **variables):
        monkeypatch.setenv("COUNCILVOTES_SOURCE__CONTACT", "us@example.com")
        for name, value in variables.items():
            monkeypatch.setenv(f"COUNCILVOTES_SOURCE__{name.upper()}", value)
        with open_source(load_settings(config, {}).source) as settings:
            return settings

    return read


def test_the_route_most_likely_open_is_asked_first(handed_over):
    assert handed_over().routes == ("latest", "votes_list", "search", "vote_search")


def test_what_further_routes_need_is_handed_over(handed_over):
    settings = handed_over(
        search_days="30",
        eurlex_url="http://127.0.0.1:1/",
        numbers_file="wanted.txt",
        saved_pages="saved",
    )
    assert (
        settings.search_days,
        settings.eurlex_url,
        settings.numbers_file,
        settings.saved_pages,
    ) == (30, "http://127.0.0.1:1", Path("wanted.txt"), Path("saved"))


def test_an_empty_path_is_none(handed_over):
    settings = handed_over(numbers_file="", saved_pages="")
    assert (settings.numbers_file, settings.saved_pages) == (None, None)


def test_no_request_of_the_sample_leaves_this_machine(handed_over):
    settings = handed_over("sample", routes="eurlex")
    assert {base.rpartition(":")[0] for base in settings.bases} == {"http://127.0.0.1"}


def test_the_key_of_the_route_that_is_gone_is_read_and_ignored(handed_over):
    assert handed_over(sparql_url="https://publications.europa.eu/sparql") == handed_over()


def test_a_placeholder_contact_reaches_no_host_of_a_chosen_route(handed_over):
    with pytest.raises(WrongUseError, match=r"source\.contact is still the placeholder"):
        handed_over(
            lists_url="http://127.0.0.1:1",
            documents_url="http://127.0.0.1:1",
            routes="eurlex",
            contact="operator@example.org",
        )
