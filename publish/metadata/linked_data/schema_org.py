"""The release for search engines: a Dataset in the words of schema.org."""

from typing import Any

from publish.catalogue import POSITIONS
from publish.columns import columns_of
from publish.metadata.linked_data.authority import country, form_of
from publish.metadata.model import KEYWORDS, SOURCE_ADDRESS, SOURCE_TITLE, Description
from publish.release.manifest import ACKNOWLEDGEMENT, LICENCE, ReleaseFile

SCHEMA_ORG_NAME = "schema-org.jsonld"


def schema_org(release: Description) -> dict[str, Any]:
    """The description, ready to be put into a page."""
    catalogue = {"@type": "DataCatalog", "@id": f"{release.root}#catalogue", "name": "councilvotes"}
    dataset = {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "@id": f"{release.here}#dataset",
        "url": release.here,
        "name": release.title,
        "description": release.summary,
        "identifier": f"{release.identifier} {release.version}",
        "version": release.version,
        "datePublished": release.day.isoformat(),
        "license": LICENCE.path,
        "creditText": ACKNOWLEDGEMENT,
        "isAccessibleForFree": True,
        "keywords": list(KEYWORDS),
        "inLanguage": list(release.languages),
        "creator": _organization(release),
        "publisher": _organization(release),
        "isBasedOn": {"@type": "CreativeWork", "name": SOURCE_TITLE, "url": SOURCE_ADDRESS},
        "includedInDataCatalog": catalogue,
        "spatialCoverage": [
            {"@type": "Country", "name": state.name_en, "sameAs": country(state.code)}
            for state in release.states
        ],
        "variableMeasured": [
            {"@type": "PropertyValue", "name": column.name, "description": column.description}
            for column in columns_of(POSITIONS.row)
        ],
        "distribution": [_download(release, file) for file in release.files],
    }
    if release.period is not None:
        dataset["temporalCoverage"] = "/".join(day.isoformat() for day in release.period)
    return dataset


def _organization(release: Description) -> dict[str, Any]:
    return {
        "@type": "Organization",
        "@id": f"{release.root}#publisher",
        "name": release.publisher.name,
    }


def _download(release: Description, file: ReleaseFile) -> dict[str, Any]:
    return {
        "@type": "DataDownload",
        "name": file.path,
        "contentUrl": f"{release.here}{file.path}",
        "encodingFormat": form_of(file.path).media_type,
        "contentSize": f"{file.bytes} B",
        "sha256": file.sha256,
    }
