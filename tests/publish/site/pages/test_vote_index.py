"""The script that the search in votes reads, from a small release."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from publish.site.content import read_content
from publish.site.pages.vote_index import Choice, choices_of, pages
from publish.site.render import make_renderer
from publish.site.settings import SiteSettings
from tests.publish.drafts import built, note, state, statement, vote


@pytest.fixture
def content(tmp_path):
    told: Any = note(votes=(vote(BE="yes", IT="no"),), statements=(statement(),))
    document = replace(told.document, subject_codes=("VOTE 47", "AGRI 3", "AGRI 4"))
    built(tmp_path, (replace(told, document=document),), (state(),))
    return read_content(tmp_path)


def test_an_entry_says_what_the_search_asks_of_a_vote(content, tmp_path):
    (file,) = pages(make_renderer(content, SiteSettings(tmp_path, tmp_path / "site")))
    name, _, told = file.content.decode().removesuffix(";\n").partition(" = ")
    assert (file.path, name) == ("votes/index-data.js", "var voteIndex")
    assert json.loads(told) == {
        "states": ["BE", "DK", "IT", "UK"],
        "words": {"adopted": "adopted"},
        "codes": ["AGRI", "VOTE"],
        "votes": [
            [
                "ST-11513-2026",
                "2026-07-02",
                "Position of the Council at first reading",
                "2025/0429 (COD) 2025/0429/COD VOTE 47/2026 11261/26 11261/26 ADD 1",
                "qualified_majority",
                "adopted",
                None,
                "agriculture",
                [1, 0],
                1,
                None,
                "yln.",
            ]
        ],
    }


def test_choices_are_what_the_votes_have_with_their_numbers(content):
    chosen = choices_of(content)
    assert chosen.rules == (Choice("qualified_majority", "qualified majority", 1),)
    assert chosen.areas == (Choice("agriculture", "Agriculture", 1),)
    assert chosen.codes == (Choice("AGRI", "AGRI", 1), Choice("VOTE", "VOTE", 1))
    assert chosen.configurations == ()


def test_an_area_told_by_a_configuration_alone_is_not_one_by_subject_code(tmp_path):
    said = replace(vote(), configuration="Environment", sitting_date=date(2026, 7, 2))
    built(tmp_path, (note(votes=(said,)),), (state(),))
    (one,) = read_content(tmp_path).votes
    chosen = choices_of(read_content(tmp_path))
    assert one.row.policy_area == "environment"
    assert chosen.areas == ()
    assert chosen.configurations == (Choice("Environment", "Environment", 1),)


def test_words_of_the_subject_that_its_title_lacks_are_searched_too(tmp_path):
    act = "DIRECTIVE OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL"
    subject = f"{act} on drawn fish and drawn boats (recast)"
    built(tmp_path, (note(votes=(replace(vote(), subject=subject),)),), (state(),))
    content = read_content(tmp_path)
    (file,) = pages(make_renderer(content, SiteSettings(tmp_path, tmp_path / "site")))
    _, _, told = file.content.decode().removesuffix(";\n").partition(" = ")
    ((_, _, title, more, *_),) = json.loads(told)["votes"]
    assert title == "Drawn fish and drawn boats"
    assert more.startswith("DIRECTIVE OF THE EUROPEAN PARLIAMENT COUNCIL on (recast) 2025/0429")
