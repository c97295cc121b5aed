"""What the metadata files say, whatever form they have."""

import json
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml

from publish.errors import ReleaseError
from publish.settings import Publisher
from tests.publish.drafts import (
    METADATA_NAMES,
    build,
    built,
    note,
    refused,
    state,
    two_notes,
    two_states,
)
from tests.variants import some_of

ROOT = Path(__file__).parents[3]
OFFICE = Publisher("Votes Office", "votes@example.eu", "https://data.example.eu/votes/")
SUMMARY = (
    "Votes of the Member States in the Council of the European Union and their declarations, read "
    "from the Council's public voting notes. Each position carries the page and the place that it "
    "was read from; what could not be read without doubt is listed and left out."
)
SOURCE = (
    "Source texts © European Union, Council of the European Union; reuse under Council Decision "
    "(EU) 2017/1842 of 9 October 2017 (http://data.europa.eu/eli/dec/2017/1842/oj), which asks to "
    "acknowledge the source and not to distort the meaning."
)
KEYWORDS = [
    "Council of the European Union",
    "declarations",
    "European Union",
    "legislation",
    "Member States",
    "public votes",
    "qualified majority",
    "voting results",
]
BUILD = """
import sys
from pathlib import Path
from tests.publish.drafts import build
build(Path(sys.argv[1]))
"""


@pytest.fixture(scope="module")
def release(tmp_path_factory):
    return build(tmp_path_factory.mktemp("releases"), publisher=OFFICE).path


def read(folder, name):
    return json.loads((folder / name).read_bytes())


def metadata(folder):
    return {name: (folder / name).read_bytes() for name in METADATA_NAMES}


def test_the_manifest_lists_every_metadata_file(release):
    listed = {file["path"] for file in read(release, "manifest.json")["files"]}
    assert listed >= METADATA_NAMES


@pytest.mark.parametrize("seed", some_of(["1", "2"], "1"))
def test_the_order_of_hashes_does_not_change_a_byte(tmp_path, seed):
    build(tmp_path / "here")
    subprocess.run(
        [sys.executable, "-c", BUILD, str(tmp_path / "there")],
        env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
        check=True,
    )
    here, there = tmp_path / "here/2026.07.02", tmp_path / "there/2026.07.02"
    assert metadata(there) == metadata(here)


def test_the_day_is_that_of_the_version_and_no_other_day_is_named(tmp_path):
    one = build(tmp_path / "one", today=date(2026, 7, 5)).path
    other = build(tmp_path / "other", today=date(2026, 7, 6)).path
    exchanged = {
        name: content.replace(b"2026.07.05", b"2026.07.06").replace(b"2026-07-05", b"2026-07-06")
        for name, content in metadata(one).items()
        if name in ("CITATION.cff", ".zenodo.json", "csv-metadata.json")
    }
    assert exchanged == {name: metadata(other)[name] for name in exchanged}


def test_a_sample_says_so_in_every_file(tmp_path):
    drawn = replace(note(), reconstruction=True)
    folder = built(tmp_path, [drawn], [state()], sample=True).path
    silent = [
        name for name, content in metadata(folder).items() if b"Do not cite it" not in content
    ]
    assert silent == []


def test_no_real_release_calls_itself_a_sample(release):
    assert [
        name for name, content in metadata(release).items() if b"Do not cite it" in content
    ] == []


def test_without_a_known_address_every_file_is_named_as_it_lies(tmp_path):
    folder = built(tmp_path).path
    text = (folder / "catalogue.ttl").read_text()
    assert "dcat:downloadURL <../2026.07.02/votes.csv>" in text
    assert "url" not in yaml.safe_load((folder / "CITATION.cff").read_bytes())


def test_the_series_has_one_address_in_all_versions_and_each_names_the_one_before(tmp_path):
    built(tmp_path, two_notes()[:1], two_states()[:1], publisher=OFFICE)
    text = (
        build(tmp_path, today=date(2026, 7, 3), publisher=OFFICE).path / "catalogue.ttl"
    ).read_text()
    assert "dcat:inSeries <https://data.example.eu/votes/#series>" in text
    assert "dcat:prev <https://data.example.eu/votes/2026.07.02/#dataset>" in text


def test_the_first_release_names_none_before(release):
    assert "dcat:prev" not in (release / "catalogue.ttl").read_text()


def test_a_release_without_votes_names_no_period(tmp_path):
    folder = built(tmp_path, [refused()], [state()]).path
    assert "temporal" not in (folder / "catalogue.ttl").read_text()
    assert "temporalCoverage" not in read(folder, "schema-org.jsonld")


def test_a_language_that_the_eu_has_no_address_for_stops_the_release(tmp_path):
    with pytest.raises(ReleaseError, match="'zz' is no language of ISO 639"):
        build(tmp_path, [refused(language="zz")], [state(language="zz")])


def test_the_citation_names_title_version_publisher_and_address(release):
    assert yaml.safe_load((release / "CITATION.cff").read_bytes()) == {
        "cff-version": "1.2.0",
        "message": "If you use these data, cite them as below and name the version.",
        "type": "dataset",
        "title": "Public votes in the Council of the European Union",
        "abstract": f"{SUMMARY} {SOURCE}",
        "authors": [{"name": "Votes Office"}],
        "version": "2026.07.02",
        "date-released": "2026-07-02",
        "license": "CC-BY-4.0",
        "keywords": KEYWORDS,
        "url": "https://data.example.eu/votes/2026.07.02/",
    }


def test_zenodo_is_told_all_that_a_deposit_asks_for(release):
    assert read(release, ".zenodo.json") == {
        "upload_type": "dataset",
        "title": "Public votes in the Council of the European Union",
        "description": f"<p>{SUMMARY.replace(chr(39), '&#x27;')}</p><p>{SOURCE}</p>",
        "creators": [{"name": "Votes Office"}],
        "version": "2026.07.02",
        "publication_date": "2026-07-02",
        "access_right": "open",
        "license": "cc-by-4.0",
        "language": "eng",
        "keywords": KEYWORDS,
        "notes": SOURCE,
        "related_identifiers": [
            {
                "relation": "isIdenticalTo",
                "identifier": "https://data.example.eu/votes/2026.07.02/",
                "resource_type": "dataset",
            }
        ],
    }


def test_the_data_package_takes_csv_as_tables_and_all_else_as_files(release):
    resources = read(release, "datapackage.json")["resources"]
    files = {file["path"] for file in read(release, "manifest.json")["files"]}
    described = files - METADATA_NAMES - {"councilvotes.zip"}
    assert {resource["path"] for resource in resources} == described
    kinds = {(resource["format"] == "csv", resource["type"]) for resource in resources}
    assert kinds == {(True, "table"), (False, "file")}
