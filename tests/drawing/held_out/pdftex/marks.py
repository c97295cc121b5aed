"""Marks of a page of LaTeX: paths of TikZ and of the picture environment, lines with tips,
shadings, signs of symbol fonts, words, coloured boxes, included pictures."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.handed import file_of
from tests.drawing.held_out.marked import badge_rings, blot, form_of, ground_of, rings_of
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.pdftex.kit import Kit, hexed, ink
from tests.drawing.held_out.shapes import Ring, picture
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told

_PIXELS = 88
_DOTS: Mapping[str, str] = {"disc": r"\ding{108}", "square": r"\ding{110}", "ring": r"\ding{109}",
                            "diamond": r"\ding{117}", "dash": r"\textendash{}"}  # fmt: skip
SIGNS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "ding": ("pifont", {
        **_DOTS, "tick": r"\ding{51}", "cross": r"\ding{55}", "triangle_up": r"\ding{115}",
        "triangle_down": r"\ding{116}", "plus": r"\ding{58}", "minus": r"\textbf{\textminus}"}),
    "heavy": ("pifont", {**_DOTS, "tick": r"\ding{52}", "cross": r"\ding{56}"}),
    "ams": ("amssymb", {
        "tick": r"$\checkmark$", "cross": r"{\boldmath$\times$}", "disc": r"$\bullet$",
        "square": r"$\blacksquare$", "diamond": r"$\blacklozenge$", "ring": r"{\boldmath$\circ$}",
        "triangle_up": r"$\blacktriangle$", "triangle_down": r"$\blacktriangledown$",
        "arrow_up": r"{\boldmath$\uparrow$}", "arrow_down": r"{\boldmath$\downarrow$}",
        "plus": r"{\boldmath$+$}", "minus": r"{\boldmath$-$}", "dash": r"\textendash{}"}),
    "double": ("amssymb", {
        "arrow_up": r"$\Uparrow$", "arrow_down": r"$\Downarrow$", "disc": r"$\bullet$",
        "square": r"$\blacksquare$", "diamond": r"$\blacklozenge$", "ring": r"{\boldmath$\circ$}",
        "dash": r"\textendash{}"}),
    "bbding": ("bbding", {
        "tick": r"\CheckmarkBold{}", "cross": r"\XSolidBold{}", "disc": r"\CircleSolid{}",
        "square": r"\SquareSolid{}", "dash": r"\textendash{}"}),
    "awesome": ("fontawesome5", {
        "tick": r"\faCheck{}", "cross": r"\faTimes{}", "arrow_up": r"\faArrowUp{}",
        "arrow_down": r"\faArrowDown{}", "chevron_up": r"\faChevronUp{}",
        "chevron_down": r"\faChevronDown{}", "thumb_up": r"\faThumbsUp{}",
        "thumb_down": r"\faThumbsDown{}", "triangle_up": r"\faCaretUp{}",
        "triangle_down": r"\faCaretDown{}", "plus": r"\faPlus{}", "minus": r"\faMinus{}",
        "smile": r"\faSmile[regular]{}", "frown": r"\faFrown[regular]{}",
        "neutral": r"\faMeh[regular]{}", "disc": r"\faCircle{}", "ring": r"\faCircle[regular]{}",
        "square": r"\faSquare{}", "dash": r"\textendash{}"}),
}  # fmt: skip
"""Packages of symbols and their commands."""
_LINES: Mapping[str, str] = {
    "tick": "(-.8,-.1)--(-.25,-.65)--(.8,.7)",
    "cross": "(-.65,-.65)--(.65,.65)(-.65,.65)--(.65,-.65)",
    "plus": "(-.8,0)--(.8,0)(0,-.8)--(0,.8)", "minus": "(-.8,0)--(.8,0)", "dash": "(-.6,0)--(.6,0)",
    "ring": "(0,0) circle (.7)", "chevron_up": "(-.8,-.45)--(0,.4)--(.8,-.45)",
    "chevron_down": "(-.8,.45)--(0,-.4)--(.8,.45)",
    "diamond": "(0,.75)--(.75,0)--(0,-.75)--(-.75,0)--cycle",
    "disc": "(0,0) circle (.65)", "square": "(-.6,-.6) rectangle (.6,.6)",
    "arrow_up": "(0,-.95)--(0,.95)", "arrow_down": "(0,.95)--(0,-.95)",
}  # fmt: skip
_SOLID = {"disc", "square", "diamond"}


def technique_of(told: Told) -> str:
    """The way's technique where these marks can have it, else plain paths."""
    technique, look = str(told.way["technique"]), told.plan.sheet.look
    forms = set(look.shapes.values())
    if technique == "sign":
        fit = [name for name, (_, signs) in SIGNS.items() if forms <= {*signs}]
        technique = told.plan.dice("signs").choice(fit) if fit else "fill"
    known = {"stroked": {*_LINES}, "ball": {"disc", "ring", "dash"}}
    frail = look.family in FINE | HUE_ALONE | {"thumb"} and technique in {"hollow", "edged"}
    return "fill" if frail or not forms <= known.get(technique, forms) else technique


