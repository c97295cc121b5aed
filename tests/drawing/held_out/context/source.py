"""The whole source of one sheet."""

from tests.drawing.held_out.context import parts
from tests.drawing.held_out.context.states import states
from tests.drawing.held_out.context.table import beside, line, skip
from tests.drawing.held_out.context.ways import PAPERS, Page, bold, bp, escaped, fallback, ink_on
from tests.drawing.held_out.letters import font_file

MEASURED = "SHEET IS"
_RULES = r"""
\startluacode
-- Debian's LuaMetaTeX does not tell dashes of rules, which its ConTeXt asks for
local flushers = drivers.instances.pdf.flushers
local rule = flushers.rule
flushers.rule = function(current, h, v, r, wide, high, kind, on, off, running)
  return rule(current, h, v, r, wide, high, kind, on or 0, off or 0, running)
end
\stopluacode
"""
_MACROS = r"""
\setuppagenumbering[location=]
\setupindenting[no]
\setupwhitespace[none]
\newbox\SheetBox
\def\SheetMark#1#2{\dontleavehmode\hbox{\setbox\scratchbox\hbox{\raise#1\hbox{#2}}%
  \ht\scratchbox\strutht\dp\scratchbox\strutdp\box\scratchbox}}
\def\SheetStrut{\vrule width 0pt height \strutht depth \strutdp\relax}
\def\SheetTop#1#2{\vtop{\vskip0pt\hsize#1\relax\SheetAlign #2}}
\def\SheetAlign{\raggedright\rightskip0pt plus 1fil\relax
  \hyphenpenalty10000\exhyphenpenalty10000\parindent0pt\parskip0pt
  \lineskip0pt\lineskiplimit0pt\relax}
"""


def source_of(page: Page) -> str:
    """What ConTeXt sets."""
    way, size = page.way, page.size
    wide, high = PAPERS[way["paper"]]
    margin = way["margin"]
    body = "\n".join((_head(page), _body(page), _notes(page)))
    room = high - margin * 1.9
    foot = _foot(page)
    ground = _ground(page, wide, high)
    fonts = [
        "\\setupbodyfont[10pt]", *_fonts(page),
        f"\\def\\SheetRule#1#2{{\\hbox{{\\hskip-{bp(size * 0.5)}\\color[#1]{{\\vrule width 1bp}}"
        f"\\hskip{bp(size * 0.5 - 1)}\\vbox{{#2}}}}}}",
    ]  # fmt: skip
    paper = [
        f"\\definepapersize[sheet][width={bp(wide)},height={bp(high)}]", "\\setuppapersize[sheet]",
        f"\\setuplayout[backspace={bp(margin)},topspace={bp(margin * 0.9)},width={bp(page.width)},"
        f"height={bp(high - margin * 1.7)},header=0pt,footer=0pt,margin=0pt]",
    ]  # fmt: skip
    colours = [f"\\definecolor[c{c[1:]}][h={c[1:]}]" for c in sorted(page.colours)]
    signs, signed = [], size * 1.45 * page.plan.sheet.look.size
    if page.glyphs:
        signs = [
            "\\startMPcalculation{simplefun}",
            'lmt_registerglyphs [ name="signs", usecolor=true,',
            "units=10, width=10, height=10, depth=0 ];",
            *page.glyphs, "\\stopMPcalculation",
            "\\definefontfeature[sheetsigns][metapost=signs]",
            f"\\definefont[SheetSigns][Serif*sheetsigns at {bp(signed)}]",
        ]  # fmt: skip
    start = [
        "\\starttext", f"\\SheetRm\\setupinterlinespace[line={bp(size * 1.25)}]",
        f"\\setbox\\SheetBox\\vbox{{\\hsize{bp(page.width)}\\SheetAlign\n{body}}}",
        f"\\writestatus{{{MEASURED}}}{{\\the\\wd\\SheetBox\\space, "
        "\\the\\dimexpr\\ht\\SheetBox+\\dp\\SheetBox\\relax\\space, "
        f"{room - size * 1.6:.1f}}}",
        f"\\noindent\\vbox to {bp(room)}{{\\hsize{bp(page.width)}\\SheetAlign"
        f"\\box\\SheetBox\\vfill {foot}}}",
        "\\stoptext",
    ]  # fmt: skip
    made = (_RULES, *paper, *fonts, _MACROS, *colours, *signs, *page.defined, ground, *start)
    return "\n".join(made) + "\n"


