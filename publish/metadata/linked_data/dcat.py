"""The release as a DCAT-AP 3.0.1 catalogue: its series, this version, and a file a distribution.

The profile's rules want the class of every address that is named, so that is stated, the EU's own
addresses included. No node is left without an address: such nodes would be numbered by chance.
"""

from collections.abc import Iterator

from rdflib import DCTERMS, FOAF, RDF, RDFS, SKOS, XSD, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from publish.metadata.linked_data.authority import (
    authorities,
    authority,
    country,
    form_of,
    language,
)
from publish.metadata.linked_data.rdf import new_graph
from publish.metadata.model import KEYWORDS, Description
from publish.release.manifest import ACKNOWLEDGEMENT, ReleaseFile

DCAT = Namespace("http://www.w3.org/ns/dcat#")
"""rdflib's own list of its words ends before version 3."""
ADMS = Namespace("http://www.w3.org/ns/adms#")
DCATAP = Namespace("http://data.europa.eu/r5r/")
SPDX = Namespace("http://spdx.org/rdf/terms#")
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
_IANA = "https://www.iana.org/assignments/media-types/"
_SHA256 = SPDX.checksumAlgorithm_sha256
_PREFIXES = {
    "adms": ADMS,
    "dcat": DCAT,
    "dcatap": DCATAP,
    "dcterms": DCTERMS,
    "foaf": FOAF,
    "rdfs": RDFS,
    "skos": SKOS,
    "spdx": SPDX,
    "vcard": VCARD,
    "xsd": XSD,
}

Statement = tuple[Node, Node, Node]


def prefixes() -> dict[str, str]:
    """The short names that both forms use."""
    return {short: str(namespace) for short, namespace in _PREFIXES.items()}


def catalogue_graph(said: Description) -> Graph:
    """All statements about the catalogue."""
    graph = new_graph(prefixes())
    for part in (_catalogue, _people, _series, _release, _terms):
        for statement in part(said):
            graph.add(statement)
    for file in said.files:
        for statement in _distribution(said, file):
            graph.add(statement)
    return graph


def _catalogue(said: Description) -> Iterator[Statement]:
    catalogue = _at(said, "catalogue")
    yield catalogue, RDF.type, DCAT.Catalog
    yield catalogue, DCTERMS.title, _text(f"councilvotes: {said.title}")
    yield catalogue, DCTERMS.description, _text(f"Releases of councilvotes. {said.summary}")
    yield catalogue, DCTERMS.publisher, _at(said, "publisher")
    yield catalogue, DCTERMS.license, _eu(authorities().licence)
    yield catalogue, DCTERMS.language, URIRef(language(authorities().metadata_language))
    yield catalogue, DCTERMS.modified, _day(said)
    yield catalogue, DCAT.themeTaxonomy, _eu(authorities().theme.scheme)
    yield catalogue, DCAT.dataset, _here(said, "#dataset")


def _people(said: Description) -> Iterator[Statement]:
    publisher, contact = _at(said, "publisher"), _at(said, "contact")
    yield publisher, RDF.type, FOAF.Agent
    yield publisher, FOAF.name, Literal(said.publisher.name)
    if said.publisher.contact is not None:
        yield contact, RDF.type, VCARD.Kind
        yield contact, VCARD.fn, Literal(said.publisher.name)
        if said.publisher.contact.startswith(("http://", "https://")):
            yield contact, VCARD.hasURL, URIRef(said.publisher.contact)
        else:
            yield contact, VCARD.hasEmail, URIRef(f"mailto:{said.publisher.contact}")


def _series(said: Description) -> Iterator[Statement]:
    series = _at(said, "series")
    yield series, RDF.type, DCAT.DatasetSeries
    yield series, DCTERMS.title, _text(f"{said.title}: all versions")
    yield series, DCTERMS.description, _text(f"Every version that was released. {said.summary}")
    yield from _of_both(said, series)


def _release(said: Description) -> Iterator[Statement]:
    release, period = _here(said, "#dataset"), _here(said, "#period")
    yield release, RDF.type, DCAT.Dataset
    yield release, DCTERMS.title, _text(f"{said.title}, version {said.version}")
    yield release, DCTERMS.description, _text(said.summary)
    yield release, DCTERMS.identifier, Literal(f"{said.identifier} {said.version}")
    yield release, DCTERMS.issued, _day(said)
    yield release, DCTERMS.accessRights, _eu(authorities().access_right)
    yield release, DCTERMS.provenance, _here(said, "#provenance")
    yield release, DCAT.inSeries, _at(said, "series")
    yield release, DCAT.version, Literal(said.version)
    yield release, DCAT.theme, _eu(authorities().theme.code)
    yield release, ADMS.versionNotes, _text(f"Schema {said.schema_version}.")
    yield from ((release, DCTERMS.language, URIRef(language(each))) for each in said.languages)
    yield from ((release, DCAT.keyword, _text(word)) for word in KEYWORDS)
    yield from _of_both(said, release)
    if said.previous is not None:
        before = URIRef(f"{said.folder_of(said.previous)}#dataset")
        yield release, DCAT.prev, before
        yield release, DCAT.previousVersion, before
    yield _here(said, "#provenance"), RDF.type, DCTERMS.ProvenanceStatement
    yield _here(said, "#provenance"), RDFS.label, _text(ACKNOWLEDGEMENT)
    if said.period is not None:
        yield period, RDF.type, DCTERMS.PeriodOfTime
        yield period, DCAT.startDate, _date(said.period[0].isoformat())
        yield period, DCAT.endDate, _date(said.period[1].isoformat())


