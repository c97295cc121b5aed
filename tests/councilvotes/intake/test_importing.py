"""What a person downloaded, taken in by its content, up to the release."""

import json
import signal
import subprocess
import sys
import zipfile
from importlib.resources import files

import pytest

from councilvotes.intake.importing import UNPACKED, import_paths
from councilvotes.options import CommandOptions, LogFormat
from councilvotes.output import Output
from crawler.archive.reader import ArchiveReader

SAMPLE = files("councilvotes.sample")
ID, NOTE = "ST-11513-2026-INIT", "ST-11513-2026-INIT.da.pdf"
OTHER_ID, OTHER = "ST-90001-2013-INIT", "ST-90001-2013-INIT.en.pdf"


def body(name):
    return (SAMPLE / name).read_bytes()


@pytest.fixture
def downloads(tmp_path):
    """A folder of one note under another name, and an archive of another note."""
    folder = tmp_path / "downloads"
    folder.mkdir()
    (folder / "my vote.pdf").write_bytes(body(NOTE))
    with zipfile.ZipFile(folder / "rest.zip", "w") as archive:
        archive.writestr("2013/note.pdf", body(OTHER))
    return folder


def held_in(out):
    with ArchiveReader(out.options.settings().data_dir) as archive:
        return {(each.document_id, each.language): each for each in archive.held()}


def documents_of_latest(out):
    releases = out.options.settings().data_dir / "releases"
    latest = json.loads((releases / "index.json").read_bytes())["latest"]
    rows = json.loads((releases / latest / "documents.json").read_bytes())
    return [(row["document_id"], row["url"], row["origin"], row["status"]) for row in rows]


def test_notes_are_known_by_their_content_and_published(out, downloads, capsys):
    assert import_paths([downloads], out, replace=False) == 0
    assert documents_of_latest(out) == [
        (ID, f"/doc/document/{ID}/da/pdf", "import:my%20vote.pdf", "ok"),
        (OTHER_ID, f"/doc/document/{OTHER_ID}/en/pdf", "import:rest.zip/note.pdf", "ok"),
    ]
    said = capsys.readouterr().out
    assert f"new: {ID} da (my vote.pdf)" in said
    assert f"new: {OTHER_ID} en (rest.zip/note.pdf)" in said
    assert "import: 2 new, 0 known, 0 replaced, 0 other bytes" in said
    assert not (out.options.settings().data_dir / UNPACKED).exists()


def test_what_is_held_is_known_and_gives_no_new_release(out, downloads, capsys):
    import_paths([downloads / "my vote.pdf"], out, replace=False)
    capsys.readouterr()
    assert import_paths([downloads / "my vote.pdf"], out, replace=False) == 0
    said = capsys.readouterr().out
    assert f"known: {ID} da (my vote.pdf)" in said
    assert "no new release: " in said


def test_other_bytes_are_flagged_and_stay_beside_until_the_person_decides(out, downloads, capsys):
    note = downloads / "my vote.pdf"
    import_paths([note], out, replace=False)
    first = held_in(out)[ID, "da"].sha256
    note.write_bytes(body(NOTE) + b"\n% saved again\n")
    assert import_paths([note], out, replace=False) == 3
    assert f"other bytes: {ID} da (my vote.pdf): kept beside" in capsys.readouterr().err
    assert held_in(out)[ID, "da"].sha256 == first
    assert import_paths([note], out, replace=True) == 0
    assert held_in(out)[ID, "da"].sha256 != first


def test_each_file_that_is_no_note_is_a_line_with_its_reason(out, tmp_path, capsys):
    (tmp_path / "notice.pdf").write_bytes(body("ST-90090-2022-INIT.en.pdf"))
    (tmp_path / "damaged.pdf").write_bytes(body("ST-90091-2022-INIT.en.pdf"))
    (tmp_path / "read me.txt").write_text("text")
    files = [tmp_path / name for name in ("notice.pdf", "damaged.pdf", "read me.txt")]
    assert import_paths(files, out, replace=False) == 1
    said = capsys.readouterr()
    assert "no voting note: notice.pdf: no code VOTE" in said.out
    assert "no voting note: read me.txt: no PDF and no zip archive" in said.out
    assert "not recognised: damaged.pdf: the PDF is damaged inside" in said.err
    assert held_in(out) == {}


def test_a_file_that_cannot_be_told_does_not_stop_the_others(out, downloads, capsys):
    (downloads / "cut off.pdf").write_bytes(body(NOTE)[:5000])
    assert import_paths([downloads], out, replace=False) == 3
    assert "not recognised: cut off.pdf: the PDF is cut off" in capsys.readouterr().err
    assert len(held_in(out)) == 2


KILLED_AT_THE_SECOND = """
import os, signal, sys
from crawler.archive import archive
from councilvotes.cli.app import app

kept, calls = archive.add_import, []

def add_import(*arguments, **options):
    calls.append(arguments)
    if len(calls) == 2:  # its blob is written, its row is not
        os.kill(os.getpid(), signal.SIGKILL)
    return kept(*arguments, **options)

archive.add_import = add_import
app(sys.argv[1:])
"""


@pytest.mark.long
def test_an_import_that_is_killed_is_completed_by_the_next(out, downloads, capsys):
    data_dir = out.options.settings().data_dir
    arguments = ["import", str(downloads), "--config", "sample", "--data-dir", str(data_dir)]
    killed = subprocess.run(
        [sys.executable, "-c", KILLED_AT_THE_SECOND, *arguments], capture_output=True, check=False
    )
    assert killed.returncode == -signal.SIGKILL
    with ArchiveReader(data_dir) as archive:
        assert archive.check() == []
    assert import_paths([downloads], out, replace=False) == 0
    assert "import: 1 new, 1 known, 0 replaced, 0 other bytes" in capsys.readouterr().out
    with ArchiveReader(data_dir) as archive:
        assert (archive.check(), len(archive.held())) == ([], 2)


def test_a_real_source_takes_no_reconstruction(tmp_path, downloads, capsys):
    out = Output(CommandOptions(None, tmp_path / "real", False, False, LogFormat.text), "run")
    assert import_paths([downloads], out, replace=False) == 1
    assert "no voting note: my vote.pdf: a reconstruction" in capsys.readouterr().out
