import os

import pytest

from publish.site.site_file import LinkedFile, SiteFile, Written, write_files


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "votes.csv"
    path.write_bytes(b"vote_id\n")
    return path


def test_a_file_is_written_where_it_changed_and_removed_where_it_went(tmp_path):
    site = tmp_path / "site"
    assert write_files([SiteFile("a/b.html", b"1"), SiteFile("c.html", b"1")], site) == Written(
        2, 2, 0
    )
    assert write_files([SiteFile("a/b.html", b"2")], site) == Written(1, 1, 1)
    assert (site / "a/b.html").read_bytes() == b"2"
    assert not (site / "c.html").exists()


def test_a_linked_file_is_the_file_itself(tmp_path, source):
    site = tmp_path / "site"
    linked = [LinkedFile("latest/votes.csv", source)]
    assert write_files(linked, site) == Written(1, 1, 0)
    assert (site / "latest/votes.csv").samefile(source)
    assert write_files(linked, site) == Written(1, 0, 0)


def test_a_linked_file_follows_to_another_one(tmp_path, source):
    site = tmp_path / "site"
    write_files([LinkedFile("latest/votes.csv", source)], site)
    newer = tmp_path / "newer.csv"
    newer.write_bytes(b"vote_id\nST-1-2026\n")
    assert write_files([LinkedFile("latest/votes.csv", newer)], site) == Written(1, 1, 0)
    assert (site / "latest/votes.csv").samefile(newer)
    assert source.read_bytes() == b"vote_id\n"


def test_where_no_link_can_be_made_a_copy_is_and_it_is_made_once(tmp_path, source, monkeypatch):
    def other_disk(*given, **named):
        raise OSError("another disk")

    monkeypatch.setattr(os, "link", other_disk)
    linked = [LinkedFile("latest/votes.csv", source)]
    assert write_files(linked, tmp_path / "site") == Written(1, 1, 0)
    assert not (tmp_path / "site/latest/votes.csv").samefile(source)
    assert (tmp_path / "site/latest/votes.csv").read_bytes() == b"vote_id\n"
    assert write_files(linked, tmp_path / "site") == Written(1, 0, 0)


def test_the_latest_release_and_then_the_home_page_come_last(tmp_path, source):
    """A page that breaks off the build leaves them as they were."""

    def files():
        yield SiteFile("index.html", b"home")
        yield LinkedFile("latest/votes.csv", source)
        yield SiteFile("data/index.html", b"data")
        raise ValueError

    with pytest.raises(ValueError):
        write_files(files(), tmp_path / "site")
    assert (tmp_path / "site/data/index.html").exists()
    assert not (tmp_path / "site/index.html").exists()
    assert not (tmp_path / "site/latest").exists()
