"""A release that says one thing in one form and another in another is found, though hashes fit."""

import sqlite3
import zipfile
from contextlib import closing

import pytest

from publish.verify.release import verify_release
from tests.publish.drafts import built, note, refused, state, statement
from tests.publish.release.test_table_files import odd_release
from tests.publish.rewriting import rewrite_manifest

ZIP = "councilvotes.zip"
SQLITE = "councilvotes.sqlite"


@pytest.fixture
def release(tmp_path):
    notes = [note(statements=(statement(),)), refused("ST-1-2026-INIT")]
    return built(tmp_path, notes, [state(), state("ST-1-2026-INIT")]).path


def faults(release):
    """What is found once every hash has been made to fit, those in metadata files left out."""
    rewrite_manifest(release, lambda manifest: None)
    return [fault for fault in verify_release(release).faults if ": it gives " not in fault]


def in_sqlite(release, *statements):
    with closing(sqlite3.connect(release / SQLITE)) as database:
        for each in statements:
            assert database.execute(each).rowcount != 0
        database.commit()
    return faults(release)


def in_text(release, name, old, new):
    path = release / name
    content = path.read_bytes()
    assert content.count(old) >= 1
    path.write_bytes(content.replace(old, new, 1))
    return faults(release)


def test_texts_with_every_sign_that_a_format_has_a_use_for_are_no_fault(tmp_path):
    assert verify_release(odd_release(tmp_path)).faults == ()


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("positions", "UPDATE positions SET position = 'no' WHERE member_state = 'IT'"),
        ("positions", "UPDATE positions SET page = NULL WHERE member_state = 'IT'"),
        ("positions", "UPDATE positions SET population_pct = 2.64 WHERE member_state = 'IT'"),
        ("checks", "DELETE FROM checks WHERE document_id = 'ST-1-2026-INIT'"),
        ("votes", "UPDATE votes SET voted_documents = '[]'"),
        ("votes", "UPDATE votes SET sample = 1"),
        ("agreement", "INSERT INTO agreement SELECT * FROM agreement LIMIT 1"),
    ],
)
def test_a_row_that_is_another_one_in_sqlite_is_named(release, table, change):
    assert in_sqlite(release, change) == [
        f"{SQLITE}: the rows of {table} are not those of {table}.json"
    ]


def test_a_number_kept_as_text_in_sqlite_is_named(release):
    (fault,) = in_sqlite(release, "UPDATE positions SET page = 'two' WHERE member_state = 'IT'")
    assert fault.startswith(f"{SQLITE}: its table positions: ")


def test_a_column_too_many_in_sqlite_is_named(release):
    found = in_sqlite(release, "ALTER TABLE coverage ADD COLUMN mood TEXT")
    assert [fault for fault in found if "its columns are year, vote_number" in fault] == found
    assert found


def test_an_index_over_declarations_that_lacks_some_is_named(release):
    emptied = "INSERT INTO statements_fts (statements_fts) VALUES ('delete-all')"
    assert in_sqlite(release, emptied) == [
        f"{SQLITE}: its index statements_fts has 0 of 1 declarations"
    ]


def test_damage_within_sqlite_is_named(release):
    (fault,) = in_sqlite(release, "DELETE FROM statements_fts_data WHERE id > 10")
    assert fault == f"{SQLITE}: malformed inverted index for FTS5 table main.statements_fts"


@pytest.mark.parametrize(
    ("change", "differs"),
    [
        ("UPDATE about SET value = '2026.07.01' WHERE name = 'version'", "about"),
        ("INSERT INTO about VALUES (7, 'x')", "about"),
        ("DELETE FROM data_dictionary WHERE \"column\" = 'read_by'", "data_dictionary"),
    ],
)
def test_what_sqlite_says_of_the_release_in_other_words_is_named(release, change, differs):
    (fault,) = in_sqlite(release, change)
    assert fault.startswith(f"{SQLITE}: its table {differs} and the manifest differ in ")


def test_a_sqlite_without_the_table_that_tells_of_it_is_named(release):
    with closing(sqlite3.connect(release / SQLITE)) as database:
        database.execute("DROP TABLE about")
    assert faults(release) == [f"{SQLITE}: it cannot be read (no such table: about)"]


