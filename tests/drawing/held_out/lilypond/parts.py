"""Parts of a page of LilyPond: head, result, legend, footnotes, opening words, the end."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tests.drawing.held_out.lilypond.kit import (
    WHITE,
    amid,
    below,
    beside,
    boxed,
    cell,
    ground,
    lined,
    lines,
    prose,
    room,
    rule,
    spaces,
    text,
)
from tests.drawing.held_out.lilypond.marks import sign_room, swatch
from tests.drawing.held_out.skia.kit import need
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import long

Maker = Callable[[Told, float], str]


def composed(told: Told, plan: Sequence[Any], wide: float, parts: Mapping[str, Maker]) -> str:
    """Parts below one another; a share of the width and two plans stand side by side."""
    tinted, gap = plan[0] == "tinted", told.way["gap"]
    inner, found = wide - 18 * tinted, list[str]()
    for one in plan[tinted:]:
        if isinstance(one, str):
            made = parts[one](told, inner)
        else:
            share, left, right = one
            each = inner - told.way["gutter"]
            sides = [composed(told, left, share * each, parts),
                     composed(told, right, (1 - share) * each, parts)]  # fmt: skip
            made = beside([f"\\as-wide {spaces(share * each)} {sides[0]}", sides[1]],
                          told.way["gutter"])  # fmt: skip
        if made:
            found.append(made)
    part = f"\\as-wide {spaces(inner)} {below(found, gap)}"
    return ground(room(part, 9, 9), told.way["tint"], told.way["round"]) if tinted else part


def head(told: Told, wide: float) -> str:
    """Who speaks, the annex and the title."""
    sheet, way = told.plan.sheet, told.way
    look, at = way["head"], way["title_at"]
    pad = 9.0 if look in {"dark", "boxed"} else 0.0
    ink = WHITE if look == "dark" else way["accent"]
    said = [lines(told, way["title"], wide - 2 * pad, scale=way["title_size"],
                  bold=way["title_bold"], colour=ink, at=at)]  # fmt: skip
    if way["sitting"]:
        said.append(lines(told, told.sitting(), wide - 2 * pad, at=at,
                          colour=WHITE if look == "dark" else way["label"]))  # fmt: skip
    title = below(said, 2)
    if look == "dark":
        title = ground(room(title, pad, 6), way["dark"], way["round"])
    elif look == "boxed":
        title = boxed(told, title, across=pad, down=6, colour=way["accent"], thick=1.1)
    elif look == "ruled":
        title = lined(room(title, 0, 3), "tb", way["accent"], 0.8)
    elif look == "underlined":
        title = lined(room(title, 0, 3), "b", way["accent"], 1.6)
    elif look == "barred":
        title = lined(room(title, 9, 1), "l", way["accent"], 4)
    if not sheet.organisation and not sheet.annex:
        return title
    half = wide / 2
    above = beside([cell(told, text(told, sheet.organisation, scale=0.92), half),
                    cell(told, text(told, sheet.annex, bold=True), half, "right")])  # fmt: skip
    return below([above, title], 5)


def result(told: Told, wide: float) -> str:
    """Label, word and mark of the result."""
    way, (label, word, mark) = told.way, told.words.result
    look, scale = way["result_look"], way["result_size"]
    ink = WHITE if look == "dark" else way["ink"]
    marks = swatch(told, mark)
    if look == "dark" and marks:
        marks = [ground(marks[0], WHITE)]
    whole = (long(told, f"{label}: {word}", scale=scale, bold=True)
             + sign_room(told) * bool(mark) + 40)  # fmt: skip
    need(whole, wide, "a result")
    said = [text(told, f"{label}:", scale=scale, colour=ink, bold=way["label_bold"])]
    if word:
        said.append(text(told, word, scale=scale, bold=True, colour=ink))
    high = told.size * scale * 1.3
    first = long(told, f"{label}:", scale=scale, bold=way["label_bold"])
    places = [cell(told, said[0], first, high=high)]
    if word:
        places.append(cell(told, said[1], long(told, word, scale=scale, bold=True), high=high))
    part = amid([*places, *marks], 6)
    if look == "dark":
        part = ground(room(part, 11, 4), way["dark"], way["round"])
    elif look == "boxed":
        part = boxed(told, part, across=11, down=4, colour=way["accent"], thick=1.2)
    elif look == "oval":
        part = f'\\with-color "{way["accent"]}" \\oval {room(part, 6, 2)}'
    elif look == "lined":
        part = lined(room(part, 2, 4), "tb", way["accent"], 1)
    ranged = {"left": -1, "center": 0, "right": 1}[way["result_at"]]
    return f"\\within {spaces(wide)} #{ranged} {part}"


def legend(told: Told, wide: float) -> str:
    """Marks and their words."""
    pairs, way = told.legend(), told.way
    if not pairs:
        return ""
    items = [amid([*swatch(told, mark), cell(told, text(told, name), long(told, name))], 3)
             for mark, name in pairs]  # fmt: skip
    title = way["legend_title"]
    if title:
        items.insert(0, cell(told, text(told, title, bold=True), long(told, title, bold=True)))
    room_ = sum(sign_room(told) + long(told, name) + 16 for _, name in pairs)
    room_ += long(told, title, bold=True) + 12 if title else 0
    upright = way["legend_down"] or room_ > wide - 16
    part = below(items, 1) if upright else amid(items, 12)
    return boxed(told, part, across=6, down=3) if way["legend_boxed"] else part


def notes(told: Told, wide: float) -> str:
    """Small lines."""
    said = [lines(told, one, wide, scale=0.8) for one in told.plan.sheet.footnotes]
    return below([rule(wide * 0.25, told.way["label"], 0.5), *said], 2) if said else ""


def opening(told: Told, wide: float) -> str:
    """What was voted on in a sentence, the act's title below."""
    act = lines(told, told.facts["Subject"][1], wide - 60, bold=True, at="center")
    return below([prose(told, [(told.opening(), False)], wide), room(act, 30, 0)], 6)


def signed(told: Told, wide: float) -> str:
    """Two lines to sign on."""
    each = wide * 0.36
    line = rule(each, told.way["ink"], 0.5)
    spots = [below([line, cell(told, text(told, one, scale=0.86), each)], 2)
             for one in told.way["signers"]]  # fmt: skip
    return room(beside(spots, wide - 2 * each), 0, told.size * 0.9)


def heading(word: str) -> Maker:
    """The heading of a section."""

    def made(told: Told, wide: float) -> str:
        said = text(told, told.way["headings"][word], scale=1.12, bold=True,
                    colour=told.way["accent"])  # fmt: skip
        return lined(cell(told, said, wide, high=told.size * 1.6), "b", told.way["line"], 0.5)

    return made
