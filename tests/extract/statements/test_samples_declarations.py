"""The declarations of the sample notes, held against their truth word for word."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from extract.pdf.document import open_pdf
from extract.pdf.geometry import IDENTITY
from extract.pdf.page import PageText, read_text
from extract.records import Statement
from extract.sheet.find import FoundSheet, look_at_text
from extract.sheet.picture.master import Master
from extract.sheet.signs import Signs
from extract.statements.read import StatementsRead, read_annexes, read_statements
from tests.extract.typed_pages import read_cover

NO_SIGNS = Signs((), 0, frozenset(), (), 0.0)
PICTURE = Master(np.zeros((1, 1, 3), np.uint8), 300, 0.0, "", (0.0, 0.0), IDENTITY)


def pages_of(path: Path) -> list[PageText]:
    with open_pdf(path.read_bytes()) as pdf:
        return [read_text(pdf, number) for number in range(1, len(pdf) + 1)]


def declarations(path: Path, sheet_pages: list[int]) -> StatementsRead:
    """What stands behind the cover; sheets without a text layer count as read."""
    with open_pdf(path.read_bytes()) as pdf:
        pages = [read_text(pdf, number) for number in range(1, len(pdf) + 1)]
        sheets = [look_at_text(pdf, pages[number - 1]) for number in sheet_pages]
        return read_annexes(pdf, pages, list(map(as_found, sheets)), read_cover(pages))


def as_found(sheet: FoundSheet) -> FoundSheet:
    """The sheet, or a picture in its place where it has no text."""
    return sheet if sheet.is_sheet else replace(sheet, signs=NO_SIGNS, master=PICTURE)


@pytest.mark.shared
@pytest.mark.parametrize("every", [8, pytest.param(1, marks=pytest.mark.long)])
@pytest.mark.parametrize("folder", ["samples", "samples-office", "samples-web"])
def test_every_declaration_of_the_samples_is_word_for_word(shared_dir, folder, every):
    wrong = []
    for path in sorted((shared_dir / folder).glob("*.json"))[::every]:
        truth = json.loads(path.read_text("utf-8"))
        found = declarations(path.with_suffix(".pdf"), truth["traits"]["sheet_pages"])
        expected = tuple(
            Statement(
                s["ordinal"],
                s["kind"],
                s["heading"],
                tuple(s["authors"]),
                truth["document"]["language"],
                s["text"],
                (0, 0),
            )
            for s in truth["statements"]
        )
        if found.unread or tuple(replace(s, pages=(0, 0)) for s in found.statements) != expected:
            wrong.append((path.stem, found.unread))

    assert wrong == []


@pytest.mark.shared
def test_the_seed_notes_declaration_is_the_one_of_its_text(shared_dir):
    seed = (shared_dir / "seed.txt").read_text("utf-8").replace("**", "")
    pages = pages_of(shared_dir / "samples" / "000_da_text_vector.pdf")

    (statement,) = read_statements(pages, [2], read_cover(pages)).statements

    printed = seed.partition("Erklæring fra Italien\n")[2].split()
    assert statement.text.split() == printed
    assert sum(part.startswith("- ") for part in statement.text.split("\n\n")) == 4
