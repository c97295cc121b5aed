"""The files that a person named: folders, zip archives, single files, honest and hostile."""

import io
import os
import stat
import zipfile
from pathlib import Path

import pytest

from councilvotes.errors import WrongUseError
from councilvotes.intake.unpacking import Bounds, FoundFile, PassedOver, find_files

PDF = b"%PDF-1.7\nnote\n%%EOF\n"
BOUNDS = Bounds(file_bytes=1000, archive_bytes=2500, archive_files=5)


@pytest.fixture
def found(tmp_path):
    """Give what is found behind paths: names with bytes, or with the reason."""

    def find(*paths):
        return [
            (each.name, each.path.read_bytes())
            if isinstance(each, FoundFile)
            else (each.name, each.reason, each.suspect)
            for each in find_files(paths, tmp_path / "unpacked", BOUNDS)
        ]

    return find


@pytest.fixture
def zipped(tmp_path):
    """Make an archive of names and bytes."""

    def make(entries, name="notes.zip", kind=zipfile.ZIP_DEFLATED):
        with zipfile.ZipFile(tmp_path / name, "w", kind) as archive:
            for entry, data in entries:
                archive.writestr(entry, data)
        return tmp_path / name

    return make


def test_a_folder_gives_its_files_sorted_and_by_their_names_alone(tmp_path, found):
    folder = tmp_path / "downloads"
    (folder / "2026").mkdir(parents=True)
    (folder / "b.pdf").write_bytes(PDF)
    (folder / "2026" / "a.pdf").write_bytes(PDF + b"a")
    assert found(folder) == [("a.pdf", PDF + b"a"), ("b.pdf", PDF)]


def test_a_name_that_is_no_utf8_is_told_with_a_sign(tmp_path, found):
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/not\xff.pdf"))
    path.write_bytes(PDF)
    assert found(path) == [("not\ufffd.pdf", PDF)]


def test_a_file_is_known_by_its_bytes_whatever_it_is_called(tmp_path, found, zipped):
    (tmp_path / "note.bin").write_bytes(PDF)
    (tmp_path / "note.pdf").write_bytes(b"<html>")
    archive = zipped([("a", PDF)], name="archive.pdf")
    assert found(tmp_path / "note.bin", tmp_path / "note.pdf", archive) == [
        ("note.bin", PDF),
        ("note.pdf", "no PDF and no zip archive", False),
        ("archive.pdf/a", PDF),
    ]


def test_an_archive_gives_its_files_under_its_name(found, zipped):
    assert found(zipped([("2026/a.pdf", PDF), ("2026/", b""), ("b.txt", b"text")])) == [
        ("notes.zip/a.pdf", PDF),
        ("notes.zip/b.txt", "no PDF and no zip archive", False),
    ]


@pytest.mark.parametrize(
    "name", ["../a.pdf", "/etc/a.pdf", "x/../../a.pdf", "..\\a.pdf", "C:\\a.pdf"]
)
def test_a_name_that_leaves_the_folder_is_refused_and_writes_nothing(tmp_path, found, zipped, name):
    archive = zipped([(name, PDF), ("b.pdf", PDF)])
    refused, good = found(archive)
    assert refused == ("notes.zip/a.pdf", "its name leaves the archive's folder", True)
    assert good == ("notes.zip/b.pdf", PDF)
    assert [path.name for path in tmp_path.rglob("a.pdf")] == []


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path, found, zipped):
    archive = zipped([("bomb.pdf", PDF + b"0" * 10_000_000)])
    assert archive.stat().st_size < 20_000
    assert found(archive) == [
        ("notes.zip/bomb.pdf", "unpacks to more than the 1000 bytes that are allowed", True)
    ]
    assert sum(path.stat().st_size for path in (tmp_path / "unpacked").rglob("*")) < 10_000


def test_an_archive_is_unpacked_to_its_limit_in_all(found, zipped):
    body = PDF + b"0" * 900
    first, second, cut, rest = found(zipped([(f"{n}.pdf", body) for n in range(5)]))
    assert (first, second) == (("notes.zip/0.pdf", body), ("notes.zip/1.pdf", body))
    assert cut[1:] == (
        f"unpacks to more than the {2500 - 2 * len(body)} bytes that are allowed",
        True,
    )
    assert rest == ("notes.zip", "holds more than 2500 bytes: the rest is left out", True)


def test_an_archive_of_very_many_files_is_passed_over(found, zipped):
    assert found(zipped([(f"{n}.pdf", PDF) for n in range(6)])) == [
        ("notes.zip", "6 files, more than the 5 allowed", True)
    ]


def test_an_archive_in_an_archive_is_refused(found, zipped):
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("a.pdf", PDF)
    assert found(zipped([("inner.zip", inner.getvalue())])) == [
        (
            "notes.zip/inner.zip",
            "an archive in an archive: unpack the outer one first",
            True,
        )
    ]


