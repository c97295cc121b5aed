"""Marks in framed chips of nearly one width, line after line, are seen before their own names."""

import cv2

from extract.sheet.layout.sheet import read_layout
from extract.sheet.marks.see import see_marks
from extract.sheet.marks.views.surface import Surface
from extract.sheet.words import Word
from tests.extract.sheet.layout.rows.test_flow import PAIRS
from tests.extract.sheet.layout.typed import at
from tests.extract.sheet.marks.test_listed import WIDTH, drawn, listed

CHIPS = {
    "BE": "2.62", "BG": "1.43", "CZ": "2.42", "DK": "1.32", "DE": "18.49", "EE": "0.30",
    "IE": "1.19", "EL": "2.31", "ES": "10.78", "FR": "15.17", "HR": "0.86", "IT": "13.23",
    "CY": "0.21", "LV": "0.42", "LT": "0.64", "LU": "0.15", "HU": "2.13", "MT": "0.12",
    "NL": "4.01", "AT": "2.02", "PL": "8.33", "PT": "2.36", "RO": "4.23", "SI": "0.47",
    "SK": "1.21",
}  # fmt: skip
LINES = [
    [51, 128, 206, 284, 364, 448],
    [51, 124, 200, 282, 365, 444],
    [50, 129, 205, 280, 357, 437],
    [51, 128, 206, 282, 359, 438, 511],
]
"""Where the chips of each line begin: about below one another."""


def places() -> list[tuple[float, float]]:
    return [(x, 160.0 + 24 * n) for n, line in enumerate(LINES) for x in line]


def sheet() -> list[Word]:
    words = [word for word in listed() if word.box[1] < 150.0]
    for (x, y), (code, share) in zip(places(), CHIPS.items(), strict=True):
        words += at(x, y, f"{code} {share}%")
    for n, (label, count) in enumerate({"Yes": 25, "No": 0, "Abstain": 0, "Total": 25}.items()):
        words += at(60, 320 + 15 * n, label) + at(140, 320 + 15 * n, str(count))
    return words


def test_the_marks_of_chips_are_those_right_before_their_names():
    pixels = drawn(sheet())
    for x, y in places():
        cv2.rectangle(
            pixels, (round(x) - 18, round(y) - 5), (round(x) + 50, round(y) + 15), (0, 0, 0)
        )
        cv2.circle(pixels, (round(x) - 9, round(y) + 5), 4, (20, 140, 40), -1)
    pixels = pixels.repeat(2, axis=0).repeat(2, axis=1)
    found = see_marks(
        Surface(pixels, 144, pixels, 144, ()), read_layout(sheet(), WIDTH, False, 2), WIDTH
    )
    assert [box and round(box[0]) for box in found[0].boxes[: len(CHIPS)]] == [
        round(x) - 13 for x, _ in places()
    ]


NAMES = [
    *("БЪЛГАРИЯ", "FRANCE", "MAGYARORSZÁG", "LIETUVA", "HRVATSKA", "DANMARK", "DEUTSCHLAND"),
    *("EESTI", "LUXEMBOURG", "POLSKA", "ČESKO", "LATVIJA", "MALTA", "BELGIQUE", "ITALIA", "ESPAÑA"),
]


def test_marks_of_chips_as_wide_as_their_names_are_seen_though_columns_of_others_are_too():
    words, lefts = [word for word in listed() if word.box[1] < 150.0], []
    for n, name in enumerate(NAMES):
        x = words[-1].box[2] + 26 if n % 3 else 50.0
        lefts.append((x, 160.0 + 24 * (n // 3)))
        words += at(*lefts[-1], f"{name} {dict(PAIRS)[name]}")
    for n, (label, count) in enumerate({"Yes": 16, "No": 0, "Abstain": 0, "Total": 16}.items()):
        words += at(60, 360 + 15 * n, label) + at(140, 360 + 15 * n, str(count))
    pixels = drawn(words)
    for x, y in lefts:
        cv2.circle(pixels, (round(x) - 9, round(y) + 5), 4, (20, 140, 40), -1)
    pixels = pixels.repeat(2, axis=0).repeat(2, axis=1)
    layout = read_layout(words, WIDTH, False, 2)
    found = see_marks(Surface(pixels, 144, pixels, 144, ()), layout, WIDTH)
    seen = [[box and round(box[0]) for box in marks.boxes[: len(NAMES)]] for marks in found]
    own = [round(row.name.box[0]) - 13 for row in layout.states.rows if row.name]
    assert sorted(own) == sorted(round(x) - 13 for x, _ in lefts)
    assert own in seen
