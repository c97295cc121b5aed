"""Sheets as figures of matplotlib: its tables, markers, patches, letters and images."""

from collections.abc import Mapping, Sequence
from importlib import import_module

from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.matplotlib.sheet import FigureSheet
from tests.drawing.held_out.notes import Plan

FAMILIES: Mapping[Family, float] = {
    "arrow": 4, "triangle": 4, "chevron": 2, "tick": 4, "thumb": 2, "sign": 2, "face": 2,
    "disc": 4, "square": 3, "letter": 2, "word": 2, "ground": 4, "pill": 3, "badge": 3,
}  # fmt: skip


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan."""
    import_module("matplotlib").use("pdf")
    return [FigureSheet(plan).saved() for plan in plans]