def test_a_link_in_an_archive_is_refused(found, zipped):
    link = zipfile.ZipInfo("a.pdf")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    assert found(zipped([(link, b"/etc/passwd")])) == [
        ("notes.zip/a.pdf", "a link, not a file", True)
    ]


def test_a_link_out_of_a_folder_is_passed_over(tmp_path, found):
    (tmp_path / "secret.pdf").write_bytes(PDF)
    folder = tmp_path / "downloads"
    folder.mkdir()
    (folder / "a.pdf").symlink_to(tmp_path / "secret.pdf")
    assert found(folder) == [("a.pdf", "a link that leads out of its folder", False)]


def test_a_damaged_archive_is_one_line_and_the_next_file_is_found(tmp_path, found, zipped):
    archive = zipped([("a.pdf", PDF)])
    archive.write_bytes(archive.read_bytes()[:-10])
    (tmp_path / "b.pdf").write_bytes(PDF)
    damaged, good = found(archive, tmp_path / "b.pdf")
    assert (damaged[0], damaged[2]) == ("notes.zip", True)
    assert "the archive cannot be read" in damaged[1]
    assert good == ("b.pdf", PDF)


def test_a_damaged_entry_is_one_line_and_the_others_are_found(found, zipped):
    archive = zipped(
        [("a.pdf", PDF), ("b.pdf", b"%PDF-1.7\nother\n%%EOF\n")], kind=zipfile.ZIP_STORED
    )
    archive.write_bytes(archive.read_bytes().replace(b"note\n", b"nota\n", 1))
    damaged, good = found(archive)
    assert (damaged[0], damaged[2]) == ("notes.zip/a.pdf", True)
    assert "cannot be unpacked" in damaged[1]
    assert good[0] == "notes.zip/b.pdf"


def test_a_locked_entry_is_refused(found, zipped):
    archive = zipped([("a.pdf", PDF)], kind=zipfile.ZIP_STORED)
    data = bytearray(archive.read_bytes())
    data[6] |= 1  # the flag in the entry's own head
    data[data.index(b"PK\x01\x02") + 8] |= 1  # and in the list of entries
    archive.write_bytes(data)
    assert found(archive) == [
        ("notes.zip/a.pdf", "locked with a password: unpack it yourself", True)
    ]


def test_a_path_where_nothing_lies_is_wrong_use(tmp_path):
    with pytest.raises(WrongUseError, match="no such file or folder"):
        list(find_files([tmp_path / "missing"], tmp_path / "unpacked", BOUNDS))


def test_a_file_beyond_the_limit_is_passed_over(tmp_path):
    (tmp_path / "a.pdf").write_bytes(PDF + b"0" * 1000)
    assert list(find_files([tmp_path / "a.pdf"], tmp_path / "unpacked", BOUNDS)) == [
        PassedOver("a.pdf", "larger than the 1000 bytes that are allowed", True)
    ]


@pytest.fixture
def somebody(tmp_path, monkeypatch):
    """In the folder of the test, as one whom its rights bind."""
    monkeypatch.chdir(tmp_path)
    if os.geteuid() != 0:
        yield
        return
    tmp_path.chmod(0o777)
    os.seteuid(65534)
    yield
    os.seteuid(0)


@pytest.mark.usefixtures("somebody")
@pytest.mark.parametrize("rights", [0, 0o444])
def test_a_folder_that_may_not_be_read_is_told_and_the_other_files_are_found(found, rights):
    closed = Path("downloads", "2026")
    closed.mkdir(parents=True)
    (closed / "a.pdf").write_bytes(PDF)
    Path("downloads", "b.pdf").write_bytes(PDF)
    closed.chmod(rights)
    told, good = found(Path("downloads"))
    closed.chmod(0o700)
    name = "downloads/2026" if rights == 0 else "a.pdf"
    assert told == (name, "cannot be read (Permission denied): change its rights", True)
    assert good == ("b.pdf", PDF)


@pytest.mark.usefixtures("somebody")
def test_a_file_that_may_not_be_read_is_told_and_the_other_files_are_found(found):
    for name in ("a.pdf", "b.pdf"):
        Path(name).write_bytes(PDF)
    Path("a.pdf").chmod(0)
    assert found(Path("a.pdf"), Path("b.pdf")) == [
        ("a.pdf", "cannot be read (Permission denied): change its rights", True),
        ("b.pdf", PDF),
    ]


def test_a_pipe_is_wrong_use_where_it_is_named_and_no_note_where_it_lies_in_a_folder(
    tmp_path, found
):
    (tmp_path / "downloads").mkdir()
    os.mkfifo(tmp_path / "downloads" / "pipe.pdf")
    assert found(tmp_path / "downloads") == []
    with pytest.raises(WrongUseError, match=r"pipe\.pdf is no file but a pipe or a device"):
        found(tmp_path / "downloads" / "pipe.pdf")