def _fonts(page: Page) -> list[str]:
    size, font = page.size, page.way["font"]
    other, made = fallback(font), []
    for name, weight in (("Rm", False), ("Bf", True)):
        file = font_file(font, bold=weight)
        target = f"file:{file}*default"
        if other:
            spare = font_file(other, bold=weight)
            made.append(f"\\definefontfallback[Spare{name}][file:{spare}*default][0x0370-0x052F]"
                        "[force=yes,rscale=0.92]")  # fmt: skip
            made.append(f"\\definefontsynonym[Face{name}][file:{file}][features=default,"
                        f"fallbacks=Spare{name}]")  # fmt: skip
            target = f"Face{name}"
        made.append(f"\\definefont[Sheet{name}][{target} at {bp(size)}]")
        if name == "Rm":
            made.append(f"\\definefont[SheetSmall][{target} at {bp(max(6, size * 0.8))}]")
        else:
            made.append(f"\\definefont[SheetBig][{target} at {bp(size * 1.4)}]")
    return made


def _ground(page: Page, wide: float, high: float) -> str:
    """A frame or a band of the page itself."""
    kind, accent = page.way["page"], page.colour(page.way["palette"]["accent"])
    if kind == "frame":
        return (
            f"\\setupbackgrounds[text][frame=on,frameoffset={bp(page.way['margin'] * 0.4)},"
            f"framecolor={accent},rulethickness={bp(page.way['rule'])}]"
        )
    if not kind:
        return ""
    box = {
        "band": f"xscaled {wide:.1f} yscaled 14 shifted (0,{high - 14:.1f})",
        "foot band": f"xscaled {wide:.1f} yscaled 10",
        "stripe": f"xscaled 12 yscaled {high:.1f}",
    }[kind]
    return (
        f'\\startuseMPgraphic{{ground}}\nfill unitsquare {box} withcolor "{accent}";\n'
        f"setbounds currentpicture to unitsquare xscaled {wide:.1f} yscaled {high:.1f};\n"
        "\\stopuseMPgraphic\n\\defineoverlay[ground][\\useMPgraphic{ground}]\n"
        "\\setupbackgrounds[page][background=ground]"
    )


def _head(page: Page) -> str:
    way, sheet, size = page.way, page.plan.sheet, page.size
    width, accent, made = page.width, page.colour(way["palette"]["accent"]), ""
    if sheet.organisation or sheet.annex:
        made += (
            f"\\hbox to {bp(width)}{{\\SheetStrut {escaped(sheet.organisation)}\\hfil "
            f"{escaped(sheet.annex)}}}{skip(page, 0.8)}"
        )
    if not way["title"]:
        return made
    title = f"\\SheetBig {way['title']}"
    inked = page.ink(title, way["palette"]["accent"])
    kind = way["title_way"]
    high = bp(size * 1.25)
    rule = f"\\color[{accent}]{{\\hrule height 0.6bp width {bp(width)}}}"
    text = {
        "centred": f"\\hbox to {bp(width)}{{\\hss {inked}\\hss}}",
        "textrule": f"\\hbox to {bp(width)}{{\\color[{accent}]{{\\vrule height 3.2bp depth -2.4bp "
                    f"width 24bp}}\\kern6bp {inked}\\kern6bp \\color[{accent}]"
                    f"{{\\leaders\\hrule height 3.2bp depth -2.4bp\\hfill}}}}",
        "bar": f"\\hbox{{\\color[{accent}]{{\\vrule width 4bp height {high} depth 4bp}}\\kern8bp "
               f"{inked}}}",
        "frame": f"\\hbox{{\\framed[framecolor={accent},offset={bp(size * 0.5)}]{{{inked}}}}}",
        "number": f"\\hbox{{\\SheetBig 1\\kern{bp(size * 1.6)}{way['title']}}}",
        "ground": f"\\hbox{{\\framed[width={bp(width)},frame=off,background=color,backgroundcolor="
                  f"{accent},align=flushleft,offset={bp(size * 0.45)}]"
                  f"{{{page.ink(title, ink_on(way['palette']['accent']))}}}}}",
        "lines": f"{rule}\\vskip4bp\\hbox to {bp(width)}{{\\SheetStrut {inked}\\hss}}"
                 f"\\vskip3bp{rule}",
    }.get(kind, f"\\hbox{{{inked}}}")  # fmt: skip
    return made + text + skip(page, way["gap"])


