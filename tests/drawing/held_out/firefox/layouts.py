"""Whole pages of HTML: where the parts stand, and the style sheet."""

from tests.drawing.held_out.firefox import marks, parts
from tests.drawing.held_out.firefox.states import states
from tests.drawing.held_out.firefox.style import style_of
from tests.drawing.held_out.firefox.ways import Page, random_page, said, tag
from tests.drawing.held_out.notes import Plan

_FIT = """
const body = document.body, least = %(least)s;
const all = "td,th,.line,.chip,.chips,.tiles > div,.stats > div,.half,.card,fieldset,main";
const over = () => body.scrollHeight > %(high)s + 1 || body.scrollWidth > %(wide)s + 1 ||
  [...document.querySelectorAll(all)]
    .some((one) => one.scrollWidth > one.clientWidth + 1);
let size = 16.5;
do { size -= 0.3; body.style.fontSize = size + "px"; } while (size > least && over());
document.title = over() ? "no room" : "";
"""


def html_of(plan: Plan, attempt: int) -> tuple[str, tuple[float, float]]:
    """One sheet, which chooses the largest letters that find room; and its paper."""
    page = random_page(plan, attempt)
    wide, high = page.way["paper"]
    least = 11.7 if plan.picture else 10.4
    fit = _FIT % {"least": least, "high": high / 0.75, "wide": wide / 0.75}
    sheet, front = plan.sheet, plan.front
    top = tag("span", said(sheet.organisation)) + tag("b", said(sheet.annex))
    number = f"{front.number} {front.suffix}".strip()
    low = tag("span", said(number)) + tag("b", front.words.code.upper())
    foot = {"both": low, "number": tag("span", said(number))}.get(page.way["foot"], "")
    inner = tag("div", top, "edge") if sheet.organisation or sheet.annex else ""
    inner += tag("h1", said(page.way["title"])) if page.way["title"] else ""
    inner += _body(page) + parts.footnotes(page) + (tag("div", foot, "edge foot") if foot else "")
    style = tag("style", style_of(page.way, plan.sheet.look))
    whole = marks.symbols(page) + tag("main", inner, page.way["order"])
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8">{style}</head>'
        f"<body>{whole}<script>{fit}</script></body></html>",
        (wide, high),
    )


def _members(page: Page, kind: str = "") -> str:
    key, made = parts.legend(page), states(page, kind)
    return key + made if page.way["legend_at"] == "above" else made + key


def _body(page: Page) -> str:
    order = page.way["order"]
    facts, sums, end = parts.fields(page), parts.totals(page), parts.result(page)
    if order == "aside":
        first = tag("div", facts + sums + end, "half first")
        second = tag("div", _members(page), "half")
        turned = page.way["mark_side"] == "right"
        return tag("div", second + first if turned else first + second, "halves")
    if order == "dashboard":
        cards = tag("section", facts, "card") + tag("section", sums + end, "card")
        return tag("div", cards, "deck") + tag("section", _members(page, "chips"), "card")
    if order == "form":
        boxes = (("Proposal", facts), ("Votes", sums + end), ("Member States", _members(page)))
        return "".join(tag("fieldset", tag("legend", title) + inner) for title, inner in boxes)
    if order == "columns":
        return facts + tag("div", sums + end, "row") + _members(page, "list")
    if order == "matrix":
        return facts + tag("div", sums + end, "row") + _members(page, "matrix")
    if order == "prose":
        return _members(page) + "<hr>" + facts + tag("div", sums + end, "row")
    return facts + sums + end + _members(page)
