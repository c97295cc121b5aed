"""What a page of LilyPond is made of: markup of words, places, grounds, frames, tables.

All lengths are points here; in the markup they are staff spaces.
"""

from collections.abc import Sequence

from tests.drawing.held_out.letters import folded
from tests.drawing.held_out.skia.kit import longest, need
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import long

WHITE = "#ffffff"
_SPACE = 5 * 72 / 72.27
_RANGED = {"left": -1, "center": 0, "right": 1}
_BELOW, _ABOVE = 0.3, 0.82
"""How far letters reach from their base line, in their size."""


def spaces(points: float) -> str:
    """A length in staff spaces."""
    return f"#{points / _SPACE:.3f}"


def plain(words: str) -> str:
    """Words as a string of markup."""
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def dressed(told: Told, part: str, *, scale: float = 1, bold: bool = False, colour: str = "",
            font: str = "") -> str:  # fmt: skip
    """A part in a font, a size and a colour."""
    name = f"{font or told.way['font']},{' Bold' * bold}"
    return (f"\\override #'(font-name . \"{name}\") \\abs-fontsize #{told.size * scale:.2f} "
            f'\\with-color "{colour or told.way["ink"]}" {part}')  # fmt: skip


def text(told: Told, words: str, *, scale: float = 1, bold: bool = False, colour: str = "",
         font: str = "") -> str:  # fmt: skip
    """Words in one line."""
    return dressed(told, plain(words), scale=scale, bold=bold, colour=colour, font=font)


def cell(told: Told, part: str, wide: float, at: str = "left", *, high: float = 0,
         pad: float = 0) -> str:  # fmt: skip
    """A part in a place as wide as said, and as high as a line or more."""
    size = told.size
    more = max((high or size * told.way["leading"]) - size * (_BELOW + _ABOVE), 0) / 2
    place = (f"\\cell {spaces(wide - 2 * pad)} #{_RANGED[at]} {spaces(-_BELOW * size - more)} "
             f"{spaces(_ABOVE * size + more)} {part}")  # fmt: skip
    return f"\\room {spaces(pad)} #0 {place}" if pad else place


def below(parts: Sequence[str], gap: float = 0) -> str:
    """Parts below one another."""
    return f"\\below {spaces(gap)} {{ {' '.join(part for part in parts if part)} }}"


def beside(parts: Sequence[str], gap: float = 0) -> str:
    """Parts beside one another, their tops in a line."""
    return f"\\beside {spaces(gap)} {{ {' '.join(parts)} }}"


def amid(parts: Sequence[str], gap: float = 0) -> str:
    """Parts beside one another, about one middle."""
    return f"\\amid {spaces(gap)} {{ {' '.join(parts)} }}"


def rule(wide: float, colour: str, thick: float = 0.7) -> str:
    """A level line."""
    return (f"\\with-color \"{colour}\" \\filled-box #'(0 . {spaces(wide)[1:]}) "
            f"#'(0 . {spaces(thick)[1:]}) #0")  # fmt: skip


def room(part: str, across: float, down: float) -> str:
    """A part with room about it."""
    return f"\\room {spaces(across)} {spaces(down)} {part}"


def ground(part: str, colour: str, round_: float = 0) -> str:
    """A part upon a ground."""
    return f'\\ground "{colour}" {spaces(round_)} {part}'


def lined(part: str, sides: str, colour: str, thick: float = 0.7) -> str:
    """A part with lines on some of its sides."""
    return f'\\lined "{sides}" "{colour}" {spaces(thick)} {part}'


def boxed(told: Told, part: str, *, across: float = 5, down: float = 4, colour: str = "",
          thick: float = 0.7) -> str:  # fmt: skip
    """A part in a frame, perhaps a round one of the program's own."""
    inner, way = room(part, across, down), told.way
    if not way["round"]:
        return lined(inner, "lrtb", colour or way["line"], thick)
    radius = spaces(way["round"])[1:]
    return (f"\\with-color \"{colour or way['line']}\" \\override #'(box-padding . 0) "
            f"\\override #'(thickness . {thick / 0.7:.2f}) \\override #'(corner-radius . {radius}) "
            f"\\rounded-box {inner}")  # fmt: skip


def ringed(told: Told, part: str, side: float, up: float, thick: float) -> str:
    """A place with a ring about a point so far above its base line."""
    ring = f"\\draw-circle {spaces(side / 2)} {spaces(thick)} ##f"
    moved = f"\\translate #'({spaces(side / 2)[1:]} . {spaces(up)[1:]})"
    return f'\\overlay {{ {part} {moved} \\with-color "{told.way["accent"]}" {ring} }}'


def lines(told: Told, words: str, wide: float, *, scale: float = 1, bold: bool = False,
          colour: str = "", at: str = "left") -> str:  # fmt: skip
    """Words in as many lines as they need, each in a place of its own.

    Raises NoRoomError where a word is wider than that.
    """
    size = told.size * scale
    said = folded(words, told.way["font"], size, wide * 0.98, bold=bold)
    need(longest(told, said or [""], bold=bold, scale=scale), wide, words)
    high = size * told.way["leading"]
    return below([cell(told, text(told, line, scale=scale, bold=bold, colour=colour), wide, at,
                       high=high) for line in said])  # fmt: skip


