"""Lists of fields in text, be they lettered or run on, lose none of their fields."""

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.read import FieldPage, read_fields
from extract.sheet.layout.fields.sheet_fields import SheetFields
from extract.sheet.words import lines
from tests.extract.sheet.layout.typed import at

ACT = "REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on honey"


def read(*text: str, step: float = 14) -> SheetFields | None:
    """The fields of some lines above the number of the note; None where they are refused."""
    words = [word for n, line in enumerate(text) for word in at(40, 50 + step * n, line)]
    words += at(40, 780, "11513/26") + at(500, 780, "2")
    try:
        return read_fields(lines(words), FieldPage([], 600.0, "", False, 2))
    except NoteRefusedError:
        return None


def test_the_documents_that_end_a_lettered_list_are_not_left_out():
    fields = read(
        f"a) Title: {ACT}",
        "b) Formation: Environment",
        "c) File: 2025/0429 (COD)",
        "d) Date: 2 July 2026",
        "e) Result: Adopted",
        "f) Majority required: simple majority",
        "g) Council session: 3547",
        "h) Document: 11261/26+ADD1",
    )
    assert fields is None or fields.documents == "11261/26+ADD1"


def test_a_sign_between_a_label_and_its_value_is_no_part_of_the_subject():
    fields = read(
        f"1. Subject = {ACT}",
        "2. Item = 2025/0429 (COD)",
        "3. Voting rule = qualified majority",
        "4. Date = 2 July 2026",
        "5. Result = Adopted",
    )
    assert fields is None or fields.subject == ACT


def test_a_label_broken_over_a_line_is_no_part_of_the_rule_before_it():
    fields = read(
        "Final result: Adopted | Interinstitutional File: 2025/0429 (COD) | Session: 3547 |",
        "Title: REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on the",
        "sitting date of the Council and the result | Voting rule: qualified majority | Date of",
        "the vote: 02/07/2026 | Document voted on: 11261/26+ADD1.",
        step=12,
    )
    assert fields is None or fields.voting_rule == "qualified_majority"
