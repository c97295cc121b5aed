"""What was voted on, when, by whom and how, on a page of pdfjs."""

from collections.abc import Mapping

from tests.drawing.held_out.pdfjs.kit import (
    Maker,
    Node,
    caption,
    cell,
    gap,
    padded,
    row,
    run,
    said,
    table,
    text,
)
from tests.drawing.held_out.skia.kit import longest
from tests.drawing.held_out.told import Told

_QUESTIONS: Mapping[str, str] = {
    "Institution": "Who voted?", "Session": "At which session?",
    "Configuration": "In which configuration?", "Item": "Which file?",
    "Document": "Which document?", "Voting Rule": "Which majority was needed?",
    "Subject": "What was voted on?", "Sitting date": "When was the vote?",
}  # fmt: skip


def facts(told: Told, wide: float) -> list[Node]:
    """All fields, in the way's form."""
    return caption(told, "facts", wide) + _FACTS[told.way["facts"]](told, wide)


def _first(told: Told, wide: float, names: list[str]) -> float:
    """How wide a column of labels is: as the longest word at least."""
    pad = 2 * float(told.way["pad_across"]) + 4
    whole = longest(told, names, bold=True) + pad
    return max(min(whole, wide * 0.42), longest(told, " ".join(names).split(), bold=True) + pad)


def _rows(told: Told, wide: float) -> list[Node]:
    """Labels on a ground at the left."""
    pairs, way = told.pairs(), told.way
    first = _first(told, wide, [name for name, _ in pairs])
    rows = [row([said(told, name, bold=way["label_bold"], colour=way["label"],
                      backgroundColor=way["tint"]),
                 said(told, value, bold=way["value_bold"])])
            for name, value in pairs]  # fmt: skip
    return [table(told, rows, (first, wide - first), way["fact_rules"])]


def _plain(told: Told, wide: float) -> list[Node]:
    """Labels and values without lines or grounds."""
    pairs = [(f"{name}{told.way['colon']}", value) for name, value in told.pairs()]
    first = _first(told, wide, [name for name, _ in pairs])
    rows = [row([said(told, name, bold=told.way["label_bold"], paddingLeft=0), said(told, value)])
            for name, value in pairs]  # fmt: skip
    return [table(told, rows, (first, wide - first), "none")]


def _questions(told: Told, wide: float) -> list[Node]:
    """Questions as a sheet for citizens has them, each with its answer."""
    found, names = list[Node](), {value: name for name, (_, value) in told.facts.items()}
    for _, value in told.pairs():
        question = text(told, _QUESTIONS[names[value]], bold=True, colour=told.way["accent"])
        found += [question, text(told, value), gap(told, 3)]
    return found[:-1]


def _abreast(told: Told, wide: float) -> list[Node]:
    """Fields beside one another, label above value; the act in a row of its own."""
    over, pairs, way = told.way["fields_over"], told.pairs("Subject"), told.way
    pads = {**padded(told), "paddingBottom": 3.0}

    def both(name: str, value: str, across: int = 1) -> Node:
        two = [text(told, name, scale=0.8, colour=way["label"]),
               text(told, value, bold=way["value_bold"])]  # fmt: skip
        return cell(two, **pads, colspan=across if across > 1 else 0)

    rows = [[both(*one) for one in pairs[n : n + over]] for n in range(0, len(pairs), over)]
    missing = over - len(rows[-1])
    if missing:
        rows[-1][-1] = both(*pairs[-1], across=missing + 1)
    rows.insert(0 if way["act_first"] else len(rows), [both(*told.facts["Subject"], across=over)])
    return [table(told, [row(one) for one in rows], [wide / over] * over, way["fact_rules"])]


def _bullets(told: Told, wide: float) -> list[Node]:
    """A line with a bullet for each field."""
    found = []
    for name, value in told.pairs():
        runs = [run(f"{name}: ", bold=True), run(value)]
        found.append(row([said(told, "•", at="right", paddingLeft=0),
                          cell([text(told, runs)], **padded(told))]))  # fmt: skip
    return [table(told, found, (18, wide - 18), "none")]


def _paragraphs(told: Told, wide: float) -> list[Node]:
    """The act in a line of its own, all others one after another."""
    name, value = told.facts["Subject"]
    runs: list[Node] = []
    for one, other in told.pairs("Subject"):
        runs += [run(f"{one}: ", bold=told.way["label_bold"]), run(f"{other}; ")]
    runs[-1] = run(runs[-1]["said"].removesuffix("; ") + ".")
    act = text(told, [run(f"{name}: ", bold=told.way["label_bold"]), run(value, bold=True)])
    return [act, text(told, runs)]


def _stack(told: Told, wide: float) -> list[Node]:
    """Labels above their values."""
    found = []
    for name, value in told.pairs():
        found += [text(told, name, scale=0.82, colour=told.way["label"]),
                  text(told, value, bold=told.way["value_bold"]), gap(told, 2.5)]  # fmt: skip
    return found[:-1]


_FACTS: Mapping[str, Maker] = {
    "rows": _rows, "plain": _plain, "questions": _questions, "abreast": _abreast,
    "bullets": _bullets, "paragraphs": _paragraphs, "stack": _stack,
}  # fmt: skip
