"""The wide set itself: repeatable, in all languages, held-out values kept apart, plain traps."""

from io import BytesIO

import pypdfium2
import pytest

from tests.drawing.second.words import read_words
from tests.drawing.wide.browser import CHROMIUM
from tests.drawing.wide.choice import Program
from tests.drawing.wide.dimensions import DIMENSIONS, OF_BROWSER, OF_PICTURES
from tests.drawing.wide.faults import TRAPS
from tests.drawing.wide.notes import Kind, wide_notes
from tests.drawing.wide.traps import exchanged_within_rounding, wide_traps

HELD_OUT = [dimension.name for dimension in DIMENSIONS if dimension.held_out]


@pytest.fixture
def words(shared_dir):
    return read_words(shared_dir / "domain" / "languages.toml")


def text_of(data):
    document = pypdfium2.PdfDocument(BytesIO(data))
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


@pytest.mark.shared
def test_a_note_depends_on_seed_and_place_alone(words):
    one, two = wide_notes(2, 5, words, kind="text")
    *_, again = wide_notes(2, 5, words, kind="text")

    assert (again.truth(), again.draw()) == (two.truth(), two.draw())
    assert one.draw() != two.draw()


@pytest.mark.shared
def test_twenty_four_notes_are_in_twenty_four_languages(words):
    assert {note.front.words.code for note in wide_notes(24, 5, words)} == set(words)


def test_dimensions_have_names_of_their_own_and_most_have_values_held_out():
    names = [dimension.name for dimension in DIMENSIONS]

    assert len(set(names)) == len(names)
    assert len(HELD_OUT) >= 16
    for dimension in DIMENSIONS:
        assert not set(dimension.tuning) & set(dimension.held_out)


@pytest.mark.shared
@pytest.mark.parametrize("name", HELD_OUT)
def test_a_dimension_held_out_takes_no_other_values_and_all_others_none_of_theirs(words, name):
    kind: Kind = "picture" if name in OF_PICTURES else "text"
    program: Program = "browser" if name in OF_BROWSER else "reportlab"
    notes = [*wide_notes(3, 8, words, kind=kind, held_out={name}, program=program)]

    for dimension in DIMENSIONS:
        pool = dimension.held_out if dimension.name == name else dimension.tuning
        drawn = {note.sheets[0].look.traits[dimension.name] for note in notes}
        assert drawn <= set(pool)


@pytest.mark.shared
def test_where_no_dimension_is_free_sheets_differ_by_what_they_say_alone(words):
    for note in wide_notes(4, 8, words, kind="text", free=0):
        usual = {dimension.name: dimension.usual for dimension in DIMENSIONS}
        assert note.sheets[0].look.traits == usual | {"program": "reportlab"}


@pytest.mark.shared
def test_a_dimension_without_values_held_out_cannot_be_held_out(words):
    with pytest.raises(ValueError, match="page turn"):
        next(wide_notes(1, 8, words, held_out={"page turn"}))


@pytest.mark.shared
def test_the_truth_counts_what_the_rows_say(words):
    for note in wide_notes(40, 9, words):
        for vote in note.truth()["votes"]:
            totals = vote["totals"]
            said = [row["position"] for row in vote["positions"]]
            assert totals["total"] == len(said)
            for position in ("yes", "no", "abstain", "not_participating"):
                assert totals[position]["members"] == said.count(position)
            assert len({row["member_state"] for row in vote["positions"]}) == len(said)


@pytest.mark.shared
def test_a_text_sheet_holds_its_figures_and_names_and_a_picture_none(words):
    for note in wide_notes(6, 10, words, kind="text"):
        if note.traits["text layer"] == "clean":
            text = text_of(note.draw())
            assert all(entry.name in text for entry in note.sheets[0].sheet.entries)
    (picture,) = wide_notes(1, 10, words, kind="picture")
    if picture.traits["picture layers"] != "words above the picture":
        assert "Voting Rule" not in text_of(picture.draw())


@pytest.mark.shared
def test_every_trap_differs_from_the_note_without_it(words):
    traps = [*wide_traps(len(TRAPS), 4, words, kind="any")]

    assert [trap.trap for trap in traps] == list(TRAPS)
    for trap in traps:
        truth = trap.truth()
        assert (truth["status"], truth["reason_hint"]) == ("refused", trap.trap)


@pytest.mark.shared
def test_states_alike_in_share_change_places_and_the_truth_is_what_is_painted(words):
    (note,) = exchanged_within_rounding(1, 3, words)
    painted = {e.state: e.marks[0].position for e in note.sheets[0].sheet.entries}
    rows = {row.member_state: row.position for row in note.sheets[0].sheet.vote.rows}
    told = {p["member_state"]: p["position"] for p in note.truth()["votes"][0]["positions"]}

    assert note.trap is None
    assert told == painted
    assert sum(painted[state] != rows[state] for state in rows) == 2


@pytest.mark.shared
@pytest.mark.long
@pytest.mark.skipif(CHROMIUM is None, reason="Debian's package chromium is not installed")
def test_a_browser_prints_the_same_notes_on_one_page_each(words):
    for note in wide_notes(12, 6, words, program="browser"):
        document = pypdfium2.PdfDocument(BytesIO(note.draw()))
        try:
            sheet = document[1 + (note.traits["page place"] == "page 3")]
            wide, high = note.sheets[0].plan.size
            assert sheet.get_size() == pytest.approx((wide, high), abs=1.5)
            if note.kind == "text" and note.traits["text layer"] == "clean":
                assert "Institution" in sheet.get_textpage().get_text_bounded()
        finally:
            document.close()
