"""Declarations: searched in full text, and read as lists where that cannot be had."""

import re

import pytest
from playwright.sync_api import expect

from tests.site_in_browser.browsing import Address
from tests.site_in_browser.drawn import LANGUAGES, MANY_LANGUAGES

pytestmark = pytest.mark.chromium

SEARCH = "declarations/index.html"


@pytest.fixture(params=["http", "file"])
def wherever(request, drawn):
    """The drawn site from a server, and opened from its folder."""
    if request.param == "http":
        return drawn
    return Address(drawn.folder, f"{drawn.folder.as_uri()}/")


def search(page, language, words):
    page.get_by_label("Language", exact=True).select_option(language)
    page.get_by_label("Words in the declaration").fill(words)
    expect(page).to_have_url(re.compile("[?&]q="))


def test_words_of_a_text_are_found_and_marked_in_it(wherever, visit):
    page = visit(wherever, SEARCH)
    search(page, "el", "επιφυλαξη γεωργιας")  # as people type it, without accents
    found = page.locator("#results article")
    found.first.wait_for()
    assert found.count() == 1
    assert found.locator("mark").all_inner_texts() == ["επιφύλαξη", "γεωργίας"]
    assert page.locator("#count").inner_text() == "1 of 1 declaration in this language"
    found.get_by_role("link").click()
    page.wait_for_url(f"**/votes/{MANY_LANGUAGES}/index.html#declaration-*")
    # The page opens the language in which it was found.
    assert page.get_by_text(LANGUAGES["el"][1]).is_visible()


def test_the_language_of_the_reader_is_searched_first(drawn, visit):
    page = visit(drawn, SEARCH, locale="fr-FR")
    assert page.get_by_label("Language", exact=True).input_value() == "fr"


def test_a_search_that_cannot_be_had_says_so_and_offers_the_lists(drawn, visit):
    page = visit(drawn, SEARCH)
    page.route("**/index-da.js", lambda route: route.abort())
    search(page, "da", "landbrug")
    page.get_by_text("the search may need a web server").wait_for()
    # The browser's own lines on the file that it asked for at each choice and did not get.
    assert all(fault.endswith("net::ERR_FAILED") for fault in visit.faults)
    visit.faults.clear()
    page.locator(".languages").get_by_role("link", name="2026").first.click()
    expect(page.get_by_role("article")).to_have_count(50)


def test_without_scripts_declarations_are_plain_lists_page_by_page(drawn, visit):
    page = visit(drawn, SEARCH, java_script_enabled=False)
    assert page.locator("input:visible, select:visible, button:visible").count() == 0
    page.locator(".languages div", has_text="dansk").get_by_role("link").click()
    expect(page.get_by_role("article")).to_have_count(50)
    page.get_by_role("link", name="Older declarations").click()
    expect(page.get_by_role("article")).to_have_count(9)
    page.get_by_role("article").first.get_by_role("link").click()
    expect(page.get_by_text(LANGUAGES["da"][1])).to_be_visible()