def _high(kit: Kit) -> float:
    return float(kit.size * kit.way["mark_size"]) * (
        1.15 if kit.told.plan.sheet.look.family == "badge" else 1)  # fmt: skip


def drawn(kit: Kit, mark: Mark) -> str:
    """A mark in a line of words, made once for all its places."""
    look, name = kit.told.plan.sheet.look, f"{mark}"
    if mark.smudged:
        return kit.kept(name, lambda: _image(kit, file_of(blot(kit.told.plan, mark, _PIXELS),
                                                          "clear", 90, 24), ".png"))  # fmt: skip
    if mark.shape in look.words:
        return kit.kept(name, lambda: _word(kit, mark))
    return "" if look.family == "ground" else kit.kept(name, lambda: _form(kit, mark))


def _form(kit: Kit, mark: Mark) -> str:
    plan, technique, look = kit.told.plan, kit.way["technique"], kit.told.plan.sheet.look
    colour = look.colours[mark.hue]
    if look.family == "badge":
        ground, small = badge_rings(plan, mark, kit.way["plate"])
        return _tikz(kit, _fill(ground, colour) + _fill(small, look.ink_on(mark.hue)), 1.12)
    if technique in SIGNS:
        package, signs = SIGNS[technique]
        kit.packages.add(package)
        return kit.sized(kit.way["sign_size"], ink(colour, signs[form_of(plan, mark)]))
    if technique in {"clear", "jpeg", "few"}:
        ground_of_it = None if technique == "clear" else "#ffffff"
        image = picture(rings_of(plan, mark), colour, _PIXELS, ground=ground_of_it)
        end = ".jpg" if technique == "jpeg" else ".png"
        return _image(kit, file_of(image, technique, 90, 24), end)
    return _TECHNIQUES[technique](kit, mark, colour)


def _tikz(kit: Kit, body: str, reach: float = 1.0) -> str:
    """A drawing from -1 to 1 whose middle is that of the capitals beside it."""
    half, low = _high(kit) / 2, 0.34 * kit.size
    return (rf"\begin{{tikzpicture}}[x={half:.3f}pt,y={half:.3f}pt,baseline=-{low:.3f}pt]"
            rf"\useasboundingbox (-{reach},-{reach}) rectangle ({reach},{reach});{body}"
            r"\end{tikzpicture}")  # fmt: skip


def _outline(rings: Sequence[Ring], scale: float = 1) -> str:
    return " ".join("--".join(f"({x * scale:.3f},{y * scale:.3f})" for x, y in ring) + "--cycle"
                    for ring in rings)  # fmt: skip


def _colour(name: str, colour: str) -> str:
    return rf"\definecolor{{{name}}}{{HTML}}{{{colour[1:].upper()}}}"


def _fill(rings: Sequence[Ring], colour: str, scale: float = 1) -> str:
    return rf"{_colour('hue', colour)}\fill[hue,even odd rule] {_outline(rings, scale)};"


def _styled(style: str, scale: float = 1, under: str = "") -> Callable[[Kit, Mark, str], str]:
    """A drawer of outlines in a style of TikZ."""

    def made(kit: Kit, mark: Mark, colour: str) -> str:
        rings = rings_of(kit.told.plan, mark)
        return _tikz(kit, f"{_colour('hue', colour)}{under}\\path[{style},even odd rule] "
                          f"{_outline(rings, scale)};")  # fmt: skip

    return made


def _stroked(kit: Kit, mark: Mark, colour: str) -> str:
    """With round ends; an arrow has a tip of TikZ."""
    form, thick = form_of(kit.told.plan, mark), 0.15 * _high(kit)
    more = "line cap=round,line join=round" + ",fill" * (form in _SOLID)
    if form.startswith("arrow"):
        more, thick = f"-{{{kit.way['tip']}}}", thick * 0.7
    return _tikz(kit, f"{_colour('hue', colour)}\\draw[hue,line width={thick:.2f}pt,{more}] "
                      f"{_LINES[form]};")  # fmt: skip


