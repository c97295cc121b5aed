"""Numbers of documents."""

import pytest

from extract.cover.document_number import DocumentNumber, read_number


@pytest.mark.parametrize(
    ("printed", "document_id"),
    [
        ("11513/26", "ST-11513-2026-INIT"),
        ("17146/1/12 REV 1", "ST-17146-2012-REV-1"),
        ("5701/16 REV 2", "ST-5701-2016-REV-2"),
        ("7036/16 COR 1", "ST-7036-2016-COR-1"),
        ("14260/25 ADD 1", "ST-14260-2025-ADD-1"),
        ("8/1/19 REV 1 ADD 1", "ST-8-2019-REV-1-ADD-1"),
        ("CM 3630/26", "CM-3630-2026-INIT"),
        ("9639/99", "ST-9639-1999-INIT"),
    ],
)
def test_a_number_becomes_the_registers_id_with_its_chain_of_suffixes(printed, document_id):
    assert read_number(printed) == DocumentNumber(printed, document_id)


def test_a_revision_printed_only_within_the_number_is_one():
    assert read_number("17146/1/12") == DocumentNumber("17146/1/12", "ST-17146-2012-REV-1")


def test_the_languages_of_a_corrigendum_are_no_part_of_its_number():
    assert read_number("16811/16 COR 1 (da, sv)") == DocumentNumber(
        "16811/16 COR 1", "ST-16811-2016-COR-1"
    )


@pytest.mark.parametrize("text", ["2025/0429 (COD)", "VOTE 47", "2 July 2026", "REV 1", ""])
def test_what_is_no_number_gives_none(text):
    assert read_number(text) is None
