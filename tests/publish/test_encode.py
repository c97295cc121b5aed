import json
from dataclasses import replace
from math import inf, nan

import pytest

from publish.catalogue import TABLES
from publish.changes.change import lines_hash
from publish.encode import encode_pretty, encode_row, encode_rows
from publish.errors import ReleaseError
from tests.publish.drafts import every_table


@pytest.mark.parametrize("name", [spec.name for spec in TABLES])
def test_many_rows_are_encoded_as_each_one_is(name):
    rows = every_table()[name].rows
    assert list(encode_rows(rows)) == [encode_row(row) for row in rows]


def test_signs_that_json_escapes_are_escaped_alike():
    row = every_table()["statements"].rows[0]
    odd = replace(row, text='quote " back \\ tab \t bell \x07 null \x00 \u2028 \U0001f5f3 \ud800')
    assert list(encode_rows([odd])) == [encode_row(odd)]


@pytest.mark.parametrize("share", [nan, inf, "a lot", 3])
def test_what_is_no_fraction_is_an_error(share):
    row = every_table()["positions"].rows[0]
    with pytest.raises(ReleaseError, match="population_pct holds a cell of another type"):
        list(encode_rows([replace(row, population_pct=share)]))


def test_the_hash_of_no_rows_is_that_of_nothing():
    assert lines_hash(()) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_a_long_list_has_one_item_a_line_and_says_the_same():
    inputs = [{"n": place, "text": 'a "b"'} for place in range(501)]
    whole = {"inner": {"inputs": []}, "inputs": inputs, "others": inputs[:2], "none": []}
    text = encode_pretty(whole)
    assert json.loads(text) == whole
    assert text.count(b'\n    {"n":') == 501
    assert text.count(b"\n") == 501 + 18


def test_cells_of_a_row_read_from_json_are_encoded_as_the_row_is():
    for table in every_table().values():
        for row in table.rows:
            assert encode_row(json.loads(encode_row(row))) == encode_row(row)


def test_cells_that_python_calls_equal_are_encoded_each_in_its_way():
    cells: dict[str, object] = {
        "a": 1,
        "b": True,
        "c": 1.0,
        "d": None,
        'e"': "\u2028\x00",
        "f": [],
        "g": -0.0,
    }
    written = '{"a":1,"b":true,"c":1.0,"d":null,"e\\"":"\u2028\\u0000","f":[],"g":-0.0}'
    assert encode_row(cells) == written


def test_rows_beyond_those_encoded_together_and_their_blanks_are_encoded_as_each_one_is():
    row = every_table()["positions"].rows[0]
    blank = replace(row, population_pct=None, page=None, agreed=None, proof=None, read_by=())
    rows = [row, blank] * 700
    assert list(encode_rows(rows)) == [encode_row(each) for each in rows]


def test_cells_of_another_type_than_the_columns_are_encoded_as_what_they_are():
    row = every_table()["votes"].rows[0]
    odd = replace(row, subject=3, sample=1, sitting_date="2026", voted_documents=["a", "b"])
    assert list(encode_rows([row, odd])) == [encode_row(row), encode_row(odd)]
