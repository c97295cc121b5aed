"""Documents are told by their value amid the fields, and the number of the note is none."""

from dataclasses import replace

from extract.records import Box
from extract.sheet.words import Word
from tests.extract.sheet.layout.fields.test_by_value import ACT, UNKNOWN, beside, read
from tests.extract.sheet.layout.typed import at


def test_the_number_of_the_note_at_the_foot_of_its_page_is_no_document_of_the_vote():
    fields = {label: value for label, value in UNKNOWN.items() if label != "Papers"}
    words = [*beside(fields), *at(40, 700, "For information"), *at(40, 712, "10915/25")]
    assert read(words).documents is None


def test_documents_in_brackets_behind_the_item_stay_its_own():
    fields = {
        label: value for label, value in UNKNOWN.items() if label not in ("Dossier", "Papers")
    }
    found = read(beside({"Item:": "2024/0126 (COD) (Document: PE-CONS 12/25)"} | fields))
    assert (found.item, found.documents) == ("2024/0126 (COD)", "PE-CONS 12/25")


def test_documents_on_the_line_of_a_file_without_a_label_need_none_either():
    fields = {
        label: value for label, value in UNKNOWN.items() if label not in ("Dossier", "Papers")
    }
    first, *rest = fields.items()
    dotted = [*at(60, 85, "2024/0126 (COD)"), *at(180, 85, "PE-CONS 12/25 + ADD 1")]
    words = [*beside(dict([first])), *dotted]
    words += [replace(word, box=down(word, 60)) for word in beside(dict(rest))]
    found = read(words)
    assert (found.item, found.documents) == ("2024/0126 (COD)", "PE-CONS 12/25 + ADD 1")


def down(word: Word, by: float) -> Box:
    """The box of a word, so much lower."""
    x0, top, x1, bottom = word.box
    return (x0, top + by, x1, bottom + by)


def test_the_number_of_the_note_at_the_foot_of_its_page_is_none_of_the_documents():
    fields = {"Item": "2024/0126 (COD)", "Date": "6 February 2025", "Rule": "unanimity"}
    words = beside({**fields, "Subject": ACT, "Result": "Adopted"})
    words += at(40, 300, "For information: www.example.eu") + at(40, 314, "6041/22")
    assert read(words).documents is None
    assert read([*words, *at(40, 340, "ST 6042/22")]).documents is None
