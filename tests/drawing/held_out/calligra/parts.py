"""Parts of a text document: head, facts, result, legend, footnotes."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.calligra.kit import Kit, Part
from tests.drawing.held_out.calligra.marks import beside, mark_cell
from tests.drawing.held_out.phantom.ways import SECOND
from tests.drawing.held_out.sheet import Mark


def head(kit: Kit, wide: float) -> str:
    """Who speaks, the annex and the title."""
    sheet, way, look = kit.told.plan.sheet, kit.way, kit.way["head_look"]
    title = kit.run(way["title"], bold=way["title_bold"], colour=way["accent"])
    align = "center" if look in {"centre", "ruled"} else ""
    small = kit.p(kit.run(way["kicker"], italic=True), align) if way["kicker"] else ""
    if look in {"table", "bar"}:
        fill, edges = ("", "trbl") if look == "table" else (way["tint"], "b")
        left = kit.p(kit.run(sheet.organisation)) if sheet.organisation else ""
        first = kit.cell(left + kit.p(title, part=way["title_size"]) + small, edges, fill, 5)
        if not sheet.annex:
            return kit.odt.table((wide,), [first])
        last = kit.said(sheet.annex, "end", bold=True, edges=edges, ground=fill, pad=5)
        return kit.odt.table((0.76 * wide, 0.24 * wide), [first + last])
    above = ""
    if sheet.organisation or sheet.annex:
        said = kit.run(f"{sheet.organisation}\t") + kit.run(sheet.annex, bold=True)
        above = kit.p(said, tabs=[f"{wide - 2:.0f}r"], below=3)
    rule = f"1.2pt solid {way['accent']}" if look in {"ruled", "under"} else ""
    return above + small + kit.p(title, align, way["title_size"], border_below=rule,
                                 pad=2 if rule else 0)  # fmt: skip


def _said(kit: Kit, *without: str) -> list[tuple[str, str]]:
    colon = kit.way["colon"]
    return [(name + colon, value) for name, value in kit.told.pairs(*without)]


def _subject(kit: Kit) -> tuple[str, str]:
    name, value = kit.told.facts["Subject"]
    return name + kit.way["colon"], value


def facts(kit: Kit, wide: float) -> str:
    """What was voted on, when, by whom and how."""
    return _FACTS[kit.way["facts"]](kit, wide)


def _label(kit: Kit, words: str, edges: str, down: int = 1, across: int = 1) -> str:
    way = kit.way
    return kit.cell(kit.p(kit.run(words, bold=way["label_bold"])), edges, way["label_fill"],
                    middle=way["label_middle"], down=down, across=across)  # fmt: skip


def _checked(kit: Kit, wide: float) -> float:
    """The width of labels, wide enough for each of their words."""
    kit.check(wide, *(name for name, _ in _said(kit)))
    return wide


def _value(kit: Kit, words: str, edges: str, across: int = 1) -> str:
    return kit.cell(kit.p(kit.run(words, bold=kit.way["value_bold"])), edges, across=across)


def _tabs(kit: Kit, wide: float) -> str:
    """Labels, and values behind a tab stop; long values wrap below themselves."""
    stop = _checked(kit, wide * kit.way["label_share"])
    widths, rows = (stop, wide - stop), []
    for name, value in _said(kit):
        rows.append(
            kit.cell(kit.p(kit.run(name, bold=kit.way["label_bold"])), pad=1, side=0, middle=False)
            + kit.cell(kit.p(kit.run(value, bold=kit.way["value_bold"])), pad=1, side=0)
        )
    return kit.odt.table(widths, rows)  # fmt: skip


def _table(kit: Kit, wide: float) -> str:
    """A label and a value in each row."""
    stop, edges = _checked(kit, wide * kit.way["label_share"]), kit.way["fact_edges"]
    rows = [_label(kit, name, edges) + _value(kit, value, edges) for name, value in _said(kit)]
    if kit.way["result_in"] == "facts":
        name, word, mark = kit.told.words.result
        rows.append(_label(kit, name + kit.way["colon"], edges)
                    + kit.cell(beside(kit, word, mark, bold=True), edges))  # fmt: skip
    return kit.odt.table((stop, wide - stop), rows)


def _boxes(kit: Kit, wide: float) -> str:
    """Two labels and values in a row; the subject's across."""
    edges, pairs = kit.way["fact_edges"], _said(kit, "Subject")
    widths = [_checked(kit, wide * 0.2), wide * 0.3, wide * 0.2, wide * 0.3]
    rows = []
    for n in range(0, len(pairs), 2):
        some = pairs[n : n + 2]
        last = 1 if len(some) == 2 else 3
        rows.append("".join(_label(kit, name, edges) + _value(kit, value, edges, last)
                            for name, value in some))  # fmt: skip
    name, value = _subject(kit)
    row = _label(kit, name, edges) + _value(kit, value, edges, 3)
    rows.insert(0 if kit.way["subject_first"] else len(rows), row)
    return kit.odt.table(widths, rows)


