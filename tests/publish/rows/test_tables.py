from dataclasses import replace
from datetime import date

from extract.records import Check
from publish.records import CheckRow
from publish.rows.readings import join_readings
from publish.rows.tables import build_tables
from tests.publish.drafts import (
    COR,
    DAY,
    ID,
    MEMBER_STATES,
    build,
    built,
    note,
    query,
    sha,
    state,
    statement,
    two_states,
    vote,
)


def test_a_vote_carries_its_note_totals_and_members_left_out(tmp_path):
    assert query(
        built(tmp_path).path,
        "SELECT vote_id, document_id, language, sha256, vote_number, written_procedure, result, "
        "sitting_date, voted_documents, yes_members, yes_population_pct, no_members, "
        "not_participating_members, total, not_listed, sample FROM votes",
    ) == [
        (
            "ST-11513-2026",
            ID,
            "da",
            sha(ID, "da"),
            47,
            True,
            "adopted",
            DAY,
            ["11261/26", "11261/26 ADD 1"],
            2,
            100.0,
            None,
            0,
            2,
            1,
            False,
        )
    ]


def test_a_position_carries_its_evidence(tmp_path):
    assert query(
        built(tmp_path).path,
        "SELECT * EXCLUDE (vote_id) FROM positions WHERE member_state = 'IT'",
    ) == [
        (
            *("IT", "Italy", "IT", "yes", False, 2.63, None, None, ID, "da", sha(ID, "da")),
            *(f"{two_states()[0].url}#page=2", 2, 101.5, 220.25, 112.0, 230.75),
            *(["objects", "pdfplumber"], True, "totals", "text", "0.1.0"),
        )
    ]


def test_a_state_against_all_others_is_alone(tmp_path):
    alone = vote(BE="yes", DK="not_participating", IT="no")
    assert query(
        build(tmp_path, [note(votes=(alone,))], [state()]).path,
        "SELECT member_state FROM positions WHERE alone",
    ) == [("IT",)]


def test_a_member_whom_the_sheet_leaves_out_is_not_listed(tmp_path):
    assert query(
        built(tmp_path).path,
        "SELECT * EXCLUDE (vote_id) FROM positions WHERE member_state NOT IN ('BE', 'IT')",
    ) == [
        (
            *(
                "DK",
                "Denmark",
                "DK",
                "not_listed",
                False,
                None,
                None,
                None,
                ID,
                "da",
                sha(ID, "da"),
            ),
            *(f"{two_states()[0].url}#page=2", None, None, None, None),
            *(None, [], None, None, None, "0.1.0"),
        )
    ]


def test_a_former_member_is_not_listed_only_while_it_was_one(tmp_path):
    old = replace(vote(), sitting_date=date(2020, 1, 31))
    path = built(tmp_path, [note(votes=(old,))], [state()]).path
    assert query(path, "SELECT member_state FROM positions WHERE position = 'not_listed'") == [
        ("DK",),
        ("UK",),
    ]


def test_an_author_is_joined_to_how_that_state_voted(tmp_path):
    assert query(built(tmp_path).path, "SELECT * FROM statement_authors") == [
        (ID, "da", 1, "COMMISSION", "ST-11513-2026", ["ST-11513-2026"], None),
        (ID, "da", 1, "IT", "ST-11513-2026", ["ST-11513-2026"], "yes"),
    ]


def test_a_declaration_is_joined_with_each_vote_of_its_note(tmp_path):
    second = vote("ST-11513-2026-V2", BE="yes", IT="abstain")
    path = build(
        tmp_path,
        [note(language="da", votes=(vote(), second), statements=(statement(),))],
        [state(language="da")],
    ).path
    assert query(path, "SELECT UNNEST(vote_id), heading FROM statements") == [
        ("ST-11513-2026", "Erklæring fra Italien"),
        ("ST-11513-2026-V2", "Erklæring fra Italien"),
    ]
    assert query(
        path,
        "SELECT p.vote_id, author, ordinal FROM positions p JOIN statement_authors a "
        "ON author = member_state AND list_contains(vote_ids, p.vote_id) "
        "WHERE p.position = 'abstain'",
    ) == [("ST-11513-2026-V2", "IT", 1)]


def test_a_declaration_of_a_note_whose_votes_are_kept_back_is_joined_with_none(tmp_path):
    records = [
        note(language="da", statements=(statement(),)),
        note(votes=(vote(BE="no", IT="yes"),)),
    ]
    path = built(tmp_path, records, [state(language="da"), state()]).path
    assert query(path, "SELECT vote_id FROM statements") == [([],)]


