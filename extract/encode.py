"""Note records as JSON text and back: one record a line, keys in the order of the record."""

from functools import cache

from pydantic import TypeAdapter, ValidationError

from extract.errors import KnowledgeError
from extract.records import NoteRecord


@cache
def adapter() -> TypeAdapter[NoteRecord]:
    """The codec of the record; built once, since building it costs some milliseconds."""
    return TypeAdapter(NoteRecord)


def to_json(record: NoteRecord) -> str:
    """One line of JSON; dates ISO 8601, a blank is null."""
    return adapter().dump_json(record).decode()


def from_json(text: str | bytes) -> NoteRecord:
    """The record that `to_json` wrote.

    Raises KnowledgeError where the text is no such record; the note must be read again.
    """
    try:
        return adapter().validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise KnowledgeError(f"not a note record: {where}: {first['msg']}") from error
