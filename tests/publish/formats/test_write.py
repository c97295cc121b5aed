from dataclasses import replace

import pytest

from publish.catalogue import DOCUMENTS, POSITIONS, Table
from publish.changes.change import lines_hash
from publish.encode import encode_row
from publish.errors import ReleaseError
from publish.formats.write import write_files
from publish.rows.choose import ChosenVote
from publish.rows.readings import Reading, join_readings
from publish.rows.tables import build_tables
from publish.rows.votes import position_rows, vote_row
from tests.publish.drafts import EVIDENCE, MEMBER_STATES, note, state, vote


def reading() -> Reading:
    (joined,) = join_readings([note()], [state()], sample=False)
    return joined


def rows_of(name):
    tables = build_tables([reading()], MEMBER_STATES, sample=False)
    return next(table.rows for table in tables if table.name == name)


def test_a_blank_in_a_column_that_admits_none_is_an_error(tmp_path):
    row = replace(rows_of("documents")[0], url=None)
    with pytest.raises(ReleaseError, match=r"documents\.url holds a blank"):
        write_files(Table(DOCUMENTS, (row,)), [tmp_path / "documents.parquet"], {})


def test_a_cell_of_another_type_is_an_error(tmp_path):
    row = replace(rows_of("positions")[0], page="two")
    with pytest.raises(ReleaseError, match=r"positions\.page holds a cell of another type"):
        write_files(Table(POSITIONS, (row,)), [tmp_path / "positions.parquet"], {})


def test_a_whole_number_gives_the_same_rows_as_its_fraction():
    def rows(share, bbox):
        position = replace(
            vote().positions[0], population_pct=share, evidence=replace(EVIDENCE, bbox=bbox)
        )
        totals = vote().totals
        totals = replace(totals, yes=replace(totals.yes, population_pct=share))
        chosen = ChosenVote(
            replace(vote(), positions=(position,), totals=totals), note(), reading()
        )
        members = frozenset({"BE"})
        states = {state.code: state for state in MEMBER_STATES}
        row = vote_row(chosen, (), lambda _: members, sample=False)
        positions = position_rows(chosen, lambda _: members, states)
        return [encode_row(each) for each in (row, *positions)]

    assert rows(3, (1, 2, 3, 4)) == rows(3.0, (1.0, 2.0, 3.0, 4.0))


def test_the_hash_of_rows_does_not_depend_on_their_order():
    rows = rows_of("positions")
    lines = [encode_row(row).encode() for row in rows]
    assert lines_hash(lines) == lines_hash(lines[::-1])
    assert lines_hash(lines) != lines_hash(lines[1:])
