"""Of the notes below the tables each line's beginning is read, and the first until it tells."""

import numpy as np
import pytest

from extract.sheet.picture import recognise
from extract.sheet.picture.engine import Reading
from extract.sheet.picture.recognise import first_look

PIXELS = np.full((40, 40, 3), 255, np.uint8)
CELLS = [(0, 20 * n, 40, 20 * n + 10) for n in range(10)]
NOTE = (0, 300, 400, 310)
SHORT = "* When acting on a"


def note_read(monkeypatch, beginning: str, box=NOTE) -> str:
    """What is read of a note whose beginning, and whose whole, say different things."""

    def readings_of(pixels, boxes, places, look):
        return {n: Reading("whole" if boxes[n] == box else beginning, 1.0, "", 0.0) for n in places}

    monkeypatch.setattr(recognise, "readings_of", readings_of)
    return first_look(PIXELS, [*CELLS, box])[0][len(CELLS)].text


@pytest.mark.parametrize(
    "beginning",
    [
        "* When acting on a proposal from",
        "*Whenactingonaproposalfr",
        "* When not acting",
        "** When acting on a",
    ],
)
def test_a_note_whose_beginning_tells_the_majority_or_that_is_the_second_is_read_no_further(
    monkeypatch, beginning
):
    assert note_read(monkeypatch, beginning) == beginning


@pytest.mark.parametrize("beginning", [SHORT, "* When acting on a proposal th", "* Qualified"])
def test_the_first_note_is_read_on_where_its_beginning_tells_no_majority(monkeypatch, beginning):
    assert note_read(monkeypatch, beginning) == "whole"


@pytest.mark.parametrize("box", [(0, 40, 400, 50), (0, 300, 240, 310)], ids=["amid", "not long"])
def test_what_stands_amid_the_tables_or_is_no_sentence_is_read_as_a_whole(monkeypatch, box):
    assert note_read(monkeypatch, "* When not acting", box) == "whole"
