"""Head, fields, result, legend and notes of a page of MetaPost."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.metapost.kit import Kit, Maker
from tests.drawing.held_out.metapost.marks import swatch, swatch_room

_AT = {"l": 0.0, "c": 0.5, "r": 1.0}


def head(kit: Kit, wide: float) -> str:
    """Office, annex and title in one of the office's forms."""
    told, way, step = kit.told, kit.way, kit.size * 1.5
    office = told.plan.sheet.organisation or "Council of the European Union"
    annex, big, look = told.plan.sheet.annex, way["title_size"], way["head"]
    title = {"bold": look != "script", "italic": look == "script", "size": big}
    if look in {"lozenge", "script"}:
        code = kit.say(office, wide / 2, 0.5, step / 2)
        code += kit.say(annex, wide, 1, step / 2, bold=True)
        y = step + kit.size * big
        code += kit.say(way["title"], wide / 2, 0.5, y, "accent", **title)
        low = y + kit.size * big * 0.9
        middle = f"pt({wide / 2:.1f}, {low:.1f})"
        code += (f"thin(line({wide * 0.2:.1f}, {low:.1f}, {wide * 0.8:.1f}, {low:.1f}), .6, "
                 f"accent); unfill fullcircle scaled 14 shifted {middle}; fill unitsquare shifted "
                 f"(-.5,-.5) scaled 5 rotated 45 shifted {middle} withcolor accent;\n")  # fmt: skip
        return code + f"drop {low + 4:.2f};\n"
    if look == "stair":  # Strokes of growing width below the title at the right.
        y = kit.size * big * 0.75
        code = kit.say(way["title"], wide, 1, y, "accent", **title)
        code += kit.say(office, 0, 0, y - step * 0.1, bold=True)
        low = kit.size * big * 1.5
        code += "".join(f"thin(line({wide * 0.3 * n:.1f}, {low + n:.1f}, {wide:.1f}, "
                        f"{low + n:.1f}), {0.5 + 0.5 * n}, accent);\n"
                        for n in range(3))  # fmt: skip
        low += 3 + step / 2
        return code + kit.say(annex, wide, 1, low, bold=True) + (
            f"drop {low + (step / 2 if annex else -step / 2 + 3):.2f};\n")  # fmt: skip
    # A bar of two colours at the left, title and office beside it.
    high = step + kit.size * big * 1.3
    code = (f"fill box(0, 0, 5, {high:.2f}) withcolor accent; fill box(6.5, 0, 2, {high:.2f}) "
            "withcolor hairy;\n")  # fmt: skip
    code += kit.say(way["title"], 15, 0, kit.size * big * 0.65, "accent", **title)
    code += kit.say(office, 15, 0, high - step / 2) + kit.say(annex, wide, 1, high - step / 2)
    return code + f"drop {high:.2f};\n"


def facts(kit: Kit, wide: float) -> str:
    """All fields, in the way's form."""
    return _FACTS[kit.way["facts"]](kit, wide)


def _lines(kit: Kit, wide: float) -> str:
    """Labels and values in lines; the labels may end at a line that runs down."""
    way, spine, code = kit.way, kit.way["facts"] == "spine", ""
    labels = [kit.label(name, bold=way["label_bold"]) for name, _ in kit.told.pairs()]
    left = max(len(name) for name, _ in kit.told.pairs()) * kit.size * 0.6 + 8
    left = max(min(left, wide * 0.34), wide * 0.2)
    for label, (_, value) in zip(labels, kit.told.pairs(), strict=True):
        said = kit.label(value, bold=way["value_bold"], wide=wide - left - 8)
        x, a = (left - 6, 1) if spine else (0, 0)
        code += f"inside({label}, {x}, {a}, {way['leading'] * kit.size / 2:.2f}, {left}, accent);\n"
        code += f"flow({said}, {left + 6:.2f}, 0, ink); drop ht(L{said}) + .3sz;\n"
    code += "drop -.3sz;\n"
    if spine:
        return kit.above(code, f"thin(line({left:.2f}, 0, {left:.2f}, keep[2]), 1.1, accent)")
    return code


