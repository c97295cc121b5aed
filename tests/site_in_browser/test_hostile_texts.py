"""Declarations that hold markup, scripts, turned directions and endless words stay text."""

import pytest

from tests.site_in_browser.browsing import PHONE, overflow
from tests.site_in_browser.drawn import HOSTILE, LONG_TEXT, LONG_WORD, MARKUP, TURNED

pytestmark = pytest.mark.chromium

PAGES = {
    "vote": f"votes/{HOSTILE}/index.html",
    "embed": f"votes/{HOSTILE}/embed.html",
    "list of declarations": "declarations/en/2026.html",
    "found declarations": "declarations/index.html?language=en&q=alert",
    "votes": "votes/index.html",
    "found votes": "votes/index.html?q=alert",
    "home": "index.html",
    "Member State": "states/IT/index.html",
    "agreement": "agreement/index.html",
    "next vote": "votes/ST-20002-2026/index.html",
}


@pytest.mark.parametrize("path", PAGES.values(), ids=[*PAGES])
def test_a_page_shows_it_as_text_and_stays_whole(path, drawn, visit):
    page = visit(drawn, path, viewport=PHONE)  # a script that ran would open a dialog: a fault
    page.get_by_text("<script>").first.wait_for()
    assert "taken" not in page.title().partition("<script>")[0]
    assert page.locator("footer.site, body.embed").is_visible()  # no style of the text's own
    own_scripts = "[...document.scripts].every(each => each.src || each.type.includes('json'))"
    assert page.evaluate(own_scripts)
    assert page.locator("main style, main img, [onerror], [href^='javascript']").count() == 0
    assert overflow(page) == 0


def test_the_whole_text_of_a_declaration_is_shown(drawn, visit):
    page = visit(drawn, PAGES["vote"], viewport=PHONE)
    first, second, third = page.locator("details.declarations article").all()
    assert first.locator("h3").text_content() == f"{MARKUP} {TURNED}"
    assert first.locator("div p, li").all_text_contents() == [MARKUP, TURNED, MARKUP]
    assert second.locator("div p").text_content() == LONG_WORD
    assert third.locator("div p").all_text_contents() == LONG_TEXT.split("\n\n")


def test_a_text_that_turns_its_direction_turns_nothing_around_it(drawn, visit):
    page = visit(drawn, PAGES["votes"], viewport=PHONE)
    row = page.locator("#found tr", has_text="<script>").first
    day, result = row.locator("time"), row.locator("td").nth(1)
    for each in (day, result):
        assert each.evaluate("each => getComputedStyle(each).direction") == "ltr"
