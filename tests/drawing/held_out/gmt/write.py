"""The script that draws a page: each module of GMT with its options and the table that it reads."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from tests.drawing.held_out.gmt.signs import coat_of, table

_AT = {"l": "BL", "c": "BC", "r": "BR"}
_DASH = {"dots": ",0.1_2.2:0", "dashes": ",3_2:0", "": ""}
_LAYERS = "bsghwaltpLm"
"""What is drawn in turn: grounds first, marks last."""
Op = Sequence[Any]


def flat(drawn: str) -> Iterator[Op]:
    """What is to be drawn, each at its place on the page."""
    places = [(0.0, 0.0)]
    for line in drawn.splitlines():
        what, *told = json.loads(line)
        x, y = places[-1]
        if what == ">":
            places.append((x + told[0], y + told[1]))
        elif what == "<":
            places.pop()
        else:
            moved = [told[0] + x, told[1] + y, *told[2:]]
            if what == "l":
                moved[2:4] = [told[2] + x, told[3] + y]
            yield (what, *moved)


def script(page: Mapping[str, Any], drawn: str) -> str:
    """All modules of a page, its y running upwards."""
    (wide, high), way = page["paper"], page["way"]
    margin = way["margin"]
    found = defaultdict[str, list[Op]](list)
    for what, x, y, *told in flat(drawn):
        if what == "l":
            told[:2] = told[0] + margin, high - margin - told[1]
        found[what].append((x + margin, high - margin - y, *told))
    area = f"-R0/{wide:g}/0/{high:g} -Jx1p"
    said = ["set -e", "gmt begin page ps",
            f"gmt set PS_MEDIA {wide:g}x{high:g} PROJ_LENGTH_UNIT p MAP_FRAME_TYPE plain "
            f"PS_LINE_CAP {way['cap']} PS_COLOR_MODEL {way['colour_by']} MAP_TICK_LENGTH_PRIMARY "
            "0p MAP_ANNOT_OFFSET_PRIMARY 4p",
            f"gmt basemap {area} -B+n -X0 -Y0"]  # fmt: skip
    for what in _LAYERS:
        if found[what]:
            ops = found[what]
            said += _marks(page, ops, area) if what == "m" else _MADE[what](ops, area)
    return "\n".join([*said, "gmt end", "sed -i '/^%%EndProlog/r fonts.ps' page.ps",
                      "gmt psconvert page.ps -Tf"]) + "\n"  # fmt: skip


def n(number: float) -> str:
    """A number as it stands in a table."""
    return f"{number:.2f}".rstrip("0").rstrip(".")


def _boxes(ops: Sequence[Op], area: str) -> Iterator[str]:
    for curved, some in groupby(ops, lambda one: one[7] > 0):
        if not curved:
            rows = list[str]()
            for x, y, wide, high, fill, line, thick, _ in some:
                pen = f"-W{thick}p,{line}" if line else "-W-"
                rows += [f"> {f'-G{fill}' if fill else '-G-'} {pen}"]
                rows += [f"{n(a)} {n(b)}" for a, b in ((x, y), (x + wide, y), (x + wide, y - high),
                                                       (x, y - high), (x, y))]  # fmt: skip
            yield table(f"gmt plot {area} -L", rows)
            continue
        for (fill, line, thick), mine in groupby(some, lambda one: one[4:7]):
            pen = f" -W{thick}p,{line}" if line else ""
            rows = [" ".join(map(n, (x + wide / 2, y - high / 2, wide, high, corner)))
                    for x, y, wide, high, *_, corner in mine]  # fmt: skip
            yield table(f"gmt plot {area} -SR{f' -G{fill}' if fill else ''}{pen}", rows)


def _lines(ops: Sequence[Op], area: str) -> Iterator[str]:
    rows = list[str]()
    for x, y, x2, y2, colour, thick, how in ops:
        rows += [f"> -W{thick}p,{colour}{_DASH[how]}", f"{n(x)} {n(y)}", f"{n(x2)} {n(y2)}"]
    yield table(f"gmt plot {area}", rows)


def _texts(ops: Sequence[Op], area: str) -> Iterator[str]:
    rows = [f"{n(x)}\t{n(y)}\t{n(size)}p,{font},{colour}\t{turn}\t{_AT[at]}\t{said}"
            for x, y, said, font, size, colour, at, turn in ops]  # fmt: skip
    yield table(f"gmt text {area} -N -F+f+a+j", rows)


def _paragraphs(ops: Sequence[Op], area: str) -> Iterator[str]:
    rows = list[str]()
    for x, y, wide, said, font, size, step, colour, how in ops:
        rows += [f"> {n(x)} {n(y)} {n(size)}p,{font},{colour} 0 TL {n(step)}p {n(wide)}p {how}",
                 said, ""]  # fmt: skip
    yield table(f"gmt text {area} -N -M -F+f+a+j", rows)


def _scales(ops: Sequence[Op], _: str) -> Iterator[str]:
    for x, y, wide, high, first, last, how in ops:
        yield f"gmt makecpt -C{first},{last} -T0/1 -Z -H > scale.cpt"
        yield (f"gmt colorbar -Cscale.cpt -Dx{n(x)}p/{n(y - high)}p+w{n(wide)}p/{n(high)}p+h {how} "
               f"-Bxf5 --MAP_FRAME_PEN=0.1p,{first}")  # fmt: skip


def _wedges(ops: Sequence[Op], area: str) -> Iterator[str]:
    for x, y, wide, first, last, fill in ops:
        yield table(f"gmt plot {area} -Sw{n(wide)}p -G{fill} -W0.6p,white",
                    [f"{n(x)} {n(y)} {n(first)} {n(last)}"])  # fmt: skip


def _bars(ops: Sequence[Op], area: str) -> Iterator[str]:
    for (x, high, fill), mine in groupby(sorted(ops, key=lambda one: (one[0], one[3], one[4])),
                                         lambda one: (one[0], one[3], one[4])):  # fmt: skip
        rows = [f"{n(x + wide)} {n(y)}" for _, y, wide, *_ in mine]
        yield table(f"gmt plot {area} -SB{n(high)}p+b{n(x)} -G{fill}", rows)


def _levels(ops: Sequence[Op], _: str) -> Iterator[str]:
    for x, y, wide, high, steps, sides, colour, thick in ops:
        yield (f"gmt basemap -R0/1/0/{steps} -JX{n(wide)}p/{n(high)}p -Xa{n(x)}p -Ya{n(y - high)}p "
               f"-B{sides} -Bxf1 -Byg1 --MAP_FRAME_PEN={thick}p,{colour} "
               f"--MAP_GRID_PEN_PRIMARY={thick}p,{colour}")  # fmt: skip


def _axes(ops: Sequence[Op], _: str) -> Iterator[str]:
    for x, y, high, names, font, size, colour, thick in ops:
        most = len(names)
        rows = [f"{most - k - 0.5} a {said}" for k, said in enumerate(names)]
        yield table("cat > names.txt", rows[::-1])
        yield (f"gmt basemap -R0/1/0/{most} -JX1p/{n(high)}p -Xa{n(x)}p -Ya{n(y - high)}p -BW "
               f"-Bpycnames.txt --FONT_ANNOT_PRIMARY={n(size)}p,{font},{colour} "
               f"--MAP_FRAME_PEN={thick}p,{colour} --MAP_TICK_LENGTH_PRIMARY=3p")  # fmt: skip


def _legends(ops: Sequence[Op], _: str) -> Iterator[str]:
    for x, y, wide, high, entries, font, size, colour, line in ops:
        rows = [f"G {n((high - size * 1.4) / 2)}p", f"N {len(entries)}"]
        rows += [f"S {n(size * 0.9)}p {sign} {n(size)}p {fill} - {n(size * 1.8)}p {said}"
                 for sign, fill, said in entries]  # fmt: skip
        yield table(f"gmt legend -Dx{n(x)}p/{n(y)}p+w{n(wide)}p/{n(high)}p+jTL -C0p/0p "
                    f"-F+p0.6p,{line} --FONT_ANNOT_PRIMARY={n(size)}p,{font},{colour}",
                    rows)  # fmt: skip


_MADE = {
    "b": _boxes, "s": _scales, "g": _levels, "h": _bars, "w": _wedges, "a": _axes, "l": _lines,
    "t": _texts, "p": _paragraphs, "L": _legends,
}  # fmt: skip


def _marks(page: Mapping[str, Any], ops: Sequence[Op], area: str) -> Iterator[str]:
    """All marks of one look at once."""
    lots = defaultdict[tuple[str, float], list[tuple[float, float]]](list)
    for x, y, name, half in ops:
        lots[name, half].append((x, y))
    for (name, half), places in lots.items():
        for coat in page["marks"][name]:
            yield from coat_of(coat, places, half, area)
