"""The first command on a machine: what works, what does not, and what to do."""

import sqlite3
from contextlib import closing
from shutil import copytree

from councilvotes.health.doctor import examine
from councilvotes.options import CommandOptions, LogFormat
from councilvotes.output import Output
from tests.blob_files import blob_file


def said(capsys):
    told = capsys.readouterr()
    return told.out, told.err


def test_on_a_machine_where_all_works_it_ends_with_0(out, capsys):
    assert examine(out) == 0
    told, faults = said(capsys)
    assert faults == ""
    for about in ("data folder", "disk", "archive", "robots.txt", "route votes_list", "document"):
        assert f"works: {about}" in told
    assert "all that a run needs works" in told


def test_it_leaves_nothing_behind_in_the_data_folder(out):
    data_dir = out.options.settings().data_dir
    examine(out)
    assert list(data_dir.iterdir()) == []


def test_a_data_folder_that_cannot_be_written_fails_and_the_rest_is_still_tried(tmp_path, capsys):
    (tmp_path / "file").write_text("")
    out = Output(CommandOptions("sample", tmp_path / "file", False, False, LogFormat.text), "run")
    assert examine(out) == 1
    told, faults = said(capsys)
    assert f"error: data folder {tmp_path / 'file'}: " in faults
    assert "--data-dir" in faults
    assert "works: route votes_list" in told


def test_on_a_read_only_disk_that_fails_and_the_rest_is_still_tried(
    out, keep_a_document, read_only, capsys
):
    data_dir = out.options.settings().data_dir
    keep_a_document(data_dir)
    with read_only(data_dir):
        assert examine(out) == 1
    told, faults = said(capsys)
    assert [line.partition(": ")[2].partition(": ")[0] for line in faults.splitlines()] == [
        f"data folder {data_dir}",
        "1 thing that a run needs failed",
    ]
    for about in ("disk", "archive", "robots.txt", "route votes_list", "document"):
        assert f"works: {about}" in told


def test_a_damaged_ledger_fails(out, keep_a_document, capsys):
    data_dir = out.options.settings().data_dir
    keep_a_document(data_dir)
    path = data_dir / "archive" / "ledger.sqlite"
    with closing(sqlite3.connect(path, isolation_level=None)) as ledger:
        ledger.execute("PRAGMA foreign_keys = OFF")
        ledger.execute("DELETE FROM blobs")
    assert examine(out) == 1
    assert "error: archive: the ledger's table versions names a row of blobs" in said(capsys)[1]


def test_a_file_missing_from_the_archive_is_a_warning(out, keep_a_document, capsys):
    held = keep_a_document(out.options.settings().data_dir)
    blob_file(held).unlink()
    assert examine(out) == 0
    assert f"files are missing or cut: 1, the first {blob_file(held)}" in said(capsys)[1]


def test_a_lost_ledger_beside_the_files_it_named_fails(out, keep_a_document, capsys):
    data_dir = out.options.settings().data_dir
    keep_a_document(data_dir)
    (data_dir / "archive" / "ledger.sqlite").unlink()
    assert examine(out) == 1
    assert "`councilvotes archive restore` puts its last good copy back" in said(capsys)[1]


def test_releases_without_their_archive_fail(out, sample_shelf, capsys):
    data_dir = out.options.settings().data_dir
    copytree(sample_shelf, data_dir / "releases")
    assert examine(out) == 1
    assert "error: archive: it is gone: " in said(capsys)[1]


def test_a_ledger_of_an_older_program_is_no_failure(out, keep_a_document, capsys):
    data_dir = out.options.settings().data_dir
    keep_a_document(data_dir)
    path = data_dir / "archive" / "ledger.sqlite"
    with closing(sqlite3.connect(path, isolation_level=None)) as ledger:
        ledger.execute("PRAGMA user_version = 1")
    assert examine(out) == 0
    assert "warning: archive: the ledger" in said(capsys)[1]


def test_a_placeholder_contact_is_told_before_any_host_is_asked(tmp_path, capsys):
    out = Output(CommandOptions(None, tmp_path / "data", False, False, LogFormat.text), "run")
    assert examine(out) == 1
    told, faults = said(capsys)
    assert "error: source: source.contact is still the placeholder" in faults
    assert "route" not in told


def test_a_route_that_fails_beside_one_that_works_is_a_warning(out, monkeypatch, capsys):
    monkeypatch.setenv("COUNCILVOTES_SOURCE__ROUTES", "votes_list,latest")
    assert examine(out) == 0
    told, faults = said(capsys)
    assert "works: route votes_list" in told
    assert "warning: route latest: unreachable: page 1: answered with 404" in faults
