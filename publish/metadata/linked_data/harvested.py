"""`catalogue.ttl` and `catalogue.jsonld` beside the index: all versions, for portals to harvest.

Unlike the catalogue inside a release they have one address for good and change with each release.
The latest version is in them with all its files, earlier ones with the address of their own
catalogue.
"""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from rdflib import DCTERMS, RDF, RDFS, XSD, Graph, Literal, URIRef
from rdflib.plugins.parsers.notation3 import BadSyntax
from rdflib.term import Node

from publish.durable import write_whole
from publish.errors import ReleaseError
from publish.metadata.linked_data.dcat import DCAT, Statement, prefixes
from publish.metadata.linked_data.rdf import json_ld, new_graph, turtle
from publish.metadata.write import JSON_LD_NAME, TURTLE_NAME
from publish.places.index import ReleaseEntry, ReleaseIndex, read_index

_BASE = "https://releases.invalid/"
"""Stands for the folder of releases while relative addresses are resolved."""


def write_catalogue(releases_dir: Path) -> bool:
    """Write both files anew; False where nothing is announced or they say the same already.

    Raises ReleaseError where they cannot be written or the latest release's own is damaged.
    """
    index = read_index(releases_dir)
    entry = index.entry(index.latest)
    if entry is None or not (releases_dir / entry.version / TURTLE_NAME).is_file():
        return False
    graph = catalogue_of_all(releases_dir, index, entry)
    files = {TURTLE_NAME: turtle(graph), JSON_LD_NAME: json_ld(graph, prefixes())}
    try:
        written = [_put(releases_dir / name, content) for name, content in files.items()]
    except OSError as error:
        raise ReleaseError(
            f"Cannot write the catalogue in {releases_dir} ({error.strerror or error}): give it "
            "room and the right to write, then publish again. The release itself is announced."
        ) from error
    return any(written)


def catalogue_of_all(releases_dir: Path, index: ReleaseIndex, latest: ReleaseEntry) -> Graph:
    """The latest release's catalogue with all other versions added."""
    graph = new_graph(prefixes())
    for statement in _own(releases_dir, latest.version):
        subject, predicate, thing = (_relative(term) for term in statement)
        graph.add((subject, predicate, thing))
    series = str(next(graph.subjects(RDF.type, DCAT.DatasetSeries)))
    known = _release(latest, series)
    for entry in index.releases:
        if entry is not latest:
            statements = list(_version(graph, entry, known, series))
            own = f"{entry.version}/{TURTLE_NAME}"
            if (releases_dir / own).is_file():
                link = _release(entry, series), RDFS.seeAlso, URIRef(f"{_root(series)}{own}")
                statements.append(link)
            for statement in statements:
                graph.add(statement)
    for statement in _order(index, series):
        graph.add(statement)
    return graph


def _own(releases_dir: Path, version: str) -> Graph:
    """The catalogue in a release."""
    path = releases_dir / version / TURTLE_NAME
    try:
        graph = new_graph({}).parse(
            path, publicID=f"{_BASE}{version}/{TURTLE_NAME}", format="turtle"
        )
    except (BadSyntax, UnicodeDecodeError):
        graph = new_graph({})
    if (None, RDF.type, DCAT.DatasetSeries) not in graph:
        raise ReleaseError(
            f"{path} is damaged, so no catalogue of all versions can be made: restore the release "
            f"from a copy; `councilvotes verify {version}` tells what else is wrong."
        )
    return graph


def _version(graph: Graph, entry: ReleaseEntry, latest: URIRef, series: str) -> Iterator[Statement]:
    """What is said of an earlier version; what never changes is said as of the latest."""
    release = _release(entry, series)
    yield next(graph.subjects(RDF.type, DCAT.Catalog)), DCAT.dataset, release
    yield release, RDF.type, DCAT.Dataset
    yield release, DCAT.version, Literal(entry.version)
    yield release, DCTERMS.issued, Literal(entry.date.isoformat(), datatype=XSD.date)
    yield release, DCAT.inSeries, URIRef(series)
    for title in graph.objects(latest, DCTERMS.title):
        name, _, _ = str(title).rpartition(" ")
        yield release, DCTERMS.title, Literal(f"{name} {entry.version}", lang="en")
    for predicate in (DCTERMS.description, DCTERMS.publisher, DCTERMS.accessRights, DCAT.theme):
        yield from ((release, predicate, thing) for thing in graph.objects(latest, predicate))


def _order(index: ReleaseIndex, series: str) -> Iterator[Statement]:
    """Which version is the first, which the last, and which comes before which."""
    yield URIRef(series), DCAT.first, _release(index.releases[0], series)
    yield URIRef(series), DCAT.last, _release(index.releases[-1], series)
    for before, after in pairwise(index.releases):
        yield _release(after, series), DCAT.prev, _release(before, series)
        yield _release(after, series), DCAT.previousVersion, _release(before, series)


def _release(entry: ReleaseEntry, series: str) -> URIRef:
    return URIRef(f"{_root(series)}{entry.version}/#dataset")


def _root(series: str) -> str:
    """Where all releases lie, as the address of the series has it."""
    return series.removesuffix("#series")


def _relative(term: Node) -> Node:
    """An address below the stand-in as it is read from the folder of releases.

    It begins with `./`: a bare `#series` would be a part of the file that it stands in.
    """
    if isinstance(term, URIRef) and term.startswith(_BASE):
        return URIRef(f"./{term.removeprefix(_BASE)}")
    return term


def _put(path: Path, content: bytes) -> bool:
    """Put a file in place; False where the same one is there."""
    if path.is_file() and path.read_bytes() == content:
        return False
    write_whole(path, content)
    return True
