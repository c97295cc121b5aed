"""The totals are found by their labels and sums, beside, above or below their figures."""

from dataclasses import replace

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.grammar import Number, number_in
from extract.sheet.layout.rows.figures import Figure
from extract.sheet.layout.totals.position_labels import labels_on
from extract.sheet.layout.totals.read import read_totals
from extract.sheet.layout.totals.tables import TotalsTable, figures_by_field, is_ring, rank
from extract.sheet.layout.totals.total_figures import figures_on, mended
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.typed import at, states_at

BOX = (0.0, 0.0, 10.0, 10.0)


def read(words: list[Word]) -> TotalsTable:
    on_lines = lines(words)
    return read_totals(on_lines, labels_on(on_lines, False), states_at(700), False, 2)


def table(labels: list[str], *columns: list[str]) -> list[Word]:
    """Labels one below the other, with columns of figures beside them."""
    words = []
    for row, label in enumerate(labels):
        words += at(50, 100 + 15 * row, label)
        for place, column in enumerate(columns):
            if row < len(column) and column[row]:
                words += at(200 + 80 * place, 100 + 15 * row, column[row])
    return words


LABELS = ["Yes", "No", "Abstain", "Not participating", "Total"]
MEMBERS = ["21", "3", "2", "1", "27"]
SHARES = ["84.57 %", "4.82 %", "10.62 %", ""]


def counts(found: TotalsTable) -> list[int | None]:
    totals = found.totals
    groups = (totals.yes, totals.no, totals.abstain, totals.not_participating)
    return [*(group.members for group in groups), totals.total]


def test_members_and_shares_stand_beside_their_labels():
    found = read(table(LABELS, MEMBERS, SHARES))
    assert counts(found) == [21, 3, 2, 1, 27]
    assert (found.totals.yes.population_pct, found.totals.abstain.population_pct) == (84.57, 10.62)


def test_shares_may_stand_before_members():
    assert counts(read(table(LABELS, SHARES, MEMBERS))) == [21, 3, 2, 1, 27]


@pytest.mark.parametrize("last", ["Sum", "All Member States", "Altogether"])
def test_the_total_is_known_by_its_sum_whatever_it_is_called(last):
    assert counts(read(table([*LABELS[:-1], last], MEMBERS, SHARES))) == [21, 3, 2, 1, 27]


def test_a_figure_that_is_not_the_sum_is_no_total():
    found = read(table([*LABELS[:-1], "Whole"], [*MEMBERS[:-1], "26"], SHARES))
    assert counts(found) == [21, 3, 2, 1, None]


def test_marks_that_were_read_as_figures_are_no_weights():
    words = table(LABELS, ["1", "1", "0"], MEMBERS, ["305", "29", "11"])
    on_lines = lines(words)
    found = read_totals(
        on_lines, labels_on(on_lines, False), states_at(700, weighted=True), False, 2
    )
    assert [found.totals.yes.weight, found.totals.abstain.weight] == [305, 11]


def test_weights_may_stand_in_brackets_with_what_they_count():
    said = ["23 (302 weighted votes)", "3 (14 weighted votes)", "1 (29 weighted votes)", "0", "27"]
    on_lines = lines(table(LABELS, said))
    totals = read_totals(
        on_lines, labels_on(on_lines, False), states_at(700, weighted=True), False, 2
    ).totals
    assert [totals.yes.weight, totals.no.weight, totals.abstain.weight] == [302, 14, 29]


def test_labels_may_be_the_head_of_the_figures():
    words = []
    for place, (label, members) in enumerate(zip(LABELS, MEMBERS, strict=True)):
        words += at(50 + 100 * place, 100, label)
        words += at(55 + 100 * place, 120, members)
    assert counts(read(words)) == [21, 3, 2, 1, 27]


def test_without_labels_there_are_no_totals():
    with pytest.raises(NoteRefusedError, match="no totals were found"):
        read(table(["Ja", "Nej", "Afholder sig"], MEMBERS))


def test_counts_told_in_the_labels_too_are_no_shares():
    words = table(["Yes (21)", "No (3)", "Abstain (2)", "Not participating (1)", "Total"], MEMBERS)
    for row, share in enumerate(SHARES):
        words += at(280, 100 + 15 * row, share)
    found = read(words)
    assert counts(found) == [21, 3, 2, 1, 27]
    assert found.totals.yes.population_pct == 84.57


def test_a_row_of_marks_may_stand_between_labels_across_and_their_figures():
    words = []
    for place, label in enumerate(LABELS):
        words += at(100 + 110 * place, 100, label)
        words += at(105 + 110 * place, 145, MEMBERS[place])
        words += at(105 + 110 * place, 160, [*SHARES, ""][place])
    found = read(words)
    assert counts(found) == [21, 3, 2, 1, 27]
    assert found.totals.abstain.population_pct == 10.62


