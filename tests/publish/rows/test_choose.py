from dataclasses import replace
from datetime import date

import pytest

from extract.records import NoteRecord
from publish.rows.choose import Choice, choose_votes
from publish.rows.readings import join_readings
from tests.publish.drafts import COR, ID, note, refused, state, vote

ADD = "ST-11513-2026-ADD-1"
MEMBERS = frozenset({"BE", "DK", "IT"})


def choose(*notes: NoteRecord) -> Choice:
    held = [
        state(each.document.document_id or "", each.document.language or "")
        for each in notes
        if each.document
    ]
    return choose_votes(join_readings(notes, held, sample=False), lambda _: MEMBERS)


def chosen(choice: Choice) -> list[tuple[str, str, str]]:
    return [
        (each.vote.vote_id, each.reading.state.document_id, each.reading.state.language)
        for each in choice.chosen
    ]


def withheld(choice: Choice) -> list[tuple[str, str, str]]:
    return [
        (each.vote_id, each.reading.state.document_id, each.reading.state.language)
        for each in choice.withheld
    ]


def test_english_is_preferred_among_versions_that_agree():
    assert chosen(choose(note(language="da"), note(language="en"), note(language="sv"))) == [
        ("ST-11513-2026", ID, "en")
    ]


def test_without_english_the_alphabet_decides():
    assert chosen(choose(note(language="sv"), note(language="da"))) == [("ST-11513-2026", ID, "da")]


def test_one_readable_version_suffices():
    choice = choose(refused(language="en"), note(language="da"))
    assert (chosen(choice), choice.withheld) == ([("ST-11513-2026", ID, "da")], ())


def test_a_corrigendum_supersedes_and_keeps_the_id():
    corrected = vote(BE="no", IT="yes")
    choice = choose(note(), note(COR, "da", (corrected,)))
    assert chosen(choice) == [("ST-11513-2026", COR, "da")]
    assert choice.chosen[0].vote == corrected


@pytest.mark.parametrize(
    "ids",
    [
        (ID, COR),
        ("ST-11513-2026-COR-2", "ST-11513-2026-COR-10"),
        ("ST-11513-2026-COR-3", "ST-11513-2026-REV-1"),
        ("ST-11513-2026-REV-1", "ST-11513-2026-REV-1-COR-1"),
        ("ST-11513-2026-REV-1-COR-1", "ST-11513-2026-REV-2"),
        ("ST-11513-2026-REV-9", "ST-11513-2026-REV-10"),
    ],
)
def test_the_newer_of_two_versions_is_published_whatever_their_order(ids):
    older, newer = (note(document_id) for document_id in ids)
    for notes in ((older, newer), (newer, older)):
        assert chosen(choose(*notes)) == [("ST-11513-2026", ids[1], "en")]


def test_an_addition_has_a_vote_of_its_own():
    choice = choose(note(), note(ADD, votes=(vote("ST-11513-2026-ADD-1"),)))
    assert chosen(choice) == [
        ("ST-11513-2026", ID, "en"),
        ("ST-11513-2026-ADD-1", ADD, "en"),
    ]


def test_a_refused_corrigendum_keeps_the_vote_back():
    choice = choose(note(), refused(COR, reason="A smudge."))
    assert choice.chosen == ()
    assert withheld(choice) == [("ST-11513-2026", ID, "en")]
    assert choice.withheld[0].reason == (
        f"{COR} supersedes {ID} and is refused (A smudge.): read it by hand."
    )


def test_a_corrigendum_with_fewer_votes_keeps_all_back():
    two = (vote(), vote("ST-11513-2026-V2"))
    choice = choose(note(votes=two), note(COR, votes=(vote(),)))
    assert choice.chosen == ()
    assert withheld(choice) == [("ST-11513-2026", COR, "en")]


AGREED = vote(BE="yes", IT="no")
CONTRADICTIONS = {
    "a position": (vote(BE="yes", IT="abstain"), "position of IT is no in da, abstain in en"),
    "a state more": (vote(BE="yes", IT="no", DK="yes"), "position of DK is not listed in da"),
    "the rule": (replace(AGREED, voting_rule="unanimity"), "rule is qualified_majority in da"),
    "the day": (replace(AGREED, sitting_date=date(2026, 7, 1)), "sitting date is 2026-07-02 in da"),
    "the result": (replace(AGREED, result="not_adopted"), "result is adopted in da"),
    "the totals": (
        replace(AGREED, totals=replace(AGREED.totals, total=27)),
        "total is 2 in da, 27 in en",
    ),
    "a share": (
        replace(
            AGREED,
            positions=(replace(AGREED.positions[0], population_pct=2.36), AGREED.positions[1]),
        ),
        "share of BE is 2.63 in da, 2.36 in en",
    ),
}


@pytest.mark.parametrize("name", CONTRADICTIONS)
def test_language_versions_that_differ_keep_the_vote_back(name):
    other, said = CONTRADICTIONS[name]
    choice = choose(note(language="da", votes=(AGREED,)), note(language="en", votes=(other,)))
    assert choice.chosen == ()
    assert withheld(choice) == [("ST-11513-2026", ID, "da"), ("ST-11513-2026", ID, "en")]
    for each in choice.withheld:
        assert f"da, en of {ID} contradict each other" in each.reason
        assert said in each.reason


def test_a_different_number_of_votes_is_a_contradiction():
    choice = choose(
        note(language="da"), note(language="en", votes=(vote(), vote("ST-11513-2026-V2")))
    )
    assert choice.chosen == ()
    assert "number of votes is 1 in da, 2 in en" in choice.withheld[0].reason


def test_a_blank_in_one_language_contradicts_nothing():
    blank = replace(AGREED, result=None, totals=replace(AGREED.totals, total=None))
    choice = choose(note(language="da", votes=(blank,)), note(language="en", votes=(AGREED,)))
    assert [each.vote for each in choice.chosen] == [AGREED]


def test_versions_of_an_older_document_version_contradict_nothing():
    choice = choose(
        note(language="da", votes=(vote(BE="no"),)), note(language="en"), note(COR, language="sv")
    )
    assert chosen(choice) == [("ST-11513-2026", COR, "sv")]


def test_a_stranger_on_the_sheet_keeps_the_vote_back():
    choice = choose(note(votes=(vote(BE="yes", UK="yes"),)))
    assert choice.chosen == ()
    assert choice.withheld[0].reason.startswith("ST-11513-2026 lists UK, no member on 2026-07-02")


def test_a_state_listed_twice_keeps_the_vote_back():
    twice = replace(AGREED, positions=(*AGREED.positions, AGREED.positions[0]))
    choice = choose(note(votes=(twice,)))
    assert choice.chosen == ()
    assert choice.withheld[0].reason.startswith("ST-11513-2026 lists BE twice")
