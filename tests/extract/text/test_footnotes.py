"""Footnotes leave the text with their marks; all other small figures stay in it."""

import hashlib
from dataclasses import replace

import pytest

from extract.read import read_note
from extract.records import SourceFile
from extract.request import ReadRequest
from extract.text.footnotes import part_footnotes
from tests.drawing.note import draw_note
from tests.drawing.seed import seed_note
from tests.drawing.spec import Paragraph, SheetLook, StatementSpec
from tests.extract.typed_pages import HEIGHT, line, run, typed

NOTE = line(740, run("1", 57, 736, 8.0), run("OJ L 1,", 64, 740, 10.0))


def parted(*lines):
    found = part_footnotes(lines, HEIGHT)
    return [kept.text for kept in found.body], [note.text for note in found.notes], found.unsure


def raised(y: float, before: str, number: str, after: str, rise: float = 4.0):
    """A line of 12 points with a number of 8 points in it."""
    x = 57 + 6 * len(before)
    return line(
        y,
        run(before, 57, y),
        run(number, x, y - rise, 8.0),
        run(after, x + 4 * len(number), y),
    )


def read_seed(title: str, text: str):
    """The record of a note with this title and a declaration of this text."""
    note = seed_note(SheetLook(kind="text"))
    statement = StatementSpec("Erklæring fra Italien", (Paragraph(text),))
    data = draw_note(replace(note, title=(title,), statements=(statement,)))
    source = SourceFile("note.pdf", hashlib.sha256(data).hexdigest(), len(data), None, None, None)
    return read_note(data, ReadRequest(source, sample=True))


def test_lowered_and_raised_figures_of_a_drawn_note_are_kept_in_title_and_declaration():
    title = "Afstemningsresultat - CO{}-emissioner fra nye biler"
    text = "Italien ønsker lavere CO{}-emissioner (95 g CO{}/km), 50 mg/m{} støv og mindre N{}O."

    record = read_seed(title.format("₂"), text.format("₂", "₂", "³", "₂"))

    assert record.document is not None
    assert record.document.title == title.format("2")
    assert [s.text for s in record.statements] == [text.format("2", "2", "3", "2")]


def test_a_power_of_a_number_is_not_read_as_part_of_it():
    record = read_seed("Afstemningsresultat", "Italien nævner 10⁶ euro og hjemlen CO₂.")

    assert [s.text for s in record.statements] == ["Italien nævner 10⁶ euro og hjemlen CO2."]


def test_a_mark_goes_with_its_footnote():
    lines = raised(100, "the rules", "1", " hold."), NOTE, typed(64, 752, "p. 1.", 10.0)

    assert parted(*lines) == (["the rules hold."], ["1 OJ L 1,", "p. 1."], None)


def test_a_raised_number_without_a_footnote_stays_apart_from_the_figure_before_it():
    assert parted(raised(100, "Article 5", "1", " holds."))[0] == ["Article 5¹ holds."]


def test_a_power_of_a_unit_stays_though_a_footnote_bears_its_number():
    lines = (
        raised(100, "50 mg/m", "2", " of dust"),
        raised(120, "the rules", "2", " hold."),
        line(740, run("2", 57, 736, 8.0), run("OJ L 1.", 64, 740)),
    )

    assert parted(*lines)[0] == ["50 mg/m2 of dust", "the rules hold."]


def test_a_number_that_opens_a_line_of_smaller_type_cuts_nothing_off():
    lines = [
        *[typed(57, y, "Text of one declaration") for y in range(100, 500, 20)],
        typed(57, 540, "Text of the next one, in which the other", 10.0),
        line(555, run("26", 57, 555, 10.0), run("Member States agree.", 72, 555, 10.0)),
        typed(57, 570, "27 Member States do not.", 10.0),
        typed(57, 600, "Statement by Malta", bold=True),
    ]

    body, notes, unsure = parted(*lines)
    assert (body, notes, unsure) == ([text.text for text in lines], [], None)


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(
            [typed(57, 500, "Text."), line(740, run("1", 57, 740), run("OJ L 1", 64, 740, 10.0))],
            id="no mark points to it",
        ),
        pytest.param(
            [raised(500, "Text", "1", "."), NOTE, typed(57, 760, "More text.", 14.0)],
            id="larger type stands below it",
        ),
        pytest.param(
            [
                raised(500, "Text", "1", "."),
                typed(57, 720, "Text in the type of footnotes.", 10.0),
                line(740, run("1", 57, 740, 10.0), run("OJ L 1", 64, 740, 10.0)),
            ],
            id="it is in the type of the line above",
        ),
    ],
)
def test_what_may_be_a_footnote_is_kept_and_told(lines):
    body, notes, unsure = parted(*lines)

    assert (len(body), notes) == (len(lines), [])
    assert unsure is not None
    assert unsure.text.startswith("1")


SIGNS = ("1", "(1)", "1)", "**", "†", "¹")


@pytest.mark.parametrize("mark", [*SIGNS, "a", "(a)"])
def test_a_footnote_may_be_numbered_lettered_or_marked_by_a_sign(mark):
    note = line(740, run(mark, 57, 736, 6.0), run("OJ L 1, p. 1.", 75, 740, 10.0))

    assert parted(raised(500, "The rules", mark, " hold."), note) == (
        ["The rules hold."],
        [note.text],
        None,
    )


@pytest.mark.parametrize("mark", SIGNS)
def test_the_mark_of_a_footnote_may_be_in_the_type_of_its_words(mark):
    note = typed(57, 740, f"{mark} OJ L 1, p. 1.", 10.0)

    assert parted(raised(500, "The rules", mark, " hold."), note) == (
        ["The rules hold."],
        [note.text],
        None,
    )


def test_a_footnote_that_goes_on_from_the_page_before_is_told():
    rest = typed(57, 740, "2018/1725 (OJ L 295).", 9.0)

    body, notes, unsure = parted(typed(57, 100, "Text."), typed(57, 120, "More."), rest)

    assert (body, notes, unsure) == (["Text.", "More.", "2018/1725 (OJ L 295)."], [], rest)


def test_a_footnote_whose_mark_is_part_of_a_word_is_told():
    note = typed(57, 740, "¹OJ L 1, p. 1.", 9.0)

    assert parted(typed(57, 100, "The rules¹ hold."), typed(57, 120, "More."), note)[2] == note


def test_small_type_in_the_upper_half_of_a_page_is_text():
    lines = [typed(57, 80, "Text."), typed(57, 100, "More text."), typed(57, 300, "Small.", 9.0)]

    assert parted(*lines)[2] is None


def test_an_article_before_small_type_is_no_letter_of_a_footnote():
    lines = [
        raised(500, "The 2", "a", " rule."),
        typed(57, 560, "Text of"),
        line(740, run("a", 57, 740), run("rule that holds.", 66, 740)),
    ]

    assert parted(*lines)[2] is None


def test_figures_of_a_column_in_small_type_beside_a_larger_one_are_no_indices():
    letters = [run(one, 57 + 6 * n, 110.0, 9.0) for n, one in enumerate("9 March 2010")]
    page = [line(112, *letters, run("16166/10", 341, 112.0, 12.5)), typed(57, 200, "Text.")]
    body, _, _ = parted(*page)
    assert body == ["9 March 2010 16166/10", "Text."]
