"""The sample's notes say what their sources say."""

import csv
import re

import pytest

from tests.drawing.figures import figures_of, read_drawing_data
from tests.drawing.spec import PositionName
from tests.drawing.states import members_on

POSITIONS: tuple[PositionName, ...] = ("yes", "no", "abstain", "not_participating")


@pytest.mark.parametrize(
    "entry", read_drawing_data("notes.toml")["note"], ids=lambda e: e["number"]
)
def test_a_sample_note_gives_every_member_of_its_day_one_position(entry):
    voters = [state for position in POSITIONS for state in entry[position]]
    assert sorted(voters) == sorted(members_on(entry["date"]))


@pytest.mark.shared
def test_the_seed_is_word_for_word_the_real_note(shared):
    real = (shared / "seed.txt").read_text(encoding="utf-8")
    seed = read_drawing_data("seed.toml")
    statement = seed["statement"]
    paragraphs = [
        f"- **{part['lead']}** {part['text']}" if "lead" in part else part["text"]
        for part in statement["paragraph"]
    ]
    declaration = real[real.index(statement["heading"] + "\n") :]
    assert re.sub(r"\n+", "\n", declaration).strip() == "\n".join(
        [statement["heading"], *paragraphs]
    )
    assert f"Vedr.:\t{seed['title']}\n" in real
    assert f"Subject: {seed['subject']}\n" in real


@pytest.mark.shared
def test_the_votes_of_the_sample_are_those_of_the_source(shared):
    with (shared / "witness" / "swp_2023-10-20.csv").open(encoding="utf-8", newline="") as file:
        source = {row["vote_procedure_id"]: row for row in csv.DictReader(file)}
    columns = {
        "in_favor": "yes",
        "against": "no",
        "abstained": "abstain",
        "not_participating": "not_participating",
    }
    for entry in read_drawing_data("notes.toml")["note"]:
        row = source[str(entry["swp"])]
        assert str(entry["date"]) == row["decision_date"]
        assert entry["rule"] == row["voting_rule"]
        assert entry["configuration"] == row["council_configuration"]
        assert entry["item"].replace(" ", "") == row["interinstitutional_code"].replace(" ", "")
        assert "title_from_act" in entry or entry["title"] in row["documents"]
        for column, position in columns.items():
            assert entry[position] == re.findall("[A-Z]{2}", row[column])


@pytest.mark.shared
@pytest.mark.parametrize(
    ("table", "day"),
    [
        ("2016", "2016-06-01"),
        ("2020-02", "2020-06-01"),
        ("2022", "2022-06-01"),
        ("2026", "2026-06-01"),
    ],
)
def test_shares_are_those_known_in_full_for_their_period(shared, table, day):
    codes = {"GB": "UK", "GR": "EL"}
    with (shared / "domain" / "populations.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["valid_from"] <= day <= row["valid_to"]]
    assert "estimate" not in {row["standing"] for row in rows}
    assert figures_of(table) == {
        codes.get(row["member_state_iso2"], row["member_state_iso2"]): float(row["population_pct"])
        for row in rows
    }
