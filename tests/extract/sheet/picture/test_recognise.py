"""What a first look doubts is settled by two others."""

import numpy as np
import pytest

from extract.sheet.picture import recognise
from extract.sheet.picture.engine import Reading
from extract.sheet.picture.looks import FIRST, SECOND
from extract.sheet.picture.recognise import outvoted

PIXELS = np.full((40, 40, 3), 255, np.uint8)
BOX = (5, 5, 20, 25)


def settled(monkeypatch, first: Reading, second: Reading, third: Reading) -> str | None:
    def look_at(pixels, boxes, places, look):
        return {n: {FIRST: first, SECOND: second}.get(look, third) for n in places}

    monkeypatch.setattr(recognise, "look_at", look_at)
    found = outvoted(PIXELS, [BOX], {0: first})
    return found[0].text if found else None


def said(text: str, sure: float) -> Reading:
    return Reading(text, sure, "", 0.0)


@pytest.mark.parametrize(("doubted", "text"), [("SJ", "27"), ("大", "Y"), ("LO", "LU")])
def test_two_looks_that_agree_outvote_a_first_one_that_doubts(monkeypatch, doubted, text):
    assert settled(monkeypatch, said(doubted, 0.5), said(text, 1.0), said(text, 0.9)) == text


def test_a_first_look_that_is_sure_stands(monkeypatch):
    assert settled(monkeypatch, said("21", 0.95), said("27", 1.0), said("27", 1.0)) is None


def test_two_looks_that_differ_settle_nothing(monkeypatch):
    assert settled(monkeypatch, said("SJ", 0.5), said("27", 1.0), said("21", 1.0)) is None


def test_a_drawing_is_not_taken_for_a_lone_sign(monkeypatch):
    assert settled(monkeypatch, said("", 0.0), said("Λ", 1.0), said("Λ", 1.0)) is None
