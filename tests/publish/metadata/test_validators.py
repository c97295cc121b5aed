"""The metadata of a small release before the validators that portals and programs use."""

import json
import shutil
import zipfile
from datetime import date

import pytest
from rdflib import RDF, SKOS, URIRef
from rdflib.compare import isomorphic

from publish.settings import Publisher
from tests.publish.drafts import build, refused, state, two_notes, two_states
from tests.publish.metadata.checking import (
    all_complaints,
    catalogue,
    counted,
    croissant_complaints,
    croissant_records,
    csvw_complaints,
    csvw_rows,
    data_package_faults,
    data_package_report,
    data_package_rows,
    dcat_faults,
    shapes,
    words_not_of_schema_org,
)

pytestmark = [
    pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib"),
    pytest.mark.filterwarnings("ignore:The inplace keyword:DeprecationWarning"),
]


@pytest.fixture(scope="module")
def release(tmp_path_factory):
    """The second of two releases."""
    folder = tmp_path_factory.mktemp("releases")
    build(folder, two_notes()[:1], two_states()[:1])
    return build(folder, today=date(2026, 7, 3)).path


@pytest.fixture(scope="module")
def records(release):
    """What the reader of Croissant makes of it, which takes some seconds."""
    return croissant_records(release)


@pytest.fixture
def copy(release, tmp_path):
    return shutil.copytree(release, tmp_path / release.name)


@pytest.mark.shared
@pytest.mark.parametrize("name", ["catalogue.ttl", "catalogue.jsonld"])
def test_the_catalogue_keeps_every_shape_of_dcat_ap(release, name, shared_dir):
    assert dcat_faults(catalogue(release, name), shared_dir) == ""


@pytest.mark.shared
def test_an_address_of_the_eu_without_its_class_breaks_a_shape(release, shared_dir):
    graph = catalogue(release)
    theme = URIRef("http://publications.europa.eu/resource/authority/data-theme/GOVE")
    graph.remove((theme, RDF.type, SKOS.Concept))
    assert "authority/data-theme/GOVE" in dcat_faults(graph, shared_dir)


@pytest.mark.shared
def test_the_shapes_are_those_of_the_whole_profile(shared_dir):
    node_shape = URIRef("http://www.w3.org/ns/shacl#NodeShape")
    assert len(set(shapes(shared_dir).subjects(RDF.type, node_shape))) > 30


def test_turtle_and_json_ld_say_the_same(release):
    one, other = catalogue(release), catalogue(release, "catalogue.jsonld")
    assert len(one) > 500
    assert isomorphic(one, other)


def test_the_data_package_is_valid_with_all_its_rows(release):
    report = data_package_report(release)
    assert data_package_faults(report) == []
    assert data_package_rows(report) == counted(release)


def test_a_changed_cell_is_no_valid_data_package(copy):
    table = copy / "votes.csv"
    table.write_text(table.read_text().replace("qualified_majority", "qualified_minority"))
    kinds = {fault.partition(":")[0] for fault in data_package_faults(data_package_report(copy))}
    assert kinds == {"constraint-error", "hash-count"}


def test_a_link_that_leads_nowhere_is_no_valid_data_package_and_no_valid_csvw(copy):
    table = copy / "statements.csv"
    lines = table.read_text().splitlines(keepends=True)
    table.write_text("".join(lines[:1]))
    kinds = {fault.partition(":")[0] for fault in data_package_faults(data_package_report(copy))}
    assert "foreign-key" in kinds
    with pytest.raises(ValueError, match=r"not found in table statements\.csv"):
        csvw_complaints(copy)


def test_the_croissant_description_has_no_complaint_and_loads_every_record(release, records):
    assert croissant_complaints(release) == ""
    assert {name: len(rows) for name, rows in records.items()} == counted(release)


def test_croissant_gives_the_cells_that_json_has(release, records):
    rows = json.loads((release / "member_states.json").read_bytes())
    assert [_plain(each, "member_states/") for each in records["member_states"]] == rows


def test_the_csv_files_are_valid_csvw_with_all_their_rows(release):
    assert csvw_complaints(release) == []
    assert csvw_rows(release) == counted(release)


def test_a_cell_of_another_type_is_no_valid_csvw(copy):
    table = copy / "votes.csv"
    table.write_text(table.read_text().replace("2026-07-02", "on a day"))
    with pytest.raises(ValueError, match="on a day"):
        csvw_rows(copy)


@pytest.mark.long
def test_the_zip_alone_is_a_valid_data_package_and_valid_csvw(release, tmp_path):
    with zipfile.ZipFile(release / "councilvotes.zip") as bundle:
        bundle.extractall(tmp_path)
    report = data_package_report(tmp_path)
    assert data_package_faults(report) == []
    assert data_package_rows(report) == counted(release)
    assert csvw_complaints(tmp_path) == []
    assert csvw_rows(tmp_path) == counted(release)


def test_the_data_package_in_the_zip_lists_all_that_is_in_it_but_words(release, tmp_path):
    with zipfile.ZipFile(release / "councilvotes.zip") as bundle:
        said = json.loads(bundle.read("datapackage.json"))
        held = set(bundle.namelist())
    words = {"README.md", "CITATION.cff", "datapackage.json", "csv-metadata.json"}
    assert {resource["path"] for resource in said["resources"]} == held - words


def test_schema_org_has_every_word_of_the_dataset(release):
    assert words_not_of_schema_org(release) == []


def test_a_word_that_schema_org_does_not_have_is_noticed(copy):
    path = copy / "schema-org.jsonld"
    path.write_text(path.read_text().replace('"creditText"', '"creditLine"'))
    assert words_not_of_schema_org(copy) == ["https://schema.org/creditLine"]


@pytest.mark.long
@pytest.mark.shared
def test_a_release_with_address_and_contact_keeps_the_shapes_too(tmp_path, shared_dir):
    publisher = Publisher("Votes Office", "votes@example.eu", "https://data.example.eu/votes")
    graph = catalogue(build(tmp_path, publisher=publisher).path)
    assert dcat_faults(graph, shared_dir) == ""
    assert URIRef("https://data.example.eu/votes/#contact") in set(graph.subjects())


@pytest.mark.long
@pytest.mark.shared
def test_empty_tables_pass_every_validator(tmp_path, shared_dir):
    folder = build(tmp_path, [refused()], [state()]).path
    assert counted(folder)["votes"] == 0
    assert all_complaints(folder, shared_dir) == {}


def _plain(value, prefix):
    """A record with bytes as text and days in ISO 8601, and fields without the table's name."""
    if isinstance(value, dict):
        return {
            key.removeprefix(prefix).rpartition("/")[2]: _plain(part, prefix)
            for key, part in value.items()
        }
    if isinstance(value, list):
        return [_plain(item, prefix) for item in value]
    if isinstance(value, bytes):
        return value.decode()
    return value.date().isoformat() if hasattr(value, "date") else value
