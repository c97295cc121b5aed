"""The Member States as a tally: a column for each position, with or without sums below."""

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.inkscape import marks
from tests.drawing.held_out.inkscape.pen import Page
from tests.drawing.held_out.inkscape.totals import figure_of


def tally(page: Page, x: float, y: float, w: float) -> float:
    """A column for each position; a mark stands in the column of the vote."""
    size, row, words, rows = page.size, page.row, page.words, page.plan.sheet.rows
    heads, style = words.states_head, page.way["table"]
    name = page.widest([heads[0], *(r.name for r in rows)]) + size
    figure = page.widest([heads[1], *(r.figure for r in rows)]) + size
    labels = list(words.positions)
    beside = page.way["totals"] == "foot" and any(r.mark for r in words.totals)
    least = page.widest(list(words.positions.values())) + size * 0.9
    least += marks.room_of(page) + size * 0.4 if beside else 0.0
    least = max(least, marks.room_of(page) + size * 0.9)
    spare = w - name - figure - 4 * least
    if spare < -0.5:
        raise NoRoomError("tally")
    each, top = least + min(spare / 5, size * 2.5), row * 1.2
    name += min(spare / 5, size * 4)
    wide, left = name + figure + 4 * each, x + name + figure
    if style in {"band", "tint"}:
        page.rect(x, y, wide, top, page.way["accent" if style == "band" else "tint"])
    ink = "#ffffff" if style == "band" else ""
    page.text(x + size * 0.4, y + top / 2, name, heads[0], bold=True, colour=ink)
    page.text(x + name, y + top / 2, figure - size * 0.5, heads[1], bold=True, align="right",
              colour=ink)  # fmt: skip
    for n, label in enumerate(words.positions.values()):
        mark = words.totals[n].mark if page.way["totals"] == "foot" else None
        room = marks.room_of(page) + size * 0.4 if mark else 0.0
        start = left + n * each + (each - page.wide(label) - room) / 2
        marks.draw(page, [mark] if mark else [], start, y, room - size * 0.4, top)
        page.text(start + room, y + top / 2, page.wide(label) + 1, label, bold=True, colour=ink)
    for k, (state, vote) in enumerate(zip(rows, page.plan.vote.rows, strict=True)):
        down = y + top + k * row
        page.rule(x, down, x + wide, down, colour=page.way["pale"])
        page.text(x + size * 0.4, down + row / 2, name, state.name)
        page.text(x + name, down + row / 2, figure - size * 0.5, figure_of(page, state.figure),
                  align="right")  # fmt: skip
        at = left + labels.index(vote.position) * each
        marks.draw(page, state.marks, at, down, each, row)
    low = y + top + len(rows) * row
    if page.way["totals"] == "foot":
        low += _foot(page, x, low, name, figure, each)
    page.rect(x, y, wide, low - y, line=page.way["line"])
    for n in range(4):
        page.rule(left + n * each, y, left + n * each, low, colour=page.way["pale"])
    return low - y


def _foot(page: Page, x: float, y: float, name: float, figure: float, each: float) -> float:
    """The sums below the columns of a tally; how high they are."""
    size, row, words = page.size, page.row, page.words
    wide, left = name + figure + 4 * each, x + name + figure
    page.rect(x, y, wide, 2 * row, page.way["tint"])
    for k, head in enumerate(words.totals_head[1:]):
        page.text(x + size * 0.4, y + (k + 0.5) * row, name + figure, head, bold=True)
        for n, total in enumerate(words.totals[:4]):
            said = figure_of(page, total.figure) if k else total.members
            page.text(left + n * each, y + (k + 0.5) * row, each, said, bold=True, align="centre")
    whole = words.totals[4]
    said = f"{whole.members} ({whole.figure})" if whole.figure else whole.members
    page.text(x + size * 0.4, y + 2.5 * row, name, whole.label, bold=True)
    page.text(x + name, y + 2.5 * row, figure - size * 0.5, said, bold=True, align="right")
    for k in range(3):
        page.rule(x, y + k * row, x + wide, y + k * row, colour=page.way["line"])
    return 3 * row
