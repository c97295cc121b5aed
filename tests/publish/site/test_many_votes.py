"""The site of as many votes and languages as there will be: whole, small to load, kept right."""

import gzip
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from benchmarks.drawn_notes import LANGUAGES, draw_notes, ledger_row
from benchmarks.releasing import DAY
from councilvotes.releases.facts import member_state_facts
from publish.release.build import build_release
from publish.settings import PublishSettings
from publish.site.build import build_site
from publish.site.content import read_content
from publish.site.pages.vote_index import PATH as INDEX
from publish.site.settings import SiteSettings
from publish.site.vote import previews
from tests.publish.site.looking import BASE

pytestmark = pytest.mark.long
VOTES = 2000


@dataclass(frozen=True, slots=True)
class Grown:
    """A site brought up to date by one note, and the same built anew."""

    settings: SiteSettings
    updated: Path
    anew: Path


@pytest.fixture(scope="module")
def grown(tmp_path_factory):
    folder = tmp_path_factory.mktemp("many")
    settings = SiteSettings(folder / "releases", folder / "site", BASE, "errors@votes.example")
    states = member_state_facts()
    notes = list(draw_notes(VOTES + 1, LANGUAGES, states))
    with pytest.MonkeyPatch.context() as patched:
        # What they show is tried elsewhere; drawing them would take minutes.
        patched.setattr(previews, "_drawn", lambda svg: svg.encode())
        for more in (0, 1):
            those = notes[: len(LANGUAGES) * (VOTES + more)]
            build_release(
                those,
                [ledger_row(note) for note in those],
                states,
                PublishSettings(settings.releases_dir, False),
                today=DAY + timedelta(days=more),
            )
            build_site(settings)
        build_site(replace(settings, site_dir=folder / "anew"))
    return Grown(settings, settings.site_dir, folder / "anew")


def paths_of(site):
    """All files but those that are kept for the next build."""
    found = (path.relative_to(site) for path in site.rglob("*") if path.is_file())
    return {path.as_posix() for path in found if not path.parts[0].startswith(".")}


def test_an_update_gives_file_by_file_what_a_build_from_nothing_gives(grown):
    paths = paths_of(grown.anew)
    assert paths_of(grown.updated) == paths
    assert [
        path
        for path in sorted(paths)
        if (grown.updated / path).read_bytes() != (grown.anew / path).read_bytes()
    ] == []


def test_every_vote_has_its_page_its_data_and_its_embed(grown):
    votes = read_content(grown.settings.releases_dir).votes
    assert len(votes) == VOTES + 1
    names = ("index.html", "embed.html", "vote.json", "positions.csv", "preview.png")
    wanted = {f"votes/{vote.vote_id}/{name}" for vote in votes for name in names}
    assert wanted - paths_of(grown.updated) == set()


def test_every_link_leads_to_a_file_and_a_place_in_it(grown):
    paths = paths_of(grown.updated)
    pages = sorted(path for path in paths if path.endswith(".html"))
    places, links = {}, {}
    for path in pages:
        page = LexborHTMLParser((grown.updated / path).read_bytes())
        places[path] = {node.attributes["id"] for node in page.css("[id]")}
        links[path] = {
            node.attributes[name]
            for name in ("href", "src")
            for node in page.css(f"a[{name}], link[{name}], script[{name}], image[{name}]")
        }
    assert broken(links, places, paths) == []


def broken(links, places, paths):
    """Links of pages that lead to no file of the site, or to no place of its page."""
    found = []
    for page, targets in links.items():
        for target in targets:
            address, anchor = urldefrag(target)
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                continue
            there = resolved(page, unquote(parts.path)) if parts.path else page
            if there not in paths or (anchor and there in places and anchor not in places[there]):
                found.append((page, target))
    return found


def resolved(page, target):
    parts = page.split("/")[:-1]
    for part in target.split("/"):
        if part == "..":
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)


def test_home_and_the_index_of_votes_are_small_to_load(grown):
    assert (grown.updated / "index.html").stat().st_size < 100_000
    assert len(gzip.compress((grown.updated / INDEX).read_bytes(), 6)) <= 300_000
