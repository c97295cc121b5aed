"""Feeds of small releases, held against what RFC 4287 and JSON Feed 1.1 require."""

import json
import shutil
from dataclasses import replace
from datetime import date, datetime, timedelta
from xml.etree import ElementTree as ET

import feedparser
import pytest

from publish.places.recall import RecallRequest, recall
from publish.site.content import read_content
from publish.site.pages.feeds import pages
from publish.site.render import make_renderer
from publish.site.settings import SiteSettings
from publish.site.site_file import write_files
from tests.publish.drafts import DAY, note, state, statement, vote
from tests.publish.drafts import build as release
from tests.publish.site.looking import BASE, Looked, build

ATOM = "{http://www.w3.org/2005/Atom}"
MARKUP = "<script>alert(1)</script> & \x0b\u202e]]> done"


@pytest.fixture(scope="module")
def told(shelf, tmp_path_factory):
    """The site of three releases, of which the second was recalled."""
    place = tmp_path_factory.mktemp("told")
    shutil.copytree(shelf, place / "releases")
    recall(place / "releases", RecallRequest("2026.07.03", (), "Misread"), date(2026, 7, 5))
    return build(place / "releases", place / "site", base_url=BASE)


def read(looked, path):
    parsed = feedparser.parse((looked.folder / f"{path}.xml").read_bytes())
    assert not parsed.bozo
    return parsed


def items(looked, path):
    return json.loads((looked.folder / f"{path}.json").read_bytes())["items"]


def all_feeds(looked):
    return sorted(path.with_suffix("") for path in (looked.folder / "feeds").rglob("*.xml"))


def test_every_feed_has_what_atom_requires(told):
    for path in all_feeds(told):
        root = ET.parse(path.with_suffix(".xml")).getroot()
        assert root.tag == f"{ATOM}feed"
        ids = []
        for each in (root, *root.findall(f"{ATOM}entry")):
            required = {name: each.findall(f"{ATOM}{name}") for name in ("id", "title", "updated")}
            said = {name: found.text or "" for name, (found,) in required.items()}
            assert all(said.values())
            assert datetime.fromisoformat(said["updated"]).tzinfo
            ids.append(said["id"])
        assert len(set(ids)) == len(ids)
        assert all(each.startswith(BASE) for each in ids)
        assert root.findtext(f"{ATOM}author/{ATOM}name")  # so no entry needs one
        links = [(link.get("rel"), link.get("href")) for link in root.findall(f"{ATOM}link")]
        here = path.with_suffix(".xml").relative_to(told.folder)
        assert ("self", f"{BASE}/{here}") in links


def test_every_feed_has_what_json_feed_requires(told):
    for path in all_feeds(told):
        feed = json.loads(path.with_suffix(".json").read_bytes())
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["title"]
        assert feed["feed_url"] == f"{BASE}/{path.relative_to(told.folder)}.json"
        for item in feed["items"]:
            assert item["id"]
            assert item["content_text"]
            assert datetime.fromisoformat(item["date_published"]).tzinfo


def test_both_forms_tell_the_same(told):
    for path in all_feeds(told):
        relative = path.relative_to(told.folder)
        entries = [(each.id, each.link, each.title) for each in read(told, relative).entries]
        assert entries == [
            (each["id"], each["url"], each["title"]) for each in items(told, relative)
        ]


def test_a_vote_is_told_on_the_day_of_the_release_that_first_had_it(told):
    assert [(each["id"], each["date_published"]) for each in items(told, "feeds/votes")] == [
        (f"{BASE}/votes/ST-22222-2026/", "2026-07-04T00:00:00Z"),
        (f"{BASE}/votes/ST-11513-2026/", "2026-07-02T00:00:00Z"),
    ]


def test_corrections_and_recalls_are_told_with_what_differs_and_why(told):
    recalled, corrected = items(told, "feeds/corrections")
    assert (recalled["title"], recalled["content_text"], recalled["date_published"]) == (
        "Recalled: release 2026.07.03",
        "Misread",
        "2026-07-05T00:00:00Z",
    )
    assert corrected["id"] == f"{BASE}/votes/ST-11513-2026/#corrected-2026.07.03"
    assert corrected["title"].startswith("Corrected: ")
    assert corrected["content_text"] == (
        "Vote ST-11513-2026, release 2026.07.03: yes members: 2 → 1; no members: blank → 1; "
        "IT: yes → no.\n\nWhy: the Council issued a corrigendum or a revision."
    )


