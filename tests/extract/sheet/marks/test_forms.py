"""Forms are known where no form that means something else is nearly as like."""

import numpy as np
import pytest

from extract.sheet.marks import forms
from extract.sheet.marks.forms import form_of, stroked
from extract.sheet.marks.looks import SIDE


@pytest.fixture
def alike(monkeypatch):
    """Say how like a drawing is to some forms."""
    drawn = np.zeros((SIDE, SIDE), np.float32)
    drawn[:10, :10] = 1.0

    def say(scores: dict[str, float]):
        models = []
        for form, score in scores.items():
            model = np.zeros((SIDE, SIDE), np.float32)
            model.ravel()[np.flatnonzero(drawn)[: round(100 * score)]] = 1.0
            models.append((form, model))
        monkeypatch.setattr(forms, "known_forms", lambda: tuple(models))
        return form_of(drawn)

    return say


@pytest.mark.parametrize(
    ("scores", "form"),
    [
        ({"cross": 0.8, "N": 0.79, "Y": 0.5}, "cross"),
        ({"N": 0.8, "cross": 0.79, "Y": 0.5}, "N"),
        ({"cross": 0.8, "plus": 0.79}, None),
        ({"cross": 0.8, "disc": 0.79}, None),
        ({"cross": 0.8, "plus": 0.7}, "cross"),
        ({"cross": 0.6, "plus": 0.3}, None),
    ],
)
def test_a_form_is_known_by_its_lead_over_those_that_mean_something_else(alike, scores, form):
    assert alike(scores) == form


def test_a_bold_cross_that_is_nearly_as_like_an_n_is_a_cross():
    assert form_of(stroked([[(0.1, 0.1), (0.9, 0.9)], [(0.1, 0.9), (0.9, 0.1)]], 0.34)) == "cross"
