"""Head, fields, result, legend, notes and signature of a page of OpTeX."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.optex.kit import Cell, Kit, colour
from tests.drawing.held_out.optex.marks import swatch
from tests.drawing.held_out.placed.items import longest
from tests.drawing.held_out.ruled import Column, fitted
from tests.drawing.held_out.shared.blocks import label_room

Maker = Callable[[Kit, float], str]


def head(kit: Kit, wide: float) -> str:
    """Who speaks, the annex and the title."""
    way, sheet, look = kit.way, kit.told.plan.sheet, kit.way["head"]
    who, annex = sheet.organisation or "Council of the European Union", sheet.annex
    ink = "#ffffff" if look == "band" else way["accent"]
    at = "l" if look in {"sides", "ruled"} else "c"
    title = kit.para(kit.text(way["title"], bold=True, size=way["title_size"], ink=ink), at=at,
                     size=way["title_size"], leading=1.2)  # fmt: skip
    sides = kit.para(kit.text(who), "\\hfill ", kit.text(annex), at="j")
    if look == "centred":
        above = [kit.para(kit.text(one), at="c") for one in (who, annex) if one]
        return "".join(above) + "\\vskip3bp" + title
    if look == "sides":
        return sides + "\\vskip6bp" + title
    if look == "ruled":
        return f"{sides}\\vskip1bp{{{colour(way['accent'])}\\hrule height.8bp}}\\vskip7bp{title}"
    if look == "framed":
        return f"{sides}\\vskip4bp\\boxed{{.6bp}}{{{title}}}"
    cell = Cell(title, "c", way["dark"])
    return sides + "\\vskip4bp" + kit.table([[cell]], [wide], "none", pad=3)


def titled(kit: Kit, what: str) -> str:
    """The heading of a part, where the way has headings."""
    if not kit.way["headings"]:
        return ""
    words = kit.text(kit.way["headings_of"][what], bold=True, ink=kit.way["accent"], size=1.12)
    line = "\\vskip1bp\\hrule height.4bp" if kit.way["headings"] == "lined" else ""
    return kit.para(words, size=1.12) + line + "\\vskip3bp"


def _label(kit: Kit, said: str) -> str:
    return kit.text(said + kit.way["colon"], bold=kit.way["label_bold"])


def _named(kit: Kit, said: str) -> str:
    return kit.text(f"{said}:", bold=kit.way["label_bold"]) + "~"


def _act(kit: Kit) -> tuple[str, str]:
    """The label of the act's title, and the title."""
    name, value = kit.told.facts["Subject"]
    return name.upper() if kit.way["capitals"] else name, value


def _value(kit: Kit, said: str) -> str:
    return kit.text(said, bold=kit.way["value_bold"])


def _grid(kit: Kit, wide: float) -> str:
    """Labels beside their values, in the cells of a table."""
    pairs, fill = kit.told.pairs(), kit.way["tint"] if kit.way["label_fill"] else ""
    first = label_room(kit.told, [name for name, _ in pairs], wide * 0.4, 5)
    at = "j" if kit.way["justified"] else "l"
    rows = [[kit.cell(_label(kit, name), fill=fill)._replace(top=True),
             kit.cell(_value(kit, value), at)._replace(top=True)]
            for name, value in pairs]  # fmt: skip
    return kit.table(rows, (first, wide - first), kit.way["fact_rules"])


def _tabbed(kit: Kit, wide: float) -> str:
    """Labels in boxes of one width; values hang beside them."""
    pairs = kit.told.pairs()
    stop = longest(kit.told, [f"{name}:" for name, _ in pairs], bold=True) + kit.told.size
    need(stop, wide * 0.45, "labels")
    return "".join(kit.para(f"\\hbox to{stop:.2f}bp{{{_label(kit, name)}\\hss}}",
                            _value(kit, value), hang=stop) for name, value in pairs)  # fmt: skip


def _listed(kit: Kit, wide: float) -> str:
    """Points of a list, numbered or with dots."""
    stop = kit.told.size * 1.9
    return "".join(kit.para(f"\\hbox to{stop:.2f}bp{{{kit.text(kit.way['point'].format(n))}\\hss}}",
                            _named(kit, name), _value(kit, value), hang=stop)
                   for n, (name, value) in enumerate(kit.told.pairs(), 1))  # fmt: skip


def _headed(kit: Kit, wide: float) -> str:
    """The act, then a table with a column for each other field."""
    name, value = _act(kit)
    pairs = kit.told.pairs("Subject", "Institution")
    widths = fitted(kit.told, [Column(one, said.split(), spare=len(said)) for one, said in pairs],
                    wide)  # fmt: skip
    rows = [[kit.head(one, "c") for one, _ in pairs],
            [kit.cell(kit.text(said), "c") for _, said in pairs]]  # fmt: skip
    return (kit.para(_named(kit, name), _value(kit, value)) + "\\vskip5bp"
            + kit.table(rows, widths, kit.way["fact_rules"], head=1))  # fmt: skip


def _paired(kit: Kit, wide: float) -> str:
    """Two fields in a row, the act across."""
    pairs, each = kit.told.pairs("Subject"), wide / 2
    first = label_room(kit.told, [name for name, _ in kit.told.pairs()], each * 0.45, 5)
    fill = kit.way["tint"] if kit.way["label_fill"] else ""
    cells = [cell for name, value in pairs for cell in
             (kit.cell(_label(kit, name), fill=fill), kit.cell(_value(kit, value)))]  # fmt: skip
    cells += [Cell(fill=fill), Cell()] if len(cells) % 4 else []
    rows = [cells[n : n + 4] for n in range(0, len(cells), 4)]
    name, value = _act(kit)
    act = [kit.cell(_label(kit, name), fill=fill), kit.cell(_value(kit, value), across=3)]
    rows.insert(0 if kit.way["hung"] else len(rows), act)
    return kit.table(rows, (first, each - first, first, each - first), kit.way["fact_rules"])


