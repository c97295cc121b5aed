"""The lists of declarations and the scripts that their search reads, from a small release."""

import json
from dataclasses import replace

from publish.site.content import read_content
from publish.site.pages.declarations import pages
from publish.site.render import make_renderer
from publish.site.settings import SiteSettings
from tests.publish.drafts import built, note, state, statement, vote

HOSTILE = "</script><script>document.title = 'taken'</script><b>bold</b>\u202egnirts"


def made(folder, *statements, language="en"):
    two = (vote("ST-11513-2026", BE="yes"), vote("ST-11513-2026-V2", BE="no"))
    built(
        folder,
        (note(language=language, votes=two, statements=statements),),
        (state(language=language),),
    )
    renderer = make_renderer(read_content(folder), SiteSettings(folder, folder / "site"))
    return {file.path: file.content.decode() for file in pages(renderer)}


def test_a_declaration_on_two_votes_is_listed_once_under_its_language_and_year(tmp_path):
    files = made(tmp_path, statement(), language="da")
    assert [*files] == [
        "declarations/index-da.js",
        "declarations/da/2026.html",
        "declarations/index.html",
    ]
    assert files["declarations/da/2026.html"].count("<article") == 1


def test_an_entry_says_what_the_search_shows(tmp_path):
    told = made(tmp_path, statement())["declarations/index-en.js"].splitlines()[1]
    name, _, entries = told.removesuffix(";").partition(" = ")
    assert name == 'declarationIndex["en"]'
    assert json.loads(entries) == [
        [
            "votes/ST-11513-2026/index.html#declaration-ST-11513-2026-INIT-en-1",
            "2026-07-02",
            "Position of the Council at first reading",
            ["COMMISSION", "IT"],
            "da",
            "Erklæring fra Italien",
            "Første afsnit.\n\n- Et punkt – “citat”",
        ]
    ]


def test_markup_in_a_declaration_is_text_in_its_list(tmp_path):
    hostile = replace(statement(), heading=HOSTILE, text=HOSTILE)
    page = made(tmp_path, hostile)["declarations/en/2026.html"]
    assert "<b>bold" not in page
    assert page.count("&lt;b&gt;bold&lt;/b&gt;") == 2


def test_a_list_shows_the_opening_of_a_long_text_cut_between_words(tmp_path):
    page = made(tmp_path, replace(statement(), text="word " * 40_000))["declarations/en/2026.html"]
    assert "word word …</p>" in page
    assert len(page) < 5_000


def test_a_list_of_many_is_cut_into_pages(tmp_path):
    many = [replace(statement(), ordinal=place) for place in range(1, 52)]
    files = made(tmp_path, *many)
    assert files["declarations/en/2026.html"].count("<article") == 50
    assert files["declarations/en/2026-2.html"].count("<article") == 1
