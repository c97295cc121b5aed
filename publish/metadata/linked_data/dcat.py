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


def catalogue_graph(release: Description) -> Graph:
    """All statements about the catalogue."""
    graph = new_graph(prefixes())
    for part in (_catalogue, _people, _series, _release, _terms):
        for statement in part(release):
            graph.add(statement)
    for file in release.files:
        for statement in _distribution(release, file):
            graph.add(statement)
    return graph


def _catalogue(release: Description) -> Iterator[Statement]:
    catalogue = _at(release, "catalogue")
    yield catalogue, RDF.type, DCAT.Catalog
    yield catalogue, DCTERMS.title, _text(f"councilvotes: {release.title}")
    yield catalogue, DCTERMS.description, _text(f"Releases of councilvotes. {release.summary}")
    yield catalogue, DCTERMS.publisher, _at(release, "publisher")
    yield catalogue, DCTERMS.license, _eu(authorities().licence)
    yield catalogue, DCTERMS.language, URIRef(language(authorities().metadata_language))
    yield catalogue, DCTERMS.modified, _day(release)
    yield catalogue, DCAT.themeTaxonomy, _eu(authorities().theme.scheme)
    yield catalogue, DCAT.dataset, _here(release, "#dataset")


def _people(release: Description) -> Iterator[Statement]:
    publisher, contact = _at(release, "publisher"), _at(release, "contact")
    yield publisher, RDF.type, FOAF.Agent
    yield publisher, FOAF.name, Literal(release.publisher.name)
    if release.publisher.contact is not None:
        yield contact, RDF.type, VCARD.Kind
        yield contact, VCARD.fn, Literal(release.publisher.name)
        if release.publisher.contact.startswith(("http://", "https://")):
            yield contact, VCARD.hasURL, URIRef(release.publisher.contact)
        else:
            yield contact, VCARD.hasEmail, URIRef(f"mailto:{release.publisher.contact}")


def _series(release: Description) -> Iterator[Statement]:
    series = _at(release, "series")
    yield series, RDF.type, DCAT.DatasetSeries
    yield series, DCTERMS.title, _text(f"{release.title}: all versions")
    yield series, DCTERMS.description, _text(f"Every version that was released. {release.summary}")
    yield from _of_both(release, series)


def _release(release: Description) -> Iterator[Statement]:
    dataset, period = _here(release, "#dataset"), _here(release, "#period")
    yield dataset, RDF.type, DCAT.Dataset
    yield dataset, DCTERMS.title, _text(f"{release.title}, version {release.version}")
    yield dataset, DCTERMS.description, _text(release.summary)
    yield dataset, DCTERMS.identifier, Literal(f"{release.identifier} {release.version}")
    yield dataset, DCTERMS.issued, _day(release)
    yield dataset, DCTERMS.accessRights, _eu(authorities().access_right)
    yield dataset, DCTERMS.provenance, _here(release, "#provenance")
    yield dataset, DCAT.inSeries, _at(release, "series")
    yield dataset, DCAT.version, Literal(release.version)
    yield dataset, DCAT.theme, _eu(authorities().theme.code)
    yield dataset, ADMS.versionNotes, _text(f"Schema {release.schema_version}.")
    yield from ((dataset, DCTERMS.language, URIRef(language(each))) for each in release.languages)
    yield from ((dataset, DCAT.keyword, _text(word)) for word in KEYWORDS)
    yield from _of_both(release, dataset)
    if release.previous is not None:
        before = URIRef(f"{release.folder_of(release.previous)}#dataset")
        yield dataset, DCAT.prev, before
        yield dataset, DCAT.previousVersion, before
    yield _here(release, "#provenance"), RDF.type, DCTERMS.ProvenanceStatement
    yield _here(release, "#provenance"), RDFS.label, _text(ACKNOWLEDGEMENT)
    if release.period is not None:
        yield period, RDF.type, DCTERMS.PeriodOfTime
        yield period, DCAT.startDate, _date(release.period[0].isoformat())
        yield period, DCAT.endDate, _date(release.period[1].isoformat())


def _of_both(release: Description, subject: URIRef) -> Iterator[Statement]:
    """What holds of the series and of a version alike."""
    yield subject, DCTERMS.publisher, _at(release, "publisher")
    yield subject, DCTERMS.accrualPeriodicity, _eu(authorities().frequency)
    yield subject, DCTERMS.modified, _day(release)
    yield from ((subject, DCTERMS.spatial, URIRef(country(each.code))) for each in release.states)
    if release.publisher.contact is not None:
        yield subject, DCAT.contactPoint, _at(release, "contact")
    if release.period is not None:
        yield subject, DCTERMS.temporal, _here(release, "#period")


def _distribution(release: Description, file: ReleaseFile) -> Iterator[Statement]:
    address, form = _here(release, file.path), form_of(file.path)
    distribution = URIRef(f"{address}#distribution")
    yield _here(release, "#dataset"), DCAT.distribution, distribution
    yield distribution, RDF.type, DCAT.Distribution
    yield distribution, DCTERMS.title, _text(file.path)
    yield distribution, DCAT.accessURL, address
    yield distribution, DCAT.downloadURL, address
    yield distribution, DCAT.byteSize, Literal(str(file.bytes), datatype=XSD.nonNegativeInteger)
    yield distribution, DCTERMS.issued, _day(release)
    yield distribution, DCTERMS.license, _eu(authorities().licence)
    yield distribution, DCTERMS.rights, _at(release, "rights")
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


def _terms(release: Description) -> Iterator[Statement]:
    """The class of everything that is named and defined elsewhere."""
    known = authorities()
    yield _SHA256, RDF.type, SPDX.ChecksumAlgorithm
    yield _eu(known.licence), RDF.type, DCTERMS.LicenseDocument
    yield _eu(known.access_right), RDF.type, DCTERMS.RightsStatement
    yield _eu(known.frequency), RDF.type, DCTERMS.Frequency
    yield _at(release, "rights"), RDF.type, DCTERMS.RightsStatement
    yield _at(release, "rights"), RDFS.label, _text(ACKNOWLEDGEMENT)
    for code, label in (
        (known.theme.code, known.theme.label),
        (known.availability.code, known.availability.label),
    ):
        yield _eu(code), RDF.type, SKOS.Concept
        yield _eu(code), SKOS.prefLabel, _text(label)
    yield _eu(known.theme.code), SKOS.inScheme, _eu(known.theme.scheme)
    yield _eu(known.theme.scheme), RDF.type, SKOS.ConceptScheme
    yield _eu(known.theme.scheme), DCTERMS.title, _text(known.theme.scheme_label)
    for each in (*release.languages, known.metadata_language):
        yield URIRef(language(each)), RDF.type, DCTERMS.LinguisticSystem
    for state in release.states:
        yield URIRef(country(state.code)), RDF.type, DCTERMS.Location
        yield URIRef(country(state.code)), SKOS.prefLabel, _text(state.name_en)


def _at(release: Description, name: str) -> URIRef:
    """A thing that all releases share."""
    return URIRef(f"{release.root}#{name}")


def _here(release: Description, name: str) -> URIRef:
    """A thing of this release."""
    return URIRef(f"{release.here}{name}")


def _eu(code: str) -> URIRef:
    return URIRef(authority(code))


def _text(text: str) -> Literal:
    return Literal(text, lang="en")


def _day(release: Description) -> Literal:
    return _date(release.day.isoformat())


def _date(text: str) -> Literal:
    return Literal(text, datatype=XSD.date)
