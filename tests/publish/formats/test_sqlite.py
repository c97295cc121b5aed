import json
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from publish.catalogue import TABLES, Table
from publish.errors import ReleaseError
from publish.formats.sqlite import write_sqlite
from tests.publish.drafts import every_table

MARKS = {"version": "2026.07.02", "licence": "CC-BY-4.0"}


def ask(path, sql):
    with closing(sqlite3.connect(path)) as database:
        return database.execute(sql).fetchall()


@pytest.fixture
def path(tmp_path):
    write_sqlite(list(every_table().values()), tmp_path / "t.sqlite", MARKS)
    return tmp_path / "t.sqlite"


@pytest.mark.parametrize("name", [spec.name for spec in TABLES])
def test_it_holds_every_row_of_every_table(path, name):
    assert ask(path, f'SELECT count(*) FROM "{name}"') == [(len(every_table()[name].rows),)]


def test_every_foreign_key_leads_to_a_row(path):
    assert ask(path, "PRAGMA foreign_key_check") == []
    (found,) = ask(path, "SELECT count(*) FROM pragma_foreign_key_list('positions')")
    assert found == (4,), "vote, state, and two columns of the document"


def test_a_broken_foreign_key_is_found(tmp_path):
    tables = every_table()
    orphan = replace(tables["positions"].rows[0], vote_id="ST-0-2026")
    tables["positions"] = Table(tables["positions"].spec, (orphan,))
    write_sqlite(list(tables.values()), tmp_path / "t.sqlite", MARKS)
    assert [row[2] for row in ask(tmp_path / "t.sqlite", "PRAGMA foreign_key_check")] == ["votes"]


def test_declarations_are_found_by_a_word_whatever_its_accents(path):
    sql = (
        "SELECT document_id, language, ordinal FROM statements_fts "
        "JOIN statements ON statements.rowid = statements_fts.rowid "
        "WHERE statements_fts MATCH '{}'"
    )
    found = [("ST-11513-2026-INIT", "da", 1)]
    assert ask(path, sql.format('"et punkt"')) == found
    assert ask(path, sql.format("heading:erklaering OR heading:erklæring")) == found
    assert ask(path, sql.format("forste OR første")) == found
    assert ask(path, sql.format("absent")) == []


def test_lists_are_json_and_days_are_text(path):
    assert ask(path, "SELECT sitting_date, voted_documents, sample FROM votes") == [
        ("2026-07-02", json.dumps(["11261/26", "11261/26 ADD 1"], separators=(",", ":")), 0)
    ]


def test_it_says_what_it_is_and_what_its_columns_are(path):
    assert ask(path, "SELECT * FROM about ORDER BY name") == sorted(MARKS.items())
    assert ask(
        path,
        "SELECT description FROM data_dictionary "
        "WHERE \"table\" = 'positions' AND \"column\" = 'weight'",
    ) == [("Weighted votes, as printed.",)]


def test_the_same_rows_give_the_same_bytes(tmp_path, path):
    write_sqlite(list(every_table().values()), tmp_path / "again.sqlite", MARKS)
    assert (tmp_path / "again.sqlite").read_bytes() == path.read_bytes()


def test_two_rows_with_one_key_are_an_error(tmp_path):
    tables = every_table()
    votes = tables["votes"]
    tables["votes"] = Table(votes.spec, votes.rows * 2)
    with pytest.raises(ReleaseError, match=r"t\.sqlite refuses a row: UNIQUE"):
        write_sqlite(list(tables.values()), tmp_path / "t.sqlite", MARKS)
