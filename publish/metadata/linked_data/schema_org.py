"""The release for search engines: a Dataset in the words of schema.org."""

from typing import Any

from publish.catalogue import POSITIONS
from publish.columns import columns_of
from publish.metadata.linked_data.authority import country, form_of
from publish.metadata.model import KEYWORDS, SOURCE_ADDRESS, SOURCE_TITLE, Description
from publish.release.manifest import ACKNOWLEDGEMENT, LICENCE, ReleaseFile

SCHEMA_ORG_NAME = "schema-org.jsonld"


def schema_org(said: Description) -> dict[str, Any]:
    """The description, ready to be put into a page."""
    catalogue = {"@type": "DataCatalog", "@id": f"{said.root}#catalogue", "name": "councilvotes"}
    dataset = {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "@id": f"{said.here}#dataset",
        "url": said.here,
        "name": said.title,
        "description": said.summary,
        "identifier": f"{said.identifier} {said.version}",
        "version": said.version,
        "datePublished": said.day.isoformat(),
        "license": LICENCE.path,
        "creditText": ACKNOWLEDGEMENT,
        "isAccessibleForFree": True,
        "keywords": list(KEYWORDS),
        "inLanguage": list(said.languages),
        "creator": _organization(said),
        "publisher": _organization(said),
        "isBasedOn": {"@type": "CreativeWork", "name": SOURCE_TITLE, "url": SOURCE_ADDRESS},
        "includedInDataCatalog": catalogue,
        "spatialCoverage": [
            {"@type": "Country", "name": state.name_en, "sameAs": country(state.code)}
            for state in said.states
        ],
        "variableMeasured": [
            {"@type": "PropertyValue", "name": column.name, "description": column.description}
            for column in columns_of(POSITIONS.row)
        ],
        "distribution": [_download(said, file) for file in said.files],
    }
    if said.period is not None:
        dataset["temporalCoverage"] = "/".join(day.isoformat() for day in said.period)
    return dataset


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
