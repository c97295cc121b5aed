"""Head, fields, result, legend and notes of a page of LaTeX."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.pdftex.kit import Kit, boxed, spaced, stacked
from tests.drawing.held_out.pdftex.marks import swatch

Maker = Callable[[Kit], str]


def _act(kit: Kit) -> tuple[str, str]:
    return kit.told.pairs(*{*kit.told.facts} - {"Subject"})[0]


def _said(kit: Kit) -> list[tuple[str, str]]:
    """Labels and values as LaTeX takes them."""
    bold, colon = kit.way["value_bold"], kit.way["colon"]
    return [(kit.label(name + colon), kit.strong(value, bold=bold))
            for name, value in kit.told.pairs()]  # fmt: skip


def _pairs(kit: Kit) -> str:
    """A table of labels and values, perhaps with lines between."""
    look, rows = kit.way["pairs"], [rf"{name}&{value}\\" for name, value in _said(kit)]
    upright, between = "|" * (look in {"grid", "split"}), r"\hline" * (look in {"grid", "rows"})
    ends = {"book": (r"\toprule", r"\bottomrule"), "grid": (r"\hline", r"\hline")}.get(
        look, ("", "")
    )
    edge, label = "|" * (look == "grid"), "r" if kit.way["label_right"] else "l"
    tint = r">{\columncolor{tint}}" * (look == "grid" and kit.way["tinted"])
    return (rf"{{\renewcommand\arraystretch{{{kit.way['fields_high']}}}"
            rf"\begin{{tabularx}}{{\linewidth}}{{{edge}{tint}{label}{upright}L{edge}}}{ends[0]}"
            f"{between.join(rows)}{ends[1]}"
            r"\end{tabularx}}")  # fmt: skip


def _described(kit: Kit) -> str:
    """A description list, its values at one place or after their labels."""
    widest = max((f"{name}{kit.way['colon']}" for name, _ in kit.told.pairs()), key=len)
    room = rf"labelwidth=\widthof{{\textbf{{{kit.tex(widest)}}}\kern1em}},leftmargin=!"
    room = "leftmargin=1.5em" if kit.way["hanging"] else room
    items = "".join(rf"\item[{{{name}}}] {value}" for name, value in _said(kit))
    return (rf"\begin{{description}}[nosep,itemsep={kit.way['item_gap']}pt,font=\normalfont,{room}]"
            rf"{items}\end{{description}}")  # fmt: skip


def _cell(kit: Kit, name: str, value: str) -> str:
    """A small label, its value below it."""
    caption = kit.sized(0.8, kit.strong(name, bold=kit.way["label_bold"],
                                        colour=kit.way["label_ink"]))  # fmt: skip
    return rf"{caption}\newline {kit.strong(value, bold=kit.way['value_bold'])}"


def _boxes(kit: Kit) -> str:
    """Captioned boxes of a form, so many in a row; the act across."""
    over, pairs = kit.way["fields_over"], kit.told.pairs()
    act, first = _act(kit), pairs[0] == _act(kit)
    pairs.remove(act)
    edge = "|" if kit.way["box"] == "ruled" else ""
    whole = rf"\multicolumn{{{over}}}{{{edge}p{{\dimexpr\linewidth-2\tabcolsep-2pt}}{edge}}}"
    rows = [f"{whole}{{{_cell(kit, *act)}}}" + r"\\\hline"]
    others = [" & ".join(_cell(kit, *one) for one in pairs[n : n + over]) +
              "&" * (over - len(pairs[n : n + over])) + r"\\\hline"
              for n in range(0, len(pairs), over)]  # fmt: skip
    lines = [*rows, *others] if first else [*others, *rows]
    return (r"{\renewcommand\arraystretch{1.15}"
            rf"\begin{{tabularx}}{{\linewidth}}{{{edge}{edge.join(['L'] * over)}{edge}}}\hline"
            rf"{''.join(lines)}\end{{tabularx}}}}")  # fmt: skip


def _double(kit: Kit) -> str:
    """Labels and values in two columns, the act across."""
    pairs, act = kit.told.pairs(), _act(kit)
    pairs.remove(act)
    cells = [f"{kit.label(a + kit.way['colon'])}&{kit.strong(b, bold=kit.way['value_bold'])}"
             for a, b in pairs]  # fmt: skip
    cells += ["&"] * (len(cells) % 2)
    rows = "".join(rf"{a}&{b}\\" for a, b in zip(cells[::2], cells[1::2], strict=True))
    made = rf"\begin{{tabularx}}{{\linewidth}}{{@{{}}lLlL@{{}}}}{rows}\end{{tabularx}}"
    title = rf"{kit.label(act[0] + kit.way['colon'])} {kit.strong(act[1])}"
    return stacked([title, made], 4)


def _over(kit: Kit) -> str:
    """Each label above its value."""
    return stacked([rf"{kit.sized(0.85, name)}\par {value}" for name, value in _said(kit)], 3)


def _prose(kit: Kit) -> str:
    """A sentence of what was voted on, and the act set in."""
    act = rf"\begin{{quote}}{kit.strong(_act(kit)[1], bold=kit.way['value_bold'])}\end{{quote}}"
    return kit.tex(kit.told.opening()) + rf"{{\topsep=0pt\partopsep=0pt{act}}}"


def _titled(kit: Kit) -> str:
    """The act in the middle, below it all else in lines."""
    pairs, act = kit.told.pairs(), _act(kit)
    pairs.remove(act)
    bits = [rf"{kit.label(name + ':')} {kit.tex(value)}" for name, value in pairs]
    rows = ["\\quad ".join(bits[n : n + 2]) for n in range(0, len(bits), 2)]
    lines = "".join(rf"{{\centering {row}\par}}" for row in rows)
    return stacked([rf"{{\centering {kit.strong(act[1])}\par}}", lines], 4)


_FACTS: Mapping[str, Maker] = {"pairs": _pairs, "described": _described, "boxes": _boxes,
                               "double": _double, "over": _over, "prose": _prose,
                               "titled": _titled}  # fmt: skip


def head(kit: Kit) -> str:
    """Who speaks, the annex and the title."""
    way, sheet, look = kit.way, kit.told.plan.sheet, kit.way["head"]
    who, annex = kit.tex(sheet.organisation or way["office"]), kit.tex(sheet.annex)
    colour = "white" if look == "bar" else way["title_ink"]
    title = kit.sized(way["title_size"], kit.strong(way["title"], colour=colour))
    if look == "bar":
        bar = (rf"\colorbox{{accent}}{{\parbox{{\dimexpr\linewidth-2\fboxsep}}{{\vspace{{2pt}}"
               rf"{title}\vspace{{2pt}}}}}}")  # fmt: skip
        return stacked([rf"{who}\hfill {annex}", bar], 4)
    rule = rf"\textcolor{{accent}}{{\rule{{\linewidth}}{{{way['stroke']}pt}}}}"
    if look == "centred":
        right = rf"{{\raggedleft {annex}\par}}" if annex else ""
        return stacked([right, rf"{{\centering {who}\par\vspace{{3pt}}{title}\par}}"], 2)
    if look == "boxed":
        box = rf"{{\centering\fboxsep=5pt\fcolorbox{{accent}}{{white}}{{{title}}}\par}}"
        return stacked([rf"{who}\hfill {annex}", box], 5)
    if look == "running":
        return stacked([rf"{who}\hfill {annex}", rf"\vspace{{-4pt}}{rule}", title], 3)
    return stacked([rf"{title}\hfill {annex}", rf"{rule}\par {who}"], 2)


def titled(kit: Kit, what: str) -> str:
    """The heading of a part, where the way has headings."""
    said = kit.way["headings_of"][what] if kit.way["headed_parts"] else ""
    return kit.sized(1.12, kit.strong(said, colour=kit.way["title_ink"])) if said else ""


def outcome(kit: Kit) -> str:
    """The result's word and mark."""
    word = kit.strong(kit.told.words.result[1])
    bits = [bit for bit in (swatch(kit, kit.told.words.result[2]), word) if bit]
    return r"\mbox{" + "~".join(bits if kit.way["mark_before"] else bits[::-1]) + "}"


