"""`CITATION.cff`: how to cite the release. JSON is YAML too, so nothing else has to write it."""

from typing import Any

from publish.encode import encode_pretty
from publish.metadata.model import Description

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
        "abstract": f"{said.summary} {said.acknowledgement}",
        "authors": [{"name": said.publisher.name}],
        "version": said.version,
        "date-released": said.day.isoformat(),
        "license": said.licence.name,
        "keywords": list(said.keywords),
    }
    return fields | ({"url": said.here} if said.publisher.address else {})


def citation_yaml(said: Description) -> bytes:
    """One field a line, each value as JSON."""
    lines = (
        f"{name}: {encode_pretty(value).decode().strip()}" for name, value in citation(said).items()
    )
    return ("\n".join(lines) + "\n").encode()