def test_figures_under_their_labels_may_stand_behind_words_of_their_own():
    words = []
    for place, (label, count) in enumerate(zip(LABELS, MEMBERS, strict=True)):
        words += at(50 + 110 * place, 100, label)
        words += at(40 + 110 * place, 115, f"Members: {count}")
    assert counts(read(words)) == [21, 3, 2, 1, 27]


def test_members_and_shares_may_stand_side_by_side_under_their_label():
    words = []
    for place, (label, count) in enumerate(zip(LABELS, MEMBERS, strict=True)):
        words += at(50 + 110 * place, 100, label)
        words += at(50 + 110 * place, 115, count)
        words += at(85 + 110 * place, 115, [*SHARES, ""][place])
    found = read(words)
    assert counts(found) == [21, 3, 2, 1, 27]
    assert (found.totals.yes.population_pct, found.totals.abstain.population_pct) == (84.57, 10.62)


@pytest.mark.parametrize(
    "text",
    [
        ["Yes 21 (84.57 %), No 3 (4.82 %), Abstain 2 (10.62 %), Not participating 1; Total 27"],
        [
            "Yes: 21 (84.57 %) | No: 3 (4.82 %) | Abstain: 2 (10.62 %)",
            "Not participating: 1 | Total: 27",
        ],
        ["21 Yes (84.57 %) · 3 No (4.82 %) · 2 Abstain (10.62 %) · 1 Not participating · 27 Total"],
        [
            "Yes: 21 of 27 (84.57 %)",
            "No: 3 of 27 (4.82 %)",
            "Abstain: 2 of 27 (10.62 %)",
            "Not participating: 1 of 27",
            "Total: 27",
        ],
        [
            "Votes in favour: 21 members (84.57 %)",
            "Votes against: 3 members (4.82 %)",
            "Abstentions: 2 members (10.62 %)",
            "Did not participate: 1 member",
            "Total: 27 members",
        ],
        [
            "Of 27 Member States, 21 voted in favour (84.57 %), 3 voted against (4.82 %), 2",
            "abstained (10.62 %) and 1 did not",
            "participate.",
        ],
        [
            "Totals - in favour: 21 Member States, 84.57 %; against: 3 Member States, 4.82 %;",
            "abstention: 2 Member States, 10.62 %; not participating: 1; in all 27.",
        ],
    ],
    ids=["line", "two lines", "figures before", "out of all", "sentences", "a sentence", "a stop"],
)
def test_totals_may_be_a_text(text):
    found = read([word for row, line in enumerate(text) for word in at(50, 100 + 14 * row, line)])
    assert counts(found) == [21, 3, 2, 1, 27]
    assert (found.totals.yes.population_pct, found.totals.abstain.population_pct) == (84.57, 10.62)


def test_members_may_stand_before_their_labels_and_weights_behind():
    words, y = [], 100.0
    for label, count, weight in zip(
        LABELS, ["27", "0", "0", "0", "27"], [345, 0, 0, "", 345], strict=True
    ):
        words += at(40, y, count) + at(90, y, label) + at(220, y, str(weight))
        y += 15
    on_lines = lines(words)
    found = read_totals(
        on_lines, labels_on(on_lines, False), states_at(700, weighted=True), False, 2
    )
    assert counts(found) == [27, 0, 0, 0, 27]
    assert (found.totals.yes.weight, found.totals.no.weight) == (345, 0)


@pytest.mark.parametrize("by_ocr", [True, False], ids=["picture", "text"])
@pytest.mark.parametrize("unread", ["日", "\N{REPLACEMENT CHARACTER}"])
def test_a_sheet_whose_count_cannot_be_read_is_refused(unread, by_ocr):
    words = table(LABELS, ["21", "3", "2", unread, "27"])
    with pytest.raises(NoteRefusedError, match="members of not_participating cannot be read"):
        read_totals(lines(words), labels_on(lines(words), by_ocr), states_at(700), by_ocr, 2)


def test_a_dash_for_nobody_in_a_picture_is_no_count_unread():
    words = table(LABELS, ["21", "3", "2", "–", "26"])
    flat = [replace(w, box=(w.box[0], w.box[1] + 4, *w.box[2:3], w.box[3] - 4)) for w in words]
    words = [f if w.text == "–" else w for w, f in zip(words, flat, strict=True)]
    found = read_totals(lines(words), labels_on(lines(words), True), states_at(700), True, 2)
    assert counts(found) == [21, 3, 2, None, 26]


def test_figures_of_another_column_of_the_page_are_none_of_a_text():
    words = table(LABELS, ["21", "3", "2", "1", "27"])
    words += at(400, words[0].box[1] + 45, "55 %") + at(400, words[0].box[1] + 60, "65%")
    totals = read(words).totals
    assert totals.not_participating.population_pct is None


def test_a_label_behind_figures_far_off_is_still_one_of_the_text():
    words = at(50, 100, "Yes 21 84.57 %") + at(400, 100, "No 3 4.82 %")
    words += at(50, 115, "Abstain 2 10.62 %") + at(400, 115, "Total 26")
    assert counts(read(words)) == [21, 3, 2, None, 26]


