import random
from dataclasses import astuple, replace
from datetime import date
from itertools import combinations, product

import pytest

from publish.errors import ReleaseError
from publish.records import AgreementRow, CodiVoteRow
from publish.rows.derived import agreement_rows
from publish.rows.readings import join_readings
from publish.rows.tables import build_tables
from tests.publish.drafts import (
    DAY,
    ID,
    MEMBER_STATES,
    built,
    every_table,
    member_state,
    note,
    query,
    state,
    vote,
)


def agreement(*votes):
    """The rows of `agreement` for votes of one note, or of several days."""
    readings = join_readings([note(votes=votes)], [state()], sample=False)
    tables = build_tables(readings, MEMBER_STATES, sample=False)
    return next(table.rows for table in tables if table.name == "agreement")


def numbered(*positions, days=()):
    """Votes of one note in which Belgium and Italy say what is given."""
    ids = ["ST-11513-2026", *(f"ST-11513-2026-V{place}" for place in range(2, 99))]
    dates = [*days, *[DAY] * len(positions)]
    return [
        replace(vote(name, BE=be, IT=it), sitting_date=day)
        for name, day, (be, it) in zip(ids, dates, positions, strict=False)
    ]


def test_an_abstention_is_a_dissent_in_one_count_and_none_in_the_other():
    votes = numbered(
        ("yes", "yes"), ("no", "no"), ("abstain", "abstain"), ("yes", "abstain"), ("yes", "no")
    )
    votes += [replace(vote("ST-11513-2026-V6", BE="abstain", IT="no"))]
    assert agreement(*votes) == (AgreementRow(2026, "BE", "IT", 6, 3, 4),)


def test_a_vote_in_which_one_of_a_pair_took_no_part_is_not_in_common():
    assert agreement(*numbered(("yes", "yes"), ("yes", "not_participating"))) == (
        AgreementRow(2026, "BE", "IT", 1, 1, 1),
    )


def test_a_pair_with_no_vote_in_common_has_no_row():
    assert agreement(*numbered(("yes", "not_participating"))) == ()


def test_years_are_counted_apart():
    votes = numbered(("yes", "yes"), ("yes", "no"), days=(date(2025, 12, 31), date(2026, 1, 1)))
    assert agreement(*votes) == (
        AgreementRow(2025, "BE", "IT", 1, 1, 1),
        AgreementRow(2026, "BE", "IT", 1, 0, 0),
    )


def test_the_wide_table_has_a_column_a_state_and_counts_them(tmp_path):
    assert query(
        built(tmp_path).path,
        "SELECT vote_id, sitting_date, document_id, yes, no, abstain, not_participating, "
        'not_listed, "BE", "IT", "DK", "UK", sample FROM positions_wide',
    ) == [("ST-11513-2026", DAY, ID, 2, 0, 0, 0, 1, "yes", "yes", "not_listed", None, False)]


def test_a_state_without_a_column_stops_the_release():
    new = member_state("XX", "XXX", "New", "NEW", 29)
    readings = join_readings([note()], [state()], sample=False)
    with pytest.raises(ReleaseError, match="positions of XX, for which positions_wide has no col"):
        build_tables(readings, (*MEMBER_STATES, new), sample=False)


def test_the_retired_api_finds_its_columns_again():
    voted = replace(
        vote(BE="yes", DK="no", IT="yes"), session_number="3455", configuration="Agriculture"
    )
    readings = join_readings([note(votes=(voted,))], [state()], sample=False)
    tables = build_tables(readings, MEMBER_STATES, sample=False)
    assert next(table.rows for table in tables if table.name == "votes_codi") == (
        CodiVoteRow(
            voteProc="ST-11513-2026",
            votingRuleLabel="qualified majority",
            policyAreaLabel=None,
            voteOnDocumentNumber="11261/26",
            votingInstCode="2025/0429 (COD)",
            legisProcLabel="COD",
            decisionDate="2026-07-02",
            meetingSessionNumber="3455",
            councilConfigurationLabel="Agriculture",
            docExpression=None,
            docTitle="Position of the Council at first reading",
            registerPage="https://data.example/doc/document/ST-11513-2026-INIT/en/pdf",
            actNumber=None,
            actTypeLabel="Regulation",
            voteDecision="adopted",
            councilActionLabelGrouped="Position first reading",
            countryCodeInFavourGrouped="BE|IT",
            countryCodeAgainstGrouped="DK",
            countryCodeAbstainedGrouped=None,
            countryCodeNotParticipatingGrouped=None,
        ),
    )


def test_an_item_that_is_no_interinstitutional_file_is_none_for_the_retired_api():
    voted = replace(vote(), item="Draft budget", act_type="other", act_type_raw="BUDGET")
    readings = join_readings([note(votes=(voted,))], [state()], sample=False)
    tables = build_tables(readings, MEMBER_STATES, sample=False)
    (row,) = next(table.rows for table in tables if table.name == "votes_codi")
    assert (row.votingInstCode, row.legisProcLabel, row.actTypeLabel) == (None, None, "BUDGET")


def test_the_letter_of_a_split_proposal_is_part_of_its_file_for_the_retired_api():
    voted = replace(vote(), item="2018/0330 A (COD)")
    readings = join_readings([note(votes=(voted,))], [state()], sample=False)
    tables = build_tables(readings, MEMBER_STATES, sample=False)
    (row,) = next(table.rows for table in tables if table.name == "votes_codi")
    assert (row.votingInstCode, row.legisProcLabel) == ("2018/0330 A (COD)", "COD")


def test_agreement_is_what_counting_vote_by_vote_gives():
    chance = random.Random(20260702)
    tables = every_table()
    vote_row, position_row = tables["votes"].rows[0], tables["positions"].rows[0]
    words = ("yes", "yes", "no", "abstain", "not_participating", "not_listed")
    votes = [
        replace(vote_row, vote_id=f"ST-{place}-2026", sitting_date=date(2020 + place % 3, 1, 1))
        for place in range(60)
    ]
    said = {(each.vote_id, code): chance.choice(words) for each in votes for code in "ABCDE"}
    positions = [
        replace(position_row, vote_id=vote_id, member_state=code, position=word)
        for (vote_id, code), word in said.items()
    ]
    expected = []
    for year, (a, b) in product(range(2020, 2023), combinations("ABCDE", 2)):
        pairs = [
            (said[each.vote_id, a], said[each.vote_id, b])
            for each in votes
            if each.sitting_date.year == year
        ]
        cast = [pair for pair in pairs if {*pair} <= {"yes", "no", "abstain"}]
        same = sum(one == other for one, other in cast)
        side = sum((one == "no") == (other == "no") for one, other in cast)
        expected.append(AgreementRow(year, a, b, len(cast), same, side))
    assert sorted(agreement_rows(votes, positions), key=astuple) == expected
