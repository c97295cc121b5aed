import hashlib
import shlex
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from typer.testing import CliRunner

from councilvotes.cli.app import app
from councilvotes.errors import NotFoundHereError, WrongUseError
from councilvotes.notes.learnt_tables import keep_learnt
from councilvotes.notes.note_store import note_path, store_note
from councilvotes.options import CommandOptions, LogFormat
from councilvotes.output import Output
from councilvotes.review.inspecting_jobs import inspected
from councilvotes.review.inspection import file_to_inspect, places, report_lines
from councilvotes.review.queue import Decision, decide, list_refused
from extract.corrections.entries import Correction, load_corrections
from extract.domain.learnt_tables import LearntTable
from extract.domain.member_states import load_populations
from extract.errors import KnowledgeError
from extract.inspect import SheetPicture
from extract.read import read_note
from extract.records import SourceFile
from extract.request import ReadRequest
from tests.drawing.note import draw_note
from tests.drawing.seed import seed_note
from tests.drawing.spec import Fault, SheetLook
from tests.variants import some_of

ID = "ST-11513-2026-INIT"
DECISION = Decision(ID, "da", "votes[0].positions.IT.position", "yes", "two arrows", "A. Reviewer")


@cache
def drawn_and_read(faults, document_id, has_sheet):
    """A refused note as bytes, and its record."""
    note = seed_note(SheetLook(kind="text", marks="vector"))
    wrong = replace(note.votes[0], faults=faults)
    data = draw_note(replace(note, votes=(wrong,) if has_sheet else ()))
    source = SourceFile("blob", hashlib.sha256(data).hexdigest(), len(data), None, None, None)
    return data, read_note(data, ReadRequest(source, document_id=document_id, sample=True))


