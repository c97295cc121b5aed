"""The States on a page of WebKit by what they voted: lists, stacks, points, columns to tick."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.htmldoc.positions import of_position
from tests.drawing.held_out.htmldoc.tags import Part, b, kept, table, tag, td, tr, words
from tests.drawing.held_out.sheet import ENGLISH, StateRow, TotalRow
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.webkit.marks import ground_of, marks_of
from tests.drawing.held_out.webkit.parts import div, span
from tests.drawing.held_out.webkit.totals import how_many, keyed

_OPENINGS = {"yes": "voted in favour", "no": "voted against", "abstain": "abstained",
             "not_participating": "did not take part in the vote"}  # fmt: skip


def name_of(told: Told, row: StateRow) -> str:
    """A State's name, perhaps with that in English."""
    english = ENGLISH[row.state]
    if not told.way["bilingual"] or english.lower() in row.name.lower():
        return kept(row.name)
    return kept(row.name) + " " + span(f"/ {kept(english)}", "second")


def in_columns(items: Sequence[str], over: int) -> str:
    """Lines in so many columns, read down: WebKit prints no columns of its own."""
    length = -(-len(items) // over)
    columns = (items[n : n + length] for n in range(0, len(items), length or 1))
    return div("".join(div("".join(some)) for some in columns), "listed")


def _item(told: Told, row: StateRow) -> str:
    return div(span(name_of(told, row), "n") + span(kept(row.figure), "f"), "item")


def _named(told: Told, row: StateRow) -> str:
    said = told.held(row) if told.way["units"] else row.figure
    return kept(row.name + told.way["name_figure"].format(said)) if said else kept(row.name)


def _lists(told: Told) -> str:
    """A heading for each position, its States below in columns."""
    parts = []
    for total in told.words.totals[:-1]:
        mine = of_position(told, total)
        title = tag("h3", f"{keyed(told, total)} – {how_many(told, total)}")
        listed = in_columns([_item(told, row) for row in mine], told.way["lists_over"])
        parts.append(div(title + (listed if mine else tag("p", words(told.way["nobody"])))))
    return "".join(parts)


def _positions(told: Told) -> str:
    """A row for each position: its number, its share, the names of its States."""
    heads = told.words.totals_head
    lines = [tr(tag("th", words(heads[0])), tag("th", words(heads[1]), class_="f"),
                tag("th", words(heads[2]), class_="f"),
                tag("th", words(told.words.states_head[0])), class_="head")]  # fmt: skip
    for total in told.words.totals[:-1]:
        mine = of_position(told, total)
        names = told.way["names_between"].join(_named(told, row) for row in mine)
        lines.append(tr(td(b(keyed(told, total)), class_="n"), td(total.members, class_="f"),
                        td(kept(total.figure), class_="f"),
                        td(names or words(told.way["nobody"]), class_="all")))  # fmt: skip
    return table(*lines, class_="grid full")


def _stacks(told: Told) -> str:
    """A column for each position, twice as wide for the many."""
    stacks = []
    for total in told.words.totals[:-1]:
        mine = of_position(told, total)
        top = div(keyed(told, total) + "<br>" + how_many(told, total), "top")
        two = total.position == "yes"
        listed = in_columns([_item(told, row) for row in mine], 2 if two else 1)
        listed = listed if mine else words(told.way["nobody"])
        stacks.append(div(top + listed, "stack", "grid-column:span 2" if two else ""))
    return "".join(stacks)


def _points(told: Told) -> str:
    """Numbered points of minutes, a sentence each."""
    points = []
    for total in told.words.totals[:-1]:
        mine, did = of_position(told, total), _OPENINGS[total.position or "yes"]
        names = told.way["names_between"].join(_named(told, row) for row in mine)
        mark = f" ({keyed(told, total)})" if total.mark else ""
        opening = f"{how_many(told, total)} {did}{mark}"
        points.append(tag("li", f"{opening}: {names}." if mine else f"{opening}."))
    return tag("ol", "".join(points))


def _choice(told: Told, row: StateRow, total: TotalRow) -> str:
    mine, way = told.position(row) == total.position, told.way["choice"]
    if way == "input":
        box = f"<input type=checkbox{' checked' if mine else ''}>"
        return td(box, class_="m")
    if way == "mark" and mine and row.marks:
        return td(marks_of(told, row.marks), class_="m", style=ground_of(told, row.marks))
    sign = {"mark": ("×", ""), "cross": ("X", ""), "box": ("☒", "☐")}[way]
    return td(span(sign[not mine], "sign"), class_="m")


def _choices(told: Told, rows: Sequence[StateRow], *, summed: bool) -> str:
    *totals, whole = told.words.totals
    heads = told.words.states_head
    labels = (tag("th", words(total.label), class_="m") for total in totals)
    lines = [tr(tag("th", words(heads[0])), tag("th", words(heads[1]), class_="f"), *labels,
                class_="head")]  # fmt: skip
    for row in rows:
        lines.append(tr(td(name_of(told, row), class_="n"), td(kept(row.figure), class_="f"),
                        *(_choice(told, row, total) for total in totals)))  # fmt: skip
    if summed:
        lines.append(tr(td(f"{kept(whole.label)}: {whole.members}"), td("", class_="f"),
                        *(td(total.members, class_="m") for total in totals),
                        class_="sum"))  # fmt: skip
        lines.append(tr(td(words(told.words.totals_head[2])), td(kept(whole.figure), class_="f"),
                        *(td(kept(total.figure), class_="m") for total in totals)))  # fmt: skip
    return table(*lines, class_="grid full")


def _ticks(told: Told) -> str:
    """A column for each position, the sums below."""
    return _choices(told, told.rows(), summed=True)


def _twin(told: Told) -> str:
    """The same in two tables side by side."""
    rows = told.rows()
    half = -(-len(rows) // 2)
    return "".join(div(_choices(told, some, summed=False)) for some in (rows[:half], rows[half:]))


STATES: Mapping[str, Part] = {
    "lists": _lists, "positions": _positions, "stacks": _stacks, "points": _points,
    "ticks": _ticks, "twin": _twin,
}  # fmt: skip