@pytest.mark.parametrize("day", ["9 March 2012", "March 9, 2012", "2012 March 9"])
def test_the_day_of_a_date_is_no_count(day):
    assert [figure.text for figure in figures_on(at(50, 100, f"{day} Yes 26"))] == ["26"]


def test_a_count_level_with_a_day_in_figures_is_a_count():
    found = figures_on(at(50, 100, "2013-07-08 Abstain 1 27"))
    assert [figure.text for figure in found] == ["1", "27"]


@pytest.mark.parametrize(
    ("printed", "figure"),
    [
        ("....18", "18"),
        (".0", "0"),
        ("2.", "2"),
        ("...00%", "00%"),
        (".352", ".352"),
        ("0.5", "0.5"),
        ("O", "0"),
    ],
)
def test_recognition_leaves_dots_that_lead_to_a_figure(printed, figure):
    assert mended(printed) == figure


def test_who_does_not_participate_has_no_share_that_tells_one_table_from_another():
    found = read(table(LABELS, MEMBERS, SHARES))
    fields = (*found.fields, "totals.not_participating.population_pct")
    figures = (*found.figures, found.figures[0])
    assert rank(replace(found, fields=fields, figures=figures)) == rank(found)


def test_a_count_whose_label_is_unknown_is_told_by_the_sum():
    found = read(table(["Yes", "No", "Abstain", "Elsewhere", "Total"], MEMBERS, SHARES))
    assert counts(found) == [21, 3, 2, 1, 27]
    found = read(table([*LABELS[:4], "Assembly"], MEMBERS, SHARES))
    assert counts(found) == [21, 3, 2, 1, 27]


def test_an_unknown_label_whose_count_does_not_make_up_the_sum_tells_nothing():
    members = [*MEMBERS[:3], "2", MEMBERS[4]]
    found = read(table(["Yes", "No", "Abstain", "Elsewhere", "Total"], members, SHARES))
    assert counts(found) == [21, 3, 2, None, 27]


def test_a_share_of_a_sentence_may_stand_on_the_line_below_its_position():
    words = at(50, 100, "Of the 27 members listed, 24 voted in favour (78,62 % of the population),")
    words += at(50, 112, "2 voted against (18,99 % of the population), 1 abstained")
    words += at(50, 124, "(2,39 % of the population) and 0 did not take part.")
    found = read(words).totals
    assert [group.population_pct for group in (found.yes, found.no, found.abstain)] == [
        78.62,
        18.99,
        2.39,
    ]
    assert counts(read(words))[:4] == [24, 2, 1, 0]


def test_of_two_tables_that_say_as_much_the_one_whose_words_stand_nearest_counts():
    words = at(50, 300, "Not voting") + at(500, 20, "1")
    words += at(50, 330, "24 voted in favour (96.96 %), 0 voted against (0 %), 3 abstained")
    words += at(50, 342, "(3.07 % of the population) and 0 did not take part.")
    assert counts(read(words))[:4] == [24, 0, 3, 0]


def test_a_figure_of_the_page_far_above_a_text_is_none_of_its_counts():
    words = at(300, 20, "ANNEX 1") + at(50, 85, "Not participating")
    words += at(50, 100, "Of 26 Member States, 21 voted in favour (84.57 %), 3 voted against")
    words += at(50, 114, "(4.82 %) and 2 abstained (10.62 %).")
    assert counts(read(words)) == [21, 3, 2, None, None]


def test_weights_in_brackets_may_begin_at_the_end_of_a_line():
    assert [figure.text for figure in figures_on(at(50, 100, "2 abstained (14"))] == ["2", "(14"]


def test_no_figure_counts_for_two_labels():
    sentence = at(
        50, 100, "21 voted in favour, 3 voted against, 2 abstained, 1 did not participate"
    )
    labels = labels_on(lines(sentence), False)
    table = figures_by_field(labels, figures_on(sentence)[:1], [], lambda one, figure: True, False)
    assert table is None


@pytest.mark.parametrize(
    ("text", "again", "count", "ring"),
    [("0", None, 3, True), ("0", "0", 3, False), ("0", None, 0, False), ("0,00", None, 3, False)],
    ids=["a ring", "a nought", "nobody", "a share"],
)
def test_what_one_look_alone_takes_for_the_share_of_members_is_a_ring(text, again, count, ring):
    number = number_in(text)
    assert number is not None
    owned = {
        "abstain.members": Figure(Number(count, "", False), BOX, f"{count}", f"{count}"),
        "abstain.population_pct": Figure(number, BOX, text, again),
    }
    assert is_ring(owned, "abstain") == ring


def test_more_members_than_the_union_has_are_no_total_that_may_be_passed_over():
    words = []
    for row, (label, count) in enumerate(zip(LABELS, [*MEMBERS[:4], "29"], strict=True)):
        words += at(50, 100.0 + 15 * row, label) + at(200, 100.0 + 15 * row, count)
    with pytest.raises(NoteRefusedError, match="the members of all cannot be read"):
        read(words)
