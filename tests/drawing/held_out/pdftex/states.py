"""The States on a page of LaTeX: tables in blocks with marks or boxes to tick, lines with leaders
in columns, cards, lists of each position."""

from collections.abc import Mapping

from tests.drawing.held_out.pdftex.kit import Kit, stacked
from tests.drawing.held_out.pdftex.marks import spot
from tests.drawing.held_out.pdftex.parts import Maker, titled
from tests.drawing.held_out.pdftex.totals import heading, table
from tests.drawing.held_out.sheet import StateRow

_TICKS = {"box": (r"$\square$", r"$\boxtimes$"), "tick": ("", r"$\checkmark$"),
          "cross": ("", r"$\boldsymbol{\times}$"), "disc": (r"$\circ$", r"$\bullet$"),
          "letter": ("", r"\textbf{X}")}  # fmt: skip


def states(kit: Kit) -> str:
    """All States, in the way's form."""
    return stacked([titled(kit, "states"), _STATES[kit.way["states"]](kit)], 3)


def _titles(kit: Kit) -> dict[str, str]:
    heads, totals = kit.told.words.states_head, kit.told.words.totals[:-1]
    return {"n": heads[0], "f": heads[1], "m": heads[2], "c": kit.way["code_head"],
            "i": kit.way["number_head"], **{str(n): one.label for n, one in enumerate(totals)},
            }  # fmt: skip


def _cell(kit: Kit, row: StateRow, what: str, number: int) -> str:
    if what == "m":
        return spot(kit, row.marks, cell=True)
    if what.isdigit():
        kit.packages |= {"amssymb", "amsmath"}
        chosen = kit.told.words.totals[int(what)].position == kit.told.position(row)
        return kit.sized(1.15, _TICKS[kit.way["choice"]][chosen])
    said = {"n": row.name, "c": row.state, "f": row.figure, "i": f"{number}"}[what]
    return kit.whole(said, bold=kit.way["names_bold"] and what == "n")