def _grid(kit: Kit, wide: float) -> str:
    """Captions above their values, so many in a row; the act across. Between lines, in boxes, or in
    boxes that arrows join."""
    way, form = kit.way, kit.way["facts"]
    act = kit.told.pairs(*{*kit.told.facts} - {"Subject"})[0]
    pairs = [one for one in kit.told.pairs() if one != act]
    over = 1 if form == "stack" else way["fields_over"]
    rows = [pairs[n : n + over] for n in range(0, len(pairs), over)]
    rows = [[act], *rows] if kit.told.pairs()[0] == act else [*rows, [act]]
    gap = {"chain": 16.0, "hairs": 12.0}.get(form, 0.0)
    code = "".join(_row(kit, row, wide, over if len(row) == over else len(row), gap)
                   for row in rows)  # fmt: skip
    if form == "block":
        return kit.above(code, f"thin(box(0, 0, {wide:.2f}, keep[2]), 1.4, ink)")
    return code


def _row(kit: Kit, row: Sequence[tuple[str, str]], wide: float, over: int, gap: float) -> str:
    way, form, code = kit.way, kit.way["facts"], ""
    each = (wide - gap * (over - 1)) / over
    pad = 5.0 if form in {"chain", "block"} else 0.0
    step = kit.size * (1.35 if form == "hairs" else 1.25)
    values = [kit.label(value, bold=way["value_bold"], wide=each - 2 * pad) for _, value in row]
    code += f"keep[4] := tallest({','.join(map(str, values))}) + {step + 2 + pad * 0.6:.2f};\n"
    for n, (value, (name, _)) in enumerate(zip(values, row, strict=True)):
        x = n * (each + gap)
        label = kit.label(name, bold=way["label_bold"], size=0.84)
        code += f"inside({label}, {x + pad:.2f}, 0, {step * 0.62:.2f}, {each - pad:.2f}, accent);\n"
        code += f"flow({value}, {x + pad:.2f}, {step:.2f}, ink);\n"
        if form == "hairs":
            code += f"thin(line({x:.2f}, 0, {x + each:.2f}, 0), .5, hairy);\n"
        if form in {"chain", "block"}:
            code += f"hair(box({x:.2f}, 0, {each:.2f}, keep[4]));\n"
        if form == "chain" and n:
            code += (f"drawarrow line({x - gap:.2f}, .5keep[4], {x:.2f}, .5keep[4]) withpen "
                     "pencircle scaled .8 withcolor hairy;\n")  # fmt: skip
    return code + f"drop keep[4] + {7.0 if form == 'chain' else 0.0 if form == 'block' else 3.5};\n"


def _centred(kit: Kit, wide: float) -> str:
    """Each field in the middle; the act large."""
    code = ""
    for name, value in kit.told.pairs():
        if (name, value) == kit.told.pairs(*{*kit.told.facts} - {"Subject"})[0]:
            code += kit.flow(name, wide, ink="accent", at="c", size=0.9)
            code += kit.flow(value, wide * 0.86, wide * 0.07, at="c", bold=True)
            code += "drop .25sz;\n"
        else:
            code += kit.flow(f"{name}: {value}", wide, at="c")
    return code


_FACTS: Mapping[str, Maker] = {
    "lines": _lines, "spine": _lines, "stack": _grid, "hairs": _grid, "block": _grid,
    "chain": _grid, "centred": _centred,
}  # fmt: skip


