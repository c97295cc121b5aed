from typing import get_args

import pytest

from extract.domain.configurations import known_configurations
from extract.domain.subject_codes import known_subject_codes
from publish.records import PolicyArea
from publish.rows.keys.policy_areas import _areas, label_of, policy_area_of

SILENT = ("VOTE 47", "INF 209", "PUBLIC 52", "CODEC 1389", "PV CONS 12", "PTS A 3")


def test_the_first_code_that_names_an_area_tells_it():
    assert policy_area_of((*SILENT, "PECHE 4", "ENV 9"), None) == ("fisheries", "subject_code")


def test_a_code_comes_before_the_configuration():
    assert policy_area_of(("FISC 7",), "Environment") == ("finances", "subject_code")


def test_a_configuration_that_names_one_area_counts_where_no_code_tells():
    found = policy_area_of(SILENT, "Justice and Home Affairs")
    assert found == ("justice_and_home_affairs", "configuration")


@pytest.mark.parametrize(
    "configuration", [None, "General Affairs", "Agriculture and Fisheries", "Competitiveness"]
)
def test_what_names_no_area_or_several_tells_none(configuration):
    assert policy_area_of(SILENT, configuration) == (None, None)


def test_every_area_has_its_word_in_the_retired_api():
    assert {area: bool(label_of(area)) for area in get_args(PolicyArea)} == dict.fromkeys(
        get_args(PolicyArea), True
    )


def test_codes_and_configurations_are_those_of_the_council_and_tell_one_area_each():
    codes = [code for named in _areas().subject_codes.values() for code in named]
    assert len(codes) == len(set(codes))
    assert set(codes) <= known_subject_codes().keys()
    assert set(_areas().configurations) <= set(known_configurations().values())
