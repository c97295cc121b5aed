"""The page of a vote, used as people do: languages, downloads, print."""

import io
import json

import pdfplumber
import pytest

from tests.site_in_browser.browsing import Address
from tests.site_in_browser.drawn import LANGUAGES, MANY_LANGUAGES

pytestmark = pytest.mark.chromium

OF = "votes/ST-11513-2026"


@pytest.fixture
def positions(sample_site):
    """The rows that the release has of the sample's vote."""
    return json.loads((sample_site / OF / "vote.json").read_bytes())["positions"]


def test_the_positions_are_saved_as_the_file_of_the_site(anywhere, visit):
    page = visit(anywhere, f"{OF}/index.html")
    with page.expect_download() as download:
        page.get_by_role("link", name="Positions as CSV").click()
    assert (
        download.value.path().read_bytes() == (anywhere.folder / OF / "positions.csv").read_bytes()
    )


def test_all_of_a_vote_is_saved_as_the_file_of_the_site(sample, visit):
    page = visit(sample, f"{OF}/index.html")
    with page.expect_download() as download:
        page.get_by_role("link", name="All of this vote as JSON").click()
    assert download.value.suggested_filename == "ST-11513-2026.json"
    assert download.value.path().read_bytes() == (sample.folder / OF / "vote.json").read_bytes()


def test_all_of_a_vote_is_shown_where_the_site_is_a_folder(sample_site, visit):
    """There Chromium takes every file for another site's and shows what it can."""
    page = visit(Address(sample_site, f"{sample_site.as_uri()}/"), f"{OF}/index.html")
    page.get_by_role("link", name="All of this vote as JSON").click()
    page.wait_for_url(f"**/{OF}/vote.json")
    assert page.locator("pre").text_content() == (sample_site / OF / "vote.json").read_text("utf-8")


def test_declarations_are_read_in_another_language(drawn, visit):
    page = visit(drawn, f"votes/{MANY_LANGUAGES}/index.html")
    said = {
        language: page.locator(f"#declarations-{language}").get_by_text(text)
        for language, (_, text) in LANGUAGES.items()
    }
    assert [code for code, text in said.items() if text.is_visible()] == ["en"]
    page.get_by_text("Ελληνικά").click()
    assert said["el"].is_visible()
    assert said["el"].evaluate("text => text.closest('[lang]').lang") == "el"


def test_a_tile_and_a_row_on_the_sheet_lead_to_the_row_of_the_table(sample, visit):
    page = visit(sample, f"{OF}/index.html")
    page.locator("a.tile[href='#state-IT']").click()
    assert page.url.endswith("#state-IT")
    assert page.locator("tr:target th").inner_text().startswith("Italy")
    page.locator("#state-SE").get_by_role("link", name="on the sheet").click()
    assert page.locator(".sheet a:target").get_attribute("href") == "#state-SE"
    assert page.evaluate("document.querySelector('.sheet image').getBBox().width") > 500


def test_a_sheet_of_the_sample_is_said_to_be_redrawn(sample, visit):
    evidence = visit(sample, f"{OF}/index.html").get_by_role("region", name="Evidence")
    assert evidence.get_by_text("The vote sheet as it was redrawn for this sample").is_visible()
    assert evidence.get_by_text("as the Council printed it").count() == 0


def test_an_embed_shows_tiles_of_all_states_in_a_small_frame(sample, visit, positions):
    page = visit(sample, f"{OF}/embed.html", viewport={"width": 300, "height": 600})
    assert page.get_by_role("img").count() == len(positions)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_print_leaves_navigation_out_and_has_the_whole_table(sample, visit, positions):
    page = visit(sample, f"{OF}/index.html")
    assert page.get_by_role("navigation", name="Site").is_visible()
    page.emulate_media(media="print")
    assert page.locator("nav:visible, .button:visible").count() == 0
    page.emulate_media(media="null")
    with pdfplumber.open(io.BytesIO(page.pdf(format="A4"))) as paper:
        lines = [line for sheet in paper.pages for line in sheet.extract_text_lines()]
        width = paper.pages[0].width
    for each in positions:
        row = f"{each['member_state_name']} {each['member_state']} "
        # Its last column too, not cut off at the edge of the paper.
        printed = [line for line in lines if line["text"].startswith(row)]
        assert [f"PDF, page {each['page']}" in line["text"] for line in printed] == [True]
        assert printed[0]["x1"] < width
