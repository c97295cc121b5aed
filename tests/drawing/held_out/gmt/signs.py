"""How GMT draws a mark at many places: its symbols, symbols of one's own, polygons, lines, letters,
vectors, pictures."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tests.drawing.held_out.shapes import Ring, wound

Coat = Mapping[str, Any]
Places = Sequence[tuple[float, float]]


def coat_of(coat: Coat, places: Places, half: float, area: str) -> Iterator[str]:
    """The modules that draw a coat of a mark."""
    moved = [(x + coat.get("dx", 0) * half, y + coat.get("dy", 0) * half) for x, y in places]
    plot = f"gmt plot {area}{coat.get('more', '')}"
    yield from _MADE[coat["how"]](coat, moved, half, plot)


def table(command: str, rows: Sequence[str]) -> str:
    """A module and what it reads."""
    return "\n".join([f"{command} <<'END'", *rows, "END"])


def _at(places: Places, more: str = "") -> list[str]:
    return [f"{x:.2f} {y:.2f}{more}" for x, y in places]


def _dress(coat: Coat, half: float) -> str:
    fill = f" -G{coat['fill']}" if coat.get("fill") else ""
    return fill + (f" -W{coat['pen'] * half:.2f}p,{coat['ink']}" if coat.get("pen") else "")


def _symbols(coat: Coat, places: Places, half: float, plot: str) -> Iterator[str]:
    size = 2 * half * coat.get("scale", 1)
    if coat["code"] in "x+-" and not coat.get("fill"):
        coat = {**coat, "fill": coat["ink"]}  # Else all but the first would be black.
    cut = "/" if coat["code"][0] == "k" else ""
    yield table(f"{plot} -S{coat['code']}{cut}{size:.2f}p{_dress(coat, half)}", _at(places))


def _polygons(coat: Coat, places: Places, half: float, plot: str) -> Iterator[str]:
    rows = list[str]()
    for x, y in places:
        for ring in coat["rings"]:
            rows += [">", *_at([(x + half * px, y + half * py) for px, py in ring])]
    yield table(f"{plot} -L{_dress(coat, half)}", rows)


def _lines(coat: Coat, places: Places, half: float, plot: str) -> Iterator[str]:
    rows = list[str]()
    for x, y in places:
        for line in coat["strokes"]:
            points = zip(line[::2], line[1::2], strict=True)
            rows += [">", *_at([(x + half * px, y + half * py) for px, py in points])]
    yield table(f"{plot}{_dress(coat, half)}", rows)


def _letters(coat: Coat, places: Places, half: float, plot: str) -> Iterator[str]:
    font, said, size = coat["font"], coat["said"], 2 * half * coat["grown"]
    if coat["by"] == "symbol":
        yield table(f"{plot} -Sl{size:.2f}p+t'{said}'+f{font} -G{coat['fill']}", _at(places))
        return
    text = plot.replace("gmt plot", "gmt text")
    low = [(x, y - size * coat["middle"]) for x, y in places]
    yield table(f"{text} -N -F+f{size:.2f}p,{font},{coat['fill']}+jBC", _at(low, f" {said}"))


def _vectors(coat: Coat, places: Places, half: float, plot: str) -> Iterator[str]:
    turn, head, ink = (-90 if coat["down"] else 90), half * coat["head"], coat["fill"]
    rows = _at(places, f" {turn} {1.9 * half:.2f}")
    yield table(f"{plot} -Sv{head:.2f}p+e+jc+a{coat['angle']}+h{coat['bent']}+g{ink}+p- "
                 f"-W{coat['thick'] * half:.2f}p,{ink} --PS_LINE_CAP=butt", rows)  # fmt: skip


def _pictures(coat: Coat, places: Places, half: float, _: str) -> Iterator[str]:
    for x, y in places:
        yield f"gmt image {coat['file']} -Dx{x:.2f}p/{y:.2f}p+w{2 * half:.2f}p+jCM"


_MADE = {
    "symbol": _symbols, "polygon": _polygons, "lines": _lines, "letter": _letters,
    "vector": _vectors, "picture": _pictures,
}  # fmt: skip


def outline(rings: Sequence[Ring], form: str) -> list[Ring]:
    """Rings that may be filled by themselves: holes joined to what they lie in by a seam."""
    if form not in {"smile", "frown", "neutral", "ring"}:
        return list(rings)
    first, *inner = wound(tuple(rings))
    whole = [*first, first[0]]
    for ring in inner:
        whole += [*ring, ring[0], first[0]]
    return [tuple(whole)]


def definition(rings: Sequence[Ring]) -> bytes:
    """A symbol of one's own: polygons that take the fill and the pen of the plot."""
    rows = ["# A symbol about its middle, one unit wide"]
    for ring in rings:
        rows += [f"{x / 2:.4f} {y / 2:.4f} {'M' if not k else 'D'}" for k, (x, y) in
                 enumerate([*ring, ring[0]])]  # fmt: skip
    return ("\n".join(rows) + "\n").encode()


def shaded(rings: Sequence[Ring], colours: tuple[str, str], *, round_: bool) -> bytes:
    """A symbol of PostScript whose colour changes across it."""
    first, last = (" ".join(f"{int(one[k : k + 2], 16) / 255:.3f}" for k in (1, 3, 5))
                   for one in colours)  # fmt: skip
    path = ""
    for ring in rings:
        points = [f"{50 + 50 * x:.2f} {50 + 50 * y:.2f}" for x, y in ring]
        path += f"{points[0]} moveto\n" + "".join(f"{p} lineto\n" for p in points[1:])
        path += "closepath\n"
    kind = ("/ShadingType 3 /Coords [38 66 4 50 50 70]" if round_
            else "/ShadingType 2 /Coords [0 100 0 0]")  # fmt: skip
    return (f"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 100 100\n%%EndComments\ngsave\nnewpath\n"
            f"{path}eoclip\nnewpath\n<< {kind} /ColorSpace /DeviceRGB /Extend [true true]\n"
            f"/Function << /FunctionType 2 /Domain [0 1] /C0 [{first}] /C1 [{last}] /N 1 >> >>\n"
            "shfill\ngrestore\n%%EOF\n").encode()  # fmt: skip
