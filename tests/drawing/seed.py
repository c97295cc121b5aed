"""The one note whose text is known in full: 11513/26, in Danish."""

from typing import Any

from tests.drawing.figures import figures_of, read_drawing_data, rows_of
from tests.drawing.spec import NoteSpec, Paragraph, SheetLook, StatementSpec, VoteSpec

QUALIFIED_MAJORITY = (
    "When acting on a proposal from the Commission or the High Representative, qualified majority "
    "is reached if at least 55 % of members vote in favour ({members} MS) accounting for at least "
    "65% of the population"
)
_PICTURE = SheetLook(kind="picture", dpi=160)


def seed_note(look: SheetLook = _PICTURE) -> NoteSpec:
    """The note with its sheet as one picture, or with another look."""
    seed = read_drawing_data("seed.toml")
    vote = VoteSpec(
        rows=rows_of({"yes": tuple(figures_of("2026"))}, "2026"),
        subject=seed["subject"],
        item=seed["files"][0],
        sitting_date=seed["date"],
        voted_documents=seed["references"],
        footnote=QUALIFIED_MAJORITY.format(members=15),
        look=look,
    )
    return NoteSpec(
        number=seed["number"],
        date=seed["date"],
        title=(seed["title"],),
        language="da",
        codes=tuple(seed["codes"]),
        files=tuple(seed["files"]),
        references=seed["references"],
        coreper=(seed["coreper_part"], seed["coreper_date"]),
        votes=(vote,),
        statements=(_statement(seed["statement"]),),
    )


def _statement(data: dict[str, Any]) -> StatementSpec:
    paragraphs = tuple(
        Paragraph(part["text"], lead=part.get("lead", ""), bullet="lead" in part)
        for part in data["paragraph"]
    )
    return StatementSpec(data["heading"], paragraphs)
