"""A new year's shares are learnt from notes that agree, and then catch misreadings."""

from dataclasses import replace
from datetime import date

import pytest

from extract.domain.learnt_tables import LearntTable, as_population_table, learn_tables, tables_with
from extract.domain.member_states import load_populations, members_on, proving_tables
from extract.records import (
    Evidence,
    GroupTotal,
    NoteRecord,
    Position,
    SourceFile,
    Totals,
    Vote,
)
from extract.sheet.proof.known_tables import drift_check, printed_shares, table_check
from extract.sheet.proof.row import NamedRow

DAY = date(2028, 3, 1)
BLANK = GroupTotal(None, None, None)
BOX = (0.0, 0.0, 1.0, 1.0)
EVIDENCE = Evidence(2, BOX, ("objects", "render"), True, "totals", "text")
OF_2026 = dict(next(t for t in load_populations() if t.valid_from == date(2026, 1, 1)).shares)
NEW = {code: share + (2 if share > 100 else -1) for code, share in OF_2026.items()}
SHARES = tuple(sorted(NEW.items()))
OLD = {code: share + (1 if share > 100 else 0) for code, share in OF_2026.items()}


def note(number: int, shares: dict[str, int] = NEW, language: str = "en", **changes) -> NoteRecord:
    vote = Vote(
        vote_id=f"ST-{number}-2028",
        session_number=None,
        configuration=None,
        item=None,
        voted_documents=(),
        voting_rule="qualified_majority",
        voting_rule_raw="qualified majority",
        subject="Regulation",
        act_type="regulation",
        act_type_raw="Regulation",
        council_action="adoption",
        council_action_raw=None,
        sitting_date=DAY,
        result="adopted",
        totals=Totals(BLANK, BLANK, BLANK, BLANK, 27),
        positions=tuple(
            Position(code, "yes", share / 100, None, EVIDENCE) for code, share in shares.items()
        ),
    )
    source = SourceFile(f"{number}-{language}.pdf", "", 1, 2, None, None)
    record = NoteRecord("ok", None, source, None, (vote,), (), (), False, "1.0.0")
    return replace(record, **changes)


def rows_of(shares: dict[str, int]) -> list[NamedRow]:
    return [NamedRow(state, "text", BOX, shares[state.code], BOX) for state in members_on(DAY)]


def test_notes_that_agree_on_all_shares_teach_a_table():
    assert learn_tables([note(1), note(2), note(3)]) == (LearntTable(2028, SHARES, 3),)


def test_a_note_in_several_languages_counts_once():
    assert learn_tables([note(1), note(1, language="da")]) == (LearntTable(2028, SHARES, 1),)


def test_a_known_table_is_not_learnt_again():
    assert learn_tables([note(1, OF_2026)]) == ()


def test_a_sheet_that_leaves_out_a_member_teaches_nothing():
    assert learn_tables([note(1, {c: s for c, s in NEW.items() if c != "DK"})]) == ()


@pytest.mark.parametrize("digit", [10, 100], ids=["one decimal", "none"])
def test_shares_that_are_rounded_to_fewer_than_two_decimals_teach_nothing(digit):
    rounded = {code: round(share / digit) * digit for code, share in NEW.items()}
    assert learn_tables([note(number, rounded) for number in (1, 2, 3)]) == ()


def test_a_refused_note_teaches_nothing():
    assert learn_tables([note(1, status="refused")]) == ()


def test_one_misread_note_does_not_keep_a_year_from_being_learnt():
    misread = NEW | {"MT": NEW["MT"] + 1}
    learnt = learn_tables([note(1), note(2), note(3), note(4, misread)])
    assert learnt == (LearntTable(2028, SHARES, 3),)


def test_two_tables_that_rival_each_other_are_not_learnt():
    other = NEW | {"MT": NEW["MT"] + 1}
    notes = [note(1), note(2), note(3), note(4, other), note(5, other)]
    assert learn_tables(notes) == ()


def of_the_year_before() -> list[NoteRecord]:
    """Notes enough of 2027 for a table of their own, which is not that of 2028."""
    return [dated(note(number, OLD), date(2027, 3, 1)) for number in (11, 12, 13)]


def dated(record: NoteRecord, day: date) -> NoteRecord:
    return replace(record, votes=(replace(record.votes[0], sitting_date=day),))


def test_notes_that_still_carry_the_table_of_the_year_before_do_not_rival_the_new_one():
    late = [dated(note(number, OLD), date(2028, 1, number)) for number in (4, 5)]
    notes = [*of_the_year_before(), *late, note(1), note(2), note(3)]
    old = tuple(sorted(OLD.items()))
    assert learn_tables(notes) == (LearntTable(2027, old, 3), LearntTable(2028, SHARES, 3))


def test_a_few_notes_that_agree_do_not_end_the_table_of_the_year_before():
    late = [dated(note(number, OLD), date(2028, 1, number)) for number in (4, 5, 6)]
    notes = [*of_the_year_before(), *late, note(1), note(2)]
    assert [table.year for table in learn_tables(notes)] == [2027]


def test_a_table_too_few_notes_taught_the_year_before_is_a_rival():
    late = [dated(note(number, OLD), date(2028, 1, number)) for number in (4, 5)]
    notes = [*of_the_year_before()[:2], *late, note(1), note(2), note(3)]
    assert [table.year for table in learn_tables(notes)] == [2027]


@pytest.mark.parametrize(("notes", "used"), [(2, 0), (3, 1)])
def test_a_table_is_used_once_three_notes_support_it(notes, used):
    assert len(tables_with([LearntTable(2028, SHARES, notes)])) - len(proving_tables()) == used


def test_a_learnt_table_catches_a_misread_share_and_says_what_it_is():
    tables = tables_with([LearntTable(2028, SHARES, 3)])
    right = table_check(printed_shares(rows_of(NEW)), tables)
    wrong = table_check(printed_shares(rows_of(NEW | {"DE": NEW["DE"] + 10})), tables)
    assert (right.passed, right.observed) == (True, "the table learnt from notes of 2028")
    assert (wrong.passed, "all rows but DE" in wrong.observed) == (False, True)


def test_what_is_learnt_never_reaches_the_tables_that_come_with_the_program():
    learnt = as_population_table(LearntTable(2028, SHARES, 3))
    assert learnt not in load_populations()


def test_an_unknown_table_near_the_last_one_passes():
    assert drift_check(printed_shares(rows_of(NEW)), proving_tables(), DAY).passed


def test_a_share_far_off_the_last_table_is_told():
    check = drift_check(printed_shares(rows_of(NEW | {"DE": 1080})), proving_tables(), DAY)
    assert (check.passed, check.observed) == (False, "far off: DE 10.80 for 18.47")
