"""Sheets drawn by libharu, a library of C, through ctypes: code pages, paths, clips and veils."""

from collections.abc import Mapping, Sequence
from itertools import product

import pypdfium2 as pdfium

from tests.drawing.held_out.check import overlaps
from tests.drawing.held_out.haru.board import Board
from tests.drawing.held_out.haru.ways import random_way
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan

FAMILIES: Mapping[Family, float] = {
    "arrow": 4, "triangle": 4, "chevron": 3, "tick": 4, "thumb": 4, "sign": 3, "face": 3,
    "disc": 4, "square": 3, "letter": 4, "word": 4, "ground": 4, "pill": 4, "badge": 4,
}  # fmt: skip
_SCALES = (1.28, 1.16, 1.06, 0.98, 0.91)
_ATTEMPTS = 12
_FILLED = 0.6
"""So much of the height is wanted, where some attempt has it."""
_LEAST = 6.0
"""The smallest letters that a person still reads."""


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan, in the largest scale at which all of it finds room."""
    return [_drawn(plan) for plan in plans]


def _drawn(plan: Plan) -> bytes:
    faults = []
    for attempt, scale in product(range(_ATTEMPTS), _SCALES):
        board = Board(random_way(plan, attempt, scale))
        board.lay_out()
        fault = "; ".join(board.pen.faults)
        if board.pen.least < _LEAST:
            fault = f"letters of {board.pen.least:.1f}"
        if board.used < _FILLED and attempt < _ATTEMPTS / 2:
            fault = fault or "half empty"
        if fault:
            board.pen.close()
        else:
            pdf = board.pen.saved()
            fault = _fault_of(pdf)
            if not fault:
                return pdf
        faults.append(f"{attempt} {scale}: {fault}")
    raise RuntimeError(f"no room for {plan.name}: {faults}")


def _fault_of(pdf: bytes) -> str:
    page = pdfium.PdfDocument(pdf)[0]
    wide, high = page.get_size()
    size = (high, wide) if page.get_rotation() % 180 else (wide, high)
    return next(overlaps(page.get_textpage(), size), "")
