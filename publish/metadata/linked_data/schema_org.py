"""The release for search engines: a Dataset in the words of schema.org."""

from typing import Any

from publish.catalogue import POSITIONS
from publish.columns import Column, columns_of
from publish.metadata.linked_data.authority import country, form_of
from publish.metadata.model import SOURCE_ADDRESS, SOURCE_TITLE, Description, Place
from publish.release.manifest import ReleaseFile

SCHEMA_ORG_NAME = "schema-org.jsonld"


def schema_org(said: Description) -> dict[str, Any]:
    """The description, ready to be put into a page."""
    return {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "@id": f"{said.here}#dataset",
        "url": said.here,
        "name": said.title,
        "description": said.summary,
        "identifier": f"{said.identifier} {said.version}",
        "version": said.version,
        "datePublished": said.day.isoformat(),
        "license": said.licence.path,
        "creditText": said.acknowledgement,
        "isAccessibleForFree": True,
        "keywords": list(said.keywords),
        "inLanguage": list(said.languages),
        "creator": _organization(said),
        "publisher": _organization(said),
        "isBasedOn": {"@type": "CreativeWork", "name": SOURCE_TITLE, "url": SOURCE_ADDRESS},
        "includedInDataCatalog": _catalogue(said),
        "spatialCoverage": [_country(place) for place in said.places],
        "variableMeasured": [_measured(column) for column in columns_of(POSITIONS.row)],
        "distribution": [_download(said, file) for file in said.files],
    } | _period(said)


def _catalogue(said: Description) -> dict[str, Any]:
    return {"@type": "DataCatalog", "@id": f"{said.root}#catalogue", "name": "councilvotes"}


def _period(said: Description) -> dict[str, Any]:
    if said.period is None:
        return {}
    first, last = said.period
    return {"temporalCoverage": f"{first.isoformat()}/{last.isoformat()}"}


def _country(place: Place) -> dict[str, Any]:
    return {"@type": "Country", "name": place.name, "sameAs": country(place.code)}


def _measured(column: Column) -> dict[str, Any]:
    return {"@type": "PropertyValue", "name": column.name, "description": column.description}


def _organization(said: Description) -> dict[str, Any]:
    return {"@type": "Organization", "@id": f"{said.root}#publisher", "name": said.publisher.name}


def _download(said: Description, file: ReleaseFile) -> dict[str, Any]:
    return {
        "@type": "DataDownload",
        "name": file.path,
        "contentUrl": f"{said.here}{file.path}",
        "encodingFormat": form_of(file.path).media_type,
        "contentSize": f"{file.bytes} B",
        "sha256": file.sha256,
    }
