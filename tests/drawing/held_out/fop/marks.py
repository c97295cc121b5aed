"""Pieces of a sheet in XSL-FO: elements, and the marks inside them."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from tests.drawing.held_out.letters import width_of
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.shapes import picture, smudge, svg_path, turned
from tests.drawing.held_out.sheet import Mark

OWN_FONTS = (
    "Caladea", "Lato", "TeX Gyre Heros", "TeX Gyre Pagella", "TeX Gyre Schola", "TeX Gyre Bonum",
    "Roboto Condensed", "DejaVu Serif", "Carlito", "Open Sans", "Linux Biolinum O",
)  # fmt: skip
_FONTS = (*OWN_FONTS, "Helvetica", "Times")
_GLYPHS: Mapping[str, Mapping[str, str]] = {
    "DejaVu Sans": {
        "arrow_up": "↑⇑⬆", "arrow_down": "↓⇓⬇", "triangle_up": "▲▴△", "triangle_down": "▼▾▽",
        "chevron_up": "∧⋀∧", "chevron_down": "∨⋁∨", "tick": "✔✓✔", "cross": "✘✗✖",
        "disc": "●●⬤", "ring": "○◯○", "square": "■■◼", "diamond": "◆◆◆", "dash": "–—–",
        "plus": "✚✚+", "minus": "−–−",
    },
    "ZapfDingbats": {
        "triangle_up": "▲▲▲", "triangle_down": "▼▼▼", "tick": "✓✔✔", "cross": "✗✘✕",
        "disc": "●●●", "ring": "❍❍❍", "square": "■■■", "diamond": "◆◆◆",
    },
    "Symbol": {
        "arrow_up": "↑⇑↑", "arrow_down": "↓⇓↓", "disc": "•••", "plus": "+++",
        "minus": "−−−", "diamond": "♦♦♦",
    },
}  # fmt: skip
_HEADS = (
    ("#1f3864", "#ffffff"), ("#dfe6ee", "#000000"), ("#e9e4d8", "#3b2f1e"), ("#3f3f46", "#ffffff"),
    ("#eeeeee", "#111111"), ("#0b4f63", "#ffffff"), ("#e2dcef", "#2a1f4a"), ("", "#000000"),
)  # fmt: skip
_RULES = (
    "0.5pt solid #808080", "0.4pt solid #000000", "0.7pt dotted #555555", "0.6pt dashed #777777",
    "1.5pt double #444444", "1.2pt ridge #9aa5b1", "1.2pt groove #a0a0a0", "1pt solid #c8ccd2",
)  # fmt: skip
_LAYOUTS = {"panel": 22, "box": 20, "across": 20, "rail": 14, "wide": 14, "foot": 10}


def fo(name: str, inside: str = "", **attributes: object) -> str:
    """An element; underscores of its attributes stand for hyphens, empty ones are left out."""
    pairs = [(key.replace("_", "-"), str(value)) for key, value in attributes.items()]
    said = "".join(f" {key}={quoteattr(value)}" for key, value in pairs if value)
    return f"<fo:{name}{said}>{inside}</fo:{name}>"


def fo_cell(*lines: str, **attributes: object) -> str:
    blocks = "".join(fo("block", line) for line in lines or ("",))
    return fo("table-cell", blocks, **({"display_align": "center"} | attributes))


def fo_table(widths: Sequence[float], rows: Sequence[str], **attributes: object) -> str:
    columns = "".join(f'<fo:table-column column-width="{wide:.2f}pt"/>' for wide in widths)
    body = fo("table-body", "".join(rows))
    wide = f"{sum(widths):.2f}pt"
    return fo("table", columns + body, table_layout="fixed", width=wide, **attributes)


def fo_row(cells: Sequence[str], height: float = 0) -> str:
    return fo("table-row", "".join(cells), height=f"{height:.2f}pt" if height else "")


class Marked:
    """One sheet in one scale; the dice fall alike in each."""

    def __init__(self, plan: Plan, folder: Path, scale: float) -> None:
        self.plan, self.sheet, self.look, self.folder = plan, plan.sheet, plan.sheet.look, folder
        dice = self.dice = plan.dice("fop")
        self.layout = dice.choices(list(_LAYOUTS), list(_LAYOUTS.values()))[0]
        width, height = (595.0, 842.0) if dice.random() < 0.85 else (612.0, 792.0)
        if self.layout == "wide":
            width, height = height, width
        self.paper = (width, height)
        self.margin = dice.uniform(30, 58) * (1 if scale > 0.9 else 0.8)
        self.room = width - 2 * self.margin
        self.family = dice.choice(_FONTS)
        self.size = max(6.8, dice.uniform(8, 12) * scale)
        self.head, self.head_ink = dice.choice(_HEADS)
        self.rule = dice.choice(_RULES)
        self.colon = dice.choice((":", ":", ""))
        self.blocks = dice.choices((1, 2, 3), (26, 50, 24))[0]
        self.blocks = {"rail": 1, "wide": max(2, self.blocks)}.get(self.layout, self.blocks)
        tall = {1: dice.uniform(12, 15.5), 2: dice.uniform(13, 23), 3: dice.uniform(14, 25)}
        self.height = (dice.uniform(15, 20) if self.layout == "rail" else tall[self.blocks]) * scale
        self.pad, self.gap = dice.uniform(2, 4), dice.uniform(12, 20)
        self.large = min(self.height, 17) * self.look.size
        self.pick = dice.randrange(3)
        shapes = set(self.look.shapes.values())
        signs = [font for font, known in _GLYPHS.items() if shapes <= {*known, "dash"}]
        self.technique = dice.choice(["svg", "file", "png", "shade", *signs, *signs])

    def wide(self, words: str, size: float, *, bold: bool = False) -> float:
        """Width of words, those of other scripts as the font that lends them is."""
        lent = any(ord(letter) > 255 for letter in words)
        families = (self.family, "DejaVu Sans") if lent else (self.family,)
        return max(width_of(words, family, size, bold=bold) for family in families)

    def fitted(self, texts: Sequence[Sequence[str]], width: float) -> tuple[float, list[float]]:
        """How large letters may be for these texts, and the columns spread over the width."""
        letters, widths = self.size / 0.97, [width]
        while letters > self.size or sum(widths) > width:
            letters *= 0.97
            widths = [max(self.wide(t, letters, bold=True) for t in some) + 13 for some in texts]
        return letters, [wide * width / sum(widths) for wide in widths]

    def widths(self, order: str, letters: float) -> list[float]:
        """Columns of the states' table, as narrow as may be with such letters."""
        rows, words = self.sheet.rows, self.sheet.states_head
        marks = [self.wide(f"  {w}  ", letters, bold=True) for w in self.look.words.values()]
        texts = {
            "n": [self.wide(row.name, letters) for row in rows],
            "f": [self.wide(row.figure, letters) for row in rows],
            "m": [*marks, self.large * 1.6],
            "c": [self.wide("WW", letters)],
        }
        for column, head in zip("nfm", words, strict=True):
            texts[column] += [self.wide(word, letters, bold=True) for word in head.split()]
        return [max(texts[column]) * 1.03 + 2 * self.pad + 4 for column in order]

    # Marks

    def mark(self, mark: Mark | None) -> str:
        """A mark inside a line; the ground of a cell is none of it."""
        look = self.look
        if mark is None:
            return ""
        if mark.smudged:
            return self._image(smudge(self.plan.dice("smudge")), "png", self.large * 1.15)
        colour = look.colours[mark.hue]
        if mark.shape in look.words:
            word = escape(look.words[mark.shape])
            if look.family != "pill" or mark.shape == "not_participating":
                return fo("inline", word, color=colour, font_weight="bold" if self.pick else "")
            edge = {"border": f"0.6pt solid {look.ink_on(mark.hue)}"} if self.pick == 2 else {}
            return fo(
                "inline", f"\u00a0{word}\u00a0", background_color=colour, padding="0.8pt 2pt",
                color=look.ink_on(mark.hue), font_weight="bold", font_size="0.88em", **edge,
            )  # fmt: skip
        if look.family == "ground":
            word = {"yes": "Y", "no": "N", "abstain": "A"}.get(mark.shape, "")
            shown = self.pick == 0 and mark.shape == mark.hue
            return fo("inline", word, color=look.ink_on(mark.hue)) if shown else ""
        shape = look.shapes[mark.shape]
        rings = look.outlines.rings(shape)
        rings = turned(rings) if mark.turned else rings
        if look.family == "badge":
            ground = ('<circle cx="10" cy="10" r="9.8"', '<rect width="20" height="20"')[
                self.pick == 0
            ]
            drawn = (
                f'{ground} fill="{colour}"/><path fill="#ffffff" fill-rule="evenodd" '
                f'd="{svg_path(rings, 6.5, 10, 10)}"/>'
            )
            return self._svg(drawn)
        signs = _GLYPHS.get(self.technique, {})
        if (shape in signs or (signs and shape == "dash")) and not mark.turned:
            sign = signs.get(shape, "–––")[self.pick]
            grown = 1.9 if sign == "•" else 1.05
            lent = self.technique if shape in signs else "DejaVu Sans"
            return fo(
                "inline", sign, color=colour, font_family=lent,
                font_size=f"{self.large * grown:.2f}pt", line_height="1",
            )  # fmt: skip
        if self.technique == "png":
            file = BytesIO()
            picture(rings, colour, (30, 60, 120)[self.pick]).save(file, "PNG")
            return self._image(file.getvalue(), "png", self.large)
        fill, shade = colour, ""
        if self.technique == "shade":
            stops = f'<stop offset="0" stop-color="{colour}" stop-opacity="0.72"/>'
            stops += f'<stop offset="1" stop-color="{colour}"/>'
            shade = f'<linearGradient id="g" x2="0" y2="1">{stops}</linearGradient>'
            fill = "url(#g)"
        path = f'<path fill="{fill}" fill-rule="evenodd" d="{svg_path(rings, 10, 10, 10)}"/>'
        return self._svg(shade + path)

    def _svg(self, drawn: str) -> str:
        side = f"{self.large:.2f}"
        source = (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{side}pt" height="{side}pt" '
            f'viewBox="0 0 20 20">{drawn}</svg>'
        )
        if self.technique == "file":
            return self._image(source.encode(), "svg", self.large)
        return fo("instream-foreign-object", source, alignment_baseline="middle")

    def _image(self, data: bytes, ending: str, size: float) -> str:
        path = self.folder / f"{sha256(data).hexdigest()[:20]}.{ending}"
        path.write_bytes(data)
        side = f"{size:.2f}pt"
        return fo(
            "external-graphic", src=f"url('{path.as_uri()}')", content_width=side,
            content_height=side, width=side, height=side, alignment_baseline="middle",
        )  # fmt: skip

    def swatch(self, mark: Mark | None) -> str:
        """A mark that stands among words, with a piece of ground where that is the mark."""
        if mark and self.look.family == "ground" and not mark.smudged:
            inside = self.mark(mark) or "\u00a0\u00a0"
            inside = f"\u00a0\u00a0{inside}\u00a0\u00a0"
            return fo("inline", inside, background_color=self.look.colours[mark.hue])
        return self.mark(mark)

    def mark_cell(self, marks: Sequence[Mark], **attributes: object) -> str:
        """A cell that holds marks, or is one."""
        inside = "\u00a0".join(self.mark(mark) for mark in marks)
        ground = ""
        if self.look.family == "ground" and marks and not marks[0].smudged:
            ground = self.look.colours[marks[0].hue]
        if ground and self.pick == 1:
            bar = fo("block", "\u00a0", background_color=ground, line_height="0.95")
            style = {"padding_left": "7pt", "padding_right": "7pt"}
            return fo("table-cell", bar, display_align="center", **(attributes | style))
        if ground:
            attributes = attributes | {"background_color": ground}
        flat = inside.startswith(("<fo:instream", "<fo:external"))
        block = fo("block", inside, text_align="center", **({"line_height": "0"} if flat else {}))
        return fo("table-cell", block, display_align="center", **attributes)
