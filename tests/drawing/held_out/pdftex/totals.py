"""Tables of a page of LaTeX, and how many voted which way and what they hold."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.pdftex.kit import Kit, boxed, spaced, stacked
from tests.drawing.held_out.pdftex.marks import swatch
from tests.drawing.held_out.pdftex.parts import Maker, titled
from tests.drawing.held_out.sheet import TotalRow

_UPRIGHT = {"grid", "columns"}


def heading(kit: Kit, said: str, at: str) -> str:
    """The head of a column, in two lines where it is long."""
    words, look = said.split(), kit.way["head_ink"]
    half = len(words)
    if kit.way["break_heads"] and len(said) > 11 and half > 1:
        half = min(range(1, half), key=lambda n: abs(len(" ".join(words[:n])) -
                                                     len(" ".join(words[n:]))))  # fmt: skip
    lines = [
        kit.strong(" ".join(part), colour=look) for part in (words[:half], words[half:]) if part
    ]
    if len(lines) < 2:
        return "".join(lines)
    both = "\\\\".join(lines)
    return rf"\makecell[{at}]{{{both}}}"


def table(kit: Kit, heads: Sequence[str], body: Sequence[Sequence[str]], spec: Sequence[str],
          rules: str, *, high: float = 0, sums: int = 0, zebra: bool = False,
          gap: str = "") -> str:  # fmt: skip
    """Heads, if any, and rows; `L` and `C` columns take the room that is left; the last so many
    rows are sums; `gap` parts the columns of several blocks."""
    upright = "|" * (rules in _UPRIGHT)
    columns = upright + upright.join(spec).replace(f"{upright}{gap}{upright}", gap) + upright
    between = {"grid": r"\hline", "rows": r"\hline"}.get(rules, "")
    lines = []
    for n, row in enumerate(body):
        tint = r"\rowcolor{tint}" * (zebra and n % 2 == 0)
        more = between if n + 1 < len(body) and n + 1 != len(body) - sums else ""
        more += r"\addlinespace[2.5pt]" * (rules == "fives" and n % 5 == 4 and n + 1 < len(body))
        sum_rule = r"\midrule" if rules in {"book", "fives"} else r"\hline"
        more += sum_rule * (bool(sums) and n + 1 == len(body) - sums)
        lines.append(rf"{tint}{'&'.join(row)}\\{more}" "\n")
    top, middle, end = {"book": (r"\toprule", r"\midrule", r"\bottomrule"),
                        "fives": (r"\toprule", r"\midrule", r"\bottomrule"),
                        "open": ("", r"\hline", ""), "none": ("", "", ""),
                        "rows": ("", r"\hline", r"\hline")}.get(
                            rules, (r"\hline",) * 3)  # fmt: skip
    fill = r"\rowcolor{" + kit.way["head_fill"] + "}" if kit.way["head_fill"] else ""
    titles = rf"{fill}{'&'.join(heads)}\\{middle}" "\n" if any(heads) else ""
    flexible = any(one[-1] in "LC" for one in spec if one != gap)
    opening = r"tabularx}{\linewidth}" if flexible else "tabular}"
    return (rf"{{\renewcommand\arraystretch{{{high or kit.way['high']}}}"
            rf"\tabcolsep={kit.way['pad']}pt"
            rf"\begin{{{opening}{{{columns}}}{top}{titles}{''.join(lines)}{end}"
            rf"\end{{{opening.split('}')[0]}}}}}")  # fmt: skip


def totals(kit: Kit) -> str:
    """All totals, in the way's form."""
    made = _TOTALS[kit.way["totals"]](kit)
    return stacked([titled(kit, "totals"), made], 3) if made else ""


def _labelled(kit: Kit, row: TotalRow, *, bold: bool = False) -> str:
    mark = swatch(kit, row.mark)
    bits = [bit for bit in (mark, kit.strong(row.label, bold=bold)) if bit]
    return rf"\mbox{{{'~'.join(bits if kit.way['mark_first'] else bits[::-1])}}}"


