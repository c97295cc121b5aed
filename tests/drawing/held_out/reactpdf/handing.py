"""What the script is told of a sheet: its words, its marks, and the room that words need."""

from collections.abc import Iterable, Mapping

from tests.drawing.held_out.handed import as_text, drawn_marks, says_itself, without_word
from tests.drawing.held_out.letters import width_of
from tests.drawing.held_out.marks import WRITTEN
from tests.drawing.held_out.reactpdf.ways import GLYPHS, Node, Page
from tests.drawing.held_out.shapes import smudge, svg_path
from tests.drawing.held_out.sheet import Mark

_FORMS = {"png": "clear", "few": "few", "jpeg": "jpeg"}
_GREYS = ("#3f4652", "#787f8c", "#a9afba", "#d3d7de")
"""Of parts of a bar, where colour does not tell the kinds apart."""


def document_of(page: Page) -> Node:
    """All that the script needs for one sheet."""
    front, look = page.plan.front, page.plan.sheet.look
    number = f"{front.number} {front.suffix}".strip()
    return {
        "way": page.way,
        "size": page.size,
        "family": look.family,
        "part": look.size,
        "room": _room(page),
        "footer": [number, front.words.code.upper()],
        "sheet": _sheet(page),
    }


def _sheet(page: Page) -> Node:
    sheet = page.plan.sheet
    pictures = _pictures(page)
    return {
        "organisation": sheet.organisation,
        "annex": sheet.annex,
        "pairs": _pairs(page),
        "date": sheet.date,
        "result": _result(page, pictures),
        "totalsHead": sheet.totals_head,
        "totals": _totals(page, pictures),
        "legend": [
            [_mark(page, mark, pictures), words]
            for mark, words in sheet.legend
            if not says_itself(page.plan, mark, words)
        ],
        "statesHead": sheet.states_head,
        "rows": _rows(page, pictures),
        "footnotes": sheet.footnotes,
    }


def _totals(page: Page, pictures: Mapping[Mark, str]) -> list[Node]:
    rows = [without_word(page.plan, row) for row in page.plan.sheet.totals]
    return [
        {
            "label": row.label,
            "members": row.members,
            "figure": row.figure,
            "mark": _mark(page, row.mark, pictures),
            "position": row.position,
            "colour": _bar_colour(page, place),
        }
        for place, row in enumerate(rows)
    ]


def _rows(page: Page, pictures: Mapping[Mark, str]) -> list[Node]:
    return [
        {
            "state": row.state,
            "name": row.name,
            "figure": row.figure,
            "share": vote.figure or 0,
            "marks": [_mark(page, mark, pictures) for mark in row.marks],
        }
        for row, vote in zip(page.plan.sheet.rows, page.plan.vote.rows, strict=True)
    ]


def _bar_colour(page: Page, place: int) -> str:
    look, position = page.plan.sheet.look, page.plan.sheet.totals[place].position
    return look.colours[position] if position and look.hues else _GREYS[place % len(_GREYS)]


def _pairs(page: Page) -> list[tuple[str, str | None]]:
    """Labels and values; no value stands for the result."""
    way, sheet = page.way, page.plan.sheet
    empty = "" if way["empty"] == "drop" else way["empty"]
    found: list[tuple[str, str | None]] = [
        (label, value or empty) for label, value in sheet.fields if value or empty
    ]
    if way["date_at"] in {"first", "end"}:
        found.insert(0 if way["date_at"] == "first" else len(found), sheet.date)
    if way["result_at"] == "fields":
        found.append((sheet.result[0], None))
    return found


def _result(page: Page, pictures: Mapping[Mark, str]) -> Node:
    label, word, mark = page.plan.sheet.result
    if page.plan.sheet.look.family in WRITTEN | {"ground"}:
        word = word or ("Adopted" if page.plan.vote.adopted else "Not adopted")
        mark = None
    return {"label": label, "word": word, "mark": _mark(page, mark, pictures)}


def _pictures(page: Page) -> dict[Mark, str]:
    technique = page.way["technique"]
    if technique not in _FORMS or page.plan.sheet.look.family in {"ground", "badge"}:
        return {}
    kind = "jpeg" if technique == "jpeg" else "png"
    drawn = drawn_marks(page.plan, 96, _FORMS[technique])
    return {mark: f"data:image/{kind};base64,{data}" for mark, data in drawn}


def _mark(page: Page, mark: Mark | None, pictures: Mapping[Mark, str]) -> Node | None:
    if mark is None:
        return None
    look = page.plan.sheet.look
    form = look.shapes.get(mark.shape, "")
    word = look.words.get(mark.shape, "")
    picture = pictures.get(mark, "")
    if mark.smudged:
        blot = as_text(smudge(page.plan.dice("smudge")))
        picture = f"data:image/png;base64,{blot}"
    return {
        "kind": mark.shape,
        "colour": look.colours[mark.hue],
        "ink": _ink_on(look.colours[mark.hue]),
        "turned": mark.turned,
        "smudged": mark.smudged,
        "form": form,
        "word": word,
        "d": svg_path(look.outlines.rings(form), 11, 12, 12) if form not in {"", "ground"} else "",
        "glyph": GLYPHS[page.way["glyphs"]].get(form, "??")[page.way["fat"]],
        "picture": picture,
    }


def _ink_on(colour: str) -> str:
    """Black or white, whichever stands out more."""
    r, g, b = ((int(colour[i : i + 2], 16) / 255) ** 2.2 for i in (1, 3, 5))
    return "#000000" if 0.21 * r + 0.72 * g + 0.07 * b > 0.2 else "#ffffff"


def _room(page: Page) -> dict[str, float]:
    """How wide words are, in parts of the size of letters."""
    sheet, way = page.plan.sheet, page.way
    upper = way["label_case"] == "uppercase"

    def widest(words: Iterable[str], *, label: bool = False) -> float:
        shown = [word.upper() if label and upper else word for word in words]
        spaced = way["label_space"] if label else 0
        wide = [width_of(w, way["font"], 1, bold=True) + spaced * len(w) / page.size for w in shown]
        return max(wide, default=0) * 1.04

    _, figure, vote = sheet.states_head
    return {
        "name": widest([row.name for row in sheet.rows]),
        "figure": widest([row.figure for row in sheet.rows]),
        "figureHead": widest(figure.split(), label=True),
        "voteHead": widest([vote], label=True),
        "word": widest(sheet.look.words.values()),
        "kind": widest([row.label for row in sheet.totals], label=True),
        "kindWord": widest([w for row in sheet.totals for w in row.label.split()], label=True),
        "totalHead": widest(sheet.totals_head[2].split(), label=True),
        "totalFigure": widest([row.figure for row in sheet.totals]),
        "membersHead": widest([sheet.totals_head[1]], label=True),
        "label": widest([label for label, _ in _pairs(page)], label=True),
        "marks": max(len(row.marks) for row in sheet.rows),
    }
