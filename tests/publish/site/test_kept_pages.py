"""A site brought up to date is the one that would be built anew, and what is the same is kept."""

import shutil
from dataclasses import replace

import pytest

from publish.places.index import read_index, write_index
from publish.site import render
from publish.site.build import build_site
from publish.site.content import read_content
from publish.site.kept_pages import ReleaseName, folder_hash, read_kept
from publish.site.settings import SiteSettings
from publish.site.site_file import SiteFile, write_files
from tests.publish.site.looking import BASE

FIRST = ReleaseName("2026.07.02", "2026-07-02", "2 July 2026", "2026", "ab" * 32)
LATER = ReleaseName("2026.12.31.10", "2026-12-31", "31 December 2026", "2026", "cd" * 32)


def page(release):
    yield SiteFile("a.html", f"<p>{release.version}</p>, {release.day}, {release.version}".encode())


def refused(release):
    raise AssertionError("made anew")


def built(site, release, make, told="told", of_all="program"):
    kept = read_kept(site, release, of_all)
    write_files(kept.files("a", told, make), site)
    kept.write()
    return (site / "a.html").read_text()


def test_a_page_that_tells_the_same_is_kept_and_names_the_new_release(tmp_path):
    assert built(tmp_path, FIRST, page) == "<p>2026.07.02</p>, 2 July 2026, 2026.07.02"
    for release in (LATER, FIRST, LATER):
        said = f"<p>{release.version}</p>, {release.day}, {release.version}"
        assert built(tmp_path, release, refused) == said


@pytest.mark.parametrize("other", [{"told": "more"}, {"of_all": "another program"}])
def test_a_page_that_tells_or_rests_on_something_else_is_made_anew(tmp_path, other):
    built(tmp_path, FIRST, page)
    with pytest.raises(AssertionError, match="made anew"):
        built(tmp_path, LATER, refused, **other)


@pytest.mark.parametrize("name", ["a.html", ".kept.json"])
@pytest.mark.parametrize("harm", ["damaged", "lost"])
def test_a_page_that_is_not_as_it_was_made_is_made_anew(tmp_path, name, harm):
    whole = built(tmp_path, FIRST, page)
    if harm == "lost":
        (tmp_path / name).unlink()
    else:
        (tmp_path / name).write_text("[]")
    assert built(tmp_path, FIRST, page) == whole


def test_a_name_is_found_again_only_where_something_else_is_told(tmp_path):
    kept = read_kept(tmp_path, FIRST, "program")
    assert kept.name("a", "told", lambda: "one") == "one"
    kept.write()
    later = read_kept(tmp_path, LATER, "program")
    assert later.name("a", "told", lambda: "two") == "one"
    assert later.name("a", "more", lambda: "two") == "two"


def test_a_text_that_says_what_a_release_is_called_keeps_its_words(tmp_path):
    def make(release):
        yield SiteFile("a.html", f"2026.07.02 version {release.version}".encode())

    built(tmp_path, FIRST, make)
    assert built(tmp_path, LATER, refused) == "2026.07.02 version 2026.12.31.10"


def test_any_file_of_the_program_stands_in_its_hash(tmp_path):
    (tmp_path / "page.html").write_text("1")
    one = folder_hash(tmp_path)
    (tmp_path / "page.html").write_text("2")
    two = folder_hash(tmp_path)
    (tmp_path / "page.html").rename(tmp_path / "other.html")
    assert len({one, two, folder_hash(tmp_path)}) == 3


@pytest.fixture
def settings(shelf, tmp_path):
    """Three releases: a note, its corrigendum, another note."""
    shutil.copytree(shelf, tmp_path / "releases")
    return SiteSettings(tmp_path / "releases", tmp_path / "site", BASE, "errors@votes.example")


def files_of(site):
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file() and not path.relative_to(site).as_posix().startswith(".")
    }


def show(settings, releases):
    """Make these the ones that are announced."""
    index = read_index(settings.releases_dir)
    write_index(
        settings.releases_dir,
        replace(index, latest=releases[-1].version, releases=tuple(releases)),
    )


def test_a_site_updated_from_release_to_release_is_the_one_built_anew(settings):
    releases = read_index(settings.releases_dir).releases
    for count in range(1, len(releases) + 1):
        show(settings, releases[:count])
        build_site(settings)
    build_site(replace(settings, site_dir=settings.site_dir.with_name("anew")))
    updated, anew = files_of(settings.site_dir), files_of(settings.site_dir.with_name("anew"))
    assert updated.keys() == anew.keys()
    assert [path for path in anew if updated[path] != anew[path]] == []


@pytest.mark.parametrize(
    "changed", [{"report_to": "others@votes.example"}, {"base_url": "https://other.example"}]
)
def test_a_site_under_another_setting_is_the_one_built_anew(settings, changed):
    build_site(settings)
    build_site(replace(settings, **changed))
    build_site(replace(settings, **changed, site_dir=settings.site_dir.with_name("anew")))
    assert files_of(settings.site_dir) == files_of(settings.site_dir.with_name("anew"))


def test_all_pages_rest_on_the_program(settings, monkeypatch):
    content = read_content(settings.releases_dir)
    before = render.make_renderer(content, settings).kept.of_all
    assert render.make_renderer(content, settings).kept.of_all == before
    monkeypatch.setattr(render, "program_hash", lambda: "another")
    assert render.make_renderer(content, settings).kept.of_all != before
