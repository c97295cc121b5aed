"""Parts of a sheet but the States: facts, result, legend, footnotes."""

from collections.abc import Sequence

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.facts import ordinal
from tests.drawing.held_out.gnumeric.book import Box, Run
from tests.drawing.held_out.gnumeric.marks import put_marks, room_of
from tests.drawing.held_out.gnumeric.page import PAD, Page, framed

_BOLD = {"bold": "1"}
GAP = 8.0


def pairs(page: Page, *, without: Sequence[str] = ()) -> list[tuple[str, str]]:
    """Labels and values in the sheet's order, but those that stand elsewhere."""
    return [page.facts[name] for name in page.way["fields"]
            if name in page.facts and name not in without]  # fmt: skip


def table_of_facts(page: Page, x: float, y: float, wide: float) -> float:
    """Labels in one column, values in the next."""
    rows = pairs(page)
    side = page.widest([label for label, _ in rows], bold=True)
    if side > wide * 0.5:
        raise NoRoomError("labels")
    lines = framed(page.way["rule_facts"])
    for label, value in rows:
        high = max(page.high(value, wide - side), page.line)
        if page.wide(value) <= wide - side - PAD:
            high = page.line
        page.put(x, y, side, label and label + page.way["colon"], high, bold=page.way["label_bold"],
                 back=page.way["side_back"], lines=lines)  # fmt: skip
        y = page.put(x + side, y, wide - side, value, high, lines=lines,
                     bold=not page.way["label_bold"])  # fmt: skip
    return y


def boxes_of_facts(page: Page, x: float, y: float, wide: float) -> float:
    """A form: small labels above their values, two boxes to a row where they find room."""
    small, rows = page.size * 0.78, pairs(page)
    numbered = [(f"{n}. {label}" if page.way["numbered"] else label, value)
                for n, (label, value) in enumerate(rows, 1)]  # fmt: skip
    waiting: list[tuple[str, str]] = []
    for place, (label, value) in enumerate(numbered):
        waiting.append((label, value))
        half = (wide - 1) / 2
        short = all(page.wide(v, bold=True) < half - 2 * PAD for _, v in waiting)
        more = place + 1 < len(numbered) and (
            page.wide(numbered[place + 1][1], bold=True) < half - 2 * PAD
        )
        if short and len(waiting) == 1 and more:
            continue
        each = wide / len(waiting)
        ends = []
        for n, (name, text) in enumerate(waiting):
            top = page.put(x + n * each, y, each, name, size=small, ink=page.way["accent"],
                           lines=dict.fromkeys(("Top", "Left", "Right"), "thin"))  # fmt: skip
            sides = dict.fromkeys(("Bottom", "Left", "Right"), "thin")
            ends.append(page.put(x + n * each, top, each, text, bold=True, lines=sides))
        y, waiting = max(ends), []
    return y


def strip_of_facts(page: Page, x: float, y: float, wide: float) -> float:
    """A row of labels over a row of values; the subject below, across."""
    rows = pairs(page, without=("Subject",))
    natural = [page.widest([label, *_longest(value)], bold=True) for label, value in rows]
    natural = [max(one, min(page.widest([value]), wide / 4)) for one, (_, value)
               in zip(natural, rows, strict=True)]  # fmt: skip
    if sum(natural) > wide:
        raise NoRoomError("strip of facts")
    spare = (wide - sum(natural)) / len(rows)
    widths = [one + spare for one in natural]
    lines = framed(page.way["rule_facts"] or "grid")
    high = max(page.high(v, w) for (_, v), w in zip(rows, widths, strict=True))
    at = x
    for (label, value), each in zip(rows, widths, strict=True):
        low = page.put(at, y, each, label, page.line, bold=True, back=page.way["tint"],
                       lines=lines, align="CENTER")  # fmt: skip
        end = page.put(at, low, each, value, high, lines=lines, align="CENTER")
        at += each
    label, value = page.facts["Subject"]
    runs: list[Run] = [(f"{label}: ", _BOLD), (value, {})]
    return page.put(x, end, wide, runs if label else value, lines=lines)


def _longest(value: str) -> list[str]:
    return value.split() or [""]


