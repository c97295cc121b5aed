"""The whole source of one sheet."""

from tests.drawing.held_out.groff import parts
from tests.drawing.held_out.groff.fonts import MADE
from tests.drawing.held_out.groff.parts import Lines, bold, gap
from tests.drawing.held_out.groff.states import states
from tests.drawing.held_out.groff.ways import PAPERS, Page, escaped, pt

TOO_LONG = "no room on the page"


def families(page: Page) -> set[str]:
    """Fonts that have to be made for this sheet."""
    return {
        page.way["font"],
        *([page.way["glyphs"]] if page.way["technique"] == "glyph" else ()),
    } & {*MADE}


def source_of(page: Page) -> str:
    """What groff sets."""
    way, sheet = page.way, page.plan.sheet
    wide, high = PAPERS[way["paper"]]
    notes: Lines = []
    for note in sheet.footnotes:
        notes += [f".ps {page.size * 0.82:.2f}", f".vs {pt(page.size)}", escaped(note), ".br"]
    foot = high - way["margin"] * 0.9
    body = [
        *_head(page), *_body(page), *gap(page), *notes,
        f".if \\n[nl]>{pt(foot - page.size)} .tm {TOO_LONG}", *_foot(page, foot),
    ]  # fmt: skip
    defined = [f".defcolor c{c[1:]} rgb {c}" for c in sorted(page.colours)]
    defined += [f".ds {name} {text}" for name, text in page.strings.items()]
    start = [
        ".nr PS 0", f".pl {pt(high)}", f".po {pt(way['margin'])}", f".ll {pt(page.width)}",
        f".lt {pt(page.width)}", f".fam {way['font']}", ".ft R",
        f".ps {page.size:.2f}",
        f".vs {pt(page.size * 1.25)}", ".na", ".nh", ".fi",
    ]  # fmt: skip
    paper = [f"\\X'papersize={wide:.1f}p,{high:.1f}p'\\c", f".sp |{pt(way['margin'] * 0.8)}"]
    if way["border"]:
        inset = way["margin"] * 0.5
        frame = page.box(-inset, inset, page.width + inset * 2, high - inset * 2, "#000000")
        paper = [paper[0], ".sp |0", f"\\v'-{pt(page.size * 1.25)}'{frame}", ".br", paper[1]]
    return "\n".join((*defined, *start, *paper, *body)) + "\n"


def _head(page: Page) -> Lines:
    way, sheet, width = page.way, page.plan.sheet, page.width
    made: Lines = []
    if sheet.organisation or sheet.annex:
        made += [f".tl '{escaped(sheet.organisation)}''{escaped(sheet.annex)}'", *gap(page)]
    if not way["title"]:
        return made
    large, kind = page.size * 1.5, way["title_way"]
    text = f"\\s'{large:.2f}'{bold(escaped(way['title']))}\\s0"
    if kind == "spaced":
        letters = "\\h'0.14m'".join(way["title"]).replace(" ", "\\0")
        text = f"\\s'{large * 0.9:.2f}'{bold(letters)}\\s0"
    line = page.colour(way["palette"]["accent"])
    if kind == "band":
        ground = page.rect(0, -large * 1.2, width, large * 1.75, way["palette"]["accent"])
        made += [*gap(page, 0.8), f"{ground}\\h'0.8m'{page.ink(text, '#ffffff')}", ".br"]
        return [*made, *gap(page, 1.2)]
    if kind == "frame":
        frame = page.box(0, -large * 1.2, width, large * 1.75, way["palette"]["accent"])
        middle = (width - page.wide(way["title"], size=large)) / 2
        return [*made, *gap(page, 0.8), f"{frame}\\h'{pt(middle)}'{text}", ".br", *gap(page, 1.2)]
    text = page.ink(text, way["palette"]["accent"])
    made += [*gap(page, 0.4), *([".ce 1"] if kind == "centred" else []), text, ".br"]
    if kind in {"rule", "double"}:
        rules = [f"\\Z'\\m[{line}]\\D't 1p'\\D'l {pt(width)} 0'\\D't 0.4p'\\m[]'"]
        if kind == "double":
            rules.append(f"\\Z'\\v'2.4p'\\m[{line}]\\D'l {pt(width)} 0'\\m[]'")
        made += [".sp -0.6", "".join(rules), ".br"]
    return [*made, *gap(page, 0.7)]


def _foot(page: Page, foot: float) -> Lines:
    front, way = page.plan.front, page.way["footer"]
    if not way:
        return []
    number = escaped(f"{front.number} {front.suffix}".strip())
    language = front.words.code.upper()
    ends = {
        "number": (number, "", ""),
        "both": (number, "", language),
        "page": ("", "\\[en] 2 \\[en]", ""),
    }
    left, middle, right = ends[way]
    return [f".ps {page.size * 0.9:.2f}", f".sp |{pt(foot)}", f".tl '{left}'{middle}'{right}'"]


def _titled(page: Page, words: str, lines: Lines) -> Lines:
    way = page.way
    if not way["headings"] or not lines:
        return lines
    head = page.ink(bold(f"\\s'{page.size * 1.15:.2f}'{words}\\s0"), way["palette"]["accent"])
    rule = ""
    if way["headings"] == "rule":
        line = page.colour(way["palette"]["line"])
        rule = f"\\Z'\\v'0.35m'\\m[{line}]\\D'l \\n[.l]u 0'\\m[]'"
    return [rule + head, ".br", *gap(page, 0.4), *lines]


def _body(page: Page) -> Lines:
    way, width, size = page.way, page.width, page.size

    def stacked(*all_lines: Lines) -> Lines:
        made: Lines = []
        for lines in all_lines:
            made += [*lines, ".br", *gap(page, 0.9)] if lines else []
        return made

    def facts(wide: float) -> Lines:
        return _titled(page, "Details", parts.fields(page, wide))

    def votes(wide: float) -> Lines:
        return stacked(_titled(page, "Totals", parts.totals(page, wide)), parts.ends(page, wide))

    def members(wide: float) -> Lines:
        key = parts.legend(page, wide)
        above, below = (key if way["legend_at"] == at else [] for at in ("above", "below"))
        return stacked(above, _titled(page, "Member States", states(page, wide)), below)

    foot = parts.legend(page, width) if way["legend_at"] == "foot" else []
    if way["order"] == "beside":
        small = width * 0.41
        large = width - small - size * 2.2
        both = way["paper"] == "wide"
        inside = stacked(facts(small), votes(small)) if both else votes(small)
        left = 0.0 if way["side"] == "left" else large + size * 2.2
        right = small + size * 2.2 if way["side"] == "left" else 0.0
        columns = [(left, small, inside), (right, large, members(large))]
        made = parts.side_by_side(page, sorted(columns, key=lambda column: column[0]))
        return stacked(*([] if both else [facts(width)]), made, foot)
    if way["order"] == "split":
        half = (width - size * 2) / 2
        halves = [(0.0, half, facts(half)), (half + size * 2, half, votes(half))]
        return stacked(parts.side_by_side(page, halves), members(width), foot)
    if way["order"] == "states first":
        return stacked(facts(width), members(width), votes(width), foot)
    return stacked(facts(width), votes(width), members(width), foot)
