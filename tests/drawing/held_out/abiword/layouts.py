"""Whole sheets: which parts stand where."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.abiword import parts
from tests.drawing.held_out.abiword.pen import Cell, Page, bold, document, gap, para, run, section
from tests.drawing.held_out.abiword.pen import table as table_of
from tests.drawing.held_out.abiword.states import blocks, listed, tally


def source_of(page: Page) -> str:
    """The file of one sheet; raises NoRoomError where a part is too wide."""
    return document(page, _LAYOUTS[page.way["layout"]](page))


def _top(page: Page) -> str:
    """Who speaks on the left, the annex on the right."""
    sheet = page.plan.sheet
    if not (sheet.organisation or sheet.annex):
        return ""
    return para(run(f"{sheet.organisation}\t"), bold(sheet.annex),
                tabstops=f"{page.room - 2:.1f}pt/R0") + gap(page.size * 0.6)  # fmt: skip


def _title(page: Page, size: float = 1.5) -> str:
    words = bold(page.way["title"], font_size=f"{page.size * size:.1f}pt", color=page.way["accent"])
    return _top(page) + para(words, text_align=page.way["title_at"]) + gap(page.size * 0.7)


def _space(page: Page) -> str:
    return gap(page.size * 0.8)


def _sums(page: Page, wide: float) -> str:
    return parts.totals(page, wide) + parts.result(page, wide) + parts.legend(page, wide)


def _beside(columns: list[float], *bodies: str) -> str:
    """Bodies side by side, without lines; a table within a cell wants a paragraph after it."""
    return table_of(columns, [[Cell(body + gap(2)) for body in bodies]], lines="none")


def _register(page: Page) -> str:
    """Tables below one another: facts, sums, States in blocks."""
    wide = page.room
    body = _title(page) + parts.grid(page, wide) + _space(page) + _sums(page, wide)
    return section(page, body + _space(page) + blocks(page, wide) + _footnotes(page))


def _with_list(page: Page, before: str, after: str) -> str:
    """Text, the States in columns of text, text."""
    lines, count = listed(page, page.room)
    middle = section(page, lines, count, 20, page.way["column_line"])
    return section(page, before) + middle + section(page, after)


def _minutes(page: Page) -> str:
    """An extract of minutes: facts, what was found, the roll, the outcome."""
    wide, size = page.room, page.size
    numbered = [
        ("Subject of the vote", parts.hanging(page, wide)),
        ("Count of votes", parts.totals(page, wide) + parts.legend(page, wide)),
    ]
    body = _title(page, 1.35)
    for number, (words, inside) in enumerate(numbered, 1):
        body += para(bold(f"{number}.  {words}")) + gap(size * 0.3) + inside + gap(size * 0.5)
    body += para(bold("3.  Votes of the Member States"))
    return _with_list(page, body, parts.result(page, wide) + _footnotes(page))


def _memo(page: Page) -> str:
    """A memo: a band, lines of facts, sums, a list."""
    wide = page.room
    band = para(bold(page.way["title"], color="#ffffff", font_size=f"{page.size * 1.4:.1f}pt"),
                margin_left="6pt")  # fmt: skip
    accent = page.way["accent"]
    body = _top(page) + table_of([wide], [[Cell(band, 1, accent)]], high=page.size * 2.1)
    body += _space(page) + parts.hanging(page, wide) + gap(page.size * 0.4)
    body += _sums(page, wide) + gap(page.size * 0.6)
    return _with_list(page, body, _footnotes(page))


def _ballot(page: Page) -> str:
    """Facts, and a tally with its totals at the foot."""
    wide = page.room
    facts = parts.double if page.way["label_bold"] else parts.hanging
    body = _title(page, 1.3) + facts(page, wide) + parts.legend(page, wide) + _space(page)
    body += tally(page, wide) + parts.result(page, wide)
    return section(page, body + _footnotes(page))


def _aside(page: Page) -> str:
    """The States on the left; facts, sums and result at their right."""
    wide = page.room
    right, space = wide * 0.51, 16.0
    left = wide - right - space
    inner = right - 8
    body = parts.above(page, inner) + _sums(page, inner)
    pair = _beside([left, space, right], blocks(page, left - 8), para(), body)
    return section(page, _title(page) + pair + _footnotes(page))


def _bulletin(page: Page) -> str:
    """Facts in two columns, a strip of sums, the States in three blocks."""
    wide = page.room
    body = _title(page, 1.6) + parts.double(page, wide) + _space(page) + _sums(page, wide)
    return section(page, body + _space(page) + blocks(page, wide) + _footnotes(page))


def _certificate(page: Page) -> str:
    """The States first; below them the sums, the result and the facts."""
    wide = page.room
    body = _title(page) + blocks(page, wide) + _space(page) + _sums(page, wide)
    return section(page, body + _space(page) + parts.hanging(page, wide) + _footnotes(page))


def _dossier(page: Page) -> str:
    """A page on its side: facts and sums on the left, the States on the right."""
    wide, space = page.room, 24.0
    left = wide * 0.42
    right = wide - left - space
    body = parts.hanging(page, left - 8) + _space(page) + _sums(page, left - 8)
    pair = _beside([left, space, right], body, para(), blocks(page, right - 8))
    return section(page, _title(page) + pair + _footnotes(page))


def _roll(page: Page) -> str:
    """Facts left and sums right at the head; one long roll of States below."""
    wide, space = page.room, 20.0
    right = wide * 0.56
    left = wide - right - space
    facts, sums = parts.above(page, left - 8), _sums(page, right - 8)
    pair = _beside([left, space, right], facts, para(), sums)
    roll = blocks(page, min(wide, page.size * 42))
    return section(page, _title(page, 1.3) + pair + roll + _footnotes(page))


def _footnotes(page: Page) -> str:
    """Small lines at the end."""
    small = f"{max(page.size * 0.78, 6):.1f}pt"
    lines = [para(run(note, font_size=small)) for note in page.plan.sheet.footnotes]
    return gap(page.size * 0.6) + "".join(lines)


_LAYOUTS: Mapping[str, Callable[[Page], str]] = {
    "register": _register, "minutes": _minutes, "memo": _memo, "ballot": _ballot,
    "aside": _aside, "bulletin": _bulletin, "certificate": _certificate, "dossier": _dossier,
    "roll": _roll,
}  # fmt: skip
