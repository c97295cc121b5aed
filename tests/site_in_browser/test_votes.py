"""The list of votes, searched, filtered and sorted as people do; and as it is without scripts."""

import json
import re
from urllib.parse import parse_qs, quote_plus

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.chromium

LIST = "votes/index.html"


def table_of(site, name):
    """A table of the release that a site shows."""
    return json.loads((site.folder / "latest" / f"{name}.json").read_bytes())


def those_with(site, **said):
    """The ids of votes in which a position has these values."""
    rows = table_of(site, "positions")
    return {
        row["vote_id"] for row in rows if all(row[name] == value for name, value in said.items())
    }


def shown(page):
    """The ids of the votes that are listed, in their order."""
    # In one look: the list may be filled anew between two.
    told = "links => links.map(link => link.getAttribute('href').split('/').at(-2))"
    return page.locator("#found tbody th a").evaluate_all(told)


def asked(page):
    """What the address asks for."""
    query = page.evaluate("location.search.slice(1)")
    return {name: value for name, (value,) in parse_qs(query).items()}


def count_of(page):
    return page.locator("#count").inner_text()


def test_filters_stand_in_an_address_that_can_be_shared(anywhere, visit):
    abstained = those_with(anywhere, member_state="DE", position="abstain")
    all_votes = table_of(anywhere, "votes")
    assert 0 < len(abstained) < len(all_votes)
    page = visit(anywhere, LIST)
    assert count_of(page) == f"{len(all_votes)} votes"
    page.get_by_label("Member State").select_option("Germany")
    page.get_by_label("Position").select_option("abstained")
    assert asked(page) == {"state": "DE", "position": "abstain"}
    assert set(shown(page)) == abstained
    assert count_of(page) == f"{len(abstained)} of {len(all_votes)} votes"

    other = visit(anywhere, page.url.removeprefix(anywhere.base))
    assert set(shown(other)) == abstained
    assert other.get_by_label("Position").input_value() == "abstain"


def test_the_back_button_undoes_a_choice_and_returns_from_a_vote(anywhere, visit):
    page = visit(anywhere, LIST)
    page.get_by_label("Member State").select_option("Germany")
    page.get_by_label("Position").select_option("no")
    chosen = shown(page)
    page.locator("#found tbody th a").first.click()
    page.wait_for_url(f"**/{chosen[0]}/index.html")
    page.go_back()
    assert shown(page) == chosen
    page.go_back()
    expect(page.get_by_label("Position")).to_have_value("")
    assert asked(page) == {"state": "DE"}
    assert len(shown(page)) > len(chosen)
    page.get_by_role("button", name="Clear all").click()
    page.wait_for_url(
        lambda url: "?" not in url
    )  # all votes may be shown before: a state votes on all
    expect(page.locator("#found tbody tr")).to_have_count(len(table_of(anywhere, "votes")))


def test_words_are_found_whatever_their_case_and_accents(sample, visit):
    votes = table_of(sample, "votes")
    sought = votes[0]["short_title"]
    page = visit(sample, LIST)
    page.get_by_label("Words in title").press_sequentially(sought.upper())
    typed = re.escape(quote_plus(sought.upper().split()[-1]))
    expect(page).to_have_url(re.compile(rf"\?q=.*{typed}$"))
    assert votes[0]["vote_id"] in shown(page)
    assert len(shown(page)) < len(votes)
    page.get_by_label("Words in title").fill("no such word anywhere")
    expect(page.locator("#found tbody tr")).to_have_count(0)
    assert count_of(page) == f"0 of {len(votes)} votes"


def test_what_is_typed_before_the_votes_have_come_is_answered_when_they_come(drawn, visit):
    votes = table_of(drawn, "votes")
    page = visit(drawn, "index.html")
    held = []
    page.route("**/index-data.js", lambda route: held.append(route))
    with page.expect_request("**/index-data.js"):
        page.goto(drawn.base + LIST, wait_until="commit")
    page.get_by_label("Words in title").fill(votes[0]["vote_id"])
    held[0].continue_()
    expect(page.locator("#count")).to_have_text(f"1 of {len(votes)} votes")
    assert shown(page) == [votes[0]["vote_id"]]


def test_the_script_draws_votes_as_the_page_brought_them(drawn, visit):
    page = visit(drawn, LIST)
    brought = texts_of_rows(page)
    page.get_by_label("Order").select_option("oldest first")
    page.get_by_role("button", name="Clear all").click()
    expect(page.locator("#found tbody th a").first).to_have_text(brought[0][1])
    assert texts_of_rows(page) == brought
    assert len(brought) == 50


def texts_of_rows(page):
    return page.locator("#found tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].map(cell => cell.textContent))"
    )


def test_votes_are_sorted_as_asked(sample, visit):
    days = {row["vote_id"]: row["sitting_date"] for row in table_of(sample, "votes")}
    page = visit(sample, LIST)
    newest = [days[vote] for vote in shown(page)]
    assert newest == sorted(newest, reverse=True)
    page.get_by_label("Order").select_option("oldest first")
    assert [days[vote] for vote in shown(page)] == sorted(newest)


def test_long_lists_are_shown_part_by_part(drawn, visit):
    page = visit(drawn, LIST)
    assert len(shown(page)) == 50
    page.get_by_role("button", name="Show more").press("Enter")
    assert len(shown(page)) == 60
    assert not page.get_by_role("button", name="Show more").is_visible()
    # Who uses the keyboard goes on where the new part begins.
    assert page.evaluate("document.activeElement.getAttribute('href')").startswith(shown(page)[50])


def test_without_scripts_votes_are_plain_lists_page_by_page(drawn, visit):
    page = visit(drawn, LIST, java_script_enabled=False)
    assert page.locator("table:visible").count() == 1
    assert page.locator("#found tbody tr").count() == 50
    assert page.locator("input:visible, select:visible, button:visible").count() == 0
    page.get_by_role("link", name="Older votes").click()
    expect(page.locator("tbody tr")).to_have_count(10)
    page.get_by_role("link", name="Search and filter").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Votes")
