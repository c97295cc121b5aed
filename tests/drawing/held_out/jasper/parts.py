"""Parts of a report of JasperReports: head, headings, facts."""

from collections.abc import Callable, Sequence

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.jasper.kit import (
    NOTHING,
    Block,
    Part,
    boxed,
    fold_lines,
    frame,
    line_of,
    long,
    rect,
    rule,
    stacked,
    text,
)
from tests.drawing.held_out.told import Told

Cell = Callable[[Told, str, str, int], Block]
"""What shows a label and a value in a width."""


def head(told: Told, wide: int) -> Block:
    """Who speaks, the annex and the title."""
    sheet, way = told.plan.sheet, told.way
    high, scale, look = line_of(told), way["title_size"], way["head_look"]
    above = NOTHING
    if sheet.organisation or sheet.annex:
        above = Block(text(told, sheet.organisation, 0, 0, wide // 2, high)
                      + text(told, sheet.annex, wide // 2, 0, wide - wide // 2, high, bold=True,
                             at="Right"), high)  # fmt: skip
    inset, tall = 10 * (look in {"bar", "side", "framed"}), line_of(told, scale)
    tall *= fold_lines(told, way["title"], wide - 2 * inset, scale=scale, bold=True)
    tall += inset
    ink = "#ffffff" if look == "bar" else way["accent"]
    at = "Left" if look == "side" else way["title_at"]
    xml = text(told, way["title"], inset, 0, wide - 2 * inset, tall, scale=scale, ink=ink,
               bold=way["title_bold"], at=at)  # fmt: skip
    if look == "bar":
        xml = rect(0, 0, wide, tall, fill=way["accent"], bend=way["bend"]) + xml
    elif look == "framed":
        xml = rect(0, 0, wide, tall, line=way["accent"], bend=way["bend"], thick=1.2) + xml
    elif look == "side":
        xml += rect(0, 2, 4, tall - 4, fill=way["accent"])
    elif look == "rules":
        xml += rule(0, 0, wide, way["accent"], 0.6) + rule(0, tall + 2, wide, way["accent"], 1.8)
        tall += 3
    below = NOTHING
    if way["facts"] == "sitting":
        below = Block(text(told, told.sitting(), 0, 0, wide, high, at=way["title_at"], grows=True),
                      high)  # fmt: skip
    return stacked([above, Block(xml, tall), below], wide, 5)


def bar(words: str) -> Part:
    """A heading in a bar, or above a line."""

    def drawn(told: Told, wide: int) -> Block:
        high, way = line_of(told, 1.06) + 3, told.way
        if way["bar_look"] == "line":
            xml = text(told, words, 0, 0, wide, high, scale=1.06, bold=True, ink=way["accent"])
            return Block(xml + rule(0, high, wide, way["accent"], 1), high + 1)
        fill = way["accent"] if way["bar_look"] == "dark" else way["tint"]
        ink = "#ffffff" if way["bar_look"] == "dark" else way["ink"]
        return Block(text(told, words, 0, 0, wide, high, scale=1.06, bold=True, ink=ink, fill=fill,
                          box=boxed("", "", pad=3)), high)  # fmt: skip

    return drawn


def facts(told: Told, wide: int) -> Block:
    """What was voted on, when, by whom and how."""
    kind, over = told.way["facts"], told.way["over"]
    if kind == "prose":
        opening = _grown(told, told.opening(), wide)
        return stacked([_left(told, *_pair(told, "Subject"), wide), opening], wide, 5)
    if kind == "run":
        colon = told.way["colon"] or ":"
        said = told.way["between"].join(f"{a}{colon} {b}" for a, b in told.pairs("Subject"))
        return stacked([_grown(told, said, wide), _left(told, *_pair(told, "Subject"), wide)],
                       wide, 5)  # fmt: skip
    without = ("Institution", "Session", "Configuration", "Sitting date")
    pairs = told.pairs("Subject", *(without if kind == "sitting" else ()))
    cell = {"double": _left, "pairs": _left, "boxes": _box, "above": _above, "below": _below,
            "sitting": _left}[kind]  # fmt: skip
    over = 1 if kind == "pairs" else over
    gap = 0 if kind == "boxes" else 12
    blocks = [_grid(told, pairs, wide, over, cell, gap),
              _grid(told, [_pair(told, "Subject")], wide, 1, cell, gap)]  # fmt: skip
    step = 0 if kind == "boxes" else told.way["fact_gap"]
    return stacked(blocks[:: -1 if told.way["subject_first"] else 1], wide, step)


def _pair(told: Told, name: str) -> tuple[str, str]:
    label, value = told.facts[name]
    return (label.upper() if told.way["capitals"] else label), value


def _grown(told: Told, words: str, wide: int) -> Block:
    high = line_of(told)
    return Block(text(told, words, 0, 0, wide, high, grows=True, up="Top"), high)


def _grid(told: Told, pairs: Sequence[tuple[str, str]], wide: int, over: int, cell: Cell, gap: int
          ) -> Block:  # fmt: skip
    """So many labels and values in each row."""
    rows, each = [], (wide - gap * (over - 1)) // over
    for start in range(0, len(pairs), over):
        some = pairs[start : start + over]
        rest = wide - (each + gap) * (len(some) - 1)
        widths = [each] * (len(some) - 1) + [rest if cell is _box else each]
        blocks = [cell(told, *one, room) for one, room in zip(some, widths, strict=True)]
        xml = ""
        for n, (block, room) in enumerate(zip(blocks, widths, strict=True)):
            xml += frame(block, n * (each + gap), 0, room, grows="ContainerHeight")
        rows.append(Block(xml, max(block.high for block in blocks)))
    return stacked(rows, wide, 0 if cell is _box else told.way["fact_gap"])


def _label_room(told: Told, wide: int) -> int:
    names = [label for label, _ in told.pairs()]
    widest = max(long(told, name + told.way["colon"], bold=True) for name in names) + 8
    word = max(long(told, one, bold=True) for name in names for one in f"{name}:".split()) + 8
    return round(max(min(widest, wide * 0.42), word))


def _parted(told: Told, value: str, wide: int) -> int:
    """The width of the labels, where the value beside them has room for its words."""
    room = _label_room(told, wide)
    if max(long(told, one, bold=True) for one in value.split()) > wide - room - 8:
        raise NoRoomError(f"no room beside a label for {value}")
    return room


def _left(told: Told, name: str, value: str, wide: int) -> Block:
    """The label at the left of its value."""
    way, high, room = told.way, line_of(told), _parted(told, value, wide)
    said = name + way["colon"]
    xml = text(told, said, 0, 0, room - 6, high, bold=way["label_bold"], ink=way["label"],
               at=way["label_at"], grows=True, up="Top")  # fmt: skip
    return Block(xml + text(told, value, room, 0, wide - room, high, grows=True, up="Top",
                            bold=way["value_bold"]), high)  # fmt: skip


def _box(told: Told, name: str, value: str, wide: int) -> Block:
    """The label in a tinted cell, its value in the cell beside it."""
    way, high, room = told.way, line_of(told) + 6, _parted(told, value, wide)
    box = boxed("tlbr", way["line"], pad=4, above=2)
    xml = text(told, name, 0, 0, room, high, bold=way["label_bold"], ink=way["label"],
               fill=way["tint"], box=box, grows=True, fills=True)  # fmt: skip
    return Block(xml + text(told, value, room, 0, wide - room, high, box=box, grows=True,
                            fills=True, bold=way["value_bold"]), high)  # fmt: skip


def _above(told: Told, name: str, value: str, wide: int) -> Block:
    """The label above its value."""
    way, small = told.way, line_of(told, 0.82)
    xml = text(told, name, 0, 0, wide, small, scale=0.82, ink=way["label"], grows=True, up="Top")
    return Block(xml + text(told, value, 0, small, wide, line_of(told), grows=True, up="Top",
                            bold=way["value_bold"]), small + line_of(told))  # fmt: skip


def _below(told: Told, name: str, value: str, wide: int) -> Block:
    """The value upon a line, the label below it."""
    way, high, small = told.way, line_of(told), line_of(told, 0.8)
    xml = text(told, value, 0, 0, wide, high, grows=True, up="Bottom", bold=way["value_bold"])
    xml += rule(0, high + 1, wide, way["line"])
    return Block(xml + text(told, name, 0, high + 2, wide, small, scale=0.8, ink=way["label"],
                            italic=True), high + 2 + small)  # fmt: skip
