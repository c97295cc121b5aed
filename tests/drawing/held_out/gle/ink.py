"""Drawings of marks about a middle, as GLE has them: paths, pens, arrows, markers, letters of
fonts of signs, clips with strips, pictures."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.gle.kit import Kit, nr
from tests.drawing.held_out.shapes import Ring, wound
from tests.drawing.held_out.shared.colours import WHITE, mixed

PENS: Mapping[str, Sequence[str]] = {
    "tick": ("-.8 -.05 -.25 -.65 .85 .75",), "cross": ("-.7 -.7 .7 .7", "-.7 .7 .7 -.7"),
    "plus": ("-.8 0 .8 0", "0 -.8 0 .8"), "minus": ("-.8 0 .8 0",), "dash": ("-.7 0 .7 0",),
    "chevron_up": ("-.8 -.4 0 .45 .8 -.4",), "chevron_down": ("-.8 .4 0 -.45 .8 .4",),
    "ring": (), "disc": (), "square": ("-.65 -.65 .65 -.65 .65 .65 -.65 .65 -.65 -.8",),
    "arrow_up": ("0 -.9 0 .9", "-.55 .3 0 .92 .55 .3"),
    "arrow_down": ("0 .9 0 -.9", "-.55 -.3 0 -.92 .55 -.3"),
}  # fmt: skip
"""Strokes of the forms that a pen draws."""
MARKERS: Mapping[str, tuple[str, int]] = {
    "disc": ("fcircle", 0), "ring": ("circle", 0), "square": ("fsquare", 0),
    "diamond": ("fdiamond", 0), "triangle_up": ("ftriangle", 0),
    "triangle_down": ("ftriangle", 180), "cross": ("cross", 0), "plus": ("plus", 0),
}  # fmt: skip
"""GLE's own markers, and how far they are turned."""
LETTERS: Mapping[str, tuple[str, Mapping[str, int]]] = {
    "dingbat": ("pszd", {"tick": 52, "cross": 56, "disc": 108, "square": 110, "triangle_up": 115,
                         "triangle_down": 116, "diamond": 117}),
    "symbol": ("pssym", {"arrow_up": 173, "arrow_down": 175}),
}  # fmt: skip
"""Fonts of signs that GLE has, and the codes in them."""
COMMANDS: Mapping[str, Mapping[str, str]] = {
    "icon": {"tick": r"\faCheck", "cross": r"\faTimes", "disc": r"\faCircle",
             "square": r"\faSquare", "arrow_up": r"\faArrowUp", "arrow_down": r"\faArrowDown",
             "chevron_up": r"\faChevronUp", "chevron_down": r"\faChevronDown",
             "thumb_up": r"\faThumbsUp", "thumb_down": r"\faThumbsDown", "plus": r"\faPlus",
             "minus": r"\faMinus", "triangle_up": r"\faCaretUp", "triangle_down": r"\faCaretDown",
             "smile": r"\faSmile[regular]", "frown": r"\faFrown[regular]", "dash": r"\faMinus",
             "neutral": r"\faMeh[regular]", "ring": r"\faCircle[regular]"},
    "tex": {"tick": r"\ding{52}", "cross": r"\ding{56}", "disc": r"\ding{108}",
            "square": r"\ding{110}", "diamond": r"\ding{117}", "plus": r"\ding{58}",
            "arrow_up": r"$\uparrow$",
            "arrow_down": r"$\downarrow$", "triangle_up": r"\ding{115}",
            "triangle_down": r"\ding{116}"},
}  # fmt: skip
"""What LaTeX is asked for."""


def outline(rings: Sequence[Ring], how: str) -> str:
    """Rings as a path; `how` says what becomes of it."""
    made = ""
    for ring in wound(tuple(rings)):
        (x, y), *more = ring
        made += f"amove {nr(x)} {nr(y)}\n"
        made += "".join(f"aline {nr(px)} {nr(py)}\n" for px, py in more) + "closepath\n"
    return f"begin path {how}\n{made}end path\n"


