import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from publish.errors import VerificationError
from publish.formats.flat_lines import csv_lines, sqlite_lines
from publish.formats.stored import json_lines
from publish.verify.files import read_manifest
from tests.publish.release.test_table_files import odd_release


@pytest.fixture(scope="module")
def release(tmp_path_factory):
    """One with texts that hold every sign that a format has a use for."""
    return odd_release(tmp_path_factory.mktemp("odd"))


@pytest.fixture(scope="module")
def tables(release):
    return read_manifest(release).tables


def test_the_rows_of_csv_are_the_lines_of_json(release, tables):
    for table in tables:
        due = list(json_lines(release / f"{table.name}.json"))
        assert list(csv_lines(release / f"{table.name}.csv", table)) == due


def test_the_rows_of_sqlite_are_the_lines_of_json(release, tables):
    with closing(sqlite3.connect(release / "councilvotes.sqlite")) as database:
        for table in tables:
            due = list(json_lines(release / f"{table.name}.json"))
            assert list(sqlite_lines(database, table)) == due


def test_a_csv_of_another_table_is_none(release, tables):
    votes = next(table for table in tables if table.name == "votes")
    with pytest.raises(VerificationError, match=r"^checks\.csv: its columns are document_id"):
        list(csv_lines(release / "checks.csv", votes))


def test_a_csv_with_a_row_cut_short_is_none(tmp_path, release, tables):
    votes = next(table for table in tables if table.name == "votes")
    path = tmp_path / "votes.csv"
    path.write_bytes((release / "votes.csv").read_bytes().rpartition(b",")[0] + b"\n")
    with pytest.raises(VerificationError, match=r"^votes\.csv: "):
        list(csv_lines(path, votes))


def test_a_table_that_sqlite_lacks_is_told_of(release, tables):
    with (
        closing(sqlite3.connect(release / "councilvotes.sqlite")) as database,
        pytest.raises(VerificationError, match="its table more: no such table: more"),
    ):
        list(sqlite_lines(database, replace(tables[0], name="more")))
