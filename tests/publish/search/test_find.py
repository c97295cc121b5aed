"""Searches over a release of three votes."""

import csv
import io
from dataclasses import replace
from datetime import date

import pyarrow.parquet as pq
import pytest

from publish import load
from publish.download.source import FolderSource, Patience
from publish.errors import ReleaseError
from publish.places.place import open_place
from publish.records import FoundVote
from publish.rows.keys.procedures import parse_procedure
from publish.search.find import csv_of, find_votes
from publish.search.wanted import VotesWanted
from tests.publish.drafts import DAY, build, note, state, statement, vote

AT_ONCE = Patience(pause_seconds=0.0)
OLD, NEW, OTHER = "ST-1-2025", "ST-2-2025", "ST-3-2026"


def note_on(vote_id, day, **fields):
    document_id = f"{vote_id}-INIT"
    words = fields.pop("words", None)
    said = {"BE": "yes", "IT": "yes", **fields.pop("said", {})}
    one = replace(vote(vote_id, **said), sitting_date=day, **fields)
    statements = () if words is None else (replace(statement(), text=words),)
    made = note(document_id, "en", votes=(one,), statements=statements)
    assert made.document is not None
    return replace(made, document=replace(made.document, date=day))


@pytest.fixture(scope="module")
def releases(tmp_path_factory):
    folder = tmp_path_factory.mktemp("searched")
    notes = (
        note_on(OLD, date(2025, 3, 1), said={"IT": "no"}, configuration="Environment", item=None),
        note_on(NEW, date(2025, 9, 1), said={"IT": "abstain"}, words="Ambiguïté\nregrettée."),
        note_on(OTHER, date(2026, 2, 1), said={"BE": "no", "IT": "no"}, voting_rule="other"),
    )
    build(folder, notes, tuple(state(each.document.document_id, "en") for each in notes), today=DAY)
    return folder


@pytest.fixture
def found(releases):
    def ids(**wanted):
        return [each.vote_id for each in search(releases, **wanted).votes]

    return ids


def search(releases, version=None, **wanted):
    return find_votes(
        FolderSource(open_place(str(releases))), version, VotesWanted(**wanted), AT_ONCE
    )


def test_all_votes_come_newest_first(found):
    assert found() == [OTHER, NEW, OLD]


def test_a_state_says_one_of_the_positions(found):
    assert found(states=("IT",), positions=("no",)) == [OTHER, OLD]
    assert found(states=("IT",), positions=("abstain", "no")) == [OTHER, NEW, OLD]


def test_of_several_states_each_has_to_say_it(found):
    assert found(states=("IT", "BE"), positions=("no",)) == [OTHER]


def test_without_a_state_somebody_has_to_say_it(found):
    assert found(positions=("abstain",)) == [NEW]


def test_without_a_position_a_state_has_to_take_part(found):
    assert found(states=("BE",)) == [OTHER, NEW, OLD]
    assert found(states=("FR",)) == []


def test_the_first_and_the_last_day_belong_to_it(found):
    assert found(since=date(2025, 9, 1), until=date(2026, 2, 1)) == [OTHER, NEW]
    assert found(until=date(2025, 8, 31)) == [OLD]


def test_words_of_a_kind_are_alternatives(found):
    assert found(rules=("other",)) == [OTHER]
    assert found(rules=("other", "qualified_majority")) == [OTHER, NEW, OLD]
    assert found(areas=("environment",)) == [OLD]
    assert found(results=("not_adopted",)) == []


def test_a_procedure_is_found_with_and_without_its_code(found):
    with_code, without = parse_procedure("2025/0429/COD"), parse_procedure("2025/0429")
    assert found(procedure=with_code) == found(procedure=without)
    assert found(procedure=without)
    assert found(procedure=parse_procedure("2025/0429/NLE")) == []


def test_a_text_is_found_in_a_declaration_and_the_vote_says_where(releases):
    (vote,) = search(releases, text="AMBIGUITE regrettee").votes
    assert (vote.vote_id, vote.found_in) == (NEW, ("declaration",))


def test_all_that_is_asked_for_has_to_be_met(found):
    assert found(states=("IT",), positions=("no",), until=date(2025, 12, 31)) == [OLD]


def test_where_nothing_is_found_each_condition_says_how_many_meet_it(releases):
    none = search(releases, states=("IT",), positions=("no",), text="ambiguite")
    assert (none.votes, none.searched) == ((), 3)
    assert none.alone == (("IT says no", 2), ("text “ambiguite”", 1))


def test_a_found_vote_has_its_positions_counted(releases):
    vote = search(releases, states=("IT",), positions=("abstain",)).votes[0]
    assert vote == FoundVote(
        vote_id=NEW,
        vote_number=47,
        document_id=f"{NEW}-INIT",
        sitting_date=date(2025, 9, 1),
        result="adopted",
        yes=1,
        no=0,
        abstain=1,
        not_participating=0,
        no_states=(),
        abstain_states=("IT",),
        short_title=vote.short_title,
        subject=vote.subject,
        procedure="2025/0429/COD",
        policy_area=None,
        policy_area_from=None,
        voting_rule="qualified_majority",
        act_type="regulation",
        council_action="position_first_reading",
        members_margin=vote.members_margin,
        population_margin_pct=vote.population_margin_pct,
        smallest_switch=vote.smallest_switch,
        found_in=(),
        pdf_url=vote.pdf_url,
        sample=False,
    )


def test_as_csv_a_spreadsheet_keeps_accents_and_lists(releases):
    votes = [replace(each, short_title="Ambiguïté") for each in search(releases).votes]
    content = csv_of(votes)
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert [row["no_states"] for row in rows] == ["BE|IT", "", "IT"]
    assert {row["short_title"] for row in rows} == {"Ambiguïté"}
    assert csv_of([]).count(b"\n") == 1


def test_a_release_that_is_not_there_is_told(releases):
    with pytest.raises(ReleaseError, match=r"no release 2001\.01\.01; the newest are"):
        search(releases, "2001.01.01")


def test_a_release_of_an_older_schema_is_told(releases, monkeypatch):
    def of_an_older_schema(path):
        table = pq.ParquetFile(path).read()
        return table.drop_columns(["short_title"]) if path.name == "votes.parquet" else table

    monkeypatch.setattr(load, "_read_parquet", of_an_older_schema)
    with pytest.raises(ReleaseError, match="older schema: votes has no column short_title"):
        search(releases)
