"""The snippets of docs/data.md, run against a release served on 127.0.0.1."""

import io
import re
import urllib.request
from datetime import UTC, datetime

import duckdb
import pyarrow.parquet as pq
import pytest
from fsspec import AbstractFileSystem
from typer.testing import CliRunner

from councilvotes.cli.app import app
from tests.pages import VERSION, blocks, page, printed
from tests.publish.shelf import VERSIONS
from tests.publish.webshelf import serve

ADDRESS = "https://votes.example.org/releases"
OLDER, LATEST = VERSIONS[:2]
ITALY_SAYS_NO = ("IT", 1)


class Pages(AbstractFileSystem):
    """Files of a web server, for DuckDB: its own extension for that is not part of its wheel."""

    protocol = ("http",)
    cachable = False

    def open(self, path, mode="rb", **options):
        return io.BytesIO(self._content(path))

    def info(self, path, **options):
        return {"name": path, "size": len(self._content(path)), "type": "file"}

    def modified(self, path):
        return datetime(2026, 7, 3, tzinfo=UTC)

    def glob(self, path, **options):
        return [path]

    def _content(self, path):
        with urllib.request.urlopen(f"http://{path.removeprefix('http://')}") as answer:
            return answer.read()


@pytest.fixture
def web(sample_shelf, httpserver):
    return serve(httpserver, sample_shelf)


def snippet(kind, first_line, url):
    """A snippet of the page, with the address and the versions of the release that is served."""
    (found,) = (
        block
        for block in blocks(page("data.md"), kind)
        if block.startswith(first_line) and ADDRESS in block
    )
    versions = sorted(set(VERSION.findall(found)))
    for written, served in zip(reversed(versions), (LATEST, OLDER), strict=False):
        found = found.replace(written, served)
    return found.replace(ADDRESS, url)


def test_duckdb_reads_from_the_address(web):
    with duckdb.connect() as connection:
        connection.register_filesystem(Pages())
        rows = connection.execute(snippet("sql", "-- DuckDB", web.url)).fetchall()
    assert rows == [ITALY_SAYS_NO]


def test_pandas_reads_from_the_address(web):
    assert printed(snippet("python", "# pandas", web.url)).split() == [
        *("member_state", "IT", "1", "dtype:", "int64")
    ]


def test_polars_reads_from_the_address(web):
    lines = printed(snippet("python", "# polars", web.url)).splitlines()
    assert [line.strip("│ ").split() for line in lines if "IT" in line] == [["IT", "┆", "1"]]


def test_the_file_that_r_reads_is_there_and_is_read_by_another_reader(web):
    url = re.findall(r'read_parquet\("(.*?)"\)', snippet("r", "# R", web.url))[0]
    with urllib.request.urlopen(url) as answer:
        table = pq.read_table(io.BytesIO(answer.read()))
    rows = zip(table["member_state"].to_pylist(), table["position"].to_pylist(), strict=True)
    assert [state for state, position in rows if position == "no"] == ["IT"]


def test_councilvotes_reads_from_the_address(web):
    said = printed(snippet("python", "# councilvotes", web.url))
    assert "ST-11513-2026" in said
    assert "corrigendum" in said


def test_the_queries_that_join_find_votes_links_and_declarations(sample_shelf):
    (block,) = (each for each in blocks(page("data.md"), "sql") if "links.parquet" in each)
    block = re.sub(r"(?<=')(\w+\.parquet)", rf"{sample_shelf / LATEST}/\1", block)
    votes, links, declared = block.replace("'abstain'", "'no'").strip().removesuffix(";").split(";")
    with duckdb.connect() as connection:
        found = [connection.execute(each).fetchall() for each in (votes, links, declared)]
    assert [row[0] for row in found[0]] == ["ST-11513-2026"]
    assert ("procedure", "2025/0429/COD", "computed") in [row[:3] for row in found[1]]
    assert {row[:2] for row in found[2]} == {("ST-11513-2026", "IT")}


def test_declarations_in_pandas_have_a_row_for_each_vote(web):
    lines = printed(snippet("python", "# declarations in pandas", web.url)).splitlines()
    assert lines[0].split() == ["vote_id", "sitting_date", "heading"]
    assert all("ST-11513-2026 2026-07-02" in " ".join(line.split()) for line in lines[1:])


def test_the_download_says_what_the_page_shows(web, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shown = snippet("console", "$ councilvotes download", web.url).splitlines()
    done = CliRunner().invoke(app, shown[0].split()[2:])
    assert done.stdout.splitlines() == [shown[1], f"{shown[2]}; sample, not data"]


def test_the_queries_of_who_votes_with_whom_run_over_a_release(sample_shelf):
    (block,) = (each for each in blocks(page("data.md"), "sql") if "'agreement.parquet'" in each)
    with duckdb.connect() as connection:
        connection.execute(f"SET file_search_path = '{sample_shelf / LATEST}'")
        answers = [connection.execute(each).fetchall() for each in block.split(";")[:-1]]
    assert answers == [
        [("BE", None, 0.0), ("IT", 0.0, None)],
        [("Founding members", 0.0, True)],
        [(2026, 1, 0.0)],
        [("IT", 1)],
    ]