def result(kit: Kit, wide: float) -> str:
    """Label, word and mark of the result: in a line, on a ribbon, in a double frame or between
    brackets."""
    way, size, look = kit.way, kit.way["result_size"], kit.way["result"]
    name, word, mark = kit.told.words.result
    label = kit.label(f"{name}:", bold=way["label_bold"], size=size)
    said = kit.label(word, bold=True, size=size) if word else 0
    high = kit.size * 1.5 * size + (0 if look == "line" else 9)
    inset = 0 if look == "line" else 14
    code = f"keep[5] := wd(L{label}) + .6sz; keep[6] := {swatch_room(kit, mark)};\n"
    code += f"keep[7] := keep[5] + keep[6]{f' + wd(L{said})' if said else ''};\n"
    code += f"keep[8] := {inset} + {_AT[way['result_at']]}*({wide - 2 * inset:.2f} - keep[7]);\n"
    code += f'if keep[7] > {wide - 2 * inset:.2f}: fault("result"); fi X := X + keep[8];\n'
    line = "withpen pencircle scaled 1 withcolor accent;\n"
    if look == "ribbon":
        code += (f"fill pt(-{inset}, 0)--pt(keep[7] + {inset}, 0)--pt(keep[7] + {inset - 5}, "
                 f"{high / 2:.2f})--pt(keep[7] + {inset}, {high:.2f})--pt(-{inset}, {high:.2f})--"
                 f"pt(-{inset - 5}, {high / 2:.2f})--cycle withcolor tint;\n")  # fmt: skip
    elif look == "frames":
        code += (
            f"draw roundbox(-10, 0, keep[7] + 20, {high:.2f}, 5) {line}"
            f"thin(roundbox(-12.5, -2.5, keep[7] + 25, {high + 5:.2f}, 7), .4, accent);\n"
        )
    elif look == "brackets":
        code += "".join(
            f"draw pt({x} - {w}, 0)--pt({x}, 0)--pt({x}, {high:.2f})--pt({x} - {w}, "
            f"{high:.2f}) {line}"
            for x, w in (("-12", -5), ("keep[7] + 12", 5))
        )
    code += f"say({label}, 0, 0, {high / 2:.2f}, ink);\n"
    code += swatch(kit, mark, "keep[5]", f"{high / 2:.2f}")
    code += f"say({said}, keep[5] + keep[6], 0, {high / 2:.2f}, ink);\n" if said else ""
    return code + f"X := X - keep[8]; drop {high + (3 if look == 'frames' else 0):.2f};\n"


def legend(kit: Kit, wide: float) -> str:
    """Marks and their words, in lines or below one another."""
    pairs, way, step = kit.told.legend(), kit.way, kit.size * 1.6
    if not pairs:
        return ""
    sign = {"equals": "= ", "colon": ": ", "dash": "– "}.get(way["legend"], "")
    code = "keep[5] := 0; keep[6] := 0;\n"
    title, listed = way["legend_title"], way["legend"] == "list"
    if title:
        code += kit.say(title, 0, 0, step / 2, bold=True)
        after = f"keep[5] := wd(L{kit.label(title, bold=True)}) + sz;\n"
        code += "keep[6] := 1;\n" if listed else after
    for n, (mark, name) in enumerate(pairs):
        label = kit.label(f"{sign}{name}")
        own = f"({swatch_room(kit, mark)} + wd(L{label}))"
        test = "keep[5] > 0" if listed else f"keep[5] + {own} > {wide:.2f}"
        code += f"if {test}: keep[5] := 0; keep[6] := keep[6] + 1; fi\n" if n or not listed else ""
        y = f"{step:.2f}*(keep[6] + .5)"
        code += swatch(kit, mark, "keep[5]", y)
        code += f"say({label}, keep[5] + {swatch_room(kit, mark)}, 0, {y}, ink);\n"
        code += f"keep[5] := keep[5] + {own} + 1.6sz;\n"
    code += f"drop {step:.2f}*(keep[6] + 1);\n"
    if way["legend"] == "boxed":
        return kit.above(
            f"drop 3; X := X + 7;\n{code}X := X - 7; drop 3;\n",
            f"hair(roundbox(0, 0, {wide:.2f}, keep[2], {way['round']}))",
        )
    return code


def whole(kit: Kit, wide: float) -> str:
    """The last of the totals in a line."""
    row = kit.told.words.totals[-1]
    return kit.flow(f"{row.label}: {kit.told.how_many(row)}", wide, bold=True)


def notes(kit: Kit, wide: float) -> str:
    """Small print."""
    return "drop 1;\n".join(kit.flow(one, wide, size=0.84) for one in kit.told.plan.sheet.footnotes)
