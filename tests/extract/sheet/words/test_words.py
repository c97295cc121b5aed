"""The words of a text sheet, with the marks taken out that are drawn as glyphs."""

import pytest

from extract.sheet.words.words import digits, words_of
from tests.extract.typed_pages import line, page, run

BASE = 100.0


def texts(*runs):
    return [segment.text for segment in words_of(page(2, [line(BASE, *runs)])).segments]


def in_row(*parts, size=12.0, gap=0.0):
    """Runs one behind the other, so many points apart; a space at an edge is not drawn."""
    runs, left = [], 60.0
    for part in parts:
        drawn = part.strip()
        lead = 0.25 * size * (len(part) - len(part.lstrip()))
        runs.append(run(drawn, left + lead, BASE, size))
        left = runs[-1].x1 + 0.25 * size * (len(part) - len(part.rstrip())) + gap
    return runs


@pytest.mark.parametrize(
    "parts",
    [
        ("small mid", "-", "cap enterprises"),
        ("on fish", " – ", "second part, 2021", "–", "2027"),
        ("(Document: 11261/26", "+", "ADD1)"),
        ("10233/26", " + ", "10234/26"),
        ("– ", "second part"),
        ("for small mid", "-"),
    ],
    ids="".join,
)
def test_a_dash_or_a_plus_that_is_drawn_by_itself_between_words_is_text(parts):
    assert texts(*in_row(*parts)) == ["".join(parts)]


@pytest.mark.parametrize("sign", ["-", "–", "—", "+", "−", "×"])
def test_a_sign_that_stands_apart_is_a_mark_and_no_word(sign):
    assert texts(run(sign, 60.0, BASE), run("Abstain", 76.0, BASE)) == ["Abstain"]
    assert texts(run("Final result", 60.0, BASE), run(sign, 145.0, BASE)) == ["Final result"]
    assert texts(run(sign, 60.0, BASE)) == []


@pytest.mark.parametrize("sign", ["✔", "●", "\ue000"])
def test_a_symbol_is_a_mark_however_near_to_a_word(sign):
    assert texts(*in_row("27 ", sign, " Yes")) == ["27", "Yes"]


def test_a_dash_of_a_symbol_font_is_a_mark_however_near_to_a_word():
    before, sign, behind = in_row("Final result ", "-", " of it")
    assert texts(before, sign._replace(font="Wingdings"), behind) == ["Final result", "of it"]


@pytest.mark.parametrize(
    "text", ["1999/62, 1999/37", "1999/62 , 1999/37", "1999/62,1999/37", "1999/62 . 1999/37"]
)
def test_figures_are_alike_whatever_blanks_stand_around_a_sign(text):
    assert digits(text) == "1999 62.1999 37"