def _blocks(kit: Kit) -> str:
    """Tables of the States beside one another, or one with the columns of all blocks."""
    way, over, order = kit.way, kit.way["blocks"], kit.way["order"]
    rows = list(enumerate(kit.told.rows(), 1))
    long = -(-len(rows) // over)
    blocks = [rows[n * long : (n + 1) * long] for n in range(over)]
    if not way["down"]:
        blocks = [rows[n::over] for n in range(over)]
    broad = "L" if way["states_broad"] else "l"
    ats = {"n": broad, "f": way["figures_at"], "m": "c", "c": "c", "i": "r"}
    spec = [ats.get(one, "c") for one in order]
    heads = [
        heading(kit, _titles(kit)[one], at.lower()) for one, at in zip(order, spec, strict=True)
    ]
    heads = heads if way["headed"] else []
    made = [[[_cell(kit, row, one, number) for one in order] for number, row in block]
            for block in blocks]  # fmt: skip
    if over == 1 or not way["joined"]:
        share = (1 - way["gutter"] * (over - 1)) / over
        tables = [table(kit, heads, body, spec, way["rules"], zebra=way["zebra"]) for body in made]
        pages = [rf"\begin{{minipage}}[t]{{{share:.4f}\linewidth}}\vspace{{0pt}}\centering {one}"
                 r"\end{minipage}" for one in tables]  # fmt: skip
        return r"\hfill ".join(pages)
    blank = [""] * len(order)
    lines = [[cell for body in made for cell in (body[n] if n < len(body) else blank)]
             for n in range(long)]  # fmt: skip
    gap = "||" if way["rules"] in {"grid", "columns"} else rf"!{{\hspace{{{way['join']}pt}}}}"
    whole = spec + [gap, *spec] * (over - 1)
    body = table(kit, heads * over, lines, whole, way["rules"], zebra=way["zebra"], gap=gap)
    return rf"{{\centering {body}\par}}"


def _lines(kit: Kit) -> str:
    """Lines in columns: names, dots, figures, a mark first or last."""
    way, size = kit.way, kit.size
    made = []
    for row in kit.told.rows():
        name, figure = kit.whole(row.name, bold=way["names_bold"]), kit.whole(kit.told.figure(row))
        mark = spot(kit, row.marks) or r"\strut"
        bits = {"first": rf"\makebox[\markroom]{{{mark}}}~~{name}{way['leader']} {figure}",
                "last": rf"{name}{way['leader']} {figure}~~\makebox[\markroom]{{{mark}}}",
                "middle": rf"{name}{way['leader']} \makebox[\markroom]{{{mark}}}~\makebox"
                          rf"[\figureroom][r]{{{figure}}}"}  # fmt: skip
        made.append(rf"{bits[way['mark_place']]}\par")
    marks = [spot(kit, row.marks) for row in kit.told.plan.sheet.rows]
    longest = max((row.figure and kit.told.figure(row) for row in kit.told.rows()), key=len)
    rooms = (r"\newlength\markroom\newlength\figureroom\newlength\oneroom"
             + "".join(rf"\settowidth{{\oneroom}}{{{one}}}\ifdim\oneroom>\markroom"
                       rf"\markroom=\oneroom\fi " for one in sorted({*marks}))
             + rf"\settowidth{{\figureroom}}{{{kit.tex(longest)}}}")  # fmt: skip
    heads = kit.sized(0.9, kit.tex(way["caption"].join(kit.told.words.states_head)) + r"\par")
    return (rf"{heads}{rooms}{{\columnsep={way['column_gap']}pt"
            rf"\columnseprule={way['column_rule']}pt"
            rf"\def\columnseprulecolor{{\color{{line}}}}\multicolsep=3pt"
            rf"\begin{{multicols}}{{{way['over']}}}\raggedcolumns"
            rf"\baselineskip={size * way['line_high']:.2f}pt "
            rf"{''.join(made)}\end{{multicols}}}}")  # fmt: skip


def _cards(kit: Kit) -> str:
    """A card for each State: name and figure, its mark beside them or below."""
    way, over = kit.way, kit.way["cards"]
    cards = []
    for row in kit.told.rows():
        name = kit.whole(row.name, bold=True)
        figure, mark = kit.whole(kit.told.figure(row)), spot(kit, row.marks) or r"\strut"
        inner = {"right": rf"{name}\par {figure}\hfill {mark}",
                 "left": rf"{mark}\hfill {name}\par\hfill {figure}\strut",
                 "below": rf"\centering {name}\par {figure}\quad {mark}"}[
                     way["card_mark"]]  # fmt: skip
        cards.append(rf"\begin{{tcolorbox}}{inner}\end{{tcolorbox}}" "\n")
    look = {"outline": "colback=white,colframe=line,boxrule=.5pt",
            "ground": "colback=tint,colframe=tint,boxrule=0pt",
            "edge": "colback=white,colframe=line,boxrule=.5pt,leftrule=2.5pt"}[
                way["card"]]  # fmt: skip
    options = (f"raster columns={over},raster equal height=rows,raster column skip=4pt,"
               "raster row skip=3.5pt,raster before skip=0pt,raster after skip=0pt,"
               f"raster every box/.style={{{look},arc={way['round']}pt,outer arc={way['round']}pt,"
               "left=4pt,right=4pt,top=2pt,bottom=2pt,boxsep=0pt}")  # fmt: skip
    caption = kit.sized(0.9, kit.tex(way["caption"].join(kit.told.words.states_head)) + r"\par")
    return (
        rf"{caption}\vspace{{3pt}}\begin{{tcbraster}}[{options}]{''.join(cards)}\end{{tcbraster}}"
    )


def _groups(kit: Kit) -> str:
    """A heading for each position with its sums, below it its States in columns."""
    told, way, found = kit.told, kit.way, []
    for total in told.words.totals[:-1]:
        held = f", {told.held(total)}" if total.figure else ""
        title = kit.tex(f"{total.label}: {told.members(total)}{held}")
        mine = [kit.whole(told.named(row)) for row in told.of_position(total)]
        mine = mine or [kit.tex(way["nobody"])]
        long = -(-len(mine) // way["over"])
        cells = [[mine[n + long * k] if n + long * k < len(mine) else ""
                  for k in range(way["over"])] for n in range(long)]  # fmt: skip
        rows = "".join(rf"{'&'.join(row)}\\" for row in cells)
        body = (rf"{{\renewcommand\arraystretch{{{way['high']}}}\begin{{tabularx}}{{\linewidth}}"
                rf"{{@{{}}{'L' * way['over']}@{{}}}}{rows}\end{{tabularx}}}}")  # fmt: skip
        found.append(_group(kit, title, body))
    return stacked(found, 5)


def _group(kit: Kit, title: str, body: str) -> str:
    if kit.way["group"] == "box":
        return (r"\begin{tcolorbox}[colback=white,colframe=accent,boxrule=.6pt,boxsep=1pt,"
                rf"left=4pt,right=4pt,top=2pt,bottom=2pt,arc={kit.way['round']}pt,"
                r"toptitle=1pt,bottomtitle=1pt,before skip=0pt,after skip=0pt,"
                rf"fonttitle=\bfseries,title={{{title}}}]{body}\end{{tcolorbox}}")  # fmt: skip
    head = rf"\textcolor{{{kit.way['title_ink']}}}{{\textbf{{{title}}}}}"
    if kit.way["group"] == "ruled":
        head += r"\par\vspace{-3pt}\textcolor{line}{\rule{\linewidth}{.5pt}}"
    return rf"{head}\par {body}"


_STATES: Mapping[str, Maker] = {"blocks": _blocks, "lines": _lines, "cards": _cards,
                                "groups": _groups}  # fmt: skip