def penned(form: str, thick: float, *, tips: bool) -> str:
    """Strokes of a form; an arrow may have a tip of GLE."""
    made = f"set lwidth {nr(thick)} cap round join round\n"
    if form == "disc":
        return f"{made}amove 0 0\ncircle .72 fill white\n"
    if form == "ring":
        return f"{made}amove 0 0\ncircle .72\n"
    strokes = PENS[form]
    if tips and form.startswith("arrow"):
        y = -0.9 if form == "arrow_up" else 0.9
        return (f"set lwidth {nr(thick)} arrowsize .85 arrowangle 28 arrowstyle filled\n"
                f"amove 0 {nr(y)}\naline 0 {nr(-y)} arrow end\n")  # fmt: skip
    for stroke in strokes:
        numbers = stroke.split()
        pairs = [f"{x} {y}" for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
        made += f"amove {pairs[0]}\n" + "".join(f"aline {pair}\n" for pair in pairs[1:])
    return made + "set cap butt join mitre\n"


def lettered(font: str, code: int) -> str:
    """A letter of a font of signs; GLE does not know how high those of Symbol are."""
    if font == "pssym":
        return f'set font {font} hei 2 just center\namove 0 -.9\nwrite "\\char{{{code}}}"\n'
    return f'set font {font} hei 2.1 just cc\namove 0 0\nwrite "\\char{{{code}}}"\n'


def marker(form: str) -> str:
    """A marker of GLE."""
    name, turn = MARKERS[form]
    return f"set hei 1\namove 0 0\nbegin rotate {turn}\namove 0 0\nmarker {name} 2.4\nend rotate\n"


def strips(kit: Kit, rings: Sequence[Ring], first: str, last: str, steps: int) -> str:
    """A form through which strips of changing colours are seen."""
    made = ""
    for n in range(steps):
        tone, high = mixed(first, last, n / (steps - 1)), 2.1 / steps
        made += f"amove -1.1 {nr(1.05 - high * (n + 1))}\n"
        made += f"box 2.2 {nr(high + 0.03)} nobox fill {kit.colour(tone)}\n"
    return f"begin clip\n{outline(rings, 'clip')}{made}end clip\n"


def rounds(kit: Kit, rings: Sequence[Ring], colour: str) -> str:
    """The same with discs within one another."""
    made = ""
    for n in range(9):
        tone = mixed(mixed(colour, "#000000", 0.3), mixed(colour, WHITE, 0.4), n / 8)
        made += f"amove -.25 .3\ncircle {nr(1.7 - 0.19 * n)} nostroke fill {kit.colour(tone)}\n"
    return f"begin clip\n{outline(rings, 'clip')}{made}end clip\n"


def _fill(kit: Kit, rings: Sequence[Ring], colour: str) -> str:
    return outline(rings, f"fill {kit.colour(colour)}")


def _edged(kit: Kit, rings: Sequence[Ring], colour: str) -> str:
    dark = kit.colour(mixed(colour, "#000000", 0.5))
    return f"set color {dark} lwidth .13\n" + outline(rings, f"stroke fill {kit.colour(colour)}")


def _hollow(kit: Kit, rings: Sequence[Ring], colour: str) -> str:
    return f"set color {kit.colour(colour)} lwidth .2\n" + outline(rings, "stroke fill white")


def _plated(kit: Kit, rings: Sequence[Ring], colour: str) -> str:
    pale = kit.colour(mixed(colour, WHITE, 0.82))
    small = [[(0.76 * x, 0.76 * y) for x, y in ring] for ring in rings]
    return (f"amove -1.1 -1.1\nbox 2.2 2.2 nobox fill {pale} round .3\n"
            f"{_fill(kit, [tuple(ring) for ring in small], colour)}")  # fmt: skip


def _ringed(kit: Kit, rings: Sequence[Ring], colour: str) -> str:
    small = [tuple((0.56 * x, 0.56 * y) for x, y in ring) for ring in rings]
    return (f"set color {kit.colour(colour)} lwidth .14\namove 0 0\ncircle 1\n"
            f"{_fill(kit, small, colour)}")  # fmt: skip


def _shadow(kit: Kit, rings: Sequence[Ring], colour: str) -> str:
    moved = [tuple((x + 0.14, y - 0.14) for x, y in ring) for ring in rings]
    return _fill(kit, moved, "#bdbdbd") + _fill(kit, rings, colour)


def _graded(kit: Kit, rings: Sequence[Ring], colour: str) -> str:
    ends = mixed(colour, WHITE, 0.4), mixed(colour, "#000000", 0.25)
    return strips(kit, rings, *ends, 14)


def _banded(kit: Kit, rings: Sequence[Ring], colour: str) -> str:
    return strips(kit, rings, mixed(colour, WHITE, 0.25), mixed(colour, "#000000", 0.2), 2)


STYLES: Mapping[str, Callable[[Kit, Sequence[Ring], str], str]] = {
    "path": _fill, "edged": _edged, "hollow": _hollow, "plated": _plated, "ringed": _ringed,
    "shadow": _shadow, "graded": _graded, "banded": _banded, "rounds": rounds,
}  # fmt: skip