def _stacked(kit: Kit, wide: float) -> str:
    """Labels above their values, so many beside one another; the act across."""
    pairs, over = kit.told.pairs("Subject"), kit.way["over_facts"]

    def boxed(name: str, value: str, across: int = 1) -> Cell:
        label = kit.text(name, size=0.85, bold=kit.way["label_bold"], ink=kit.way["accent"])
        words = kit.para(label, leading=1.1) + kit.para(_value(kit, value), leading=1.16)
        return Cell(words, across=across, top=True)

    said = [one for pair in pairs for one in " ".join(pair).split()]
    need(longest(kit.told, said, bold=True) + 2 * kit.way["pad_across"] + 3, wide / over, "a field")
    cells = [boxed(*pair) for pair in pairs]
    rows = [cells[n : n + over] for n in range(0, len(cells), over)]
    rows[-1] = [*rows[-1], *[Cell()] * (over - len(rows[-1]))]
    rows.insert(0 if kit.way["hung"] else len(rows), [boxed(*_act(kit), across=over)])
    return kit.table(rows, [wide / over] * over, kit.way["fact_rules"])


def _centred(kit: Kit, wide: float) -> str:
    """The act in the middle of the page, the sitting above it, references below."""
    told = kit.told
    below = kit.text(" · ").join(
        f"\\hbox{{{kit.text(f'{told.facts[one][0]}: {told.facts[one][1]}')}}}"
        for one in ("Item", "Document", "Voting Rule"))  # fmt: skip
    return (kit.para(kit.text(told.sitting()), at="c") + "\\vskip4bp"
            + kit.para(kit.text(told.facts["Subject"][1], bold=True), at="c") + "\\vskip4bp"
            + kit.para(below, at="c"))  # fmt: skip


def _prose(kit: Kit, wide: float) -> str:
    """What was voted on, in a sentence; the act's title set apart."""
    at = "j" if kit.way["justified"] else "l"
    act = kit.para(kit.text(kit.told.facts["Subject"][1], bold=kit.way["value_bold"]), at=at)
    return (kit.para(kit.text(kit.told.opening()), at=at) + "\\vskip5bp"
            + (f"\\boxed{{.4bp}}{{{act}}}" if kit.way["label_fill"] else act))  # fmt: skip


_FACTS: Mapping[str, Maker] = {
    "grid": _grid, "tabbed": _tabbed, "headed": _headed, "paired": _paired, "stacked": _stacked,
    "listed": _listed, "centred": _centred, "prose": _prose,
}  # fmt: skip


def facts(kit: Kit, wide: float) -> str:
    """All fields, in the way's form."""
    return titled(kit, "facts") + _FACTS[kit.way["facts"]](kit, wide)


def result_words(kit: Kit, size: float = 1) -> str:
    """The result's word and mark."""
    _, word, mark = kit.told.words.result
    parts = [swatch(kit, mark), kit.held(word, bold=True, size=size)]
    return "~".join(one for one in (parts if kit.way["mark_before"] else parts[::-1]) if one)


def result(kit: Kit, wide: float) -> str:
    """Label, word and mark of the result; nothing where the totals have it."""
    way, look, label, size = kit.way, kit.way["result"], kit.told.words.result[0], 1.0
    if way["totals"] == "concluded":
        return ""
    if look == "cells":
        row = [kit.cell(kit.held(label, bold=True), fill=way["tint"]),
               kit.cell(result_words(kit), "c")]  # fmt: skip
        return kit.table([row], (wide * 0.3, wide * 0.3), "all", at=way["at"])
    if look == "dots":
        return kit.para(kit.text(label), "~\\dots~", result_words(kit), at="j")
    size = way["result_size"]
    said = [kit.text(f"{label}:", size=size) + "~", result_words(kit, size)]
    if look in {"line", "centred"}:
        return kit.para(*said, at="l" if look == "line" else "c", size=size)
    words = kit.para(*said, at="c", size=size)
    if look == "boxed":
        return f"\\boxed{{.8bp}}{{{words}}}"
    return kit.table([[Cell(words, fill=way["tint"])]], [wide], "none", pad=3)


def legend(kit: Kit, wide: float) -> str:
    """Marks and their words."""
    pairs, way = kit.told.legend(), kit.way
    if not pairs:
        return ""
    title = kit.text(way["legend_title"], bold=True)
    if way["legend"] == "list":
        return (kit.para(title) if title else "") + "".join(
            kit.para(swatch(kit, mark), "~~", kit.held(name)) for mark, name in pairs)  # fmt: skip
    if way["legend"] == "boxed":
        cells = [kit.cell(f"{swatch(kit, mark)}~{kit.held(name)}", "c") for mark, name in pairs]
        return ((kit.para(title) + "\\vskip2bp" if title else "")
                + kit.table([cells], [wide / len(cells)] * len(cells), "all"))  # fmt: skip
    equals = kit.text(" = ") if way["legend"] == "equals" else "~"
    said = [f"\\hbox{{{swatch(kit, mark)}{equals}{kit.held(name)}}}" for mark, name in pairs]
    return kit.para(f"{title}\\quad " if title else "", "\\qquad ".join(said))


def notes(kit: Kit, wide: float) -> str:
    """Small lines."""
    return "\\vskip1.5bp".join(kit.para(kit.text(note, size=0.84), leading=1.05)
                               for note in kit.told.plan.sheet.footnotes)  # fmt: skip


def signed(kit: Kit, wide: float) -> str:
    """Where somebody signs."""
    return "\\vskip8bp" + kit.para(kit.text(kit.way["signer"]), at="r")
