import hashlib
from dataclasses import replace
from datetime import date

import pytest

from councilvotes.reconcile.ledger import Entry, Judgement
from councilvotes.reconcile.matching import CountedVote
from councilvotes.reconcile.ours import OurSide
from councilvotes.reconcile.reconcile import counted, reconcile
from councilvotes.reconcile.rows import judged_as, publishable
from councilvotes.reconcile.witness.mapping import load_mapping
from councilvotes.reconcile.witness.read import read_witness
from publish.records import ReconciliationRow

MAPPING = """
name = "own"
title = "Own"
repeated_rows = "report"
[columns]
date = "day"
file = "file"
act_number = "act"
result = "result"
yes = "yes"
no = "no"
[codes.result]
carried = "adopted"
lost = "not_adopted"
"""
HEADER = "day,file,act,result,yes,no\n"
ROW = '2020-01-02,2019/0001,6/20,carried,"BE, DE",FR\n'
DAY = date(2020, 1, 2)


def row(witness, status, *, judgement=None, day=None, **more):
    judged = judged_as(judgement) if judgement else {}
    told = {"source": "Own; no licence stated", "source_sha256": "1", "sitting_date": day}
    return ReconciliationRow(witness=witness, status=status, **told | more | judged)


def our(name="ST-7-2020", day=DAY, file="2019/0001", positions=None, result="adopted"):
    said = positions or {"BE": "yes", "DE": "yes", "FR": "no"}
    return CountedVote(name, day, frozenset({file}), frozenset({"6/20"}), said, {"result": result})


@pytest.fixture
def held(tmp_path):
    """Our votes held against a file of these rows."""

    def hold(rows, *votes, ledger=(), mapping=MAPPING, header=HEADER, years=()):
        path = tmp_path / "own.csv"
        path.write_text(header + rows, encoding="utf-8")
        own = tmp_path / "own.toml"
        own.write_text(mapping, encoding="utf-8")
        witness = read_witness(path, load_mapping(own))
        assert witness.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
        told = replace(witness, sha256="1")
        return reconcile(told, OurSide(votes, frozenset(years)), ledger)

    return hold


def entry(**changes):
    told = {
        "witness": "own",
        "vote": "ST-7-2020",
        "about": ("FR",),
        "ours": "yes",
        "theirs": "no",
        "verdict": "theirs",
        "reason": "misread",
        "date": DAY,
    }
    return Entry.model_validate(told | changes)


def test_a_vote_of_which_both_say_the_same_agrees(held):
    assert held(ROW, our()).rows == (
        row(
            "own",
            "matched",
            vote_id="ST-7-2020",
            entry="line 2",
            day=DAY,
            matched_by=("file", "act_number", "date"),
            agrees=True,
        ),
    )


def test_each_state_and_the_result_that_differ_are_named_and_open(held):
    ours = our(positions={"BE": "yes", "DE": "abstain", "FR": "no"}, result="not_adopted")
    (found,) = held(ROW, ours).rows
    assert (found.agrees, found.verdict) == (False, "open")
    assert found.difference == (
        "DE: abstain here, yes there; result: not_adopted here, adopted there"
    )


def test_an_entry_of_the_ledger_closes_a_difference(held):
    ours = our(positions={"BE": "yes", "DE": "yes", "FR": "yes"})
    done = held(ROW, ours, ledger=[entry()])
    assert [(each.verdict, each.reason) for each in done.rows] == [("theirs", "misread")]
    assert (done.open, done.stale) == ((), ())


def test_an_entry_that_meets_no_difference_is_stale(held):
    done = held(ROW, our(), ledger=[entry(), entry(witness="another")])
    assert done.stale == ("own ST-7-2020: FR: yes here, no there",)


@pytest.mark.parametrize(
    ("vote", "why", "told"),
    [
        (our(day=date(2019, 1, 1)), "before_start", "before the first vote there, of 2020-01-02"),
        (our(day=date(2021, 1, 1)), "after_end", "after the last vote there, of 2020-01-04"),
        (our(day=date(2020, 1, 3)), "other_date", "2019/0001, 6/20: there on 2020-01-02, not on"),
    ],
)
def test_a_vote_that_the_witness_lacks_is_told_with_why(held, vote, why, told):
    rows = ROW + ROW.replace("01-02", "01-04").replace("0001", "0009").replace("6/20", "9/20")
    found = next(each for each in held(rows, vote).rows if each.status == "ours_only")
    assert (found.vote_id, found.why, found.entries) == ("ST-7-2020", why, 0)
    assert found.reason.startswith(told)


def test_a_file_that_the_witness_does_not_name_is_told(held):
    other = ROW.replace("0001", "0009").replace("6/20", "9/20")
    found = {each.status: each for each in held(other, our()).rows}
    assert found["ours_only"].reason == "no vote there names 2019/0001, 6/20"
    assert found["theirs_only"].reason == "no vote here names 2019/0009, 9/20"


