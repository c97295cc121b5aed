"""Head, fields, result, legend and notes of a page of AsciiDoc."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.asciidoctor.kit import HOLD, Block, Cell, Kit, escaped
from tests.drawing.held_out.asciidoctor.marks import swatch
from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.placed.items import longest

Maker = Callable[[Kit, float], list[Block]]
ENDED: Block = "//-\n"
"""A list that goes before has its end here."""


def head(kit: Kit, wide: float) -> list[Block]:
    """Who speaks, the annex and the title, where that is not the document's own."""
    way, sheet, look = kit.way, kit.told.plan.sheet, kit.way["head"]
    who, annex = sheet.organisation or "Council of the European Union", sheet.annex
    sides = [kit.cell(kit.text(who)), kit.cell(kit.text(annex), at="r")]
    if look == "running":
        kit.theme["header"] = {
            "height": way["margin"], "font-size": kit.sized(0.9), "vertical-align": "middle",
            "padding": [10, 0, 0, 0], "border-width": way["thick"],
            "border-color": way["line"].removeprefix("#"),
            "recto": {"left": {"content": escaped(who)}, "right": {"content": escaped(annex)}},
        }  # fmt: skip
        return []
    if look == "below":  # The title is the document's own.
        return [kit.para(kit.text(f"{who}{f' – {annex}' if annex else ''}"), at=way["title_at"])]
    if look == "band":
        title = kit.text(way["title"], bold=True, font_color="#ffffff",
                         font_size=kit.sized(1.35))  # fmt: skip
        band = kit.table([[kit.cell(title, at=way["title_at"], fill=way["accent"])]], [wide],
                         "none")  # fmt: skip
        return [kit.table([sides], [wide * 0.7, wide * 0.3], "none"), band]
    title = f"[discrete]\n=== {escaped(way['title'])}\n"
    kit.theme["heading"] = {"h3": {"font-size": round(kit.told.size * way["title_size"], 1),
                                   "text-align": "left"}}  # fmt: skip
    return [kit.table([sides], [wide * 0.7, wide * 0.3],
                      "book" if look == "ruled" else "none"), title]  # fmt: skip


def _label(kit: Kit, said: str, end: str = "") -> str:
    return kit.text(said + (end or kit.way["colon"]), bold=kit.way["label_bold"])


def _value(kit: Kit, said: str) -> str:
    return kit.text(said, bold=kit.way["value_bold"])


def _horizontal(kit: Kit, wide: float) -> list[Block]:
    rows = [f"{escaped(name)}:: {_value(kit, value)}" for name, value in kit.told.pairs()]
    return ["[horizontal]\n" + "\n".join(rows) + "\n"]


def _terms(kit: Kit, wide: float) -> list[Block]:
    """Labels above their values, which stand in."""
    rows = [f"{escaped(name)}::\n{_value(kit, value)}" for name, value in kit.told.pairs()]
    return ["\n".join(rows) + "\n"]


def _points(kit: Kit, wide: float) -> list[Block]:
    """Entries of a list, with dots or numbers."""
    point = kit.way["point"]
    return ["\n".join(f"{point} {_label(kit, name, ':')} {_value(kit, value)}"
                      for name, value in kit.told.pairs()) + "\n"]  # fmt: skip


def _lined(kit: Kit, wide: float) -> list[Block]:
    return [kit.lines([f"{_label(kit, name, ':')} {_value(kit, value)}"
                       for name, value in kit.told.pairs()])]  # fmt: skip


def _grid(kit: Kit, wide: float) -> list[Block]:
    """Labels beside their values, in the cells of a table."""
    fill = kit.way["tint"] if kit.way["label_fill"] else ""
    pairs = kit.told.pairs()
    first = longest(kit.told, [f"{name}:" for name, _ in pairs], bold=True)
    first += 2 * kit.way["pad_across"] + 6
    need(first, wide * 0.5, "labels")
    rows = [[kit.cell(_label(kit, name), fill=fill, at=kit.way["label_at"], valign="<"),
             kit.cell(_value(kit, value))] for name, value in pairs]  # fmt: skip
    return [kit.table(rows, (first, wide - first), kit.way["fact_rules"])]


def _paired(kit: Kit, wide: float) -> list[Block]:
    """Two fields in a row, the act across."""
    pairs, each = kit.told.pairs("Subject"), wide / 2
    fill = kit.way["tint"] if kit.way["label_fill"] else ""
    first = longest(kit.told, [f"{name}:" for name, _ in kit.told.pairs()], bold=True)
    first += 2 * kit.way["pad_across"] + 5
    need(first, each * 0.6, "labels")
    cells = [
        one
        for name, value in pairs
        for one in (kit.cell(_label(kit, name), fill=fill), kit.cell(_value(kit, value)))
    ]
    cells += [Cell(fill=fill), Cell()] if len(cells) % 4 else []
    rows = [cells[n : n + 4] for n in range(0, len(cells), 4)]
    name, value = kit.told.facts["Subject"]
    rows.insert(0 if kit.way["act_first"] else len(rows),
                [kit.cell(_label(kit, name), fill=fill),
                 kit.cell(_value(kit, value), across=3)])  # fmt: skip
    return [kit.table(rows, (first, each - first, first, each - first), kit.way["fact_rules"])]