def test_a_vote_leads_to_its_procedure_and_to_its_sheet(tmp_path):
    assert query(
        built(tmp_path).path,
        "SELECT pdf_url, item, procedure, oeil_url, eurlex_url, celex, eli, short_title, "
        "policy_area, policy_area_from FROM votes",
    ) == [
        (
            f"{two_states()[0].url}#page=2",
            "2025/0429 (COD)",
            "2025/0429/COD",
            "https://oeil.europarl.europa.eu/oeil/en/procedure-file?reference=2025/0429%28COD%29",
            "https://eur-lex.europa.eu/procedure/EN/2025_429",
            *[None] * 2,
            "Position of the Council at first reading",
            *[None] * 2,
        )
    ]


def test_the_cover_tells_the_area_of_a_vote(tmp_path):
    made = note()
    assert made.document is not None
    cover = replace(made.document, subject_codes=("VOTE 47", "TRANS 12", "ENV 3"))
    path = built(tmp_path, [replace(made, document=cover)], [state()]).path
    assert query(path, "SELECT policy_area, policy_area_from FROM votes") == [
        ("transport", "subject_code")
    ]
    assert query(path, "SELECT policyAreaLabel FROM votes_codi") == [("Transport",)]


def test_a_configuration_hints_at_the_area_in_votes_and_not_in_the_retired_columns(tmp_path):
    voted = replace(vote(), configuration="Environment")
    path = built(tmp_path, [note(votes=(voted,))], [state()]).path
    assert query(path, "SELECT policy_area, policy_area_from FROM votes") == [
        ("environment", "configuration")
    ]
    assert query(path, "SELECT policyAreaLabel FROM votes_codi") == [(None,)]


def test_a_refused_document_keeps_its_cover_its_checks_and_its_reason(tmp_path):
    path = built(tmp_path).path
    assert query(path, "SELECT status, number, pages FROM documents WHERE language = 'en'") == [
        ("refused", "11513/26", 6)
    ]
    assert query(path, "SELECT name, passed FROM checks WHERE document_id = 'ST-1-2026-INIT'") == [
        ("sheet_found", False)
    ]
    assert query(path, "SELECT document_id, language, vote_id, reason FROM refused") == [
        ("ST-1-2026-INIT", "en", None, "No sheet.")
    ]


def test_a_contradiction_is_listed_for_both_languages_and_nothing_of_the_vote_is_published(
    tmp_path,
):
    records = [note(language="da"), note(language="en", votes=(vote(BE="no", IT="yes"),))]
    path = built(tmp_path, records, [state(language="da"), state(language="en")]).path
    assert query(path, "SELECT count(*) FROM votes") == [(0,)]
    assert query(path, "SELECT count(*) FROM positions") == [(0,)]
    assert query(
        path,
        "SELECT language, vote_id, reason LIKE '%position of BE is yes in da, no in en%' "
        "FROM refused ORDER BY language",
    ) == [("da", "ST-11513-2026", True), ("en", "ST-11513-2026", True)]


def test_a_superseded_document_names_the_newer_one_and_gives_no_vote(tmp_path):
    path = built(tmp_path, [note(), note(COR)], [state(superseded_by=COR), state(COR)]).path
    assert query(path, "SELECT document_id, superseded_by FROM documents ORDER BY ALL") == [
        (COR, None),
        (ID, COR),
    ]
    assert query(path, "SELECT vote_id, document_id FROM votes") == [("ST-11513-2026", COR)]


def test_every_value_of_a_ledger_row_but_the_moving_one_is_published(tmp_path):
    assert query(
        built(tmp_path).path,
        "SELECT document_id, language, sha256, url, bytes, first_seen::VARCHAR FROM documents "
        "WHERE language = 'da'",
    ) == [
        (ID, "da", sha(ID, "da"), two_states()[0].url, 81234, "2026-07-02 09:30:00+00"),
    ]


def test_a_flag_says_which_file_it_is_of_and_all_that_was_found():
    held, flagged = Check("sheet_found", True, "1", "1"), Check("in_order", False, "1", "0", False)
    made = replace(note(language="da"), checks=(held, flagged, held))
    tables = build_tables(
        join_readings([made], [state(language="da")], sample=False), MEMBER_STATES, sample=False
    )
    rows = {table.name: table.rows for table in tables}
    assert [row.checks_passed for row in rows["documents"]] == [2]
    assert rows["checks"] == (
        CheckRow(
            document_id=ID,
            language="da",
            ordinal=2,
            name="in_order",
            passed=False,
            expected="1",
            observed="0",
            blocking=False,
            sha256=sha(ID, "da"),
            extractor_version="0.1.0",
        ),
    )
