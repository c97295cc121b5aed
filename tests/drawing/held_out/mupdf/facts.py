"""What was voted on, when, by whom and how, on a page of MuPDF."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.htmldoc.said import pairs_of, subject_of
from tests.drawing.held_out.htmldoc.tags import BLANK, b, tag, words
from tests.drawing.held_out.letters import width_of
from tests.drawing.held_out.mupdf.kit import Cell, Row, beside, caption, div, one, para, span, table
from tests.drawing.held_out.mupdf.marks import Drawer


def facts(kit: Drawer, wide: float) -> Row:
    """All fields, in the way's form."""
    return _FACTS[kit.way["facts"]](kit, wide)


def _said(kit: Drawer, *without: str) -> list[tuple[str, str]]:
    return pairs_of(kit.told, lambda _, marks: kit.marks(marks), *without)


def _label(kit: Drawer, name: str) -> str:
    return b(name) if kit.way["label_bold"] else span(name, "lab")


def _pairs(kit: Drawer, wide: float) -> Row:
    """Labels in a column, values in another."""
    pairs = _said(kit)
    longest = max(width_of(name, kit.way["font"], kit.told.size, bold=True) for name, _ in pairs)
    first = min(longest + 2 * kit.way["pad_across"] + 10, wide * 0.4)
    rows = [[Cell(_label(kit, name), "n lab"), Cell(value, "n")] for name, value in pairs]
    return one(caption(kit, "facts") + table(kit, rows, f"facts {kit.way['fact_rules']}",
                                             [first, wide - first]))  # fmt: skip


def _quad(kit: Drawer, wide: float) -> Row:
    """Label and value twice in a row; the subject across."""
    cells: list[Cell] = []
    for name, value in _said(kit, "Subject"):
        cells += [Cell(_label(kit, name), "n lab"), Cell(value, "n")]
    cells += [Cell("", "n lab"), Cell("", "n")] if len(cells) % 4 else []
    rows = [cells[n : n + 4] for n in range(0, len(cells), 4)]
    name, value = subject_of(kit.told)
    rows.insert(0 if kit.way["subject_first"] else len(rows),
                [Cell(_label(kit, name), "n lab"), Cell(value, "n", across=3)])  # fmt: skip
    widths = [wide * 0.19, wide * 0.31] * 2
    return one(table(kit, rows, f"facts {kit.way['fact_rules']}", widths))


def _captions(kit: Drawer, wide: float) -> Row:
    """A small label above each value, in columns of a table."""
    over = kit.way["captions_over"]
    cells = [Cell(div(name, "cap") + div(value), "n") for name, value in _said(kit, "Subject")]
    cells += [Cell("", "n")] * (-len(cells) % over)
    name, value = subject_of(kit.told)
    rows = [cells[n : n + over] for n in range(0, len(cells), over)]
    rows.insert(0 if kit.way["subject_first"] else len(rows),
                [Cell(div(name, "cap") + div(b(value)), "n", across=over)])  # fmt: skip
    return one(table(kit, rows, f"facts {kit.way['fact_rules']}", [wide / over] * over))


def _paras(kit: Drawer, wide: float) -> Row:
    """Label and value in a line."""
    return one(caption(kit, "facts") + "".join(
        para(f"{_label(kit, name)}{BLANK} {value}", "line") for name, value in _said(kit)
    ))  # fmt: skip


def _two(kit: Drawer, wide: float) -> Row:
    """Labels above their values in two columns."""
    said = [para(f"{_label(kit, name)}<br/>{value}", "line") for name, value in _said(kit)]
    half = -(-len(said) // 2)
    return beside(["".join(said[:half]), "".join(said[half:])])


def _terms(kit: Drawer, wide: float) -> Row:
    """A label, its value set in below it."""
    return one(caption(kit, "facts") + "".join(
        div(_label(kit, name), "term") + div(value, "inset") for name, value in _said(kit)
    ))  # fmt: skip


def _listed(kit: Drawer, wide: float) -> Row:
    """Points of a list, with numbers or bullets."""
    items = "".join(tag("li", f"{_label(kit, name)} {value}") for name, value in _said(kit))
    return one(caption(kit, "facts") + tag(kit.way["fact_list"], items))


def _opening(kit: Drawer, wide: float) -> Row:
    """A sentence, the act's title set off below it."""
    subject = tag("blockquote", b(words(kit.told.facts["Subject"][1])))
    return one(para(words(kit.told.opening()), "running") + subject)


def memo(kit: Drawer, wide: float) -> Row:
    """Labels as in a memorandum, the subject last, between lines."""
    name, value = subject_of(kit.told)
    rows = [[Cell(_label(kit, first), "n lab"), Cell(second, "n")]
            for first, second in _said(kit, "Subject")]  # fmt: skip
    rows.append([Cell(_label(kit, name), "n lab"), Cell(b(value), "n")])
    first = kit.told.size * kit.way["memo_wide"]
    html = table(kit, rows, "facts plain", [first, wide - first])
    frame = {"line": kit.way["ink"], "sides": ("top", "bottom"), "wide": 0.8}
    return {"cells": [{"share": 1.0, "html": html, "frame": frame, "pad": 5.0}]}


def centred(kit: Drawer, wide: float) -> Row:
    """The act's title, then all others in lines about the middle."""
    lines = "".join(div(f"{_label(kit, name)} {value}", "mid")
                    for name, value in _said(kit, "Subject"))  # fmt: skip
    return one(div(b(subject_of(kit.told)[1]), "mid re") + lines)


def _framed(kit: Drawer, wide: float) -> Row:
    """Two stories side by side: the act within a frame, the sitting within another."""
    act = {"Item", "Document", "Subject", "Voting Rule"}
    sides = [[name for name in kit.told.facts if (name in act) != left] for left in (True, False)]
    parts = ["".join(div(name, "cap") + div(value, "val") for name, value in _said(kit, *without))
             for without in sides]  # fmt: skip
    return beside(parts, kit.way["sides"], frame={"even": True, **kit.way["side_frame"]}, pad=7)


_FACTS: Mapping[str, Callable[[Drawer, float], Row]] = {
    "pairs": _pairs, "quad": _quad, "captions": _captions, "paras": _paras, "two": _two,
    "terms": _terms, "listed": _listed, "opening": _opening, "memo": memo, "centred": centred,
    "framed": _framed,
}  # fmt: skip
