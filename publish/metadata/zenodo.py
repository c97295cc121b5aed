"""`.zenodo.json`: what Zenodo asks of a deposit."""

from html import escape
from typing import Any

from publish.metadata.linked_data.authority import authorities, language_letters
from publish.metadata.model import Description


def zenodo(said: Description) -> dict[str, Any]:
    """The fields of a deposit; the description is HTML there."""
    return {
        "upload_type": "dataset",
        "title": said.title,
        "description": f"<p>{escape(said.summary)}</p><p>{escape(said.acknowledgement)}</p>",
        "creators": [{"name": said.publisher.name}],
        "version": said.version,
        "publication_date": said.day.isoformat(),
        "access_right": "open",
        "license": said.licence.name.lower(),
        "language": language_letters(authorities().metadata_language).lower(),
        "keywords": list(said.keywords),
        "notes": said.acknowledgement,
    } | _related(said)


def _related(said: Description) -> dict[str, Any]:
    if said.publisher.address is None:
        return {}
    related = {"relation": "isIdenticalTo", "identifier": said.here, "resource_type": "dataset"}
    return {"related_identifiers": [related]}
