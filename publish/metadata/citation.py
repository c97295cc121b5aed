"""How to cite the release: `CITATION.cff`, and `.zenodo.json` for a deposit that can be cited."""

from datetime import date
from html import escape
from typing import Any

from publish.encode import encode_pretty
from publish.metadata.linked_data.authority import authorities, language_letters
from publish.metadata.model import KEYWORDS, Description
from publish.release.manifest import ACKNOWLEDGEMENT, LICENCE

CITATION_NAME = "CITATION.cff"
_MESSAGE = "If you use these data, cite them as below and name the version."
MESSAGE_OF_A_SAMPLE = "This is a sample, not data: do not cite it."


def citation(said: Description) -> dict[str, Any]:
    """The fields of Citation File Format 1.2.0."""
    fields: dict[str, Any] = {
        "cff-version": "1.2.0",
        "message": MESSAGE_OF_A_SAMPLE if said.sample else _MESSAGE,
        "type": "dataset",
        "title": said.title,
        "abstract": f"{said.summary} {ACKNOWLEDGEMENT}",
        "authors": [{"name": said.publisher.name}],
        "version": said.version,
        "date-released": said.day.isoformat(),
        "license": LICENCE.name,
        "keywords": list(KEYWORDS),
    }
    return fields | ({"url": said.here} if said.publisher.address else {})


def release_cited(author: str, day: date, title: str, version: str, address: str | None) -> str:
    """The citation as a text."""
    where = f" {address}" if address else ""
    return f"{author} ({day.year}): {title}. Version {version}.{where}"


def citation_yaml(said: Description) -> bytes:
    """One field a line, each value as JSON."""
    lines = (
        f"{name}: {encode_pretty(value).decode().strip()}" for name, value in citation(said).items()
    )
    return ("\n".join(lines) + "\n").encode()


def zenodo(said: Description) -> dict[str, Any]:
    """The fields of a deposit; the description is HTML there."""
    fields: dict[str, Any] = {
        "upload_type": "dataset",
        "title": said.title,
        "description": f"<p>{escape(said.summary)}</p><p>{escape(ACKNOWLEDGEMENT)}</p>",
        "creators": [{"name": said.publisher.name}],
        "version": said.version,
        "publication_date": said.day.isoformat(),
        "access_right": "open",
        "license": LICENCE.name.lower(),
        "language": language_letters(authorities().metadata_language).lower(),
        "keywords": list(KEYWORDS),
        "notes": ACKNOWLEDGEMENT,
    }
    related = {"relation": "isIdenticalTo", "identifier": said.here, "resource_type": "dataset"}
    return fields | ({"related_identifiers": [related]} if said.publisher.address else {})
