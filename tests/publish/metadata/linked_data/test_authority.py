import re

import pytest

from councilvotes.releases.facts import member_state_facts
from extract.text.vocabulary import known_languages
from publish.errors import ReleaseError
from publish.metadata.linked_data.authority import (
    authorities,
    country,
    form_of,
    language,
    language_letters,
)


def test_every_member_state_has_an_address():
    states = [state.code for state in member_state_facts()]
    assert len(states) == 28
    assert sorted(authorities().countries) == sorted(states)


def test_all_languages_and_several_in_one_file_have_addresses_of_their_own():
    codes = [*known_languages(), "xx"]
    assert len({language(code) for code in codes}) == len(codes)


def test_addresses_end_in_three_letters():
    ends = [*authorities().countries.values(), *map(language_letters, known_languages())]
    assert [end for end in ends if not re.fullmatch("[A-Z]{3}", end)] == []


def test_the_codes_of_the_eu_become_those_of_iso():
    base = "http://publications.europa.eu/resource/authority"
    assert (country("EL"), country("UK")) == (f"{base}/country/GRC", f"{base}/country/GBR")
    assert (language("el"), language("de")) == (f"{base}/language/ELL", f"{base}/language/DEU")
    assert language("xx") == f"{base}/language/MUL"


def test_a_form_that_is_not_known_is_an_error_that_says_where_to_add_it():
    with pytest.raises(ReleaseError, match=r"no entry for the form of file 'xls'.*add it there"):
        form_of("votes.xls")
