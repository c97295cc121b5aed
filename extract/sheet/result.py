"""The final result of one sheet: by its mark, or by a person where no reader can name that."""

from extract.errors import NoteRefusedError
from extract.records import Result
from extract.sheet.findings import SheetFindings
from extract.sheet.marks.naming import AgreedMark
from extract.sheet.table.fields import FINAL_RESULT, WORD, SheetFields
from extract.sheet.words.words import SheetWords


def decided(mark: AgreedMark, found: SheetFindings, fields: SheetFields) -> Result | None:
    """The printed result; a person's reading only where the readers cannot name its mark.

    Raises NoteRefusedError where a person's reading is needed no longer.
    """
    page, readable = found.words.page, mark.name in ("yes", "no", "blank")
    if not found.supplied_result:
        return result_of(mark, found.words, fields.result_words)
    if readable:
        raise NoteRefusedError(
            f"page {page}: the final result can be read now ({mark.name}): remove its correction"
        )
    return found.supplied_result[0]


def result_of(mark: AgreedMark, words: SheetWords, behind: str) -> Result | None:
    """The printed result; a blank is None. Never derived from counts: votes with 21 to 28 yes
    have been rejected. `behind` are the words that stand apart behind `Final result`."""
    if mark.name == "yes":
        return "adopted"
    if mark.name == "no":
        return "not_adopted"
    if mark.name == "blank":
        return None
    labels = [(FINAL_RESULT.search(segment.text), segment.text) for segment in words.segments]
    joined = [text[label.end() :].strip(" :") for label, text in labels if label is not None]
    printed = [text for text in (behind, *joined) if WORD.search(text)]
    told = f" ({printed[0]!r} is printed there)" if printed else ""
    raise NoteRefusedError(
        f"page {words.page}: the mark of the final result cannot be named{told}: look at the "
        "sheet; a correction of the result, expecting 'unread', settles it"
    )