def _of_both(said: Description, subject: URIRef) -> Iterator[Statement]:
    """What holds of the series and of a version alike."""
    yield subject, DCTERMS.publisher, _at(said, "publisher")
    yield subject, DCTERMS.accrualPeriodicity, _eu(authorities().frequency)
    yield subject, DCTERMS.modified, _day(said)
    yield from ((subject, DCTERMS.spatial, URIRef(country(each.code))) for each in said.states)
    if said.publisher.contact is not None:
        yield subject, DCAT.contactPoint, _at(said, "contact")
    if said.period is not None:
        yield subject, DCTERMS.temporal, _here(said, "#period")


def _distribution(said: Description, file: ReleaseFile) -> Iterator[Statement]:
    address, form = _here(said, file.path), form_of(file.path)
    distribution = URIRef(f"{address}#distribution")
    yield _here(said, "#dataset"), DCAT.distribution, distribution
    yield distribution, RDF.type, DCAT.Distribution
    yield distribution, DCTERMS.title, _text(file.path)
    yield distribution, DCAT.accessURL, address
    yield distribution, DCAT.downloadURL, address
    yield distribution, DCAT.byteSize, Literal(str(file.bytes), datatype=XSD.nonNegativeInteger)
    yield distribution, DCTERMS.issued, _day(said)
    yield distribution, DCTERMS.license, _eu(authorities().licence)
    yield distribution, DCTERMS.rights, _at(said, "rights")
    yield distribution, DCATAP.availability, _eu(authorities().availability.code)
    if form.file_type:
        yield distribution, DCTERMS.format, _eu(f"file-type/{form.file_type}")
        yield _eu(f"file-type/{form.file_type}"), RDF.type, DCTERMS.MediaTypeOrExtent
    if form.registered:
        media_type = URIRef(f"{_IANA}{form.media_type}")
        yield distribution, DCAT.mediaType, media_type
        yield media_type, RDF.type, DCTERMS.MediaType
    checksum = URIRef(f"{address}#checksum")
    sha256 = Literal(file.sha256, datatype=XSD.hexBinary, normalize=False)
    yield distribution, SPDX.checksum, checksum
    yield checksum, RDF.type, SPDX.Checksum
    yield checksum, SPDX.algorithm, _SHA256
    yield checksum, SPDX.checksumValue, sha256


def _terms(said: Description) -> Iterator[Statement]:
    """The class of everything that is named and defined elsewhere."""
    known = authorities()
    yield _SHA256, RDF.type, SPDX.ChecksumAlgorithm
    yield _eu(known.licence), RDF.type, DCTERMS.LicenseDocument
    yield _eu(known.access_right), RDF.type, DCTERMS.RightsStatement
    yield _eu(known.frequency), RDF.type, DCTERMS.Frequency
    yield _at(said, "rights"), RDF.type, DCTERMS.RightsStatement
    yield _at(said, "rights"), RDFS.label, _text(ACKNOWLEDGEMENT)
    for code, label in (
        (known.theme.code, known.theme.label),
        (known.availability.code, known.availability.label),
    ):
        yield _eu(code), RDF.type, SKOS.Concept
        yield _eu(code), SKOS.prefLabel, _text(label)
    yield _eu(known.theme.code), SKOS.inScheme, _eu(known.theme.scheme)
    yield _eu(known.theme.scheme), RDF.type, SKOS.ConceptScheme
    yield _eu(known.theme.scheme), DCTERMS.title, _text(known.theme.scheme_label)
    for each in (*said.languages, known.metadata_language):
        yield URIRef(language(each)), RDF.type, DCTERMS.LinguisticSystem
    for state in said.states:
        yield URIRef(country(state.code)), RDF.type, DCTERMS.Location
        yield URIRef(country(state.code)), SKOS.prefLabel, _text(state.name_en)


def _at(said: Description, name: str) -> URIRef:
    """A thing that all releases share."""
    return URIRef(f"{said.root}#{name}")


def _here(said: Description, name: str) -> URIRef:
    """A thing of this release."""
    return URIRef(f"{said.here}{name}")


def _eu(code: str) -> URIRef:
    return URIRef(authority(code))


def _text(text: str) -> Literal:
    return Literal(text, lang="en")


def _day(said: Description) -> Literal:
    return _date(said.day.isoformat())


def _date(text: str) -> Literal:
    return Literal(text, datatype=XSD.date)