def _bilingual(kit: Kit, wide: float) -> str:
    """Labels in two languages, each in a column, and the values in a third."""
    edges, second = kit.way["fact_edges"], SECOND[kit.way["second"]]
    names = [name for name in kit.way["fields"] if name in kit.told.facts]
    rows = []
    for fact, (name, value) in zip(names, _said(kit), strict=True):
        kit.check(0.24 * wide, second.get(fact, ""), bold=False)
        other = kit.cell(kit.p(kit.run(second.get(fact, ""), italic=True)), edges, middle=False)
        rows.append(_label(kit, name, edges) + other + _value(kit, value, edges))
    return kit.odt.table((_checked(kit, 0.22 * wide), 0.24 * wide, 0.54 * wide), rows)


def _points(kit: Kit, wide: float) -> str:
    """Numbered points."""
    numbers = kit.way["numbers"]
    rows = [kit.cell(kit.p(kit.run(numbers.format(n, chr(96 + n)))), pad=1, side=0, middle=False)
            + kit.cell(kit.p(kit.run(name, bold=kit.way["label_bold"]) + " " + kit.run(value)),
                       pad=1, side=0)
            for n, (name, value) in enumerate(_said(kit), 1)]  # fmt: skip
    return kit.odt.table((22, wide - 22), rows)


def _centred(kit: Kit, wide: float) -> str:
    """The act, the sitting and the references in lines about the middle."""
    rest = _said(kit, "Subject", "Session", "Configuration", "Sitting date", "Institution")
    return (kit.p(kit.run(_subject(kit)[1], bold=True), "center", below=4)
            + kit.p(kit.run(kit.told.sitting()), "center")
            + "".join(kit.p(kit.run(f"{name} {value}"), "center") for name, value in rest)
            )  # fmt: skip


def _sentence(kit: Kit, wide: float) -> str:
    """A paragraph of words, below the title of the act."""
    name, value = _subject(kit)
    subject = kit.p(kit.run(name + " ") + kit.run(value, bold=True), below=5)
    return subject + kit.p(kit.run(kit.told.opening()), "justify" if kit.way["justified"] else "")


def _stack(kit: Kit, wide: float) -> str:
    """Each label above its value."""
    return "".join(kit.p(kit.run(name, bold=True), part=0.9) + kit.p(kit.run(value), below=4)
                   for name, value in _said(kit))  # fmt: skip


_FACTS: Mapping[str, Part] = {
    "tabs": _tabs, "table": _table, "boxes": _boxes, "bilingual": _bilingual, "points": _points,
    "centred": _centred, "sentence": _sentence, "stack": _stack,
}  # fmt: skip


def result(kit: Kit, wide: float) -> str:
    """Label, word and mark of the result."""
    (name, word, mark), way = kit.told.words.result, kit.way
    if way["result_look"] == "pair":
        size = way["result_size"]
        first = min(kit.wide(name, bold=True, part=size) + 12, 0.5 * wide)
        second = min(kit.wide(word, bold=True, part=size) + 34, wide - first)
        cells = (
            kit.cell(kit.p(kit.run(name, bold=True), part=size), "trbl", way["tint"], 4),
            kit.cell(beside(kit, word, mark, bold=True, part=size), "trbl", "", 4),
        )
        return kit.odt.table((first, second), ["".join(cells)])  # fmt: skip
    said = beside(kit, f"{name}: {word}".strip(), mark, bold=way["result_bold"],
                  part=way["result_size"])  # fmt: skip
    if way["result_look"] in {"bar", "frame"}:
        edges, fill = ("tb", way["tint"]) if way["result_look"] == "bar" else ("trbl", "")
        return kit.odt.table((wide,), [kit.cell(said, edges, fill, 4)])
    return said


def legend(kit: Kit, wide: float) -> str:
    """Marks and their words."""
    pairs = kit.told.legend()
    return key_table(kit, pairs, wide) if pairs else ""


def key_table(kit: Kit, pairs: Sequence[tuple[Mark, str]], wide: float) -> str:
    """Words with their marks, in a row or below one another."""
    title = kit.way["legend_title"]
    mark_wide = max(kit.told.size * 2.6, 10)
    if any(kit.told.plan.sheet.look.words.get(mark.shape, "")[1:] for mark, _ in pairs):
        mark_wide = max(kit.wide(f"  {word}") for word in kit.told.plan.sheet.look.words.values())
    if kit.way["legend_look"] == "list":
        names = max(kit.wide(name) for _, name in pairs) + 4
        rows = [mark_cell(kit, [mark], pad=1) + kit.said(name, pad=1)
                for mark, name in pairs]  # fmt: skip
        first = kit.p(kit.run(title, bold=True)) if title else ""
        return first + kit.odt.table((mark_wide, names), rows)
    widths, cells = [], []
    if title:
        widths.append(kit.wide(title, bold=True) + 6)
        cells.append(kit.said(title, bold=True, pad=1))
    for mark, name in pairs:
        widths += [mark_wide, kit.wide(name) + 12]
        cells += [mark_cell(kit, [mark], pad=1), kit.said(name, pad=1)]
    return kit.odt.table(widths, ["".join(cells)])


def footnotes(kit: Kit, wide: float) -> str:
    """Small lines."""
    return "".join(kit.p(kit.run(note), part=0.8) for note in kit.told.plan.sheet.footnotes)
