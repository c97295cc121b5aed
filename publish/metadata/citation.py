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


def citation(release: Description) -> dict[str, Any]:
    """The fields of Citation File Format 1.2.0."""
    fields: dict[str, Any] = {
        "cff-version": "1.2.0",
        "message": MESSAGE_OF_A_SAMPLE if release.sample else _MESSAGE,
        "type": "dataset",
        "title": release.title,
        "abstract": f"{release.summary} {ACKNOWLEDGEMENT}",
        "authors": [{"name": release.publisher.name}],
        "version": release.version,
        "date-released": release.day.isoformat(),
        "license": LICENCE.name,
        "keywords": list(KEYWORDS),
    }
    return fields | ({"url": release.here} if release.publisher.address else {})


def release_cited(author: str, day: date, title: str, version: str, address: str | None) -> str:
    """The citation as a text."""
    where = f" {address}" if address else ""
    return f"{author} ({day.year}): {title}. Version {version}.{where}"


def citation_yaml(release: Description) -> bytes:
    """One field a line, each value as JSON."""
    lines = (
        f"{name}: {encode_pretty(value).decode().strip()}"
        for name, value in citation(release).items()
    )
    return ("\n".join(lines) + "\n").encode()


def zenodo(release: Description) -> dict[str, Any]:
    """The fields of a deposit; the description is HTML there."""
    fields: dict[str, Any] = {
        "upload_type": "dataset",
        "title": release.title,
        "description": f"<p>{escape(release.summary)}</p><p>{escape(ACKNOWLEDGEMENT)}</p>",
        "creators": [{"name": release.publisher.name}],
        "version": release.version,
        "publication_date": release.day.isoformat(),
        "access_right": "open",
        "license": LICENCE.name.lower(),
        "language": language_letters(authorities().metadata_language).lower(),
        "keywords": list(KEYWORDS),
        "notes": ACKNOWLEDGEMENT,
    }
    related = {"relation": "isIdenticalTo", "identifier": release.here, "resource_type": "dataset"}
    return fields | ({"related_identifiers": [related]} if release.publisher.address else {})
