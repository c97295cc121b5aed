"""A field that two labels tell otherwise: one of them speaks of another vote or meeting."""

from collections.abc import Callable

from extract.cover.interinstitutional_files import files_in
from extract.domain.configurations import read_configuration
from extract.errors import NoteRefusedError
from extract.sheet.layout.dates import date_in
from extract.sheet.layout.fields.mentions.labelled import labelled
from extract.sheet.layout.fields.values.in_text import text_of
from extract.sheet.layout.fields.values.paragraphs import Lines
from extract.sheet.layout.fields.voting_rule import rule_of
from extract.sheet.words import fold

MEANT: dict[str, Callable[[str], object]] = {
    "session": fold,
    "configuration": lambda text: read_configuration(text).name,
    "sitting_date": date_in,
    "item": lambda text: tuple(files_in(text)),
    "rule": lambda text: rule_of(text, ""),
}
"""What a value of each field means, however it is written."""


def refuse_told_twice(lines: Lines, page: int) -> None:
    """Refuse a sheet on which two labels of one field have each a value that says it, and these
    differ. Raises NoteRefusedError."""
    for name, meant in MEANT.items():
        texts = [text_of([value]) for value in labelled(lines, name)]
        told = {meant(text): text for text in texts}
        if len(told) > 1:
            raise NoteRefusedError(
                f"page {page}: two labels tell the {name.replace('_', ' ')} otherwise: "
                f"{' and '.join(map(repr, told.values()))}"
            )
