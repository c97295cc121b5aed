from dataclasses import dataclass

import pytest

from publish.catalogue import TABLES
from publish.columns import Column, columns_of, description_of
from publish.errors import ReleaseError
from publish.records import LocalName, PositionRow


def test_a_column_says_its_name_type_words_and_meaning():
    columns = {column.name: column for column in columns_of(PositionRow)}
    assert columns["weight"] == Column(
        "weight", "Weighted votes, as printed.", "integer", False, (), ()
    )
    assert columns["position"].words == ("yes", "no", "abstain", "not_participating", "not_listed")
    assert columns["read_by"].parts[0].words[:2] == ("objects", "render")


def test_a_docstring_over_two_lines_is_one_line():
    columns = {column.name: column for column in columns_of(PositionRow)}
    assert "\n" not in columns["proof"].description
    assert description_of(LocalName) == "The name of a Member State in one language."


@dataclass(frozen=True, slots=True)
class Mute:
    cell: int


def test_a_column_without_a_docstring_is_an_error():
    with pytest.raises(ReleaseError, match="Column cell of Mute has no docstring"):
        columns_of(Mute)


def test_every_foreign_key_is_the_key_of_its_table():
    keys = {spec.name: spec.key for spec in TABLES}
    assert [
        (spec.name, link)
        for spec in TABLES
        for link in spec.foreign_keys
        if keys.get(link.table) != link.target
        or not {*link.columns} <= {column.name for column in columns_of(spec.row)}
    ] == []