def folder_with(tmp_path, *faults, document_id=ID, has_sheet=True):
    """A data folder with one refused note, and settings beside their own corrections file."""
    data, record = drawn_and_read(faults, document_id, has_sheet)
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "blob").write_bytes(data)
    store_note(note_path(tmp_path / "data" / "notes", document_id, "da"), record)
    (tmp_path / "own.toml").write_text("[source]\nsample = true\n", encoding="utf-8")
    (tmp_path / "corrections.toml").write_text("# Mine.\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def refused(tmp_path):
    """A note whose mark for Italy contradicts its totals."""
    return folder_with(tmp_path, Fault("mark_contradicts", "IT", shown="no"))


@pytest.fixture
def out_of(refused):
    return output_for(refused)


def output_for(folder):
    options = CommandOptions(
        str(folder / "own.toml"), folder / "data", False, False, LogFormat.text
    )
    return Output(options, "run")


def test_a_refused_note_is_listed_with_reason_picture_and_report(refused, out_of, capsys):
    list_refused(out_of)
    first, picture, report = capsys.readouterr().out.splitlines()
    folder = refused / "data" / "review" / ID
    assert first.startswith(f"{ID} da: check failed: totals match positions")
    assert (picture, report) == (f"  {folder / 'da.png'}", f"  {folder / 'da.txt'}")
    assert (folder / "da.png").read_bytes().startswith(b"\x89PNG")
    assert "check FAILED: totals match positions" in (folder / "da.txt").read_text()


def test_pictures_are_made_once_for_one_reading(refused, out_of):
    list_refused(out_of)
    picture = refused / "data" / "review" / ID / "da.png"
    picture.write_bytes(b"kept")
    list_refused(out_of)
    assert picture.read_bytes() == b"kept"


@pytest.mark.long
def test_on_a_read_only_disk_notes_are_listed_with_what_the_totals_offer(
    tmp_path, read_only, capsys
):
    folder = folder_with(tmp_path, Fault("two_marks", "PL"))
    (folder / "data" / "seen").mkdir()
    with read_only(folder / "data"):
        assert list_refused(output_for(folder)) == 0
    told = capsys.readouterr()
    first, offer, _, command = told.out.splitlines()
    assert first.startswith(f"{ID} da: ")
    assert "Poland" in offer and "review decide" in command
    assert told.err.startswith(f"warning: {ID} da: no picture and no report can be kept: ")


def test_a_record_that_cannot_be_read_is_told_and_the_next_note_is_listed(refused, out_of, capsys):
    damaged = note_path(refused / "data" / "notes", "ST-1-2020-INIT", "da")
    damaged.parent.mkdir()
    damaged.write_text('{"status":"refused"')
    assert list_refused(out_of) == 1
    told = capsys.readouterr()
    assert told.out.startswith(f"{ID} da: ")
    assert str(damaged) in told.err


def test_a_decision_is_appended_with_what_is_read_now(refused, out_of):
    decide(DECISION, out_of)
    assert (refused / "corrections.toml").read_text().startswith("# Mine.\n\n[[correction]]\n")
    assert load_corrections(refused / "corrections.toml") == (
        Correction(
            document_id=ID,
            language="da",
            field="votes[0].positions.IT.position",
            value="yes",
            reason="two arrows",
            source="A. Reviewer",
            expect="no",
        ),
    )


def test_a_note_that_needed_a_mark_supplied_takes_a_second_decision(tmp_path):
    folder = folder_with(tmp_path, Fault("mark_omitted", "PL"))
    out = output_for(folder)
    decide(replace(DECISION, field="votes[0].positions.PL.position"), out)
    decide(replace(DECISION, field="votes[0].configuration", value="Environment"), out)
    path = folder / "data" / "blob"
    record = inspected(file_to_inspect(path, out.options.settings())).record
    (vote,) = record.votes
    poland = next(p for p in vote.positions if p.member_state == "PL")
    assert (record.reason, vote.configuration, poland.position) == (None, "Environment", "yes")


@pytest.mark.long
def test_two_marks_that_are_missing_are_supplied_one_by_one(tmp_path):
    folder = folder_with(tmp_path, Fault("mark_omitted", "PL"), Fault("mark_omitted", "SE"))
    for state in ("PL", "SE"):
        decision = replace(DECISION, field=f"votes[0].positions.{state}.position")
        decide(decision, output_for(folder))
    corrections = load_corrections(folder / "corrections.toml")
    assert [correction.expect for correction in corrections] == ["blank", "blank"]


def test_a_decision_on_a_note_kept_under_its_address_meets_the_corrections_of_that_address(
    tmp_path,
):
    other = "ST-1-2026-INIT"
    folder = folder_with(tmp_path, Fault("mark_omitted", "PL"), document_id=other)
    decision = replace(DECISION, document_id=other)
    decide(replace(decision, field="votes[0].positions.PL.position"), output_for(folder))
    decide(replace(decision, field="votes[0].result", value="null"), output_for(folder))
    corrections = load_corrections(folder / "corrections.toml")
    assert [correction.expect for correction in corrections] == ["blank", "adopted"]


@pytest.mark.parametrize(
    ("change", "error", "message"),
    [
        ({"language": "en"}, NotFoundHereError, f"no note {ID} en"),
        ({"value": "perhaps"}, KnowledgeError, "'perhaps'"),
        ({"field": "votes[0].totals"}, KnowledgeError, "no field that can be corrected"),
        ({"field": "votes[1].result", "value": "null"}, KnowledgeError, "could not be read"),
        (
            {"field": "votes[1].positions.IT.position"},
            KnowledgeError,
            "1 vote sheet was found in the note",
        ),
        (
            {"field": "votes[0].positions.XX.position"},
            KnowledgeError,
            "the sheet has no row of XX; its rows are BE, ",
        ),
    ],
)
def test_a_decision_that_cannot_stand_leaves_the_file_as_it_was(
    refused, out_of, change, error, message
):
    with pytest.raises(error) as fault:
        decide(replace(DECISION, **change), out_of)
    assert message in str(fault.value)
    assert (refused / "corrections.toml").read_text() == "# Mine.\n"


@pytest.mark.parametrize(
    "change", [{}, {"field": "votes[0].result", "value": "null"}], ids=["position", "result"]
)
def test_a_decision_on_a_vote_of_a_note_without_votes_is_refused(tmp_path, change):
    folder = folder_with(tmp_path, has_sheet=False)
    with pytest.raises(KnowledgeError, match=r"votes\[0\]\."):
        decide(replace(DECISION, **change), output_for(folder))
    assert (folder / "corrections.toml").read_text() == "# Mine.\n"


def test_a_printed_command_that_no_one_signed_decides_nothing(refused, out_of):
    with pytest.raises(WrongUseError, match="say who saw it"):
        decide(replace(DECISION, source="seen on page 2 by ..."), out_of)
    assert (refused / "corrections.toml").read_text() == "# Mine.\n"


def test_the_shipped_corrections_file_is_never_written(out):
    with pytest.raises(WrongUseError, match="councilvotes init"):
        decide(DECISION, out)


def test_a_file_is_inspected_in_a_process_of_its_own(refused, out_of):
    path = refused / "data" / "blob"
    inspection = inspected(file_to_inspect(path, out_of.options.settings()))
    lines = list(report_lines(inspection))
    assert lines[0].startswith(f"{path}: refused: check failed: totals match positions")
    names = [line.split(": ")[1] for line in lines if line.startswith("check FAILED: ")]
    assert {"totals match positions", "shares match totals"} <= set(names)


def test_what_the_totals_would_make_of_an_unread_mark_is_listed_with_the_command(tmp_path, capsys):
    folder = folder_with(tmp_path, Fault("two_marks", "PL"))
    list_refused(output_for(folder))
    _, _, _, offer, advice, command = capsys.readouterr().out.splitlines()
    assert offer == (
        "  page 2: Poland: the totals would make it: yes (members and shares fit no other)"
    )
    assert advice.startswith("  look at the picture first")
    assert shlex.split(command)[:12] == [
        *("councilvotes", "review", "decide", ID, "da"),
        *("--config", str(folder / "own.toml"), "--data-dir", str(folder / "data")),
        *("--field", "votes[0].positions.PL.position", "--value"),
    ]


def test_the_command_names_the_settings_of_this_call_not_of_an_earlier_one(
    tmp_path, capsys, monkeypatch
):
    folder = folder_with(tmp_path, Fault("two_marks", "PL"))
    list_refused(output_for(folder))
    capsys.readouterr()
    monkeypatch.chdir(folder)
    options = CommandOptions("own.toml", Path("data"), False, False, LogFormat.text)
    list_refused(Output(options, "run"))
    command = shlex.split(capsys.readouterr().out.splitlines()[-1])
    assert command[5:9] == ["--config", "own.toml", "--data-dir", "data"]


@pytest.mark.parametrize("kind", some_of(["two_marks", "mark_omitted"], "two_marks"))
def test_the_command_that_is_listed_fills_the_mark(tmp_path, capsys, kind):
    folder = folder_with(tmp_path, Fault(kind, "PL"))
    list_refused(output_for(folder))
    command = shlex.split(capsys.readouterr().out.splitlines()[-1].replace("...", "A. Reviewer"))
    assert CliRunner().invoke(app, command[1:]).exit_code == 0
    path = folder / "data" / "blob"
    record = inspected(file_to_inspect(path, output_for(folder).options.settings())).record
    (poland,) = (p for vote in record.votes for p in vote.positions if p.member_state == "PL")
    assert (record.reason, poland.position, poland.evidence.read_by) == (None, "yes", ("person",))


def test_a_note_refused_by_its_address_is_inspected_with_that_address(tmp_path, capsys):
    other = "ST-1-2026-INIT"
    folder = folder_with(tmp_path, Fault("two_marks", "PL"), document_id=other)
    list_refused(output_for(folder))
    report = (folder / "data" / "review" / other / "da.txt").read_text()
    assert "check FAILED: document is the one asked for" in report


def test_a_file_is_inspected_with_the_tables_that_were_learnt(refused, out_of):
    shares = dict(next(t for t in load_populations() if t.valid_from.year == 2026).shares)
    near = {code: share + (share > 100) for code, share in shares.items()}
    settings = out_of.options.settings()
    keep_learnt(settings.data_dir, (LearntTable(2026, tuple(sorted(near.items())), 3),))
    file = file_to_inspect(refused / "data" / "blob", settings)
    assert [table.shares for table in file.learnt] == [tuple(sorted(near.items()))]


def test_words_of_pictures_are_kept_only_in_a_data_folder_that_is_there(refused, out_of):
    path, settings = refused / "data" / "blob", out_of.options.settings()
    assert file_to_inspect(path, settings).seen is None
    (settings.data_dir / "seen").mkdir()
    assert file_to_inspect(path, settings).seen == settings.data_dir / "seen"


def test_the_first_sheet_has_the_name_asked_for_and_others_their_page(tmp_path):
    sheets = (SheetPicture(2, b""), SheetPicture(4, b""))
    assert list(places(tmp_path / "a.png", sheets)) == [
        tmp_path / "a.png",
        tmp_path / "a-page-4.png",
    ]