def _ball(kit: Kit, mark: Mark, colour: str) -> str:
    if form_of(kit.told.plan, mark) != "disc":
        return _tikz(kit, _fill(rings_of(kit.told.plan, mark), colour))
    return _tikz(kit, rf"{_colour('hue', colour)}\shade[ball color=hue] (0,0) circle (.85);")


def _polygon(kit: Kit, mark: Mark, colour: str) -> str:
    """By the picture environment; what has holes is filled by TikZ."""
    rings = rings_of(kit.told.plan, mark)
    if len(rings) > 1:
        return _tikz(kit, _fill(rings, colour))
    kit.packages.add("pict2e")
    high = _high(kit)
    corners = "".join(f"({x:.3f},{y:.3f})" for x, y in rings[0])
    shape = ink(colour, f"\\polygon*{corners}")
    return (rf"\setlength{{\unitlength}}{{{high / 2:.3f}pt}}"
            rf"\raisebox{{{0.34 * kit.size - high / 2:.2f}pt}}{{"
            rf"\begin{{picture}}(2,2)(-1,-1){shape}\end{{picture}}}}")  # fmt: skip


_TECHNIQUES: Mapping[str, Callable[[Kit, Mark, str], str]] = {
    "fill": _styled("fill=hue"), "stroked": _stroked, "ball": _ball, "polygon": _polygon,
    "edged": _styled("fill=hue,draw=hue!60!black,line width=.5pt,line join=round"),
    "hollow": _styled("fill=white,draw=hue,line width=.9pt,line join=round"),
    "shaded": _styled("shading=axis,top color=hue!75,bottom color=hue!75!black"),
    "plated": _styled("fill=hue", 0.75, r"\fill[hue!16,rounded corners=1.2pt] "
                                        "(-1,-1) rectangle (1,1);"),
    "framed": _styled("fill=hue", 0.68, r"\draw[hue,line width=.6pt] (-.95,-.95) rectangle "
                                        "(.95,.95);"),
}  # fmt: skip
"""All but signs and pictures."""


def _image(kit: Kit, data: bytes, end: str) -> str:
    name, high = f"mark{len(kit.files)}{end}", _high(kit)
    kit.files[name] = data
    return (rf"\raisebox{{{0.34 * kit.size - high / 2:.2f}pt}}"
            rf"{{\includegraphics[height={high:.2f}pt]{{{name}}}}}")  # fmt: skip


def _word(kit: Kit, mark: Mark) -> str:
    look = kit.told.plan.sheet.look
    said = kit.tex(look.words[mark.shape])
    said = rf"\textbf{{{said}}}" if kit.way["word_bold"] else said
    if look.family != "pill":
        return ink(look.colours[mark.hue], said)
    longest = max(look.words.values(), key=len)
    room = rf"\widthof{{\textbf{{{kit.tex(longest)}}}}}"
    said = ink(look.ink_on(mark.hue), rf"\makebox[{room}]{{{said}}}")
    if kit.way["pill"] == "square":
        return rf"\setlength{{\fboxsep}}{{1.6pt}}\colorbox{hexed(look.colours[mark.hue])}{{{said}}}"
    arc = {"round": 0.62, "soft": 0.25}[kit.way["pill"]] * kit.size
    return (rf"{_colour('hue', look.colours[mark.hue])}\tikz[baseline=(one.base)]\node[fill=hue,"
            rf"rounded corners={arc:.2f}pt,inner xsep=4pt,inner ysep=1.5pt](one){{{said}}};"
            )  # fmt: skip


def swatch(kit: Kit, mark: Mark | None) -> str:
    """A mark in a line; a patch where marks are grounds."""
    if not mark:
        return ""
    if ground := ground_of(kit.told.plan, [mark]):
        return ink(ground, rf"\rule[-.15em]{{{kit.way['patch']}em}}{{.95em}}")
    return drawn(kit, mark)


def spot(kit: Kit, marks: Sequence[Mark], *, cell: bool = False) -> str:
    """What a State has in its place: marks, perhaps with their word, or a ground."""
    if cell and (ground := ground_of(kit.told.plan, marks)):
        return rf"\cellcolor{hexed(ground)}"
    bits, words = [swatch(kit, mark) for mark in marks], kit.told.plan.sheet.look.words
    if kit.way["said"] and not words.get("yes"):
        bits += [kit.tex(kit.told.words.positions[mark.shape]) for mark in marks
                 if not (mark.smudged or mark.turned or mark.shape in words)]  # fmt: skip
    return rf"\mbox{{{'~'.join(bits)}}}" if bits else ""
