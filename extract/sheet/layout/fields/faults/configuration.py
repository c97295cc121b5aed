"""Configurations of which words were lost, or that are none."""

from collections.abc import Mapping, Sequence

from extract.domain.configurations import is_cut
from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.values.in_sentences import MEETING
from extract.sheet.words import Word

NEAR = 3
"""Words from `meeting` to its configuration in brackets at most: `meeting No 3675 (General …`."""


def refuse_wrong_configuration(
    configuration: str,
    sentences: Sequence[Sequence[Word]],
    used: Mapping[str, Sequence[Word]],
    page: int,
) -> None:
    """Refuse a sheet whose configuration is but a part of one, `Affairs`, for another field has the
    line before; and a paragraph with words in brackets behind the meeting, `its 3675th meeting
    (General Affairs)`, where they are no configuration that is known. Raises NoteRefusedError."""
    if is_cut(configuration):
        raise NoteRefusedError(
            f"page {page}: {configuration!r} is but a part of a configuration of the Council"
        )
    words = [word for line in sentences for word in line]
    for place, word in enumerate(words):
        before = words[max(place - NEAR, 0) : place]
        behind = any(MEETING.fullmatch(each.text) for each in before)
        if behind and word.text.startswith("(") and not used.get("configuration"):
            raise NoteRefusedError(
                f"page {page}: {word.text!r} stands behind the meeting and is no configuration"
            )
