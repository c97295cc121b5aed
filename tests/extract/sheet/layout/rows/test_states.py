"""A row whose name cannot be read: named by its place, else by its share, else refused."""

from datetime import date

import pytest

from extract.domain.member_states import proving_tables
from extract.errors import NoteRefusedError
from extract.sheet.layout.rows.names import states_by_name
from extract.sheet.layout.rows.states import named_rows, with_share
from extract.sheet.seen import SeenRow
from extract.sheet.words import fold

BOX = (0.0, 0.0, 10.0, 10.0)
DAY = date(2013, 12, 1)


def row(name: str, share: int | None, *, exact: bool = True) -> SeenRow:
    state = states_by_name().get(fold(name))
    return SeenRow(state.code if state else "", "ocr", bool(state and exact), BOX, share, BOX)


def named(*rows: SeenRow, weighted: bool = False, day: date = DAY) -> list[tuple[str, str]]:
    found = named_rows(rows, weighted, day, proving_tables(), 2)
    return [(each.state.code, each.named_by) for each in found]


def test_a_row_between_neighbours_is_named_by_its_place():
    read = named(row("EESTI", 30), row("??", 120), row("ΕΛΛΑΔΑ", 230))
    assert read == [("EE", "ocr"), ("IE", "place"), ("EL", "ocr")]


def test_a_row_whose_place_leaves_two_states_is_named_by_a_share_of_the_same_table():
    table = next(t for t in proving_tables() if t.valid_from.year == 2016)
    shares = dict(table.shares)
    read = named(
        row("EESTI", shares["EE"]),
        row("??", shares["EL"]),
        row("ESPAÑA", shares["ES"]),
        day=date(2016, 6, 1),
    )
    assert read[1] == ("EL", "share")


def test_a_weight_names_a_row_likewise():
    assert named(row("EESTI", 4), row("??", 12), row("ESPAÑA", 27), weighted=True)[1] == (
        "EL",
        "share",
    )


def test_a_share_names_nothing_beside_shares_of_no_known_table():
    with pytest.raises(NoteRefusedError, match="page 2: row 2 names no Member State"):
        named(row("EESTI", 31), row("??", 230), row("ESPAÑA", 1086))


def test_a_share_that_two_states_have_names_neither():
    assert with_share(12, {}, True, proving_tables()) > {"EL"}
    assert with_share(230, {}, False, proving_tables()) == frozenset()


def test_as_many_rows_as_states_between_two_neighbours_are_named_in_their_order():
    read = named(row("EESTI", 30), row("??", None), row("??", None), row("ESPAÑA", 1086))
    assert read[1:3] == [("IE", "place"), ("EL", "place")]


def test_a_row_that_reads_like_another_state_than_its_place_leaves_refuses_the_note():
    with pytest.raises(NoteRefusedError, match="a row reads like Malta and stands where Ireland"):
        named(row("EESTI", 30), row("MALTA", 120, exact=False), row("ΕΛΛΑΔΑ", 230))


def test_a_state_that_stands_twice_refuses_the_note():
    with pytest.raises(NoteRefusedError, match="page 2: Belgium stands twice"):
        named(row("BELGIQUE", None), row("DANMARK", None), row("BELGIË", None))


BY_CODE = ("ÖSTERREICH", "BELGIË", "БЪЛГАРИЯ", "ΚΥΠΡΟΣ", "??", "DEUTSCHLAND", "DANMARK", "EESTI")
BY_POSITION = ("ΚΥΠΡΟΣ", "ITALIA", "BELGIË", "??", "ÖSTERREICH", "БЪЛГАРИЯ", "SVERIGE")


def test_a_row_of_a_table_by_code_is_named_by_its_place_in_that_order():
    assert named(*(row(name, None) for name in BY_CODE))[4] == ("CZ", "place")


def test_a_row_of_a_table_in_no_order_is_named_by_its_share():
    shares = dict(next(t for t in proving_tables() if t.valid_from.year == 2016).shares)
    codes = ("CY", "IT", "BE", "EL", "AT", "BG", "SE")
    rows = [row(name, shares[code]) for name, code in zip(BY_POSITION, codes, strict=True)]
    assert named(*rows, day=date(2016, 6, 1))[3] == ("EL", "share")
    with pytest.raises(NoteRefusedError, match="page 2: row 4 names no Member State"):
        named(*(row(name, None) for name in BY_POSITION))


@pytest.mark.parametrize(("share", "read"), [("EL", True), ("PT", False)])
def test_in_no_order_a_name_some_letters_off_needs_its_share(share, read):
    shares = dict(next(t for t in proving_tables() if t.valid_from.year == 2016).shares)
    codes = ("CY", "IT", "BE", share, "AT", "BG", "SE")
    rows = [row(name, shares[code]) for name, code in zip(BY_POSITION, codes, strict=True)]
    rows[3] = row("ΕΛΛΑΔΑ", shares[share], exact=False)
    if read:
        assert named(*rows, day=date(2016, 6, 1))[3] == ("EL", "ocr")
    else:
        with pytest.raises(NoteRefusedError, match="names no Member State that can be read"):
            named(*rows, day=date(2016, 6, 1))


def test_a_name_some_letters_off_is_enough_in_its_place():
    read = named(row("EESTI", 30), row("ΕΛΛΑΔΑ", 245, exact=False), row("ESPAÑA", 1085))
    assert read[1] == ("EL", "ocr")


def test_shares_in_one_proportion_to_a_table_name_a_row_of_a_reduced_body():
    table = next(t for t in proving_tables() if t.valid_from.year == 2016)
    shares = {code: round(share * 1.534) for code, share in table.shares}
    others = {code: shares[code] for code in ("EE", "ES", "FR", "LV", "PL")}
    assert with_share(shares["EL"], others, False, proving_tables()) == {"EL"}
    strange = others | {"PL": others["PL"] + 9}
    assert with_share(shares["EL"], strange, False, proving_tables()) == frozenset()


def test_one_share_that_recognition_misread_leaves_the_table_known():
    table = dict(next(t for t in proving_tables() if t.valid_from.year == 2016).shares)
    others = {code: share for code, share in table.items() if code != "IT"}
    assert with_share(table["IT"], others | {"FR": 1}, False, proving_tables()) == {"IT"}
    assert not with_share(table["IT"], dict.fromkeys(others, 1), False, proving_tables())


def test_a_greek_letter_of_two_strokes_may_be_read_as_two():
    assert states_by_name()[fold("KYIIPOΣ")].code == "CY"


def test_names_lost_at_the_end_are_of_the_states_whose_letters_are_no_latin_ones():
    states = "BELGIQUE ČESKO DEUTSCHLAND EESTI ESPAÑA FRANCE HRVATSKA ITALIA LATVIJA LIETUVA"
    states += " LUXEMBOURG MAGYARORSZÁG MALTA NEDERLAND ÖSTERREICH POLSKA PORTUGAL ROMÂNIA"
    latin = [row(name, None) for name in f"{states} SLOVENIJA SLOVENSKO SVERIGE".split()]
    read = named(*latin, row("??", None), row("??", None), row("??", None), day=date(2025, 1, 1))
    assert read[-3:] == [("EL", "place"), ("CY", "place"), ("BG", "place")]
