"""Parts of a sheet but the States: heads, facts, result, legend, footnotes."""

from collections.abc import Sequence

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.facts import ordinal
from tests.drawing.held_out.phpfpdf.marks import put_marks, room_of
from tests.drawing.held_out.phpfpdf.page import Page
from tests.drawing.held_out.sheet import Mark

GAP = 9.0


def pairs(page: Page, *without: str) -> list[tuple[str, str]]:
    """Labels and values in the sheet's order."""
    return [page.facts[name] for name in page.way["fields"]
            if name in page.facts and name not in without]  # fmt: skip


def letterhead(page: Page, x: float, y: float, wide: float) -> float:
    """Who speaks, the annex and the title."""
    sheet, way = page.plan.sheet, page.way
    if sheet.organisation or sheet.annex:
        page.text(x, y, wide * 0.6, sheet.organisation, size=page.size * 0.95, italic=way["slant"])
        y = page.text(x + wide * 0.6, y, wide * 0.4, sheet.annex, bold=True, align="R")
    size = page.size * way["title_size"]
    if way["title_box"]:
        page.plate(x, y + 2, wide, size * 1.7, fill=way["accent"], round=way["round"])
        return page.text(x + 8, y + 2, wide - 16, way["title"], high=size * 1.7, size=size,
                         bold=True, ink="#ffffff", align=way["title_at"]) + GAP  # fmt: skip
    y = page.text(x, y, wide, way["title"], size=size, bold=True, ink=way["accent"],
                  align=way["title_at"])  # fmt: skip
    if way["title_rule"]:
        page.rule(x, y + 1, x + wide, y + 1, thick=way["title_rule"], line=way["accent"])
    return y + GAP


def lines_of_facts(page: Page, x: float, y: float, wide: float) -> float:
    """A line for each fact: label, then value at a stop or right behind it."""
    rows, colon = pairs(page), page.way["colon"]
    side = max(page.wide(f"{label}{colon} ", bold=True) for label, _ in rows) + page.size * 0.6
    for label, value in rows:
        if page.way["run_in"]:
            y = page.para(x, y, wide, value, lead=f"{label}{colon or ':'}" if label else "")
        else:
            ink = page.way["accent"] if page.way["tinted"] else ""
            page.text(x, y, side, label and label + colon, bold=page.way["label_bold"], ink=ink)
            y = page.para(x + side, y, wide - side, value, bold=not page.way["label_bold"])
        y += page.size * 0.25
        if page.way["ruled_facts"]:
            page.rule(x, y, x + wide, y, thick=0.3)
            y += page.size * 0.15
    return y


def stack_of_facts(page: Page, x: float, y: float, wide: float, *, ink: str = "") -> float:
    """Small labels above their values."""
    for label, value in pairs(page):
        if label:
            words = label.upper() if page.way["shout"] else label
            y = page.text(x, y, wide, words, size=page.size * 0.78, ink=ink or page.way["accent"])
        y = page.para(x, y, wide, value, bold=page.way["label_bold"], ink=ink) + page.size * 0.45
    return y