def test_a_state_is_told_of_where_it_said_no_or_declared_and_nowhere_else(told):
    (said,) = items(told, "feeds/states/IT")
    assert said["title"].startswith("Italy voted no and declared: ")
    assert said["id"] == f"{BASE}/votes/ST-11513-2026/#state-IT"
    assert said["tags"] == ["voted no", "declared"]
    assert items(told, "feeds/states/BE") == []


@pytest.fixture(scope="module")
def long(tmp_path_factory):
    """Feeds of more votes than one has room for, with markup in a declaration."""
    place = tmp_path_factory.mktemp("long")
    names = [f"ST-{1000 + number}-2026" for number in range(60)]
    said = replace(statement(), text=MARKUP + "ä" * 5_000, heading="<b>Erklæring</b>")
    notes = [
        note(
            f"{name}-INIT",
            votes=(replace(vote(name, BE="yes", IT="no"), sitting_date=DAY - timedelta(60 - day)),),
            statements=(said,),
        )
        for day, name in enumerate(names)
    ]
    release(place / "releases", notes, [state(f"{name}-INIT") for name in names], today=DAY)
    settings = SiteSettings(place / "releases", place / "site", BASE)
    write_files(pages(make_renderer(read_content(settings.releases_dir), settings)), place / "site")
    return Looked(place / "releases", place / "site", "2026.07.02")


def test_a_feed_tells_the_newest_fifty(long):
    told = [each["id"].rsplit("/", 2)[1] for each in items(long, "feeds/states/IT")]
    assert told == [f"ST-{1000 + number}-2026" for number in range(59, 9, -1)]


def test_what_a_declaration_says_is_text_cut_to_a_length_and_whole_xml(long):
    entry = read(long, "feeds/states/IT").entries[0]
    assert entry.content[0].type == "text/plain"
    root = ET.parse(long.folder / "feeds/states/IT.xml").getroot()
    text = root.findtext(f"{ATOM}entry/{ATOM}content", "")
    assert "<b>Erklæring</b>" in text
    assert "<script>alert(1)</script> & \N{REPLACEMENT CHARACTER}\u202e]]> done" in text
    assert len(text) < 2500
    assert MARKUP in items(long, "feeds/states/IT")[0]["content_text"]


def test_pages_lead_to_their_feeds(told):
    def named(path):
        links = told.page(path).css("link[rel=alternate]")
        return [each.attributes["href"] for each in links if "feeds/" in each.attributes["href"]]

    forms = [
        "feeds/votes.xml",
        "feeds/votes.json",
        "feeds/corrections.xml",
        "feeds/corrections.json",
    ]
    assert named("index.html") == forms
    assert named("states/IT/index.html")[-2:] == [
        "../../feeds/states/IT.xml",
        "../../feeds/states/IT.json",
    ]
    assert all((told.folder / each).is_file() for each in forms)


def test_the_sitemap_names_every_page_but_repeats_and_embeds(told):
    root = ET.parse(told.folder / "sitemap.xml").getroot()
    named = [
        each.text or "" for each in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")
    ]
    assert sorted(named) == sorted(
        f"{BASE}/{path.relative_to(told.folder)}".removesuffix("index.html")
        for path in told.folder.rglob("*.html")
        if path.name != "embed.html" and path.parent.name != "latest"
    )
    assert (told.folder / "robots.txt").read_text().endswith(f"Sitemap: {BASE}/sitemap.xml\n")


def test_without_an_address_there_are_no_feeds_and_no_sitemap(shelf, tmp_path):
    looked = build(shelf, tmp_path / "site")
    assert not (looked.folder / "feeds").exists()
    assert not (looked.folder / "sitemap.xml").exists()
    assert not (looked.folder / "robots.txt").exists()
    assert "feeds/" not in (looked.folder / "index.html").read_text()
    assert "feeds/" not in (looked.folder / "states/IT/index.html").read_text()
