import re

import pytest

from councilvotes.releases.facts import member_state_facts
from publish.errors import ReleaseError
from publish.metadata.linked_data.authority import authorities, country, form_of, language


def test_every_member_state_has_an_address():
    states = [state.code for state in member_state_facts()]
    assert len(states) == 28
    assert sorted(authorities().countries) == sorted(states)


def test_the_24_languages_and_several_in_one_file_have_addresses_of_their_own():
    assert len(authorities().languages) == len(set(authorities().languages.values())) == 25


def test_addresses_end_in_three_letters():
    ends = [*authorities().countries.values(), *authorities().languages.values()]
    assert [end for end in ends if not re.fullmatch("[A-Z]{3}", end)] == []


def test_the_codes_of_the_eu_become_those_of_iso():
    base = "http://publications.europa.eu/resource/authority"
    assert (country("EL"), country("UK")) == (f"{base}/country/GRC", f"{base}/country/GBR")
    assert language("el") == f"{base}/language/ELL"


def test_a_form_that_is_not_known_is_an_error_that_says_where_to_add_it():
    with pytest.raises(ReleaseError, match=r"no entry for the form of file 'xls'.*add it there"):
        form_of("votes.xls")