def _stacked(kit: Kit, wide: float) -> list[Block]:
    """Labels above their values in cells, so many beside one another; the act across."""
    pairs, over = kit.told.pairs("Subject"), kit.way["fields_over"]

    def boxed(name: str, value: str, across: int = 1) -> Cell:
        label = kit.text(name, size=0.85, bold=kit.way["label_bold"], font_color=kit.way["accent"])
        return kit.cell(f"{label} +\n{_value(kit, value)}", across=across, valign="<")

    said = [one for pair in pairs for one in " ".join(pair).split()]
    need(longest(kit.told, said, bold=True) + 2 * kit.way["pad_across"] + 3, wide / over, "a field")
    cells = [boxed(*pair) for pair in pairs]
    cells += [Cell()] * (-len(cells) % over)
    rows = [cells[n : n + over] for n in range(0, len(cells), over)]
    rows.insert(0 if kit.way["act_first"] else len(rows),
                [boxed(*kit.told.facts["Subject"], across=over)])  # fmt: skip
    return [kit.table(rows, [wide / over] * over, kit.way["fact_rules"])]


def _prose(kit: Kit, wide: float) -> list[Block]:
    """What was voted on, in a sentence; the act's title as a quotation."""
    return [kit.para(escaped(kit.told.opening())),
            "[quote]\n" + kit.para(_value(kit, kit.told.facts["Subject"][1]))]  # fmt: skip


_FACTS: Mapping[str, Maker] = {
    "horizontal": _horizontal, "terms": _terms, "points": _points, "lined": _lined, "grid": _grid,
    "paired": _paired, "stacked": _stacked, "prose": _prose,
}  # fmt: skip


def facts(kit: Kit, wide: float) -> list[Block]:
    """All fields, in the way's form."""
    return titled(kit, "facts", _FACTS[kit.way["facts"]](kit, wide))


def titled(kit: Kit, what: str, blocks: list[Block]) -> list[Block]:
    """A part below its heading, where the way has headings; a caption belongs to its table."""
    said, kind = kit.way["headings_of"][what], kit.way["headings"]
    if kind == "caption" and blocks[0].startswith("[cols"):
        return [f".{escaped(said)}\n{blocks[0]}", *blocks[1:]]
    if kind == "bold":
        return [kit.para(kit.text(said, bold=True, font_color=kit.way["accent"])), *blocks]
    return [f"[discrete]\n==== {escaped(said)}\n", *blocks] if kind == "heading" else blocks


def result_words(kit: Kit, size: float = 1) -> str:
    """The result's word and mark."""
    _, word, mark = kit.told.words.result
    parts = [swatch(kit, mark), kit.text(word, bold=True, size=size)]
    return HOLD.join(one for one in (parts if kit.way["mark_before"] else parts[::-1]) if one)


def result(kit: Kit, wide: float) -> list[Block]:
    """Label, word and mark of the result; nothing where the totals have it."""
    way, look, label = kit.way, kit.way["result"], kit.told.words.result[0]
    if way["totals"] == "concluded":
        return []
    if look == "cells":
        row = [kit.cell(kit.text(label, bold=True), fill=way["tint"]),
               kit.cell(result_words(kit), at="c")]  # fmt: skip
        return [kit.table([row], (1, 1), "all", part=1 if kit.deep else 0.6)]
    size = way["result_size"]
    said = kit.text(f"{label}: ", size=size) + result_words(kit, size)
    if look == "admonition" and way["technique"] == "icon":
        return [f"NOTE: {said}\n"]
    if look == "admonition":
        return [f'[NOTE,caption="{label}"]\n====\n{kit.para(result_words(kit, size))}====\n']
    fence = {"sidebar": "****", "example": "====", "quote": "____"}.get(look)
    if fence:
        at = way["title_at"] if look != "quote" else "l"
        return [f"{fence}\n{kit.para(said, at=at)}{fence}\n"]
    return [kit.para(said, at={"line": "l", "centred": "c", "right": "r"}[look])]


def legend(kit: Kit, wide: float) -> list[Block]:
    """Marks and their words."""
    pairs, way, title = kit.told.legend(), kit.way, kit.way["legend_title"]
    if not pairs:
        return []
    said = [swatch(kit, mark) + HOLD * 2 + escaped(name.replace(" ", HOLD)) for mark, name in pairs]
    if way["legend"] == "list":
        return [kit.lines([*([kit.text(title, bold=True)] if title else []), *said])]
    if way["legend"] == "boxed" and len(said) > 1:
        return [kit.table([[kit.cell(one, at="c") for one in said]], [1] * len(said), "all")]
    opening = kit.text(title, bold=True) + HOLD * 2 if title else ""
    line = kit.para(opening + f"{HOLD * 3} ".join(said))
    return [f"****\n{line}****\n"] if way["legend"] == "sidebar" and len(said) > 1 else [line]


def notes(kit: Kit, wide: float) -> list[Block]:
    """Small lines."""
    said = [kit.text(note, size=0.84) for note in kit.told.plan.sheet.footnotes]
    return ["'''\n"] * bool(said and kit.way["note_rule"]) + [kit.lines(said)] * bool(said)


def sent(kit: Kit, wide: float) -> list[Block]:
    """To whom a letter goes, and its day."""
    day = kit.para(kit.text(f"Brussels, {kit.told.facts['Sitting date'][1]}"), at="r")
    return [day, kit.para(kit.text(kit.way["addressee"]))]


def whole(kit: Kit, wide: float) -> list[Block]:
    """All members, where the positions say their own numbers."""
    row = kit.told.words.totals[-1]
    return [kit.para(kit.text(f"{row.label}:", bold=True), f" {escaped(kit.told.how_many(row))}")]


def break_column(kit: Kit, wide: float) -> list[Block]:
    """What follows stands in the next column of the page."""
    return ["[.column]\n<<<\n"]
