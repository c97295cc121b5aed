"""Pages without a mouse: every control is reached in turn and shows that it is."""

import pytest

from tests.variants import some_of

pytestmark = pytest.mark.chromium

PAGES = {
    "vote": "votes/ST-11513-2026/index.html",
    "votes": "votes/index.html",
    "declarations": "declarations/index.html",
    "data": "data/index.html",
}
CONTROLS = """
    [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
    .filter(each => each.checkVisibility({visibilityProperty: true}))
"""
NUMBER_THEM = f"{CONTROLS}.map((each, number) => each.dataset.number = number).length"
FOCUSED = """() => {
    const each = document.activeElement;
    const outlined = getComputedStyle(each).outlineStyle !== "none";
    const frame = each.querySelector("rect");
    const framed = frame !== null && parseFloat(getComputedStyle(frame).strokeWidth) >= 3;
    const {left, right} = each.getBoundingClientRect();
    const inside = right > 0 && left < innerWidth;
    return [each.dataset.number, outlined || framed, inside, each.textContent.trim()];
}"""


@pytest.mark.parametrize("kind", some_of(PAGES, "vote", "votes"))
def test_every_control_is_reached_in_turn_and_shows_it(kind, sample, visit):
    page = visit(sample, PAGES[kind])
    count = page.evaluate(NUMBER_THEM)
    reached, last = {}, None
    while True:
        page.keyboard.press("Tab")
        number, visible, inside, text = page.evaluate(FOCUSED)
        if number is None or (number in reached and number != last):
            break
        reached[number] = (visible, inside, text)
        last = number  # a date is entered at several stops
    assert next(iter(reached.values()))[2] == "To the content"
    assert [text for visible, inside, text in reached.values() if not (visible and inside)] == []
    assert len(reached) == count


def test_the_first_link_leads_past_the_menu(sample, visit):
    page = visit(sample, PAGES["vote"])
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_tiles_are_reached_and_lead_to_their_rows(sample, visit):
    page = visit(sample, PAGES["vote"])
    tiles = page.locator("a.tile")
    tiles.first.focus()
    for number in range(tiles.count()):
        assert tiles.nth(number).evaluate("each => each === document.activeElement")
        page.keyboard.press("Tab")
    tiles.last.focus()
    page.keyboard.press("Enter")
    assert page.url.endswith(str(tiles.last.get_attribute("href")))