def _body(page: Page) -> str:
    """Rows of parts as the layout has them: `|` sets them beside one another."""
    way, made = page.way, []
    for row in way["parts"].split("/"):
        sides = row.split("|")
        if len(sides) == 1:
            made.append(_stack(page, row, page.width))
            continue
        gap = page.size * 2.2
        small = (page.width - gap) * (way["share"] if "S" in row else 0.5)
        wides = [small, page.width - gap - small]
        if "S" in sides[0]:
            wides.reverse()
        texts = [_stack(page, side, wide) for side, wide in zip(sides, wides, strict=True)]
        if not all(texts):
            made.append(_stack(page, row.replace("|", ""), page.width))
        else:
            made.append(beside(list(zip(wides, texts, strict=True)), gap))
    return skip(page, way["gap"]).join(part for part in made if part)


def _stack(page: Page, letters: str, width: float) -> str:
    titles = {"F": "Details", "T": "Totals", "S": "Member States"}
    makers = {"F": parts.fields, "T": parts.totals, "E": parts.ends, "S": states}
    if page.way["legend_at"] == "below":
        letters = letters.replace("LS", "SL")
    made = []
    for letter in letters:
        inside = width - page.size * (1.6 if page.way["panel"] in {"frame", "tint"} else
                                      1.2 if page.way["panel"] == "side" else 0)  # fmt: skip
        if letter == "L":
            made.append(parts.legend(page, width))
            continue
        framed = letter in titles
        text = makers[letter](page, inside if framed else width)
        made.append(_panel(page, titles[letter], text, width) if text and framed else text)
    return skip(page, page.way["gap"] * 0.8).join(part for part in made if part)


def _panel(page: Page, title: str, text: str, width: float) -> str:
    kind, size = page.way["panel"], page.size
    accent, rule = page.way["palette"]["accent"], page.colour(page.way["palette"]["line"])
    if not kind:
        return text
    head = page.ink(bold(title), accent)
    if kind == "head":
        return line(head) + skip(page, 0.25) + text
    if kind == "caption":
        number = {"Details": 1, "Totals": 2, "Member States": 3}[title]
        return text + skip(page, 0.35) + line(f"{bold(f'Table {number}')}\\quad {title}")
    inside = width - size * 1.6
    if kind == "side":
        box = f"\\vbox{{\\hsize{bp(width - size * 1.2)}\\SheetAlign {text}}}"
        return (
            f"\\hbox{{\\color[{page.colour(accent)}]{{\\vrule width 2bp}}"
            f"\\kern{bp(size * 1.2 - 2)}{box}}}"
        )
    form = f"framecolor={rule},"
    if kind == "tint":
        tint = page.colour(page.way["palette"]["tint"]) if title != "Member States" else ""
        form = (
            f"frame=off,background=color,backgroundcolor={tint}," if tint else f"framecolor={rule},"
        )
    box = f"\\vbox{{\\hsize{bp(inside)}\\SheetAlign {line(head)}{skip(page, 0.2)}{text}}}"
    return (
        f"\\hbox{{\\framed[width={bp(width)},{form}offset={bp(size * 0.7)},strut=no,"
        f"align=flushleft]{{{box}}}}}"
    )


def _notes(page: Page) -> str:
    start = f"\\SheetSmall\\setupinterlinespace[line={bp(page.size)}]\\noindent"
    made = [f"{{{start} {escaped(note)}\\par}}" for note in page.plan.sheet.footnotes]
    return skip(page, page.way["gap"]) + "\n".join(made) if made else ""


def _foot(page: Page) -> str:
    front, kind = page.plan.front, page.way["footer"]
    if not kind:
        return ""
    number = escaped(f"{front.number} {front.suffix}".strip())
    left, middle, right = {
        "number": (number, "", ""),
        "both": (number, "", front.words.code.upper()),
        "page": ("", "2", ""),
    }[kind]
    return f"\\hbox to {bp(page.width)}{{\\SheetSmall {left}\\hfil {middle}\\hfil {right}}}"