def sentence_of_facts(page: Page, x: float, y: float, wide: float) -> float:
    """What minutes say before they come to the votes."""
    said = {name: value for name, (_, value) in page.facts.items()}
    rule = said["Voting Rule"].removeprefix("by ")
    rule = rule[0].lower() + rule[1:]
    day = said["Sitting date"]
    if "Session" in said:
        number = page.plan.vote.session
        noun = f"{ordinal(int(number))} meeting" if page.way["nth"] else f"meeting No {number}"
        first = f"At its {noun} ({said['Configuration']}), held on {day}, the Council"
    else:
        first = f"By written procedure concluded on {day}, the Council of the European Union"
    text = (f"{first} put to the vote document {said['Document']} "
            f"(interinstitutional file {said['Item']}). The vote was taken by {rule}.")  # fmt: skip
    y = page.put(x, y, wide, text) + GAP / 2
    label, value = page.facts["Subject"]
    if page.way["label_bold"] and label:
        return page.put(x, y, wide, [(f"{label}: ", _BOLD), (value, {})])
    return page.put(x + 14, y, wide - 28, value, italic=True)


def heading(page: Page, x: float, y: float, wide: float) -> float:
    """The title, in one of its looks; who speaks and the annex, where the head has them not."""
    sheet, way = page.plan.sheet, page.way
    if not way["in_head"]:
        half = wide / 2
        for at, words, align in ((x, sheet.organisation, "LEFT"), (x + half, sheet.annex, "RIGHT")):
            if words:
                page.put(at, y, half, words, size=page.size * 0.9, align=align)
        y += page.size * 1.6 if sheet.organisation or sheet.annex else 0
    title, size = way["title"], page.size * way["title_size"]
    if way["band"] == "solid":
        y = page.put(x, y, wide, title, size * 1.9, bold=True, size=size, ink="#ffffff",
                     back=way["accent"], align=way["title_at"])  # fmt: skip
    elif way["band"] == "pale":
        lines = dict.fromkeys(("Top", "Bottom"), "medium")
        y = page.put(x, y, wide, title, size * 1.9, bold=True, size=size, back=way["tint"],
                     align=way["title_at"], lines=lines)  # fmt: skip
    else:
        y = page.put(x, y, wide, title, bold=True, size=size, ink=way["accent"],
                     align=way["title_at"])  # fmt: skip
    return y + GAP


def result(page: Page, x: float, y: float, wide: float) -> float:
    """Label, word and mark of the result in one line; a box round it, perhaps."""
    label, word, mark = page.words.result
    lines = dict.fromkeys(("Top", "Bottom"), "medium") if page.way["boxed"] else {}
    side = page.widest([label + ": "], bold=True)
    high = page.line * 1.25
    keep = side + (room_of(page) if mark else 0)
    keep += page.widest([word], bold=True) if word else 0
    if page.way["result_at"] == "right" and keep < wide:
        x += wide - keep
    page.put(x, y, side, f"{label}:", high, bold=True, lines=lines)
    at = x + side
    if mark:
        put_marks(page, Box(at, y, room_of(page), high), [mark], page.look(lines=lines))
        at += room_of(page)
    if word:
        page.put(at, y, page.widest([word], bold=True), word, high, bold=True, lines=lines)
    return y + high


def legend(page: Page, x: float, y: float, wide: float) -> float:
    """What marks mean, where the totals do not say it: in a line, a row of cells or a column."""
    shown = page.words.legend
    if not shown:
        return y
    room, high, way = room_of(page), page.line, page.way["legend"]
    title = page.way["legend_title"]
    names = [page.widest([label]) + PAD for _, label in shown]
    lead = page.widest([title], bold=True) if title else 0
    lines = framed("hair") if way == "cells" else {}
    y += GAP / 2
    if way == "column" or lead + sum(names) + room * len(shown) > wide:
        if title:
            y = page.put(x, y, min(wide, lead), title, bold=True)
        for mark, label in shown:
            put_marks(page, Box(x, y, room, high), [mark], page.look(lines=lines))
            y = page.put(x + room, y, max(names), label, high, lines=lines)
        return y
    if title:
        page.put(x, y, lead, title, high, bold=True)
    at = x + lead
    for (mark, label), name in zip(shown, names, strict=True):
        put_marks(page, Box(at, y, room, high), [mark], page.look(lines=lines))
        page.put(at + room, y, name, label, high, lines=lines)
        at += room + name
    return y + high


def footnotes(page: Page, x: float, y: float, wide: float) -> float:
    """Small lines."""
    y += GAP / 2
    for note in page.plan.sheet.footnotes:
        y = page.put(x, y, wide, note, size=max(page.size * 0.75, 6.0))
    return y