def _table(kit: Kit) -> str:
    """A row for each position, below a head."""
    rows, heads, way = kit.told.words.totals, kit.told.words.totals_head, kit.way
    order, marked = way["count_order"], any(row.mark for row in rows)
    order = order if marked else order.replace("m", "")
    if marked and "m" not in order:
        order = "m" + order

    def cell(row: TotalRow, what: str) -> str:
        said = {"l": row.label, "n": row.members, "f": row.figure, "m": ""}[what]
        return swatch(kit, row.mark) if what == "m" else kit.strong(said, bold=not row.position)

    ats = {"l": "L" if way["count_broad"] else "l", "n": way["members_at"], "f": "r", "m": "c"}
    titles = dict(zip("lnf", heads, strict=True)) | {"m": ""}
    return table(kit, [heading(kit, titles[one], ats[one].lower()) for one in order],
                 [[cell(row, one) for one in order] for row in rows],
                 [ats[one] for one in order], way["count_rules"], high=way["count_high"],
                 sums=1)  # fmt: skip


def _across(kit: Kit) -> str:
    """A column for each position, a row for members and one for what they hold."""
    rows, heads, way = kit.told.words.totals, kit.told.words.totals_head, kit.way
    fill = way["head_ink"]
    names = [stacked_cell([swatch(kit, row.mark), kit.strong(row.label, colour=fill)])
             for row in rows]  # fmt: skip
    body = [[kit.strong(heads[1]), *(kit.tex(row.members) for row in rows)],
            [kit.strong(heads[2]), *(kit.tex(row.figure) for row in rows)]]  # fmt: skip
    rules = way["count_rules"]
    return table(kit, ["", *names], body, ["l", *["C"] * len(rows)], rules, high=way["count_high"])


def stacked_cell(lines: Sequence[str]) -> str:
    """Lines in the middle of a cell; a mark stands before its words."""
    return "~".join(line for line in lines if line)


def _run(kit: Kit) -> str:
    """All of it in a line of words, or in two."""
    bits = [rf"{_labelled(kit, row, bold=True)}: {kit.tex(row.members)}"
            + (rf" ({kit.tex(kit.told.held(row))})" if row.figure else "")
            for row in kit.told.words.totals]  # fmt: skip
    return spaced(bits)


def _listed(kit: Kit) -> str:
    """A line for each position, its figures at the end of dots."""
    fill, rows = kit.way["leader"], kit.told.words.totals
    lines = [rf"{_labelled(kit, row, bold=not row.position)}{fill} "
             rf"{kit.tex(kit.told.how_many(row))}\par" for row in rows]  # fmt: skip
    return "".join(lines)


def _boxes(kit: Kit) -> str:
    """A box for each position, its members in great figures."""
    rows = kit.told.words.totals
    share = 1 / len(rows)
    boxes = []
    for row in rows:
        great = kit.sized(1.7, kit.strong(row.members))
        inner = (
            rf"\centering\strut {_labelled(kit, row)}\par\vspace{{1.5pt}}{great}\par\vspace{{1pt}}"
        )
        inner += kit.tex(kit.told.held(row)) + r"\leavevmode\strut"
        boxes.append(rf"\fcolorbox{{line}}{{white}}{{\begin{{minipage}}[t]{{\dimexpr"
                     rf"{share:.4f}\linewidth-2\fboxsep-2\fboxrule-3pt}}{inner}\end{{minipage}}}}"
                     )  # fmt: skip
    return boxed("\\hspace{3pt}".join(boxes))


_TOTALS: Mapping[str, Maker] = {
    "table": _table, "across": _across, "run": _run, "listed": _listed, "boxes": _boxes,
    "sentence": lambda kit: kit.tex(kit.told.count()), "none": lambda kit: "",
}  # fmt: skip
