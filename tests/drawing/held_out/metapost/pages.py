"""A page of MetaPost as a whole: its frames, its headings, and what pdfTeX is told of it."""

from tests.drawing.held_out.metapost.kit import CODED, Kit, colour
from tests.drawing.held_out.metapost.marks import made

_MARGIN = 0.16
_TAB = 10.0
_LETTERS = (r"\input glyphtounicode \pdfgentounicode=1 \pdfglyphtounicode{Delta}{0394}"
            r"\pdfglyphtounicode{Omega}{03A9}\pdfglyphtounicode{mu}{03BC}" "\n")  # fmt: skip


def room(kit: Kit, wide: float) -> float:
    """How wide what stands below a heading may be."""
    return wide * (1 - _MARGIN) - 10 if kit.way["section"] == "margin" else wide - 2 * _TAB


def section(kit: Kit, said: str, content: str, wide: float) -> str:
    """A part with its heading in the margin, or in a frame with a tab."""
    if kit.way["section"] == "margin":
        left, label = wide * _MARGIN, kit.label(said, bold=True, wide=wide * _MARGIN - 6)
        code = (f"thin(line(0, 0, {wide:.2f}, 0), .7, accent); drop 6; flow({label}, 0, 0, accent);"
                f" X := X + {left + 10:.2f};\n")  # fmt: skip
        return f"{code}{content}X := X - {left + 10:.2f};\n"
    label = kit.label(said, bold=True)
    tab = (f"(pt(0, 0)--pt(5, -1.6sz)--pt(wd(L{label}) + 15, -1.6sz)--pt(wd(L{label}) + 20, 0)"
           "--cycle)")  # fmt: skip
    frame = (f"fill {tab} withcolor tint; hair({tab}); hair(box(0, 0, {wide:.2f}, keep[2]));"
             f"say({label}, 10, 0, -.75sz, accent)")  # fmt: skip
    inner = f"drop 8; X := X + {_TAB};\n{content}X := X - {_TAB}; drop 8;\n"
    return f"drop 1.6sz;\n{kit.above(inner, frame)}"


def cut(kit: Kit, wide: float) -> str:
    """A line along which the page may be cut."""
    return (f"draw line(0, 2, {wide:.2f}, 2) dashed evenly scaled 1.4 withpen pencircle scaled .7 "
            "withcolor hairy; drop 4;\n")  # fmt: skip


def sunk(kit: Kit, content: str) -> str:
    """What stands at the foot of the page."""
    low = kit.way["margin"]
    return (f"hold[50] := currentpicture; currentpicture := nullpicture;\n{content}"
            f"front := currentpicture; currentpicture := hold[50]; if Y < {low}: "
            f'fault("high"); fi draw front shifted (0, {low} - Y);\n')  # fmt: skip


def _frame(kit: Kit) -> str:
    """A frame of the page."""
    (wide, high), look = kit.way["paper"], kit.way["frame"]
    if not look:
        return ""
    inset = kit.way["margin"] - 14
    across, along = wide - 2 * inset, high - 2 * inset
    code = f"X := {inset}; Y := {high - inset}; thin(box(0, 0, {across}, {along}), 1.6, accent);\n"
    if look == "ornate":
        code += f"thin(box(4, 4, {across - 8}, {along - 8}), .5, accent);\n"
        code += "".join(
            f"unfill fullcircle scaled 22 shifted pt({x}, {y}); for i = 0 upto 7: draw (fullcircle"
            f" xscaled 8 yscaled 3 shifted (5, 0)) rotated 45i shifted pt({x}, {y}) withpen "
            "pencircle scaled .5 withcolor accent; endfor\n"
            for x in (2, across - 2) for y in (2, along - 2))  # fmt: skip
    else:  # As a sheet of drawings has, with strokes at the middles of its sides.
        code += "".join(f"thin(line({across / 2}, {y - 6}, {across / 2}, {y + 6}), .8, accent);\n"
                        for y in (0, along))  # fmt: skip
        code += "".join(f"thin(line({x - 6}, {along / 2}, {x + 6}, {along / 2}), .8, accent);\n"
                        for x in (0, across))  # fmt: skip
    return code


def drawing(kit: Kit, body: str) -> str:
    """The whole program of a page."""
    way = kit.way
    (wide, high), margin = way["paper"], way["margin"]
    said = way["foot"].format(title=way["title"], item=kit.told.facts["Item"][1])
    low = (margin - 14) * 0.5 if way["frame"] else margin * 0.62
    foot = f"X := {margin}; Y := {low:.1f};\n"
    foot += kit.say(said, kit.wide * way["foot_at"], way["foot_at"], 0, size=0.85)
    defined = made(kit)  # All labels are known now.
    colours = "".join(
        f"{name} := {colour(way[key])}; "
        for name, key in (
            ("ink", "ink"),
            ("accent", "accent"),
            ("tint", "tint"),
            ("hairy", "hairy"),
        )
    )
    seed = kit.told.plan.dice("blot").randrange(1, 4000)
    return (f"prologues := 0; input sheet; input forms;\n{kit.preamble()}\n"
            f"sz := {kit.size:.2f}; pad := {way['pad_across']}; thick := {way['thick']}; "
            f"{colours}\nrandomseed := {seed};\n{defined}beginfig(1);\n{_frame(kit)}"
            f"X := {margin}; Y := {high - margin:.0f};\n{body}"
            f'if Y < {margin}: fault("high " & decimal Y); fi\n{foot}'
            f"setbounds currentpicture to unitsquare xscaled {wide:.0f} yscaled {high:.0f};\n"
            "endfig;\nend\n")  # fmt: skip


def wrapper(kit: Kit) -> str:
    """What sets the picture on a page of TeX or LaTeX, and its marks upon it."""
    wide, high = kit.way["paper"]
    if kit.way["route"] == "plain":
        letters = _LETTERS if kit.way["font"] in CODED else ""
        return (rf"{letters}\input supp-pdf.mkii \hoffset=-1in \voffset=-1in" "\n"
                rf"\pdfpagewidth={wide}bp \pdfpageheight={high}bp" "\n"
                r"\shipout\hbox{\convertMPtoPDF{page.1}{1}{1}} \end" "\n")  # fmt: skip
    boxes, veil = "", kit.way["technique"] == "veiled"
    resources = r" resources{/ExtGState <</Veil <</ca .72 /CA .72>>>>}" if veil else ""
    for n, shown in kit.pictures.items():
        name, inner = f"m{n}", rf"\pdfliteral{{/Veil gs}}{shown}" if veil else shown
        boxes += (rf"\setbox0\hbox{{{inner}}}\immediate\pdfxform{resources} 0 "
                  rf"\expandafter\xdef\csname {name}\endcsname{{\pdfrefxform\the\pdflastxform}}"
                  "\n")  # fmt: skip
    return (r"\documentclass{article}\usepackage{graphicx}\DeclareGraphicsRule{*}{mps}{*}{}" "\n"
            rf"{_LETTERS}\unitlength=1bp \hoffset=-1in \voffset=-1in" "\n"
            r"\newcommand\mk[1]{\makebox(0,0){\csname m#1\endcsname}}\begin{document}" "\n"
            rf"\pdfpagewidth={wide}bp \pdfpageheight={high}bp {boxes}\shipout\hbox{{%" "\n"
            rf"\begin{{picture}}({wide},{high})(0,0)\put(0,0){{\includegraphics{{page.1}}}}%" "\n"
            r"\input{places}\end{picture}}\end{document}" "\n")  # fmt: skip
