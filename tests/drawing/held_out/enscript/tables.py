"""Tables of characters: columns set by blanks, with lines of dashes, bars, boxes or none."""

import textwrap
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tests.drawing.held_out.enscript.text import (
    BLANK,
    Kit,
    Line,
    Piece,
    Run,
    columns,
    joined,
    long,
    put,
    widest,
    words,
)  # fmt: skip


class Column(NamedTuple):
    """A head, where its cells stand, and how wide it is at the least."""

    head: str
    at: str = "l"
    least: int = 0


_ASCII = {"h": "-", "v": "|", "t": "+++", "m": "+++", "b": "+++"}
_BOXES = {"h": "─", "v": "│", "t": "┌┬┐", "m": "├┼┤", "b": "└┴┘"}
_DOUBLE = {"h": "═", "v": "║", "t": "╔╦╗", "m": "╠╬╣", "b": "╚╩╝"}
FRAMES: Mapping[str, Mapping[str, str]] = {
    "frame": _ASCII, "grid": _ASCII, "boxed": _BOXES, "boxgrid": _BOXES, "double": _DOUBLE,
}  # fmt: skip
LINED = {"rows", "grid", "boxgrid"}
"""With a line between all rows."""


def widths_of(columns_: Sequence[Column], body: Sequence[Sequence[Line]], *, headed: bool
              ) -> list[int]:  # fmt: skip
    """How wide each column is; heads break between words."""
    found = []
    for n, column in enumerate(columns_):
        cells = max((long(row[n]) for row in body), default=0)
        word = max(map(len, column.head.split()), default=0) if headed else 0
        short = min(len(column.head), 9) if headed else 0
        found.append(max(cells, word, short, column.least))
    return found


def table(kit: Kit, columns_: Sequence[Column], body: Sequence[Sequence[Line]], rules: str, *,
          headed: bool = True, gap: int = 0, widths: Sequence[int] = ()) -> Piece:  # fmt: skip
    """A table in its own width; so many blank lines between its rows."""
    widths = widths or widths_of(columns_, body, headed=headed)
    rows = [_row(kit, columns_, row, widths, rules) for row in body]
    heads = _heads(kit, columns_, widths, rules) if headed else ()
    return _framed(widths, heads, rows, rules, kit.way["spaced"], gap)


def _row(kit: Kit, columns_: Sequence[Column], row: Sequence[Line], widths: Sequence[int],
         rules: str) -> Line:  # fmt: skip
    cells = [put(cell, wide, column.at)
             for cell, column, wide in zip(row, columns_, widths, strict=True)]  # fmt: skip
    if rules == "dots":
        cells = [_led(cell, wide) if column.at == "l" and wide > 7 and n < len(cells) - 1 else cell
                 for n, (cell, column, wide) in enumerate(zip(cells, columns_, widths, strict=True))
                 ]  # fmt: skip
    return _parted(cells, rules, kit.way["spaced"])


def _led(cell: Line, wide: int) -> Line:
    """A cell whose last blanks are dots."""
    *first, last = cell
    if last.said.strip() or last.fill or last.draw or len(last.said) < 3:
        return cell
    return (*first, Run(f" {'.' * (len(last.said) - 1)}"))


def _parted(cells: Sequence[Line], rules: str, spaced: int) -> Line:
    if rules in FRAMES:
        bar = FRAMES[rules]["v"]
        return (Run(f"{bar} "), *joined(cells, f" {bar} "), Run(f" {bar}"))
    return joined(cells, " | " if rules == "bars" else " " * spaced)


def _heads(kit: Kit, columns_: Sequence[Column], widths: Sequence[int], rules: str) -> Piece:
    said = [textwrap.wrap(column.head, wide, break_long_words=False, break_on_hyphens=False)
            for column, wide in zip(columns_, widths, strict=True)]  # fmt: skip
    high = max(map(len, said))
    lines = [[""] * (high - len(one)) + one for one in said]
    bold = kit.way["head_bold"]
    return tuple(
        _parted([put(words(one[n], bold=bold) if one[n] else (), wide, column.at)
                 for one, column, wide in zip(lines, columns_, widths, strict=True)],
                rules, kit.way["spaced"])
        for n in range(high)
    )  # fmt: skip


def _framed(widths: Sequence[int], heads: Piece, rows: Sequence[Line], rules: str, spaced: int,
            gap: int) -> Piece:  # fmt: skip
    between, top, middle, bottom = _lines(widths, rules, spaced)
    blank = _empty(widths, rules) if rules in FRAMES or rules == "bars" else BLANK
    found = [*top, *heads, *(middle if heads else ())]
    for n, row in enumerate(rows):
        found += ([*between] if rules in LINED else [blank] * gap) if n else []
        found.append(row)
    return (*found, *bottom)


def _empty(widths: Sequence[int], rules: str) -> Line:
    cells = [words(" " * wide) for wide in widths]
    return _parted(cells, rules, 0)


def _lines(widths: Sequence[int], rules: str, spaced: int) -> tuple[Piece, Piece, Piece, Piece]:
    """The lines between rows, above all, below the heads and below all."""
    whole = sum(widths) + spaced * (len(widths) - 1)
    if rules in FRAMES:
        signs = FRAMES[rules]
        top, middle, bottom = (
            words(signs[one][0] + signs[one][1].join(signs["h"] * (wide + 2) for wide in widths)
                  + signs[one][2]) for one in "tmb"
        )  # fmt: skip
        return (middle,), (top,), (middle,), (bottom,)
    if rules == "bars":
        return (), (), (words("-+-".join("-" * wide for wide in widths)),), ()
    if rules == "equals":
        line = words("=" * whole)
        return (), (line,), (line,), (line,)
    if rules == "rows":
        line = words("-" * whole)
        return (line,), (line,), (line,), (line,)
    if rules == "under":
        return (), (), (words((" " * spaced).join("-" * wide for wide in widths)),), ()
    if rules == "dots":
        return (), (), (words("-" * whole),), (words("-" * whole),)
    return (), (), (), ()


def beside(pieces: Sequence[Piece], gap: int) -> Piece:
    """Tables beside one another."""
    found, *rest = pieces
    for piece in rest:
        found = columns((found, piece), widest(found) + gap)
    return found
