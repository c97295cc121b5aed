from dataclasses import replace

import pytest

from publish.errors import ReleaseError
from publish.records import CodiVoteRow
from publish.rows.readings import join_readings
from publish.rows.tables import build_tables
from tests.publish.drafts import (
    DAY,
    ID,
    MEMBER_STATES,
    built,
    member_state,
    note,
    query,
    state,
    vote,
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
