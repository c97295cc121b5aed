import json
import shutil
from datetime import date

import duckdb
import pytest

from publish.catalogue import TABLES
from publish.columns import columns_of
from publish.places.recall import RecallRequest, recall
from publish.places.retention import prune
from tests.publish.site.looking import build, text_of


@pytest.fixture(scope="module")
def plain(sample_shelf, tmp_path_factory):
    """The site of a sample, without an address."""
    return build(sample_shelf, tmp_path_factory.mktemp("plain") / "site")


def code(looked, number):
    return looked.page("data/index.html").css("pre code")[number].text()


def noes(looked):
    return [each for each in looked.table("positions") if each["position"] == "no"]


def test_every_table_stands_with_its_rows_and_files_that_are_there(looked):
    rows = looked.rows("data/index.html", "formats")
    assert [(row[0], int(row[2].replace(",", ""))) for row in rows] == [
        (spec.name, len(looked.table(spec.name))) for spec in TABLES
    ]
    wanted = {
        f"latest/{spec.name}.{form}" for spec in TABLES for form in ("csv", "json", "parquet")
    }
    assert wanted <= {str(path) for path in looked.links("data/index.html")}


def test_what_the_page_shows_for_duckdb_and_polars_runs(plain, monkeypatch):
    monkeypatch.chdir(plain.folder)
    counted = duckdb.execute(code(plain, 0)).fetchall()
    assert counted == [("IT", len(noes(plain)))]
    given: dict[str, object] = {}
    *lines, last = code(plain, 2).splitlines()
    exec("\n".join(lines), given)
    assert eval(last, given).rows() == counted


def test_what_the_page_shows_for_pandas_runs(plain, monkeypatch):
    monkeypatch.chdir(plain.folder)
    given: dict[str, object] = {}
    *lines, last = code(plain, 1).splitlines()
    exec("\n".join(lines), given)
    assert eval(last, given).to_dict() == {"IT": len(noes(plain))}


def test_tools_are_given_the_whole_address_where_it_is_known(looked):
    assert "'https://votes.example/site/latest/positions.parquet'" in code(looked, 0)


def test_a_sample_is_not_to_be_cited_and_data_are_by_version(looked, plain):
    assert "This is a sample, not data: do not cite it." in plain.page("data/index.html").text()
    assert text_of(looked.page("data/index.html").css_first("blockquote")) == (
        "The councilvotes contributors (2026): Public votes in the Council of the European Union. "
        "Version 2026.07.04. https://votes.example/site/releases/2026.07.04/"
    )


def test_the_dictionary_has_every_column(looked):
    page = looked.page("data/dictionary.html")
    for spec in TABLES:
        names = {text_of(each) for each in page.css_first(f"#{spec.name}").parent.css("tbody th")}
        assert {column.name for column in columns_of(spec.row)} <= names


def test_a_release_lists_its_files_with_the_hashes_of_its_manifest(looked):
    manifest = json.loads((looked.releases / looked.version / "manifest.json").read_bytes())
    listed = {row[0]: row[3] for row in looked.rows("latest/index.html", "Files")}
    assert {file["path"]: file["sha256"] for file in manifest["files"]}.items() <= listed.items()
    assert all(row[1] for row in looked.rows("latest/index.html", "Files"))


def test_files_of_every_release_lie_beside_its_listing(looked):
    for version in ("2026.07.02", "2026.07.03", "2026.07.04"):
        here = looked.folder / "releases" / version
        assert {path.name for path in here.iterdir()} - {"index.html"} == {
            path.name for path in (looked.releases / version).iterdir()
        }
    assert (looked.folder / "latest/votes.csv").samefile(looked.releases / "2026.07.04/votes.csv")


def test_links_of_data_and_releases_lead_to_files_of_the_site(looked):
    for path in ("data/index.html", "data/dictionary.html", "releases/2026.07.02/index.html"):
        for target in looked.links(path):
            assert (looked.folder / target).is_file(), (path, target)


def test_pruned_and_recalled_releases_say_so(shelf, tmp_path):
    releases = tmp_path / "releases"
    shutil.copytree(shelf, releases)
    recall(releases, RecallRequest("2026.07.03", (), "Italy <b>misread</b>"), date(2026, 7, 5))
    prune(releases, 1)
    looked = build(releases, tmp_path / "site")
    remarks = {row[0]: row[4] for row in looked.rows("data/index.html", "All releases")}
    assert remarks == {
        "2026.07.04": "the latest.",
        "2026.07.03": "Recalled on 5 July 2026: Italy <b>misread</b>",
        "2026.07.02": "only manifest and changes are kept.",
    }
    kept = [row[0] for row in looked.rows("releases/2026.07.02/index.html", "Files")]
    assert kept == ["changes.jsonl", "CHANGES.md", "changes.parquet", "manifest.json", "SHA256SUMS"]