def prose(told: Told, pieces: Sequence[tuple[str, bool]], wide: float) -> str:
    """Words that the program breaks itself, some of them bold; a space parts them."""
    way, size = told.way, told.size
    words = [dressed(told, plain(word), bold=bold) for said, bold in pieces
             for word in said.split()]  # fmt: skip
    need(max(long(told, word, bold=True) for said, _ in pieces for word in said.split()), wide,
         "prose")  # fmt: skip
    return (f"\\as-wide {spaces(wide)} \\override #'(line-width . {spaces(wide)[1:]}) "
            f"\\override #'(baseline-skip . {spaces(size * way['leading'] * 1.05)[1:]}) "
            f"\\override #'(word-space . {spaces(long(told, ' '))[1:]}) "
            f"\\{way['prose']} {{ {' '.join(words)} }}")  # fmt: skip


def flowing(parts: Sequence[str], wide: float, gap: float, step: float) -> str:
    """Boxes that the program breaks into lines like words."""
    return (f"\\as-wide {spaces(wide)} \\override #'(line-width . {spaces(wide)[1:]}) "
            f"\\override #'(baseline-skip . {spaces(step)[1:]}) "
            f"\\override #'(word-space . {spaces(gap)[1:]}) "
            f"\\wordwrap {{ {' '.join(parts)} }}")  # fmt: skip


def leader(told: Told, left: str, right: str, wide: float) -> str:
    """Dots between two ends of a line, by the program's own pattern."""
    return (f"\\override #'(line-width . {spaces(wide)[1:]}) \\fill-with-pattern "
            f"#{told.way['dots']} #RIGHT {told.way['dot']} {left} {right}")  # fmt: skip


def table(told: Told, widths: Sequence[float], ats: Sequence[str], body: Sequence[Sequence[str]],
          *, head: Sequence[str] = (), grounds: Sequence[Sequence[str]] = (),
          high: float = 0, last: bool = False) -> str:  # fmt: skip
    """Lines of cells in the way's rules; heads may be broken, and `last` is a line of sums."""
    way = told.way
    pad, line, all_ = way["pad"], way["line"], way["rules"] == "all"
    found = [_head(told, widths, ats, head)] if head else []
    for n, row in enumerate(body):
        cells = []
        for k, (part, wide, at) in enumerate(zip(row, widths, ats, strict=True)):
            one = cell(told, part, wide, at, pad=pad, high=high or told.size * way["high"])
            fill = grounds[n][k] if grounds else ""
            one = ground(one, fill) if fill else one
            cells.append(lined(one, "lrtb", line, way["thick"]) if all_ else one)
        whole = beside(cells)
        if way["stripe"] and n % 2:
            whole = ground(whole, way["stripe"])
        if way["rules"] == "rows":
            whole = lined(whole, "b", line, way["thick"])
        if last and n == len(body) - 1:
            whole = lined(whole, "t", way["ink"], way["thick"] * 1.6)
        found.append(whole)
    return below(found)


def _head(told: Told, widths: Sequence[float], ats: Sequence[str], words: Sequence[str]) -> str:
    """The heads of a table, each perhaps in several lines."""
    way, cells = told.way, []
    fill, pad = way["head_fill"], way["pad"]
    ink = WHITE if fill == way["dark"] else way["ink"]
    folds = [folded(said, way["font"], told.size, wide - 2 * pad, bold=True)
             for said, wide in zip(words, widths, strict=True)]  # fmt: skip
    deepest = max(len(fold) for fold in folds)
    for fold, wide, at in zip(folds, widths, ats, strict=True):
        need(longest(told, fold or [""], bold=True), wide - 2 * pad, "a head")
        said = [*fold, *[""] * (deepest - len(fold))]
        part = below([cell(told, text(told, one, bold=True, colour=ink), wide, at, pad=pad)
                      for one in said])  # fmt: skip
        cells.append(lined(part, "lrtb", way["line"], way["thick"]) if way["rules"] == "all"
                     else part)  # fmt: skip
    top = beside(cells)
    return lined(ground(top, fill) if fill else top, "b", way["line"], way["thick"] * 2)


def column(told: Told, head: str, words: Sequence[str]) -> float:
    """Width of a column whose head may be broken between words."""
    pad: float = 2 * told.way["pad"] + 5
    return longest(told, [*words, *head.split(), ""], bold=True) + pad


def fitting(over: int, wide: float, gap: float, least: float, what: str) -> tuple[int, float]:
    """So many columns, or as many as find room, and how wide each is.

    Raises NoRoomError where not even one does.
    """
    while over > 1 and (wide - gap * (over - 1)) / over < least:
        over -= 1
    each = (wide - gap * (over - 1)) / over
    need(least, each, what)
    return over, each


def grid(parts: Sequence[str], over: int, gap: float, *, down: bool) -> str:
    """Parts of one width in columns, read across or down."""
    if down:
        length = -(-len(parts) // over)
        return beside([below(parts[n : n + length], gap * 0.7)
                       for n in range(0, len(parts), length)], gap)  # fmt: skip
    return below([beside(parts[n : n + over], gap) for n in range(0, len(parts), over)], gap * 0.7)
