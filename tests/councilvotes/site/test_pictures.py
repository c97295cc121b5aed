"""The pictures of the votes of a release: those that lack are made, and nothing else is touched."""

import hashlib
import shutil
from dataclasses import replace

import pytest

from councilvotes.settings.settings import load_settings
from councilvotes.site.pictures import render_pictures
from publish.pictures import keep_picture, load_picture

VOTE = "ST-11513-2026"


@pytest.fixture
def data_dir(two_notes_released, tmp_path):
    """A data folder with a release of one vote, whose sheet is a picture seen before."""
    return shutil.copytree(two_notes_released[0], tmp_path / "data")


@pytest.fixture
def render(data_dir, out):
    return lambda: render_pictures(load_settings("sample", {"data_dir": data_dir}), out)


def files_in(folder):
    return {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}


def test_each_vote_of_the_release_has_a_picture_once(render, data_dir):
    folder = data_dir / "pictures"
    assert render() == folder
    picture = load_picture(folder, VOTE)
    assert picture is not None
    assert (picture.vote_id, picture.document_id, picture.language, picture.page) == (
        VOTE,
        "ST-11513-2026-INIT",
        "da",
        2,
    )
    content = (folder / picture.file).read_bytes()
    assert picture.file == f"{hashlib.sha256(content).hexdigest()}.webp"
    assert len(content) <= 60_000
    assert len(picture.rows) == 27
    assert all(row.row is not None for row in picture.rows)

    before = files_in(folder)
    assert set(before) == {f"{VOTE}.json", picture.file}
    render()
    assert files_in(folder) == before


def test_a_picture_that_was_lost_is_made_again_the_same(render, data_dir):
    folder = data_dir / "pictures"
    render()
    picture = load_picture(folder, VOTE)
    assert picture is not None
    content = (folder / picture.file).read_bytes()
    (folder / picture.file).unlink()
    assert load_picture(folder, VOTE) is None
    render()
    assert load_picture(folder, VOTE) == picture
    assert (folder / picture.file).read_bytes() == content


def test_a_picture_of_a_vote_that_is_gone_is_removed(render, data_dir):
    folder = data_dir / "pictures"
    render()
    picture = load_picture(folder, VOTE)
    assert picture is not None
    before = files_in(folder)
    keep_picture(folder, replace(picture, vote_id="ST-1-2013", file="gone.webp"), b"gone")
    render()
    assert files_in(folder) == before


def test_a_damaged_file_is_told_and_leaves_none_of_its_own(render, data_dir, capsys):
    for blob in (data_dir / "archive" / "blobs").rglob("*"):
        if blob.is_file():
            blob.write_bytes(b"<html>no note</html>")
    render()
    told = capsys.readouterr().err
    assert f"no picture of {VOTE}: " in told
    assert "is not what its name says" in told
    assert not (data_dir / "pictures").exists()


def test_a_folder_without_a_release_has_no_pictures(tmp_path, out):
    settings = load_settings("sample", {"data_dir": tmp_path})
    assert not render_pictures(settings, out).exists()


def test_a_folder_without_an_archive_has_no_pictures_and_says_so_once(render, data_dir, capsys):
    shutil.rmtree(data_dir / "archive")
    reason = "the data folder has no archive: its files are with who made the release"
    render()
    assert f"no pictures of 1 sheet: {reason}" in capsys.readouterr().err
