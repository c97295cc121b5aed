"""Parts of a page of Forme: head, result, legend, footnotes, opening words, the end."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tests.drawing.held_out.forme.kit import (
    WHITE,
    Node,
    beside,
    box,
    long,
    middle,
    need,
    node,
    row,
    rule,
    run,
    text,
    view,
)
from tests.drawing.held_out.forme.marks import mark_room, swatch
from tests.drawing.held_out.told import Told

Maker = Callable[[Told, float], Node | None]
Parts = Mapping[str, Maker]


def composed(told: Told, plan: Sequence[Any], wide: float, parts: Parts) -> Node:
    """Parts below one another; a share of the width and two plans stand side by side."""
    tinted = plan[0] == "tinted"
    room, found = wide - 20 * tinted, list[Node]()
    for one in plan[tinted:]:
        if isinstance(one, str):
            made = parts[one](told, room)
        else:
            share, left, right = one
            each = room - told.way["gutter"]
            made = beside(told, [(share * each, composed(told, left, share * each, parts)),
                                 ((1 - share) * each,
                                  composed(told, right, (1 - share) * each, parts))])  # fmt: skip
        if made:
            found.append(made)
    if tinted:
        return view(found, gap=told.way["gap"], width=wide, padding=10,
                    backgroundColor=told.way["tint"])  # fmt: skip
    return view(found, gap=told.way["gap"], width=wide)


def head(told: Told, wide: float) -> Node:
    """Who speaks, the annex and the title."""
    way, sheet = told.way, told.plan.sheet
    at, look = way["title_at"], way["head"]
    dark = look == "band"
    title = text(told, way["title"], scale=way["title_size"], bold=way["title_bold"], at=at,
                 colour=WHITE if dark else way["accent"])  # fmt: skip
    found = [title]
    if way["sitting"]:
        found.append(text(told, told.sitting(), at=at, colour=WHITE if dark else way["label"]))
    above = [text(told, one, scale=0.9, colour=way["label"])
             for one in (sheet.organisation, sheet.annex)]  # fmt: skip
    top = [row(above, justifyContent="space-between")] if sheet.organisation or sheet.annex else []
    if look == "band":
        return view([*top, view(found, backgroundColor=way["dark"], padding=9,
                                borderRadius=way["round"])], gap=5)  # fmt: skip
    if look == "rule":
        return view([*top, *found, rule(way["accent"], 1.4, marginTop=3)], gap=2)
    if look == "between":
        return view([*top, rule(way["line"]), *found, rule(way["line"])], gap=4)
    if look == "bar":
        return view([*top, view(found, borderLeftWidth=5, borderColor=way["accent"],
                                paddingLeft=9)], gap=5)  # fmt: skip
    if look == "code":
        code = node("Barcode", {}, data=told.facts["Item"][1].split()[0], width=118.0, height=24.0)
        left = view(found, width=wide - 140)
        return view([*top, row([left, code], justifyContent="space-between")], gap=4)
    return view([*top, *found], gap=3)


def result(told: Told, wide: float) -> Node:
    """Label, word and mark of the result."""
    way, (label, word, mark) = told.way, told.words.result
    scale, look, at = way["result_size"], way["result_look"], way["result_at"]
    signs = swatch(told, mark)
    room = long(told, f"{label}: {word}", scale=scale, bold=True) + mark_room(told) * bool(mark)
    if look == "split":
        left = text(told, label, colour=way["label"])
        right = row([text(told, word, scale=scale, bold=True), *signs], gap=5)
        return box(told, [row([left, right], justifyContent="space-between")])
    need(room + 36, wide, "a result")
    if look == "dark":
        said = text(told, f"{label}: {word}" if word else f"{label}:", scale=scale, bold=True,
                    colour=WHITE)  # fmt: skip
        plate = [view(signs, backgroundColor=WHITE, padding=2)] if signs else []
        return middle([row([said, *plate], gap=6, backgroundColor=way["dark"], padding=[5, 12],
                           borderRadius=way["round"])], at)  # fmt: skip
    said = run(told, [(f"{label}: ", way["label_bold"]), (word, True)], scale=scale)
    whole = row([said, *signs], gap=6)
    if look == "boxed":
        return middle([box(told, [whole], padding=[5, 14], borderColor=way["accent"],
                           borderWidth=1.2)], at)  # fmt: skip
    if look == "tinted":
        return middle([whole], at, backgroundColor=way["tint"], padding=[6, 10])
    return middle([whole], at)


def legend(told: Told, wide: float) -> Node | None:
    """Marks and their words."""
    pairs, way = told.legend(), told.way
    if not pairs:
        return None
    title = [text(told, way["legend_title"], bold=True, scale=0.92)] if way["legend_title"] else []
    items = [
        row([*swatch(told, mark), text(told, name, scale=0.92)], gap=5) for mark, name in pairs
    ]
    if way["legend_look"] == "list":
        return view([*title, *items], gap=3)
    whole = row([*title, *items], flexWrap="wrap", gap=14, rowGap=3)
    return box(told, [whole], padding=[4, 8]) if way["legend_look"] == "frame" else whole


def notes(told: Told, wide: float) -> Node | None:
    """Small lines."""
    lines = told.plan.sheet.footnotes
    return view([text(told, one, scale=0.8) for one in lines], gap=2) if lines else None


def opening(told: Told, wide: float) -> Node:
    """What was voted on in a sentence, the act's title below."""
    subject = text(told, told.facts["Subject"][1], bold=told.way["subject_bold"])
    quoted = view([subject], marginLeft=16, marginRight=16)
    return view([text(told, told.opening(), at=told.way["prose"]), quoted], gap=6)


def signed(told: Told, wide: float) -> Node:
    """Lines to sign on."""
    each = (wide - 60) / 2
    spots = [view([view([], height=told.size * 1.6), rule(told.way["ink"], 0.5),
                   text(told, one, scale=0.85)], width=each, gap=2)
             for one in told.way["signers"]]  # fmt: skip
    return row(spots, justifyContent="space-between")


def heading(word: str) -> Maker:
    """The heading of a section."""

    def made(told: Told, wide: float) -> Node:
        said = text(told, told.way["headings"][word], scale=1.1, bold=True,
                    colour=told.way["accent"])  # fmt: skip
        return view([said, rule(told.way["line"], 0.5)], gap=2, marginTop=2)

    return made
