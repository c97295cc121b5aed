import json
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from publish.catalogue import TABLES, Table
from publish.changes.change import digest
from publish.changes.differences import rows_apart, runs
from publish.encode import encode_rows
from publish.errors import ReleaseError
from publish.formats import sqlite_rows
from publish.formats.sqlite import write_sqlite
from publish.formats.sqlite_rows import Base
from publish.rows.readings import join_readings
from publish.rows.tables import build_tables
from tests.publish.drafts import COR, ID, MEMBER_STATES, every_table, note, refused, state, vote

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


def release(documents, states):
    readings = join_readings(documents, states, sample=False)
    return build_tables(readings, MEMBER_STATES, sample=False)


def base_of(path, before, after):
    """The file of an earlier release, with what it has in common with a later one."""
    found = {}
    for old, new in zip(before, after, strict=True):
        digests = [digest(line.encode()) for line in encode_rows(new.rows)]
        apart = rows_apart(map(str.encode, encode_rows(old.rows)), digests)
        assert apart.in_order
        found[new.name] = tuple(runs(apart))
    return Base(path, found)


NINTH = "ST-9-2026-INIT"
LATER = {
    "a new note": ({ID: note(), NINTH: note(NINTH, votes=(vote("ST-9-2026"),))}, {}),
    "a refused one": ({ID: note(), NINTH: refused(NINTH)}, {}),
    "a correction": ({ID: note(), COR: note(COR, votes=(vote(BE="no", IT="yes"),))}, {ID: COR}),
    "nothing": ({ID: note()}, {}),
}


@pytest.mark.parametrize("what", LATER)
@pytest.mark.parametrize("forward", [True, False], ids=["later", "undone"])
def test_rows_taken_from_an_earlier_file_give_the_bytes_of_a_new_one(
    tmp_path, what, forward, monkeypatch
):
    notes, newer = LATER[what]
    states = [replace(state(name), superseded_by=newer.get(name)) for name in notes]
    pair = release([notes[ID]], [state(ID)]), release([*notes.values()], states)
    before, after = pair if forward else pair[::-1]
    write_sqlite(before, tmp_path / "base.sqlite", MARKS)
    base = base_of(tmp_path / "base.sqlite", before, after)
    monkeypatch.setattr(sqlite_rows, "_WORTH_IT", 9)  # the tables are small and differ much
    write_sqlite(after, tmp_path / "from_base.sqlite", {"version": "2"}, base)
    write_sqlite(after, tmp_path / "anew.sqlite", {"version": "2"})
    assert (tmp_path / "from_base.sqlite").read_bytes() == (tmp_path / "anew.sqlite").read_bytes()


def test_a_file_of_which_most_rows_differ_gives_the_bytes_of_a_new_one(tmp_path):
    before, after = release([note()], [state()]), release([note(COR)], [state(COR)])
    write_sqlite(before, tmp_path / "base.sqlite", MARKS)
    base = base_of(tmp_path / "base.sqlite", before, after)
    write_sqlite(after, tmp_path / "from_base.sqlite", MARKS, base)
    write_sqlite(after, tmp_path / "anew.sqlite", MARKS)
    assert (tmp_path / "from_base.sqlite").read_bytes() == (tmp_path / "anew.sqlite").read_bytes()


def test_a_table_of_another_form_in_the_earlier_file_is_written_anew(tmp_path):
    tables = list(every_table().values())
    write_sqlite(tables, tmp_path / "base.sqlite", MARKS)
    with closing(sqlite3.connect(tmp_path / "base.sqlite")) as database:
        database.execute("ALTER TABLE votes ADD COLUMN more TEXT")
    base = base_of(tmp_path / "base.sqlite", tables, tables)
    write_sqlite(tables, tmp_path / "from_base.sqlite", MARKS, base)
    write_sqlite(tables, tmp_path / "anew.sqlite", MARKS)
    assert (tmp_path / "from_base.sqlite").read_bytes() == (tmp_path / "anew.sqlite").read_bytes()


def test_a_table_that_lacks_rows_in_the_earlier_file_is_written_anew(tmp_path):
    tables = list(every_table().values())
    write_sqlite(tables, tmp_path / "base.sqlite", MARKS)
    with closing(sqlite3.connect(tmp_path / "base.sqlite")) as database:
        database.execute("DELETE FROM documents WHERE rowid = 1")
        database.execute("DELETE FROM positions WHERE rowid = 3")
        database.commit()
    write_sqlite(
        tables, tmp_path / "t.sqlite", MARKS, base_of(tmp_path / "base.sqlite", *[tables] * 2)
    )
    write_sqlite(tables, tmp_path / "anew.sqlite", MARKS)
    assert (tmp_path / "t.sqlite").read_bytes() == (tmp_path / "anew.sqlite").read_bytes()