def two_of_facts(page: Page, x: float, y: float, wide: float) -> float:
    """Short facts in two columns, the subject below, across."""
    half = (wide - 20) / 2
    rows = pairs(page, "Subject")
    left, right = rows[: -(-len(rows) // 2)], rows[-(-len(rows) // 2) :]
    ends = []
    for at, some in ((x, left), (x + half + 20, right)):
        down = y
        for label, value in some:
            down = page.para(at, down, half, value, lead=f"{label}{page.way['colon'] or ':'}")
            down += page.size * 0.2
        ends.append(down)
    label, subject = page.facts["Subject"]
    return page.para(x, max(ends) + 2, wide, subject, lead=f"{label}:" if label else "")


def prose_of_facts(page: Page, x: float, y: float, wide: float) -> float:
    """What a clerk would write to those who were not there."""
    said = {name: value for name, (_, value) in page.facts.items()}
    rule = said["Voting Rule"][0].lower() + said["Voting Rule"][1:]
    session = page.plan.vote.session
    if session:
        where = (f"at its {ordinal(int(session))} session" if page.way["nth"]
                 else f"in session {session}")  # fmt: skip
        where += f" ({said['Configuration']})"
    else:
        where = "by written procedure"
    text = (f"On {said['Sitting date']} the Council of the European Union, acting {where}, voted "
            f"on {said['Document']} in procedure {said['Item']}.")  # fmt: skip
    y = page.para(x, y, wide, text) + page.size * 0.4
    y = page.para(x, y, wide, f"{rule}.", lead=f"{page.facts['Voting Rule'][0]}:")
    label, subject = page.facts["Subject"]
    y += page.size * 0.4
    if label:
        return page.para(x, y, wide, subject, lead=f"{label}:")
    return page.para(x, y, wide, f"“{subject}”", italic=True)


def result(page: Page, x: float, y: float, wide: float) -> float:
    """Label, word and mark of the result."""
    label, word, mark = page.words.result
    size = page.size * float(page.way["result_size"])
    lead, high = page.wide(f"{label}: ", bold=True, size=size), size * 1.7
    keep = lead + (room_of(page) if mark else 0)
    keep += page.wide(f"{word} ", bold=True, size=size) + 6 if word else 0
    at = {"L": x + 4, "C": x + (wide - keep) / 2, "R": x + wide - keep - 4}[page.way["result_at"]]
    if keep > wide:
        raise NoRoomError("result")
    if page.way["result_box"]:
        page.plate(at - 4, y, keep + 8, high, line=page.way["accent"], thick=1.1,
                   round=page.way["round"])  # fmt: skip
    page.text(at, y, lead, f"{label}:", high=high, size=size, bold=True)
    at += lead
    if mark:
        put_marks(page, at, y, room_of(page), high, [mark])
        at += room_of(page)
    if word:
        page.text(at + 3, y, wide, word, high=high, size=size, bold=True)
    return y + high


def legend_of(page: Page) -> Sequence[tuple[Mark, str]]:
    """What a legend says: also what the totals would, where these are words alone."""
    if page.words.legend or page.way["totals"] != "prose":
        return page.words.legend
    return [(row.mark, row.label) for row in page.words.totals if row.mark]


def legend(page: Page, x: float, y: float, wide: float) -> float:
    """Marks and their words: in a line, one below the other, or in a small table."""
    shown, room, way = legend_of(page), room_of(page), page.way["legend"]
    if not shown:
        return y
    title, high = page.way["legend_title"], page.line
    lead = page.wide(title + "  ", bold=True) if title else 0.0
    names = [page.wide(label) + page.size * 1.2 for _, label in shown]
    y += 3
    if way == "line" and lead + sum(names) + len(shown) * (room + 3) < wide:
        if title:
            page.text(x, y, lead, title, high=high, bold=True)
        at = x + lead
        for (mark, label), name in zip(shown, names, strict=True):
            put_marks(page, at, y, room, high, [mark])
            page.text(at + room + 3, y, name, label, high=high)
            at += room + 3 + name
        return y + high
    if title:
        y = page.text(x, y, lead, title, bold=True)
    whole = room + max(names) + 6
    for mark, label in shown:
        put_marks(page, x + 2, y, room, high, [mark])
        page.text(x + room + 6, y, max(names), label, high=high)
        if way == "table":
            page.plate(x, y, whole, high, line=page.way["line"], thick=0.4)
            page.rule(x + room + 4, y, x + room + 4, y + high, thick=0.4)
        y += high
    return y


def footnotes(page: Page, x: float, y: float, wide: float) -> float:
    """Small lines, perhaps below a short rule."""
    if page.plan.sheet.footnotes and page.way["note_rule"]:
        page.rule(x, y, x + 110, y)
        y += 3
    for note in page.plan.sheet.footnotes:
        y = page.para(x, y, wide, note, size=max(page.size * 0.74, 6.0))
    return y
