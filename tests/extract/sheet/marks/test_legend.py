"""Legends are found before labels, behind them, amid figures and under labels that lie across."""

import cv2
import numpy as np
import pytest

from extract.records import Box
from extract.sheet.layout.position_labels import Label, labels_on
from extract.sheet.marks.legend import Legend, legends_on
from extract.sheet.words import lines
from tests.extract.sheet.layout.typed import at

DPI = 144
NAMES = ["Yes", "No", "Abstain"]


def page(*discs: tuple[float, float]) -> np.ndarray:
    """A page of 500 x 300 points with discs of 10 points about some places."""
    drawn = np.full((600, 1000, 3), 255, np.uint8)
    for x, y in discs:
        cv2.circle(drawn, (round(2 * x), round(2 * y)), 10, (20, 140, 40), -1)
    return drawn


def labels(*places: tuple[float, float]) -> list[Label]:
    words = [word for name, place in zip(NAMES, places, strict=False) for word in at(*place, name)]
    return labels_on(lines(words), False)


def fullest(drawn: np.ndarray, names: list[Label], figures: list[Box], totals: Box) -> Legend:
    return legends_on(drawn, DPI, names, figures, [], 80.0, totals)[0]


def middles(legend: Legend) -> dict[str, tuple[int, int]]:
    return {
        name: (round((ink.box[0] + ink.box[2]) / 2), round((ink.box[1] + ink.box[3]) / 2))
        for name, ink in legend.items()
    }


DOWN = [(50.0, 50.0), (50.0, 70.0), (50.0, 90.0)]
ACROSS = [(50.0, 50.0), (150.0, 50.0), (250.0, 50.0)]
FIGURES: list[Box] = [(120.0, y, 130.0, y + 10) for _, y in DOWN]


@pytest.mark.parametrize("x", [40.0, 100.0, 160.0], ids=["before", "behind", "amid figures"])
def test_marks_may_stand_beside_labels_one_below_the_other(x):
    drawn = page(*((x, y + 5) for _, y in DOWN))
    further: list[Box] = [(200.0, y, 220.0, y + 10) for _, y in DOWN]
    legend = fullest(drawn, labels(*DOWN), [*FIGURES, *further], (50.0, 50.0, 220.0, 100.0))
    assert middles(legend) == {
        "yes": (round(x), 55),
        "no": (round(x), 75),
        "abstain": (round(x), 95),
    }


def test_marks_may_stand_under_labels_that_lie_across():
    drawn = page((57.0, 75.0), (155.0, 75.0), (267.0, 75.0))
    legend = fullest(drawn, labels(*ACROSS), [], (50.0, 50.0, 290.0, 110.0))
    assert middles(legend) == {"yes": (57, 75), "no": (155, 75), "abstain": (267, 75)}


def test_a_legend_below_the_totals_is_not_mixed_with_them():
    drawn = page(*((x - 8, 145) for x, _ in ACROSS))
    both = [*labels(*DOWN), *labels(*((x, 140.0) for x, _ in ACROSS))]
    legend = fullest(drawn, both, FIGURES, (50.0, 50.0, 130.0, 100.0))
    assert middles(legend) == {"yes": (42, 145), "no": (142, 145), "abstain": (242, 145)}


def test_the_dashes_of_a_rule_amid_the_totals_are_no_legend():
    drawn = page(*((160.0, y + 5) for _, y in DOWN))
    for _, y in DOWN:
        cv2.line(drawn, (224, round(2 * y + 4)), (224, round(2 * y + 16)), (90, 90, 90), 2)
    found = legends_on(drawn, DPI, labels(*DOWN), FIGURES, [], 80.0, (50.0, 50.0, 220.0, 100.0))
    assert [160, 160, 160] in [[x for x, _ in middles(legend).values()] for legend in found]
