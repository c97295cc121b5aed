"""Parts of a document of Word: head, result, legend, footnotes, headings."""

from collections.abc import Sequence

from tests.drawing.held_out.spire.kit import Kit
from tests.drawing.held_out.spire.marks import marks_of, swatch
from tests.drawing.held_out.spire.sheet import edge
from tests.drawing.held_out.spire.wml import HOLD, Block, Cell, Row, Run, spacer


def head(kit: Kit, wide: float) -> list[Block]:
    """Who speaks, the annex and the title."""
    way, sheet = kit.way, kit.told.plan.sheet
    found = []
    if way["edge"] == "body" and (sheet.organisation or sheet.annex):
        found += [edge(kit, wide), spacer(6)]
    look = way["head_look"]
    dark = look == "band"
    title = kit.text(way["title"], bold=way["title_weight"] == "bold", size=way["title_size"],
                     colour="FFFFFF" if dark else way["accent"], caps=look == "caps",
                     spaced=1.2 if look in {"caps", "spaced"} else 0)  # fmt: skip
    small = [kit.text(way["kicker"], size=0.95, italic=True)] if way["kicker"] else []
    at = "c" if look in {"centre", "double", "spaced", "boxed"} else "l"
    under = {"rule": "b", "double": "tb", "boxed": "tlbr", "bar": "l"}.get(look, "")
    if look == "council":
        found.append(_emblem(kit, wide, title, small))
        return found
    found.append(kit.para(title, at=at, lines=under, thick=18 if look == "bar" else 8,
                          kind="double" if look == "double" else "single", leading=1.1,
                          fill=way["accent"] if dark else "", left=6 if look == "bar" else 0,
                          after=0 if look == "boxed" else 2))  # fmt: skip
    if small:
        found.append(kit.para(*small, at=at, before=2))
    return found


def _emblem(kit: Kit, wide: float, title: Run, small: Sequence[Run]) -> Block:
    """The institution at the left of a line, the title at its right."""
    who = [kit.para(kit.text(line, bold=True, size=1.1), leading=1.0)
           for line in ("COUNCIL OF", "THE EUROPEAN UNION")]  # fmt: skip
    right = [kit.para(title, at="r", leading=1.05)]
    right += [kit.para(*small, at="r")] if small else []
    cells = [Cell(tuple(who), valign="bottom"), Cell(tuple(right), valign="bottom")]
    return kit.table([Row(cells)], wide, "below", pad=(3, 0), fixed=(38, 62))


def headed(kit: Kit, name: str, blocks: list[Block]) -> list[Block]:
    """The same below its heading, where the sheet has one for it."""
    said, look = kit.way["headings_of"].get(name, ""), kit.way["headings"]
    if not look or not said or not blocks:
        return blocks
    if look == "numbered":
        order = [key for key in ("facts", "totals", "states", "legend")
                 if key in kit.way["numbered"]]  # fmt: skip
        said = f"{order.index(name) + 1}.{HOLD * 2}{said}" if name in order else said
    words = kit.text(said, bold=look != "slant", italic=look == "slant",
                     caps=look == "caps", size=0.95 if look == "caps" else 1.08,
                     colour=kit.way["accent"])  # fmt: skip
    line = kit.para(words, after=3, lines="b" if look == "rule" else "",
                    fill=kit.way["tint"] if look == "fill" else "")  # fmt: skip
    return [line, *blocks]


def result_runs(kit: Kit, **look: object) -> list[Run]:
    """The result's word and mark."""
    _, word, mark = kit.told.words.result
    signs = marks_of(kit, [mark])
    said = [kit.held(word, bold=True, **look)] if word else []
    parts = [part for part in (signs, said) if part]
    parts = parts if kit.way["mark_before"] else parts[::-1]
    found = list(parts[0])
    for part in parts[1:]:
        found += [kit.text(HOLD), *part]
    return found


def result(kit: Kit, wide: float) -> list[Block]:
    """Label, word and mark of the result."""
    way, label = kit.way, kit.told.words.result[0]
    look, size = way["result_look"], way["result_size"]
    if look == "cells":
        row = Row([kit.cell(kit.text(label, bold=True), fill=way["tint"]),
                   kit.cell(*result_runs(kit))])  # fmt: skip
        return [kit.table([row], wide, "all", full=False)]
    runs = [kit.text(f"{label}: ", size=size), *result_runs(kit, size=size)]
    if look == "leader":
        runs = [kit.text(f"{label}\t", size=size), *result_runs(kit, size=size)]
        return [kit.para(*runs, tabs=[(wide * 0.6, "right", "dot")], before=2)]
    at = {"centre": "c", "right": "r", "box": "c"}.get(look, "l")
    lines = {"box": "tlbr", "ends": "tb", "under": "b"}.get(look, "")
    fill = way["tint"] if look == "band" else ""
    return [kit.para(*runs, at=at, lines=lines, fill=fill, before=2, after=2,
                     kind="double" if look == "ends" else "single")]  # fmt: skip


def legend(kit: Kit, wide: float) -> list[Block]:
    """What the marks mean, where a line of the sheet says so."""
    entries, way = kit.told.legend(), kit.way
    if not entries:
        return []
    title = way["legend_title"]
    opening = [kit.text(f"{title} ", bold=True)] if title else []
    between = f"{HOLD}={HOLD}" if way["legend_look"] == "equals" else HOLD
    pieces = [[*swatch(kit, mark), kit.held(f"{between}{name}")] for mark, name in entries]
    if way["legend_look"] == "list":
        lines = [kit.para(*opening)] if opening else []
        return headed(kit, "legend", [*lines, *(kit.para(*piece) for piece in pieces)])
    if way["legend_look"] == "cells":
        cells = [kit.cell(*piece, at="c") for piece in pieces]
        first = [kit.cell(*opening)] if opening else []
        return [kit.table([Row([*first, *cells])], wide, "outer", full=False)]
    runs = list(opening)
    for number, piece in enumerate(pieces):
        runs += [kit.text(f"{HOLD * 3} " * bool(number)), *piece]
    return [kit.para(*runs, leading=1.15)]


def notes(kit: Kit, wide: float) -> list[Block]:
    """Small lines."""
    return [kit.para(kit.text(note, size=0.8), leading=1.05, lines="" if number else "t")
            for number, note in enumerate(kit.told.plan.sheet.footnotes)]  # fmt: skip


def opening(kit: Kit, wide: float) -> list[Block]:
    """The sitting in a sentence, and the act's title."""
    said = kit.para(kit.text(kit.told.opening()), at="l" if kit.way["floats"] else "j", after=5)
    if kit.way["facts"] == "references":  # They have the title.
        return [said]
    return [said, kit.para(kit.text(kit.told.facts["Subject"][1], bold=True), left=18, after=2)]


def signature(kit: Kit, wide: float) -> list[Block]:
    """Where a clerk signs."""
    who = kit.text(kit.way["signed"])
    return [kit.para(who, left=wide * 0.6, before=16, lines="t")]