def result(kit: Kit) -> str:
    """Label, word and mark of the result."""
    look, size = kit.way["result"], kit.way["result_size"]
    if kit.told.plan.sheet.look.family not in {"word", "letter"} and kit.told.words.result[2]:
        size = 1.0  # Marks have but one size.
    label = kit.strong(f"{kit.told.words.result[0]}:", bold=kit.way["label_bold"])
    whole = kit.sized(size, rf"\mbox{{{label}~~{outcome(kit)}}}")
    if look == "fbox":
        return rf"{{\fboxsep=4pt\fcolorbox{{accent}}{{white}}{{{whole}}}}}"
    if look == "band":
        return (rf"{{\fboxsep=4pt\colorbox{{tint}}{{\parbox{{\dimexpr\linewidth-2\fboxsep}}"
                rf"{{\centering {whole}}}}}}}")  # fmt: skip
    at = {"line": r"\raggedright", "centred": r"\centering", "right": r"\raggedleft"}[look]
    return rf"{{{at} {whole}\par}}"


def legend(kit: Kit) -> str:
    """Marks and their words."""
    pairs, way = kit.told.legend(), kit.way
    if not pairs:
        return ""
    sign = "~=~" if way["legend"] == "equals" else "~~"
    bits = [f"{swatch(kit, mark)}{sign}{kit.tex(name)}" for mark, name in pairs]
    title = [kit.strong(way["legend_title"])] if way["legend_title"] else []
    if way["legend"] == "list":
        return stacked([*title, *map(boxed, bits)], 1)
    if way["legend"] == "boxed":
        inner = spaced([*title, *bits])
        return (r"{\fboxsep=4pt\fcolorbox{line}{white}{\parbox{\dimexpr\linewidth-8pt-2\fboxrule}{"
                rf"{inner}}}}}")  # fmt: skip
    return spaced([*title, *bits])


def whole(kit: Kit) -> str:
    """How many vote in all."""
    row = kit.told.words.totals[-1]
    return rf"{kit.strong(row.label + ':')} {kit.tex(kit.told.how_many(row))}"


PARTS: Mapping[str, Maker] = {
    "head": head, "result": result, "legend": legend, "whole": whole,
    "facts": lambda kit: _FACTS[kit.way["facts"]](kit),
    "notes": lambda kit: stacked([kit.sized(0.84, kit.tex(note) + r"\par")
                                  for note in kit.told.plan.sheet.footnotes], 1.5),
}  # fmt: skip
"""All but the States and the totals."""
