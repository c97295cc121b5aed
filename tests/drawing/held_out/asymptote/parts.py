"""Parts of a sheet but the States and the count: heads, facts, result, legend, footnotes."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.asymptote.grid import Dress, grid
from tests.drawing.held_out.asymptote.marks import mark_room, marks_of
from tests.drawing.held_out.asymptote.page import Box, Page, beside, ends, space, stack

Part = Callable[[Page, float], Box]


def head(page: Page, room: float) -> Box:
    """Who speaks, the annex, and the title."""
    way, sheet = page.told.way, page.told.plan.sheet
    above = space()
    if sheet.organisation or sheet.annex:
        above = ends(page.text(sheet.organisation, size=0.95),
                     page.text(sheet.annex, bold=True), room)  # fmt: skip
    banner = way["title_look"] == "banner"
    ink = "#ffffff" if banner else way["accent"]
    title = page.para(room - 12 * banner, way["title"], size=way["title_size"], bold=True,
                      align=way["title_at"], ink=ink)  # fmt: skip
    if banner:
        title = page.framed(title, 6, fill=way["accent"])
    rules = {"rule": 1, "double": 2}.get(way["title_look"], 0)
    return stack([above, title, *[page.ruled(room, 0.9, way["accent"])] * rules], 2)


def facts(page: Page, room: float) -> Box:
    """What was voted on, when, by whom and how, in the way's form."""
    return _FACTS[page.told.way["facts"]](page, room)


def _table(page: Page, room: float) -> Box:
    way, pairs = page.told.way, page.told.pairs()
    labels = [page.text(a + way["colon"], bold=way["label_bold"]) for a, _ in pairs]
    side = max(label.wide for label in labels) + 20
    rows = [[label, page.para(room - side, value, bold=not way["label_bold"])]
            for label, (_, value) in zip(labels, pairs, strict=True)]  # fmt: skip
    dress = Dress(way["fact_side"], way["fact_rules"], stretch=1, high=page.told.size * 1.5)
    return grid(page, rows, dress, room)


def _lines(page: Page, room: float) -> Box:
    pairs, numbered = page.told.pairs(), page.told.way["facts"] == "numbered"
    return stack([page.para(room, value, lead=f"{n}. {label}:" if numbered else f"{label}:")
                  for n, (label, value) in enumerate(pairs, 1)], page.told.size * 0.3)  # fmt: skip


def stacked(page: Page, room: float, ink: str = "") -> Box:
    """Small labels above their values."""
    return stack([_over(page, room, *pair, ink) for pair in page.told.pairs()],
                 page.told.size * 0.55)  # fmt: skip


def _over(page: Page, room: float, label: str, value: str, ink: str = "") -> Box:
    small = page.text(label, size=0.8, ink=ink or page.told.way["accent"])
    return stack([small, page.para(room, value, bold=page.told.way["label_bold"], ink=ink)], 0)


def _boxes(page: Page, room: float) -> Box:
    """A form: boxes in rows of two or three, the subject across."""
    way, pairs, gap = page.told.way, page.told.pairs("Subject"), page.told.way["box_gap"]
    count = way["boxes"]
    wide = (room - gap * (count - 1)) / count
    rows = [_framed(page, room, [page.told.facts["Subject"]])]
    for start in range(0, len(pairs), count):
        some = pairs[start : start + count]
        each = wide if len(some) == count else (room - gap * (len(some) - 1)) / len(some)
        rows.append(_framed(page, each, some, gap))
    return stack(rows if way["subject_first"] else [*rows[1:], rows[0]], gap)


def _framed(page: Page, wide: float, pairs: list[tuple[str, str]], gap: float = 0) -> Box:
    boxes = [_over(page, wide - 8, label, value) for label, value in pairs]
    high, way = max(box.high for box in boxes) + 6, page.told.way
    how = {"fill": way["box_fill"], "line": way["line"], "round_": way["round"]}
    return beside([page.framed(box, 4, wide=wide, high=high + 2, **how) for box in boxes], gap)


def _prose(page: Page, room: float) -> Box:
    label, subject = page.told.facts["Subject"]
    return stack([page.para(room, page.told.opening()),
                  page.para(room, subject, lead=f"{label}:")], page.told.size * 0.5)  # fmt: skip


def _dateline(page: Page, room: float) -> Box:
    told, at = page.told, page.told.way["title_at"]
    line = stack([page.text("Council of the European Union", bold=True),
                  page.para(room, told.sitting(), align=at)], 1, at, room)  # fmt: skip
    rest = told.pairs("Institution", "Session", "Configuration", "Sitting date")
    lines = [page.para(room, value, lead=f"{label}:") for label, value in rest]
    return stack([line, space(0, 3), *lines], told.size * 0.25)


_FACTS: Mapping[str, Part] = {
    "table": _table, "lines": _lines, "numbered": _lines, "stack": stacked, "boxes": _boxes,
    "prose": _prose, "dateline": _dateline,
}  # fmt: skip


def result(page: Page, room: float) -> Box:
    """Label, word and mark of the result."""
    (label, word, mark), way = page.told.words.result, page.told.way
    size = way["result_size"]
    parts = [page.text(f"{label}:", size=size, bold=True)]
    parts += [marks_of(page, [mark])] if mark else []
    parts += [page.text(word, size=size, bold=True)] if word else []
    line = beside(parts, 5, 0.5)
    if way["result_box"]:
        line = page.framed(line, 5, line=way["accent"], thick=1, round_=way["round"],
                           fill=way["box_fill"])  # fmt: skip
    return stack([line], 0, way["result_at"], room)


def legend(page: Page, room: float) -> Box:
    """Marks and their words, in a line or below one another."""
    shown = page.told.legend()
    if not shown:
        return space()
    title = page.told.way["legend_title"]
    pairs = [beside([_swatch(page, marks_of(page, [mark])), page.text(label)], 4, 0.5)
             for mark, label in shown]  # fmt: skip
    opening = [page.text(title, bold=True)] if title else []
    line = beside([*opening, *pairs], 12, 0.5)
    return line if line.wide <= room else stack([*opening, *pairs], 1)


def _swatch(page: Page, box: Box) -> Box:
    """A mark that is the ground of a cell, as a small plate."""
    return page.framed(box, 1, fill=box.ground, wide=mark_room(page)) if box.ground else box


def footnotes(page: Page, room: float) -> Box:
    """Small lines."""
    return stack([page.para(room, note, size=0.76) for note in page.told.plan.sheet.footnotes], 1)
