from datetime import date

import pytest

from councilvotes.errors import WrongUseError
from councilvotes.releases.votes_wanted import VotesAsked, wanted_of
from publish.rows.keys.procedures import Procedure
from publish.search.wanted import VotesWanted


def test_all_that_is_written_is_understood():
    asked = VotesAsked(
        states=("hu,PL", "Greece"),
        positions=("no", "Not-participating"),
        since="2024",
        until="2024-02",
        areas=("Foreign affairs, environment",),
        rules=("unanimity",),
        results=("not adopted",),
        procedure="2021/0104 (cod)",
        text="Émissions",
    )
    assert wanted_of(asked) == VotesWanted(
        states=("HU", "PL", "EL"),
        positions=("no", "not_participating"),
        since=date(2024, 1, 1),
        until=date(2024, 2, 29),
        areas=("foreign_affairs", "environment"),
        rules=("unanimity",),
        results=("not_adopted",),
        procedure=Procedure(2021, 104, "", "COD"),
        text="Émissions",
    )


def test_nothing_asked_is_nothing_wanted():
    assert wanted_of(VotesAsked()) == VotesWanted()


def test_iso_codes_are_taken_for_those_of_the_union():
    assert wanted_of(VotesAsked(states=("GR", "gb", "DEU"))).states == ("EL", "UK", "DE")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"states": ("XX",)}, r"--state 'XX' is no Member State: take one of AT, BE, .*, UK$"),
        ({"areas": ("foo",)}, r"--area 'foo' is not known: take one of agriculture, .*, youth$"),
        ({"positions": ("nay",)}, r"'nay' is not known: take one of yes, no, .*, not_listed$"),
        ({"rules": ("qmv",)}, r"--rule 'qmv' is not known: take one of qualified_majority, "),
        ({"results": ("won",)}, r"--result 'won' is not known: take one of adopted, not_adopted"),
        ({"since": "2024-13"}, r"--since '2024-13' is no day: write 2024, 2024-03 or 2024-03-05"),
        ({"until": "31.12.2024"}, r"--until '31\.12\.2024' is no day"),
        ({"since": "2024", "until": "2023"}, r"--since 2024 is later than --until 2023"),
        ({"procedure": "2021-0104"}, r"--procedure '2021-0104' is no interinstitutional file"),
        ({"text": "  "}, r"--text is empty"),
    ],
)
def test_a_word_that_is_not_known_is_told_with_those_that_are(asked, told):
    with pytest.raises(WrongUseError, match=told):
        wanted_of(VotesAsked(**asked))
