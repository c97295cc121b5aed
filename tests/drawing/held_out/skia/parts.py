"""Parts of a page of Skia: head, result, legend, notes, what opens and what closes it."""

from tests.drawing.held_out.skia.kit import WHITE, base, need
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import (
    Item,
    Part,
    edge,
    group,
    lines,
    long,
    rect,
    rule,
    stacked,
    text,
)
from tests.drawing.held_out.vega.marks import mark_room, swatch_at


def head(told: Told, wide: float) -> Part:
    """Who speaks, the annex and the title: in a bar, a corner, above a short line, or bare."""
    sheet, way, size, look = told.plan.sheet, told.way, told.size, told.way["head"]
    small = [text(told, sheet.organisation, 0, size, scale=0.92, colour=way["label"]),
             text(told, sheet.annex, wide, size, scale=0.92, bold=True, at="right")]  # fmt: skip
    above = Part([one for one in small if one["encode"]["enter"].get("text")], size * 1.4)
    pad, at = (10.0 if look in {"bar", "sheet"} else 0.0), way["title_at"]
    at = "left" if look in {"bar", "corner", "short"} else at
    start = size * 1.6 if look == "corner" else pad
    ink = WHITE if look == "bar" else way["accent"]
    title = lines(told, way["title"], edge(at, start, wide - start - pad), pad * 0.6,
                  wide - start - pad - 4, scale=way["title_size"], bold=way["title_bold"],
                  colour=ink, at=at)  # fmt: skip
    items, high = list(title.items), title.high + pad * 1.2
    if way["subtitled"]:
        sub = lines(told, told.sitting(), edge(at, start, wide - start - pad), high - pad * 0.6,
                    wide - start - pad - 4, colour=ink if look == "bar" else way["label"],
                    at=at)  # fmt: skip
        items, high = [*items, *sub.items], high + sub.high
    if look in {"bar", "sheet"}:
        fill = way["dark"] if look == "bar" else way["tint"]
        items.insert(0, rect(0, 0, wide, high, fill=fill, round_=way["round"]))
    elif look == "corner":
        items.append(rect(0, size * 0.35, size * 0.5, high - size * 0.35, fill=way["accent"],
                          round_=size * 0.25))  # fmt: skip
    elif look == "short":
        items.append(rect(0, high + 2, size * 5, 2.6, fill=way["accent"]))
        high += 5
    elif look == "thin":
        items.append(rule(0, high + 2, wide, high + 2, way["accent"], 0.7))
        high += 3
    return stacked([above, Part(items, high)], size * 0.5)


def result(told: Told, wide: float) -> Part:
    """Label, word and mark of the result: in a band, a pill, a frame, large, or bare."""
    (name, word, mark), way, size = told.words.result, told.way, told.size
    look, scale = way["result_look"], way["result_size"]
    light = WHITE if look == "dark" and not mark else ""
    said, gap, pad = name + (":" if look in {"bare", "band"} else ""), 8.0, 10.0
    room = mark_room(told) + 6 if mark else 0.0
    first, last = long(told, said), long(told, word, scale=scale, bold=True)
    while first + gap + room + last + 2 * pad > wide and scale > 0.9:
        scale *= 0.95
        last = long(told, word, scale=scale, bold=True)
    whole = first + gap + room + last
    need(whole, wide - pad, "a result")
    padded = look in {"pill", "frame", "dark", "band"}
    high = size * max(scale, 1.2) * 1.3 + 7 * padded
    across = wide if look == "band" else whole + 2 * pad * padded
    x = edge(way["result_at"], 0, wide - across) if look != "band" else 0.0
    items: list[Item] = []
    if look in {"pill", "frame"}:
        items.append(rect(x, 0, across, high, line=way["accent"], thick=1.1,
                          round_=high / 2 if look == "pill" else 0))  # fmt: skip
    elif look == "dark":
        items.append(rect(x, 0, across, high, round_=way["round"], thick=1.1,
                          fill=way["dark"] if light else "", line=way["dark"]))  # fmt: skip
    elif look == "band":
        items.append(rect(0, 0, wide, high, fill=way["tint"]))
    x += pad * padded
    items.append(text(told, said, x, base(told, high / 2), colour=light))
    x += first + gap
    items += [*swatch_at(told, mark, x + room / 2 - 3, high / 2),
              text(told, word, x + room, base(told, high / 2, scale), scale=scale, bold=True,
                   colour=light)]  # fmt: skip
    return Part(items, high)


def legend(told: Told, wide: float) -> Part:
    """Marks and their words: in a line, below one another, with arrows or in a frame."""
    pairs, way, room, size = told.legend(), told.way, mark_room(told), told.size
    if not pairs:
        return Part([], 0)
    step, down, titled = size * 1.7, way["legend"] == "list", way["legend_title"]
    pad = 7.0 if way["legend"] == "frame" else 0.0
    items, x, y, far = list[Item](), pad, pad, 0.0
    if titled:
        items.append(text(told, titled, x, base(told, y + step / 2), bold=True))
        x, y = (pad, y + step) if down else (x + long(told, titled, bold=True) + 10, y)
    tie = " = " if way["legend"] == "equals" else ""
    for n, (mark, name) in enumerate(pairs):
        said = tie + name
        whole = room + 5 + long(told, said)
        if n and (down or x + whole > wide - pad):
            x, y = pad, y + step
        items += [*swatch_at(told, mark, x + room / 2, y + step / 2),
                  text(told, said, x + room + 5, base(told, y + step / 2))]  # fmt: skip
        far, x = max(far, x + whole), x + whole + 16
    high = y + step + pad
    if pad:
        items.append(rect(0, 0, far + pad, high, line=way["line"], round_=way["round"]))
    left = 0.0 if down else edge(way["legend_at"], 0, max(wide - far - pad, 0))
    return Part([group(Part(items, high), left, 0)], high)


def notes(told: Told, wide: float) -> Part:
    """Small lines below a short rule."""
    said = [lines(told, note, 0, 3, wide, scale=0.8) for note in told.plan.sheet.footnotes]
    part = stacked(said, 1)
    if part.items:
        part.items.append(rule(0, 0, wide * 0.3, 0, told.way["label"], 0.5))
    return part


def lead(told: Told, wide: float) -> Part:
    """Title of the act in large letters, as a news room would print it."""
    return lines(told, told.facts["Subject"][1], 0, 0, wide, scale=told.way["lead_size"],
                 bold=True)  # fmt: skip


def source(told: Told, wide: float) -> Part:
    """Where the figures come from."""
    words = told.way["source"]
    return lines(told, words, 0, 0, wide, scale=0.82, colour=told.way["label"]) if words else Part(
        [], 0)  # fmt: skip


def torn(told: Told, wide: float) -> Part:
    """A line of dashes, where a strip would be torn off."""
    return Part([rule(0, 3, wide, 3, told.way["label"], 0.8, (5, 3))], 6)
