"""Parts of a page of TeXmacs: head, fields, result, legend, footnotes, opening words, the end."""

import re
from collections.abc import Mapping

from tests.drawing.held_out.texmacs.marks import shown, swatch
from tests.drawing.held_out.texmacs.tree import (
    Cell,
    Maker,
    bold,
    centred,
    concat,
    document,
    node,
    q,
    rule,
    small,
    styled,
    table,
)
from tests.drawing.held_out.told import Told


def caption(told: Told, what: str) -> list[str]:
    """The heading of a part, where the way has headings; perhaps with its number."""
    way = told.way
    title = way["captions"].get(what, "") if way["headings"] else ""
    if not title:
        return []
    said = styled(bold(title), font_size="1.12", color=way["accent"])
    return [said, rule(way["accent"])] if way["headings"] == "line" else [said]


def head(told: Told) -> list[str]:
    """Who speaks, the annex and the title."""
    sheet, way = told.plan.sheet, told.way
    look, found = way["head"], list[str]()
    if sheet.organisation or sheet.annex:
        found.append(concat(q(sheet.organisation), '(htab "1fn")', bold(sheet.annex)))
    title = styled(bold(way["title"]) if way["title_bold"] else q(way["title"]),
                   font_size=way["title_size"], color=way["accent"])  # fmt: skip
    if way["small_caps"]:
        title = styled(title, font_shape="small-caps")
    lines = [title, *([q(way["kicker"])] if way["kicker"] else [])]
    if look == "centred":
        return [*found, centred(*lines)]
    if look == "ruled":
        return [*found, rule(way["accent"], "2ln"), *lines, rule(way["accent"])]
    if look == "boxed":
        cell = Cell(document(*lines), "c")
        return [*found, table(told, [[cell]], "frame", wide="1par", broken=(1,))]
    return [*found, *lines]


def facts(told: Told) -> list[str]:
    """All fields, in the way's form."""
    return caption(told, "facts") + _FACTS[told.way["facts"]](told)


def _label(told: Told, words: str) -> str:
    return bold(words) if told.way["label_bold"] else q(words)


def _aligned(told: Told) -> list[str]:
    """Labels and values in two columns."""
    rows = []
    for name, value in told.pairs():
        label = styled(document(_label(told, f"{name}{told.way['colon']}")), par_mode="left")
        rows.append([Cell(label), Cell(document(q(value)))])
    first = told.way["label_wide"]
    return [table(told, rows, told.way["fact_rules"], wide="1par", broken=(1, 2),
                  widths=(f"{first}par", f"{1 - first:.2f}par"))]  # fmt: skip


def _items(told: Told) -> list[str]:
    """A list with a bullet for each field."""
    lines = [concat(node("item"), bold(f"{name}: "), q(value)) for name, value in told.pairs()]
    return [node("itemize", document(*lines))]


def _numbered(told: Told) -> list[str]:
    """The same with numbers."""
    lines = [concat(node("item"), _label(told, f"{name}: "), q(value))
             for name, value in told.pairs()]  # fmt: skip
    return [node("enumerate", document(*lines))]


def _run(told: Told) -> list[str]:
    """The act in bold, all others one after another."""
    pieces = [bold(told.facts["Subject"][1]), q(" ")]
    for name, value in told.pairs("Subject"):
        pieces += [styled(q(f"{name}: "), font_shape="italic"), q(f"{value}; ")]
    return [concat(*pieces[:-1], q(pieces[-1].strip('"').removesuffix("; ") + "."))]


def _pairs(told: Told) -> list[str]:
    """Two fields in each row; the act across."""
    pairs, rows = told.pairs("Subject"), list[list[Cell]]()
    for n in range(0, len(pairs), 2):
        lines = [concat(_label(told, f"{name}: "), q(value)) for name, value in pairs[n : n + 2]]
        row = [Cell(styled(document(one), par_mode="left")) for one in lines]
        rows.append(row if len(row) == 2 else [row[0], Cell(q(""))])
    name, value = told.facts["Subject"]
    act = concat(_label(told, f"{name}: "), q(value))
    two = table(told, rows, told.way["fact_rules"], wide="1par", broken=(1, 2),
                widths=("0.5par", "0.5par"))  # fmt: skip
    return [act, two] if told.way["act_first"] else [two, act]


def _stack(told: Told) -> list[str]:
    """Labels above their values."""
    found = []
    for name, value in told.pairs():
        found += [small(q(name), color=told.way["label"]), q(value)]
    return found


_FACTS: Mapping[str, Maker] = {
    "aligned": _aligned, "items": _items, "numbered": _numbered, "run": _run, "pairs": _pairs,
    "stack": _stack,
}  # fmt: skip


def opening(told: Told) -> list[str]:
    """What was voted on in a sentence, the act's title in a paragraph of its own."""
    act = styled(document(bold(told.facts["Subject"][1])), par_left="2fn", par_right="2fn")
    return [_kept(told.opening()), act, _kept(told.count())]


def _kept(words: str) -> str:
    """Words whose figures are not parted at commas and strokes."""
    pieces = re.split(r"(\d+[.,/]\d+(?: ?%)?)", words)
    return concat(*(node("rigid", q(one)) if n % 2 else q(one) for n, one in enumerate(pieces)))


def leading(told: Told) -> list[str]:
    """The act in large letters, the sitting below it."""
    return [styled(bold(told.facts["Subject"][1]), font_size="1.19"),
            styled(q(told.sitting()), font_shape="italic")]  # fmt: skip


def result(told: Told) -> list[str]:
    """Label, word and mark of the result."""
    way, (label, word, mark) = told.way, told.words.result
    both = [shown(told, [mark]) if mark else q(""), bold(word)]
    both = both if way["mark_before"] else both[::-1]
    said = concat(q(f"{label}{way['colon']} "), both[0], q(" "), both[1])
    said = styled(said, font_size=way["result_size"])
    if way["result"] == "boxed":
        return [table(told, [[Cell(said)]], "frame")]
    return [centred(said) if way["result"] == "centred" else said]


def legend(told: Told) -> list[str]:
    """Marks and their words."""
    pairs, way = told.legend(), told.way
    if not pairs:
        return []
    if way["legend"] == "list":
        rows = [[Cell(swatch(told, mark), "c"), Cell(q(name))] for mark, name in pairs]
        return [table(told, rows, "none")]
    pieces = [bold(f"{way['legend_title']} ")] if way["legend_title"] else []
    for mark, name in pairs:
        equals = " = " if way["legend"] == "equals" else " "
        pieces += [swatch(told, mark), q(f"{equals}{name}"), q("    ")]
    return [concat(*pieces[:-1])]


def notes(told: Told) -> list[str]:
    """Small lines."""
    return [small(q(note)) for note in told.plan.sheet.footnotes]


def whole(told: Told) -> list[str]:
    """All members, where the positions say their own numbers."""
    row = told.words.totals[-1]
    held = f" ({told.held(row)})" if row.figure else ""
    return [concat(bold(f"{row.label}: "), q(f"{told.members(row)}{held}"))]


def signed(told: Told) -> list[str]:
    """Who signs."""
    return [concat('(htab "1fn")', styled(q(told.way["signer"]), font_shape="italic"))]