def test_a_file_that_is_no_sqlite_is_named(release):
    (release / SQLITE).write_bytes(b"no database" * 100)
    assert faults(release) == [f"{SQLITE}: it cannot be read (file is not a database)"]


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("positions.csv", b'"IT","yes"', b'"IT","no"'),
        ("positions.csv", b'"IT","yes",false,2.63', b'"IT","yes",false,2.64'),
        ("positions.csv", b'"not_listed",false,,', b'"not_listed",false,0,'),
        ("positions.csv", b'"objects|pdfplumber"', b'"objects\\|pdfplumber"'),
        ("votes.csv", b"2026-07-02,true,,", b'2026-07-02,true,"",'),
        ("votes.csv", b"false,false", b"false,true"),
        ("documents.csv", b"2026-07-02T09:30", b"2026-07-02T09:31"),
        ("member_states.csv", b'2026-01-01"', b'2026-01-02"'),
    ],
)
def test_a_cell_that_is_another_one_is_named(release, name, old, new):
    stem = name.partition(".")[0]
    assert in_text(release, name, old, new)[0] == f"{name}: its rows are not those of {stem}.json"


def test_a_cell_of_csv_that_is_none_of_its_column_is_named(release):
    found = in_text(release, "votes.csv", b"false,false", b"false,maybe")
    assert found[0].startswith("votes.csv: its rows cannot be read (")


def test_another_header_of_csv_is_named(release):
    found = in_text(release, "positions.csv", b'"vote_id","member_state"', b'"vote_id","state"')
    assert "its columns are vote_id, state, member_state_name" in found[0]


def test_json_without_a_comma_between_two_rows_is_named(release):
    assert in_text(release, "positions.json", b"},\n{", b"}\n{") == [
        "positions.json: it is no array with one row a line, parted by commas"
    ]


def rezip(release, *, lacking=(), **others):
    """The zip anew, with other bytes for some files and without some."""
    with zipfile.ZipFile(release / ZIP) as bundle:
        held = {name: bundle.read(name) for name in bundle.namelist() if name not in lacking}
    with zipfile.ZipFile(release / ZIP, "w") as bundle:
        for name, content in (held | others).items():
            bundle.writestr(name, content)
    return faults(release)


def test_a_file_in_the_zip_that_is_not_the_one_beside_it_is_named(release):
    other = (release / "votes.csv").read_bytes().replace(b"adopted", b"refused")
    assert rezip(release, **{"votes.csv": other}) == [
        f"{ZIP}: votes.csv in it is not the one beside it"
    ]


@pytest.mark.parametrize("name", ["checks.csv", "checks.parquet", "dictionary.md", "README.md"])
def test_a_file_that_the_zip_lacks_is_named(release, name):
    assert f"{ZIP}: it lacks {name}" in rezip(release, lacking=[name])


@pytest.mark.parametrize(
    ("old", "new"), [(b"2026.07.02", b"2026.07.03"), (b'"votes.csv"', b'"votes.json"')]
)
def test_a_data_package_in_the_zip_that_says_something_else_than_the_one_beside_it_is_named(
    release, old, new
):
    with zipfile.ZipFile(release / ZIP) as bundle:
        said = bundle.read("datapackage.json")
    assert rezip(release, **{"datapackage.json": said.replace(old, new)}) == [
        f"{ZIP}: datapackage.json in it is not the one beside it"
    ]


def test_a_file_that_only_the_zip_has_is_named(release):
    assert rezip(release, **{"more.txt": b"x"}) == [
        f"{ZIP}: more.txt is in it and not in the manifest"
    ]


def test_a_file_that_is_in_the_zip_twice_is_named(release):
    with (
        zipfile.ZipFile(release / ZIP, "a") as bundle,
        pytest.warns(UserWarning, match="Duplicate"),
    ):
        bundle.write(release / "votes.csv", "votes.csv")
    assert faults(release) == [f"{ZIP}: votes.csv is in it 2 times"]


def test_a_file_that_is_no_zip_is_named(release):
    (release / ZIP).write_bytes(b"no zip")
    assert faults(release) == [f"{ZIP}: it cannot be read (File is not a zip file)"]


def test_damage_within_the_zip_is_named(release):
    content = (release / ZIP).read_bytes()
    middle = len(content) // 2
    (release / ZIP).write_bytes(content[:middle] + bytes(8) + content[middle + 8 :])
    (fault,) = faults(release)
    assert fault.startswith(f"{ZIP}: ")
