"""Whole sheets as slides."""

from dataclasses import replace

from tests.drawing.held_out.impress import parts, pen
from tests.drawing.held_out.impress.grid import Cell, grid
from tests.drawing.held_out.impress.pen import Node, solid
from tests.drawing.held_out.impress.ways import (
    WHITE,
    NoRoomError,
    Page,
    Part,
    placed,
    random_page,
    stack,
)
from tests.drawing.held_out.notes import Plan

_SCALES = (1.5, 1.4, 1.3, 1.22, 1.15, 1.08, 1.0, 0.94, 0.88, 0.82, 0.76, 0.7)
_AIRS = (1.4, 1.3, 1.2, 1.12, 1.06, 1.0)
_LEAST, _LEAST_OF_PICTURE, _MOST = 7.6, 8.3, 13.5
"""Letters that a person would choose for such a slide."""


def slide_of(plan: Plan, attempt: int) -> Node:
    """One sheet with the largest letters that find room; raises where none do."""
    first = random_page(plan, attempt)
    sizes = [round(first.size * scale, 1) for scale in _SCALES]
    least = _LEAST_OF_PICTURE if plan.picture else _LEAST
    for size in [size for size in sizes if least <= size <= _MOST]:
        try:
            _slide(replace(first, size=size))
        except NoRoomError:
            continue
        for air in _AIRS:
            try:
                return _slide(replace(first, size=size, air=air))
            except NoRoomError:
                continue
    raise NoRoomError(plan.name)


def _slide(page: Page) -> Node:
    (wide, high), margin, sheet = page.way["paper"], page.way["margin"], page.plan.sheet
    inner, gap = wide - 2 * margin, page.size * 0.9
    front, small = page.plan.front, page.size * 0.8
    ends = {"left": f"{front.number} {front.suffix}".strip(), "right": front.words.code.upper()}
    if page.way["foot"] != "both":
        ends["right"] = ""
    foot = high - max(14.0, margin * 0.75) - page.row
    line = [Cell([pen.run(text, size=small)], side) for side, text in ends.items()]
    below = grid(
        page, [inner / 2] * 2, [line], "none" if page.way["zebra"] else "ends", kind="shapes"
    )
    edge = None
    if sheet.organisation or sheet.annex:
        top = [Cell([pen.run(sheet.organisation)]), Cell([pen.run(sheet.annex)], "right")]
        edge = grid(page, [inner / 2] * 2, [top], kind="shapes")
    notes = parts.footnotes(page, inner)
    whole = stack([edge, _title(page, inner), _body(page, inner), notes], gap)
    if whole.high > foot - 4 - margin * 0.75:
        raise NoRoomError("slide")
    nodes = whole.draw(margin, margin * 0.75)
    nodes += below.draw(margin, foot) if page.way["foot"] else []
    return {"paper": (wide, high), "ground": page.way["ground"], "nodes": nodes, "margin": margin}


def _title(page: Page, wide: float) -> Part | None:
    way, kind = page.way, page.way["title_way"]
    if not way["title"]:
        return None
    size, accent = page.size * 1.7, way["accent"]
    high, white = page.line(size) + 5, kind in {"band", "roundRect", "homePlate"}
    name = pen.run(way["title"], b=1, size=size, color=WHITE if white else accent)
    align = "center" if kind in {"center", "band"} else "left"
    body = pen.text([pen.para(name, align=align)], page.base, 9)
    fill = pen.graded(accent, "#6E7B91", 0) if kind == "band" and way["zebra"] else solid(accent)

    def draw(x: float, y: float) -> list[Node]:
        back = {
            "band": ((0, y, way["paper"][0], high), "rect"),
            "bar": ((x, y + 2, 4, high - 4), "rect"),
            "ruled": ((x, y + high, wide, 1.5), "rect"), "roundRect": ((x, y, wide, high), kind),
            "homePlate": ((x, y, page.measure(way["title"], size) + 60, high), kind),
        }.get(kind)  # fmt: skip
        found = [pen.shape(*back, fill)] if back else []
        return [*found, pen.shape((x, y, wide, high), words=body)]

    return Part(high, draw)


def _body(page: Page, wide: float) -> Part:
    way, gap, order, between = page.way, page.size * 0.9, page.way["order"], page.size * 2

    def facts(room: float) -> Part | None:
        return parts.headed(page, "Details", parts.fields(page, room), room)

    def votes(room: float) -> Part:
        key = parts.legend(page, room) if way["legend_at"] == "totals" else None
        made = parts.headed(page, "Totals", parts.totals(page, room), room)
        return stack([made, key, parts.result(page, room)], gap)

    def members(room: float) -> Part:
        key = parts.legend(page, room) if way["legend_at"] != "totals" else None
        made = parts.headed(page, "Member States", parts.states(page, room), room)
        return stack([key, made] if way["legend_at"] == "above" else [made, key], gap)

    def row(*shares: float) -> list[tuple[float, float]]:
        """Where each begins, and how wide it is."""
        room = wide - between * (len(shares) - 1)
        return [
            (sum(shares[:n]) * room + n * between, share * room) for n, share in enumerate(shares)
        ]

    if order in {"panel", "wings"}:
        spots = row(0.38, 0.62) if order == "panel" else row(0.6, 0.4)[::-1]
        (side, small), (at, large) = spots
        facing = stack([facts(small), votes(small)], gap * 1.4)
        return placed([(side, 0, facing), (at, 0, members(large))])
    if order == "thirds":
        (a, one), (b, two), (c, three) = row(0.28, 0.44, 0.28)
        first, last = stack([facts(one)], 0), votes(three)
        return placed([(a, 0, first), (b, 0, members(two)), (c, 0, last)])
    if order in {"rail", "beside"}:
        (a, one), (b, two) = row(0.63, 0.37) if order == "rail" else row(0.44, 0.56)[::-1]
        return stack([facts(wide), placed([(a, 0, members(one)), (b, 0, votes(two))])], gap * 1.2)
    if order == "halves":
        (a, one), (b, two) = row(0.52, 0.48)
        pair = placed([(a, 0, stack([facts(one)], 0)), (b, 0, votes(two))])
        return stack([pair, members(wide)], gap * 1.2)
    below = [votes(wide), members(wide)]
    return stack([facts(wide), *(below[::-1] if order == "states first" else below)], gap * 1.2)
