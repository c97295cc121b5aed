"""The drawn notes: cells are alike exactly where the positions are, in every technique."""

import datetime
from dataclasses import replace
from typing import get_args

import pypdfium2 as pdfium
import pytest

from extract.pdf.document import OpenPdf
from extract.pdf.page import read_text
from extract.pdf.runs import Run
from extract.records import Box
from extract.sheet.marks.objects.pdfium_objects import objects_by_pdfium
from extract.sheet.marks.objects.pdfplumber_objects import objects_by_pdfplumber
from tests.drawing.figures import figures_of, rows_of
from tests.drawing.note import draw_note
from tests.drawing.spec import MarkKind, NoteSpec, SheetLook, VoteSpec
from tests.drawing.states import SHEET_NAMES

DAY = datetime.date(2026, 3, 5)
LABELS = {"Yes": "yes", "No": "no", "Abstain": "abstain"}
BLOCK, FIGURES, END = 62.0, 130.0, 229.0
"""Where a block begins on a sheet, and where from its left edge figures and marks end."""


def vote(look: SheetLook) -> VoteSpec:
    """Hungary and Malta against, two abstentions, Denmark absent."""
    dissent = {"no": ["HU", "MT"], "abstain": ["IE", "SE"], "not_participating": ["DK"]}
    others = {state for states in dissent.values() for state in states}
    yes = [state for state in figures_of("2026") if state not in others]
    subject = "REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on drawn notes"
    rows = rows_of({"yes": yes, **dissent}, "2026")  # type: ignore[dict-item]
    return VoteSpec(rows, subject, "2025/0001 (COD)", DAY, look=look)


def cells_of(runs: list[Run], names: dict[str, str]) -> dict[str, Box]:
    """The cell of each state, and of each label by its position."""
    cells: dict[str, Box] = {}
    for run in runs:
        middle = (run.box[1] + run.box[3]) / 2
        if run.text.strip() in names:
            left = run.box[0] - 3
            cells[names[run.text.strip()]] = (left + 175, middle - 9, left + END, middle + 9)
        elif run.text.strip() in LABELS and run.box[0] < BLOCK + 30:
            cells[LABELS[run.text.strip()]] = (BLOCK - 2, middle - 8, BLOCK + 22, middle + 8)
    return cells


@pytest.mark.parametrize("marks", get_args(MarkKind))
@pytest.mark.parametrize(
    "look",
    [
        SheetLook(drawing="arrows", rulings=True),
        SheetLook(drawing="ticks", rulings=False, absent="blank", ink="cmyk"),
        SheetLook(drawing="letters", rulings=True, absent="disc", ink="grey", rotate=90),
    ],
    ids=["arrows", "ticks", "letters"],
)
def test_cells_are_alike_where_positions_are(marks: MarkKind, look: SheetLook):
    drawn = vote(replace(look, marks=marks))
    data = draw_note(NoteSpec("90001/26", DAY, ("Voting result",), votes=(drawn,)))
    positions = {row.member_state: row.position for row in drawn.rows}
    pdf = OpenPdf(pdfium.PdfDocument(data))
    try:
        runs = [run for line in read_text(pdf, 2).lines for run in line.runs]
        found = cells_of(runs, {name: code for code, name in SHEET_NAMES.items()})
        assert len(found) == 30
        cells = list(found.values())
        by_objects = objects_by_pdfium(pdf, 2, cells)
    finally:
        pdf.close()
    by_plumber, _ = objects_by_pdfplumber(data, 2, cells, ())
    shown = [positions.get(name, name) for name in found]
    for readings in (by_objects, by_plumber):
        kinds = [reading.kind for reading in readings]
        assert None not in kinds
        assert not any(reading.doubled for reading in readings)
        pairs = set(zip(kinds, shown, strict=True))
        # Each kind has one position; and each position one kind, where not every cell has an
        # image of its own.
        assert len(pairs) == len(set(kinds))
        assert marks == "image_each" or len(pairs) == len(set(shown)) == 4
