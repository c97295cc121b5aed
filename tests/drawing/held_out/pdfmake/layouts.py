"""Whole sheets as documents of pdfmake."""

from collections.abc import Sequence

from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.pdfmake import parts
from tests.drawing.held_out.pdfmake.ways import Node, Page, random_page


def document_of(plan: Plan, scale: float, attempt: int) -> Node:
    """One sheet, its letters in this part of their size."""
    page = random_page(plan, scale, attempt)
    way, sheet, margin = page.way, plan.sheet, page.way["margin"]
    notes = [{"text": note, "fontSize": page.size * 0.8} for note in sheet.footnotes]
    return {
        "pageSize": "A4",
        "pageOrientation": "landscape" if way["landscape"] else "portrait",
        "pageMargins": [margin, margin * 0.85, margin, margin * 0.85],
        "defaultStyle": {"font": way["font"], "fontSize": page.size},
        "content": [*_head(page), *_spaced(page, [*_body(page), *notes])],
        "footer": _foot(page),
    }


def _spaced(page: Page, nodes: Sequence[Node]) -> list[Node]:
    return [{**node, "margin": [0, 0, 0, page.size * 0.8]} for node in nodes]


def _head(page: Page) -> list[Node]:
    way, sheet = page.way, page.plan.sheet
    edge = [{"text": sheet.organisation}, {"text": sheet.annex, "alignment": "right"}]
    found: list[Node] = [{"columns": edge}] if sheet.organisation or sheet.annex else []
    title: Node = {"text": way["title"], "bold": True, "fontSize": page.size * 1.6}
    if way["title_way"] == "band":
        band = title | {"fillColor": way["accent"], "color": "#ffffff"}
        title = page.table([[band]], ["*"], "none", pad=4)
    elif way["title_way"] == "centred":
        title["alignment"] = "center"
    else:
        title["color"] = way["accent"]
    return _spaced(page, [*found, title] if way["title"] else found)


def _foot(page: Page) -> Node:
    front, footer = page.plan.front, page.way["footer"]
    number = f"{front.number} {front.suffix}".strip() if footer else ""
    language = front.words.code.upper() if footer == "both" else ""
    ends = [{"text": number}, {"text": language, "alignment": "right"}]
    margin = page.way["margin"]
    return {"columns": ends, "margin": [margin, 4, margin, 0], "fontSize": page.size * 0.85}


def _body(page: Page) -> list[Node]:
    way = page.way
    gap = page.size * 2
    facts = _titled(page, "Details", [parts.fields(page)])
    votes = [*_titled(page, "Totals", [parts.totals(page)]), *parts.ends(page)]
    key = parts.legend(page)
    above, below, foot = (
        key if way["legend_at"] == at else [] for at in ("above", "below", "foot")
    )
    if way["order"] in {"beside", "wings"} and way["totals"] in {"table", "list"}:
        left = facts + votes if way["order"] == "wings" or way["landscape"] else votes
        right = [*above, parts.states(page, 2), *below]
        wide = "38%" if left is not votes else "auto"
        both: Node = {
            "columns": [
                {"width": wide, "stack": _spaced(page, [*left, *foot])},
                {"width": "*", "stack": _spaced(page, right)},
            ],
            "columnGap": gap,
        }
        return [both] if left is not votes else [*facts, both]
    members = _titled(page, "Member States", [*above, parts.states(page), *below])
    if way["order"] == "states first":
        return [*facts, *members, *votes, *foot]
    if way["order"] == "split" and way["totals"] == "table":
        halves = [{"width": "*", "stack": facts}, {"width": "auto", "stack": _spaced(page, votes)}]
        return [{"columns": halves, "columnGap": gap}, *members, *foot]
    return [*facts, *votes, *members, *foot]


def _titled(page: Page, words: str, nodes: list[Node]) -> list[Node]:
    if not page.way["headings"]:
        return nodes
    head = {"text": words, "bold": True, "fontSize": page.size * 1.2, "color": page.way["accent"]}
    return [head, *nodes]
