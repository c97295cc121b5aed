"""Sheets drawn with pdf-lib, a library of JavaScript with a writer of its own."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium

from tests.drawing.held_out import handed
from tests.drawing.held_out.check import overlaps
from tests.drawing.held_out.letters import font_file
from tests.drawing.held_out.marks import WRITTEN, Family
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.shapes import smudge, turned
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.votes import POSITIONS

Node = dict[str, Any]

FAMILIES: Mapping[Family, float] = {
    "arrow": 5, "triangle": 4, "chevron": 4, "tick": 5, "thumb": 4, "sign": 4, "face": 3,
    "disc": 4, "square": 3, "letter": 3, "word": 4, "ground": 4, "pill": 4, "badge": 4,
}  # fmt: skip
_SCRIPT = Path(__file__).parent / "pdflib" / "draw.js"
_FONTS = (
    "Liberation Sans", "Liberation Serif", "Liberation Sans Narrow", "DejaVu Sans", "Symbola",
    "DejaVu Sans Condensed", "DejaVu Serif", "Roboto", "Roboto Condensed", "Open Sans", "Lato",
    "P052", "C059",
)  # fmt: skip
_ATTEMPTS = 9
_FINE = {"badge", "face", "thumb"}
_HOLLOW = {"ring", "smile", "frown", "neutral"}


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan, of the first attempt at which all of it finds room."""
    fonts = {name: [font_file(name), font_file(name, bold=True)] for name in _FONTS}
    done: dict[int, bytes] = {}
    for attempt in range(_ATTEMPTS):
        waiting = [place for place in range(len(plans)) if place not in done]
        sheets = [_sheet(plans[place], attempt) for place in waiting]
        work = json.dumps({"fonts": fonts, "sheets": sheets})
        drawn = handed.drawn_by_node(_SCRIPT, work, len(sheets)) if waiting else []
        done |= {place: pdf for place, pdf in zip(waiting, drawn, strict=True) if _is_clear(pdf)}
    if len(done) < len(plans):
        raise RuntimeError("no room")
    return [done[place] for place in range(len(plans))]


def _is_clear(pdf: bytes) -> bool:
    """Whether there is a page, and nothing of it lies upon letters."""
    if not pdf:
        return False
    page = pdfium.PdfDocument(pdf)[0]
    wide, high = page.get_size()
    size = (high, wide) if page.get_rotation() % 180 else (wide, high)
    return not any(overlaps(page.get_textpage(), size))


def _sheet(plan: Plan, attempt: int) -> Node:
    """All that the script is told of one sheet."""
    sheet, look, front = plan.sheet, plan.sheet.look, plan.front
    dice = plan.dice(f"pdflib {attempt}")
    label, word, mark = sheet.result
    if look.family in WRITTEN | {"ground"}:
        word, mark = word or ("Adopted" if plan.vote.adopted else "Not adopted"), None
    flat = look.family in {"ground", "badge"}
    forms = {} if flat else {"png": "clear", "jpeg": "jpeg"}
    return {
        "dice": [dice.random() for _ in range(80)],
        "trap": plan.trap is not None,
        "coded": any(row.state in row.name.replace("(", " ").split() for row in sheet.rows),
        "absent": plan.vote.members("not_participating") > 0,
        "least": 7.6 if plan.picture else 6.8,
        "family": look.family,
        "part": max(look.size, 0.84) if look.family in _FINE else look.size,
        "hues": look.hues,
        "shares": plan.vote.figures == "shares",
        "shapes": sorted(set(look.shapes.values()) - {"ground"}),
        "words": list(look.words.values()),
        "number": f"{front.number} {front.suffix}".strip(),
        "language": front.words.code.upper(),
        "organisation": sheet.organisation,
        "annex": sheet.annex,
        "fields": sheet.fields,
        "date": sheet.date,
        "result": {"label": label, "word": word, "mark": _mark(plan, mark)},
        "totalsHead": sheet.totals_head,
        "totals": [
            asdict(row)
            | {"mark": _mark(plan, handed.without_word(plan, row).mark)}
            | {"colour": look.colours[row.position] if row.position else ""}
            for row in sheet.totals
        ],
        "legend": [
            [_mark(plan, mark), words]
            for mark, words in sheet.legend
            if not handed.says_itself(plan, mark, words)
        ],
        "statesHead": sheet.states_head,
        "rows": [
            asdict(row)
            | {"column": POSITIONS.index(vote.position)}
            | {"marks": [_mark(plan, mark) for mark in row.marks]}
            for row, vote in zip(sheet.rows, plan.vote.rows, strict=True)
        ],
        "footnotes": sheet.footnotes,
        "pictures": {
            name: {_key(mark): data for mark, data in handed.drawn_marks(plan, 88, form)}
            for name, form in forms.items()
        },
        "smudge": handed.as_text(smudge(plan.dice("smudge"))),
    }


def _key(mark: Mark) -> str:
    return f"{mark.shape} {mark.hue} {mark.turned}"


def _mark(plan: Plan, mark: Mark | None) -> Node | None:
    if mark is None:
        return None
    look = plan.sheet.look
    form = look.shapes.get(mark.shape, "")
    rings = look.outlines.rings(form) if form not in {"", "ground"} else ()
    if form in _HOLLOW:
        rings = (rings[0], *(ring[::-1] for ring in rings[1:]))
    return asdict(mark) | {
        "key": _key(mark),
        "form": form,
        "word": look.words.get(mark.shape, ""),
        "absent": mark.shape == "not_participating",
        "colour": look.colours[mark.hue],
        "ink": look.ink_on(mark.hue),
        "rings": turned(rings) if mark.turned else rings,
    }