def test_what_fits_worse_is_alone_and_names_the_vote_that_was_taken(held):
    found = held(ROW, our(), our("ST-8-2020", positions={"BE": "no"})).rows
    alone = next(each for each in found if each.status == "ours_only")
    assert (alone.vote_id, alone.why) == ("ST-8-2020", "taken")
    assert alone.reason.endswith("on that day there is another vote: line 2")


def test_twins_are_ambiguous_and_agree_where_all_say_the_same(held):
    found = held(ROW, our(), our("ST-8-2020")).rows
    told = "nothing tells which is which: ST-7-2020, ST-8-2020 here, line 2 there"
    assert found == (
        row("own", "ambiguous", vote_id="ST-7-2020", day=DAY, agrees=True, reason=told, entries=0),
        row("own", "ambiguous", vote_id="ST-8-2020", day=DAY, agrees=True, reason=told, entries=0),
        row("own", "ambiguous", entry="line 2", day=DAY, agrees=True, reason=told),
    )


def test_a_row_that_stands_twice_is_told_and_matched_once(held):
    found = held(ROW + ROW, our()).rows
    assert [(each.status, each.why, each.entry) for each in found] == [
        ("matched", None, "line 2"),
        ("theirs_only", "repeated", "line 3"),
    ]


def test_an_act_that_stands_twice_with_different_votes_contradicts_itself(held):
    done = held(ROW + ROW.replace('"BE, DE",FR', '"BE, DE, FR",'), our())
    found = next(each for each in done.rows if each.status == "contradiction")
    assert (found.entry, found.entries) == ("6/20 of 2020-01-02", 2)
    assert found.difference == (
        "stands 2 times with different votes: FR: no, yes; ST-7-2020 here is nearest to line 2"
    )
    explained = entry(vote="", entry="6/20 of 2020-01-02", ours="no", theirs="yes")
    again = held(ROW + ROW.replace('"BE, DE",FR', '"BE, DE, FR",'), our(), ledger=[explained])
    assert (len(done.open), len(again.open)) == (1, 0)


TOTALS = MAPPING.partition("repeated")[0] + (
    'kind = "totals"\n[period]\nfrom = 2020-01-01\nto = 2020-12-31\nentries = 9\n'
    '[columns]\nstate = "state"\nno = "no"\nabstain = "abstain"\n'
)


def totals(held, words, *votes, **more):
    return held(words, *votes, mapping=TOTALS, header="state,no,abstain\n", **more).rows


def test_totals_are_compared_where_all_years_are_held(held):
    equal, other = totals(held, "FR,1,0\nDE,1,0\n", our(), years=[2020])
    assert equal == row("own", "totals", entry="FR", agrees=True, entries=9)
    assert (other.difference, other.verdict) == ("no: 0 here, 1 there", "open")


def test_totals_of_a_part_are_not_comparable_but_never_above_the_whole(held):
    part, above = totals(held, "DE,3,0\nFR,0,0\n", our())
    told = "not comparable: 1 vote held of its 9 entries"
    assert part == row("own", "totals", entry="DE", reason=told, entries=9)
    assert (above.difference, above.verdict) == ("no: 1 here, 0 there", "open")


def test_votes_after_the_end_of_totals_are_not_counted(held):
    (found,) = totals(held, "FR,0,0\n", our(day=date(2021, 1, 1)), years=[2020])
    assert found.agrees is True


def test_of_a_witness_without_licence_only_counts_and_differences_are_published(held):
    rows = ROW + ROW.replace("0001", "0009").replace("6/20", "9/20") + ROW
    done = held(rows, our(positions={"BE": "no"}))
    assert publishable(done.rows, done.witness) == (
        row(
            "own",
            "matched",
            vote_id="ST-7-2020",
            day=DAY,
            matched_by=("file", "act_number", "date"),
            agrees=False,
            difference="BE: no here, yes there; DE: not_participating here, yes there; "
            "FR: not_participating here, no there",
            judgement=Judgement("open"),
        ),
        row("own", "theirs_only", why="repeated"),
        row("own", "theirs_only", why="unknown"),
    )


@pytest.mark.shared
def test_two_counts_by_others_agree_in_every_vote_that_both_have(shared_dir):
    first = read_witness(shared_dir / "witness" / "swp_2023-10-20.csv")
    second = read_witness(shared_dir / "witness" / "barnaud_2026-04-06.csv")
    ours = OurSide(tuple(counted(vote) for vote in first.votes), frozenset())
    rows = reconcile(second, ours, ()).rows
    matched = [row.agrees for row in rows if row.status == "matched"]
    assert (len(first.votes), len(matched), all(matched)) == (1440, 1374, True)


@pytest.mark.shared
def test_totals_of_all_entries_are_nowhere_below_the_votes_of_another_count(shared_dir):
    votes = read_witness(shared_dir / "witness" / "barnaud_2026-04-06.csv").votes
    totals = read_witness(shared_dir / "witness" / "lalut_totals_2026-10-06.csv")
    ours = OurSide(tuple(counted(vote) for vote in votes), frozenset())
    assert {row.difference for row in reconcile(totals, ours, ()).rows} == {None}
