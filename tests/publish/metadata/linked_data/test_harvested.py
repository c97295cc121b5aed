"""The catalogue beside the index, which portals harvest."""

import shutil
from datetime import date

import pytest
from rdflib import RDF, Graph, URIRef
from rdflib.compare import isomorphic

from publish.errors import ReleaseError
from publish.metadata.linked_data.dcat import DCAT
from publish.metadata.linked_data.harvested import write_catalogue
from publish.places.index import read_index
from publish.settings import Publisher
from tests.publish.drafts import build, built, contents, two_notes, two_states
from tests.publish.metadata.checking import BASE, dcat_faults

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
OFFICE = Publisher("Votes Office", "https://example.eu/ask", "https://data.example.eu/votes")
VERSIONS = ("2026.07.02", "2026.07.03", "2026.07.03.2")


@pytest.fixture(scope="module", params=[None, OFFICE], ids=["relative", "absolute"])
def made(request, tmp_path_factory):
    """Three releases and the catalogue; the address that a reader sees them under."""
    folder = tmp_path_factory.mktemp("releases")
    named = {"publisher": request.param} if request.param else {}
    built(folder, two_notes()[:1], two_states()[:1], **named)
    build(folder, today=date(2026, 7, 3), **named)
    build(folder, two_notes()[:1], two_states()[:1], today=date(2026, 7, 3), **named)
    assert write_catalogue(folder)
    return folder, f"{OFFICE.address}/" if request.param else BASE


@pytest.fixture
def shelf(made, tmp_path):
    """A copy of it, and the address."""
    folder, address = made
    return shutil.copytree(folder, tmp_path / "releases"), address


def harvested(folder, base, name="catalogue.ttl"):
    kind = "turtle" if name.endswith(".ttl") else "json-ld"
    return Graph().parse(folder / name, publicID=f"{base}{name}", format=kind)


def releases(base, versions=VERSIONS):
    return {URIRef(f"{base}{version}/#dataset") for version in versions}


def test_all_versions_are_in_it_and_in_the_series(shelf):
    graph = harvested(*shelf)
    _, base = shelf
    assert set(graph.subjects(RDF.type, DCAT.Dataset)) == releases(base)
    assert set(graph.objects(None, DCAT.dataset)) == releases(base)
    assert set(graph.subjects(DCAT.inSeries, URIRef(f"{base}#series"))) == releases(base)


def test_an_earlier_version_is_told_by_title_day_and_its_own_catalogue(shelf):
    folder, base = shelf
    graph, release = harvested(folder, base), URIRef(f"{base}{VERSIONS[1]}/#dataset")
    said = {str(thing) for thing in graph.objects(release)}
    assert said >= {
        "Public votes in the Council of the European Union, version 2026.07.03",
        "2026-07-03",
        f"{base}{VERSIONS[1]}/catalogue.ttl",
    }


def test_the_series_names_first_and_last_and_each_version_the_one_before(shelf):
    graph = harvested(*shelf)
    first, second, third = (URIRef(f"{shelf[1]}{version}/#dataset") for version in VERSIONS)
    assert set(graph.objects(None, DCAT.first)) == {first}
    assert set(graph.objects(None, DCAT.last)) == {third}
    assert set(graph.subject_objects(DCAT.prev)) == {(third, second), (second, first)}


def test_the_latest_version_is_in_it_with_all_its_files(shelf):
    folder, base = shelf
    graph = harvested(folder, base)
    own = Graph().parse(
        folder / VERSIONS[-1] / "catalogue.ttl",
        publicID=f"{base}{VERSIONS[-1]}/catalogue.ttl",
    )
    assert set(own) <= set(graph)
    assert URIRef(f"{base}{VERSIONS[-1]}/votes.csv") in set(graph.objects(None, DCAT.downloadURL))


@pytest.mark.shared
def test_it_keeps_every_shape_of_dcat_ap(shelf, shared_dir):
    assert dcat_faults(harvested(*shelf), shared_dir) == ""


def test_turtle_and_json_ld_say_the_same(shelf):
    folder, base = shelf
    assert isomorphic(harvested(folder, base), harvested(folder, base, "catalogue.jsonld"))


def test_a_second_time_nothing_is_written(shelf):
    folder, _ = shelf
    before = contents(folder)
    assert not write_catalogue(folder)
    assert contents(folder) == before


def test_a_damaged_catalogue_is_written_anew(shelf):
    folder, _ = shelf
    before = contents(folder)
    (folder / "catalogue.jsonld").write_text("{")
    assert write_catalogue(folder)
    assert contents(folder) == before


@pytest.mark.parametrize("damage", [b"", b"not turtle", b"\xff\xfe"])
def test_a_latest_release_whose_catalogue_is_damaged_is_named(tmp_path, damage):
    release = built(tmp_path).path
    (release / "catalogue.ttl").write_bytes(damage)
    with pytest.raises(ReleaseError, match=r"2026\.07\.02/catalogue\.ttl is damaged"):
        write_catalogue(tmp_path)


def test_a_folder_without_room_is_named_and_nothing_half_is_left(tmp_path):
    build(tmp_path)
    (tmp_path / "catalogue.jsonld").mkdir()
    with pytest.raises(ReleaseError, match=r"Cannot write the catalogue in"):
        write_catalogue(tmp_path)
    assert [*(tmp_path / "catalogue.jsonld").iterdir()] == []


def test_where_nothing_is_announced_nothing_is_written(tmp_path):
    assert not write_catalogue(tmp_path)
    assert contents(tmp_path) == {}


def test_the_next_release_is_built_beside_it(shelf):
    folder, _ = shelf
    build(folder, today=date(2026, 7, 9))
    assert read_index(folder).latest == "2026.07.09"
