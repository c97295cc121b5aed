"""What shows that the words of a result are but a part of those that tell it."""

from collections.abc import Mapping, Sequence

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.result_words import result_told
from extract.sheet.layout.fields.values.head_rows import cells_in
from extract.sheet.layout.fields.values.in_text import text_of
from extract.sheet.words import Word


def refuse_part_of_result(
    lines: Sequence[Sequence[Word]], used: Mapping[str, Sequence[Word]], page: int
) -> None:
    """Refuse a result of which the words before it in its cell tell the other one, `adopted` of
    `Not adopted`. Raises NoteRefusedError."""
    own = used.get("final_result", ())
    told, taken = result_told(own), {id(word) for word in own}
    cells = [cell for line in lines for cell in cells_in(line) if id(cell[0]) not in taken]
    for cell in (cell for cell in cells if not taken.isdisjoint(map(id, cell))):
        if told is not None and result_told(cell) not in (None, told):
            raise NoteRefusedError(
                f"page {page}: {text_of([own])!r} is but a part of the result, {text_of([cell])!r}"
            )
