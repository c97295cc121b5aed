import hashlib
import shutil

import pytest
from typer.testing import CliRunner

import tests.drawing.sheet
from councilvotes.cli.app import app
from councilvotes.notes.note_store import load_note
from extract.encode import from_json, to_json
from tests.drawing.note import draw_note
from tests.drawing.page import put
from tests.drawing.seed import seed_note
from tests.drawing.spec import SheetLook
from tests.drawing.unknown import unknown_note

MARKS = ["--mark", "1=yes", "--mark", "2=abstain", "--mark", "Italy=no"]
SIGNED = ["--who", "A. Reviewer", "--why", "said on the cover"]


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """Settings of their own, and an archive of two unknown notes and one with a legend."""
    place = tmp_path_factory.mktemp("filled")
    (place / "councilvotes.toml").write_text("[source]\nsample = true\n", encoding="utf-8")
    (place / "notes").mkdir()
    drawn = {
        "one": unknown_note(1),
        "two": unknown_note(2, ("HU",), ("AT", "MT")),
        "legend": unknown_note(3, ("HU",), ("AT",), novel=11, legend=True),
    }
    for name, data in drawn.items():
        (place / "notes" / f"{name}.pdf").write_bytes(data)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(place)
        say("import", "notes")
    return place


@pytest.fixture
def folder(filled, tmp_path, monkeypatch):
    """A copy of it to work in."""
    place = tmp_path / "work"
    shutil.copytree(filled, place)
    monkeypatch.chdir(place)
    return place


def say(*words):
    return CliRunner().invoke(app, list(words))


def records(folder):
    return {path.parent.name: path.read_bytes() for path in (folder / "data/notes").glob("*/*")}


def statuses(folder):
    paths = sorted((folder / "data/notes").glob("*/*.json"))
    return [load_note(path).status for path in paths]


def test_what_a_person_teaches_settles_refused_notes_and_changes_no_other(folder):
    before = records(folder)
    assert statuses(folder) == ["refused", "refused", "ok"]
    told = say("teach", "notes/one.pdf", *MARKS, *SIGNED)
    assert "it settles 2 of 2 refused notes" in told.output
    assert records(folder) == before  # nothing is stored outside a run
    assert "read 2 notes: 2 ok" in say("backfill", "--stage", "extract").output
    after = records(folder)
    assert [name for name in after if after[name] == before[name]] == ["ST-11603-2026-INIT"]
    file = (folder / "taught.toml").read_bytes()
    note = load_note(folder / "data/notes/ST-11602-2026-INIT/da.json")
    assert note.taught_sha256 == hashlib.sha256(file).hexdigest()
    assert "no note to read" in say("extract").output
    assert say("verify", "latest", "--rederive").exit_code == 0


def test_a_teaching_that_is_withdrawn_takes_its_readings_with_it(folder):
    say("teach", "notes/one.pdf", *MARKS, *SIGNED)
    say("extract")
    (folder / "taught.toml").write_text("version = 1\n", encoding="utf-8")
    assert say("extract").exit_code == 0
    assert statuses(folder) == ["refused", "refused", "ok"]


def test_the_kinds_are_shown_with_a_picture_each_and_the_command(folder):
    told = say("teach", "notes/one.pdf").output
    assert "kind 1, 24 marks (Belgium, Bulgaria, Czechia and 21 more): nothing names it" in told
    assert "councilvotes teach notes/one.pdf --mark 1=POSITION --mark 2=POSITION" in told
    assert (folder / "one-kind-3.png").read_bytes().startswith(b"\x89PNG")
    assert not (folder / "taught.toml").exists()


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["--mark", "1=yes"], "say who teaches it and why"),
        (["--mark", "1=maybe", *SIGNED], "write KIND=POSITION"),
        (["--mark", "Utopia=no", *SIGNED], "neither a kind's number nor a Member State"),
        (["--mark", "1=yes", "--mark", "2=no", "--mark", "3=abstain", *SIGNED], "nothing was"),
    ],
)
def test_a_teaching_that_cannot_be_taken_writes_nothing(folder, words, complaint):
    told = say("teach", "notes/one.pdf", *words)
    assert (told.exit_code, complaint in told.output) == (2, True)
    assert not (folder / "taught.toml").exists()


def test_the_shipped_file_is_not_written_to(folder):
    told = say("teach", "notes/one.pdf", "--config", "sample", *MARKS, *SIGNED)
    assert (told.exit_code, "comes with the program" in told.output) == (2, True)


@pytest.mark.long
def test_the_archive_teaches_what_two_notes_with_a_legend_proved(folder):
    (folder / "more.pdf").write_bytes(unknown_note(4, ("SE",), ("FI",), novel=11, legend=True))
    say("import", "more.pdf")
    listed = say("teach", "--from-archive").output
    assert "no: proved with legend and totals on ST-11603-2026-INIT, ST-11604-2026-INIT" in listed
    assert not (folder / "taught.toml").exists()
    assert "noted in" in say("teach", "--from-archive", "--who", "A. Reviewer").output
    assert (folder / "taught.toml").read_text().count('by = "proof"') == 3


def test_a_record_from_before_teaching_loads(folder):
    record = load_note(folder / "data/notes/ST-11601-2026-INIT/da.json")
    older = to_json(record).replace(',"taught_sha256":null', "")
    assert from_json(older) == record


@pytest.mark.long  # and is read on them: extract/teaching/test_by_person_labels.py
def test_a_label_taught_once_settles_the_notes_that_bear_it(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "councilvotes.toml").write_text("[source]\nsample = true\n", encoding="utf-8")

    def relabelled(canvas, x, top, text, font, size):
        put(canvas, x, top, "Bottom line" if text == "Final result" else text, font, size)

    monkeypatch.setattr(tests.drawing.sheet, "put", relabelled)
    (tmp_path / "note.pdf").write_bytes(draw_note(seed_note(SheetLook(kind="text"))))
    say("import", "note.pdf")
    assert statuses(tmp_path) == ["refused"]
    told = say("teach", "note.pdf", "--label", "Bottom line=final_result", *SIGNED).output
    assert "'Bottom line' is final result, as on ST-11513-2026-INIT (A. Reviewer, " in told
    assert "it settles 1 of 1 refused note that it may settle" in told
    assert "read 1 note: 1 ok" in say("backfill", "--stage", "extract").output


@pytest.mark.parametrize(
    ("label", "complaint"),
    [
        ("Majority", "write WORDS=FIELD"),
        ("Majority=colour", "fields are institution, session"),
        ("Yes=no", "'Yes' is a usual label already"),
        ("Way of voting=rule", "stands on no vote sheet of the note"),
    ],
)
def test_a_label_that_cannot_be_taken_writes_nothing(folder, label, complaint):
    told = say("teach", "notes/legend.pdf", "--label", label, *SIGNED)
    assert (told.exit_code, complaint in told.output) == (2, True)
    assert not (folder / "taught.toml").exists()


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["--marks-at", "left", *SIGNED], "write points from the left of the page"),
        (["--marks-at", "260,498"], "say who teaches it and why"),
        (["--marks-at", "260,498", "--mark", "1=no", *SIGNED], "nothing was written"),
        (["--marks-at", "260", *SIGNED], "2 columns of names: say a place for each"),
    ],
)
def test_a_place_of_marks_that_cannot_be_taken_writes_nothing(folder, words, complaint):
    told = say("teach", "notes/one.pdf", *words)
    assert (told.exit_code, complaint in told.output) == (2, True)
    assert not (folder / "taught.toml").exists()
