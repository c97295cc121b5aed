"""The totals table, told from the lines of the subject above it."""

import itertools

import pytest

from extract.errors import NoteRefusedError
from extract.records import GroupTotal, Totals
from extract.sheet.table.totals import read_totals
from extract.sheet.words.words import Segment, SheetWords

LABELS = ("Yes", "No", "Abstain", "Not participating")
PRINTED = {
    "Yes": ("25", "95.86"),
    "No": ("1", "2.11"),
    "Abstain": ("1", "2.03"),
    "Not participating": ("0", ""),
    "Total": ("27", ""),
}
TOTALS = Totals(
    yes=GroupTotal(25, 95.86, None),
    no=GroupTotal(1, 2.11, None),
    abstain=GroupTotal(1, 2.03, None),
    not_participating=GroupTotal(0, None, None),
    total=27,
)
PITCH, FIRST, HEADER_ABOVE = 16.5, 200.0, ("Vote", "Members", "Population (%)")


def word(text: str, left: float, middle: float) -> Segment:
    return Segment(text, (left, middle - 4.0, left + 5.0 * len(text), middle + 4.0), 9.0)


def sheet(
    *subject: str,
    labels: tuple[str, ...] = LABELS,
    header: tuple[str, ...] = HEADER_ABOVE,
) -> SheetWords:
    """A sheet with lines of the subject right above the table."""
    above = [
        word(line, 102.0, FIRST - 1.9 * PITCH - 11.5 * n) for n, line in enumerate(subject[::-1])
    ]
    lefts = (86.0, 222.0, 290.0)
    above += [word(cell, left, FIRST - PITCH) for cell, left in zip(header, lefts, strict=True)]
    rows = []
    for n, label in enumerate((*labels, "Total")):
        middle = FIRST + n * PITCH
        cells = (label, *PRINTED[label])
        rows += [word(c, left, middle) for c, left in zip(cells, (86, 235, 300), strict=True) if c]
    return SheetWords(2, 595.0, 842.0, (*above, *rows), by_ocr=False)


@pytest.mark.parametrize(
    "line",
    [
        "No 1307/2013",
        "NO 1307/2013 AND (EU) 2021/2115",
        "No 1307/2013 and (EU) 2021/2115",
        "No 5",
        "Total 5",
        "TOTAL ALLOWABLE CATCHES 2027",
        "Abstain",
    ],
)
def test_a_line_of_the_subject_that_begins_as_a_label_is_no_row(line):
    assert read_totals(sheet("amending Regulation (EU)", line)) == read_totals(sheet())


@pytest.mark.parametrize(
    "line",
    [
        "members of the Court of Auditors",
        "population and housing censuses",
        "maximum weights of road vehicles",
        "right to vote in municipal elections",
        "Member States",
        "weight",
    ],
)
def test_a_line_of_the_subject_with_a_word_of_the_header_is_no_header(line):
    found = read_totals(sheet("on a thing and", line))
    assert (found, found.totals) == (read_totals(sheet()), TOTALS)


@pytest.mark.parametrize("labels", list(itertools.permutations(LABELS)), ids="-".join)
def test_the_header_and_the_legend_are_found_whatever_the_order_of_the_labels(labels):
    found = read_totals(sheet(labels=labels))
    assert (found.totals, found.box[1]) == (TOTALS, FIRST - PITCH - 4.0)
    assert {round(box[3] - box[1], 1) for _, box in found.legend} == {PITCH}


def test_a_header_of_weights_makes_a_weighted_table():
    header = ("Vote", "Number of members", "Weighting of votes")
    words = sheet(header=header)
    figures = {"95.86": "320", "2.11": "12", "2.03": "10"}
    segments = [word(figures.get(s.text, s.text), s.box[0], s.middle) for s in words.segments]
    found = read_totals(SheetWords(2, 595.0, 842.0, tuple(segments), by_ocr=False))
    assert (found.weighted, found.totals.no) == (True, GroupTotal(1, None, 12))


def with_states(header: tuple[str, ...], figures: dict[str, str]) -> SheetWords:
    """A sheet of this header with the names of states, and their figures, below the totals."""
    words = sheet(header=header)
    totals = {"95.86": "320", "2.11": "12", "2.03": "10"}
    segments = [word(totals.get(s.text, s.text), s.box[0], s.middle) for s in words.segments]
    for row, (name, figure) in enumerate(figures.items()):
        middle = 400.0 + 14.0 * row
        segments += [word(name, 60.0, middle), word(figure, 200.0, middle)]
    return SheetWords(2, 595.0, 842.0, tuple(segments), by_ocr=False)


WEIGHTS = {"DANMARK": "7", "EESTI": "4", "FRANCE": "29", "ITALIA": "29", "MALTA": "3"}


def test_the_states_own_weights_make_a_weighted_table_whatever_the_header_says():
    found = read_totals(with_states(("Vote", "Members", "Votes"), WEIGHTS))
    assert (found.weighted, found.totals.no) == (True, GroupTotal(1, None, 12))


@pytest.mark.parametrize(
    "figures",
    [
        dict(zip(WEIGHTS, ("2", "0", "15", "13", "0"), strict=True)),
        dict(zip(WEIGHTS, ("7", "4", "15,18", "13,19", "0,12"), strict=True)),
    ],
)
def test_whole_numbers_that_are_not_the_states_weights_make_none(figures):
    assert not read_totals(with_states(("Vote", "Members", "Votes"), figures)).weighted


def test_without_a_header_above_its_figures_a_table_is_refused():
    with pytest.raises(NoteRefusedError, match=r"page 2: no header .Members, Population"):
        read_totals(sheet(header=("Vote", "Menbers", "Popuiation")))


def test_a_line_of_the_subject_does_not_stand_for_a_row_that_is_missing():
    words = sheet("No 5")
    row = FIRST + PITCH
    without = tuple(s for s in words.segments if s.middle != row)
    with pytest.raises(NoteRefusedError, match=r"page 2: the rows .* at even distances"):
        read_totals(SheetWords(2, 595.0, 842.0, without, by_ocr=False))


def test_a_table_without_one_of_its_rows_is_refused_by_its_name():
    with pytest.raises(NoteRefusedError, match="page 2: the totals table lacks the row abstain"):
        read_totals(sheet(labels=("Yes", "No", "Not participating")))


def test_a_label_with_other_words_than_figures_is_no_row():
    words = sheet()
    segments = tuple(
        word("No 1 OF 2", s.box[0], s.middle) if s.text == "No" else s for s in words.segments
    )
    with pytest.raises(NoteRefusedError, match="lacks the row no"):
        read_totals(SheetWords(2, 595.0, 842.0, segments, by_ocr=False))


@pytest.mark.parametrize("figure", ["0%", "0 %", "2,11%", "2,11 %"])
def test_a_share_alone_in_its_row_is_no_number_of_members(figure):
    words = sheet()
    row = FIRST + PITCH
    segments = [s for s in words.segments if s.middle != row or s.text == "No"]
    segments.append(word(figure, 300.0, row))
    found = read_totals(SheetWords(2, 595.0, 842.0, tuple(segments), by_ocr=False))
    share = float(figure.rstrip(" %").replace(",", "."))
    assert found.totals.no == GroupTotal(None, share, None)
