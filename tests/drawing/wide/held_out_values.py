"""Values to score on. Whoever makes or mends a reader does not open this file."""

from collections.abc import Callable
from typing import Literal

from tests.drawing.wide.held_out_marks import (
    ABSENT_MARK,
    MARK_DRAWING,
    MARK_FILL,
    MARK_PALETTE,
)
from tests.drawing.wide.held_out_pages import (
    HEADING,
    PAGE_BOX,
    PAGE_FORM,
    PAGE_FRAME,
    PAGE_PLACE,
    PICTURE_CODING,
    PICTURE_COLOURS,
    PICTURE_DIRT,
    PICTURE_LAYERS,
    PICTURE_LIE,
    PICTURE_RESOLUTION,
    TEXT_LAYER,
)
from tests.drawing.wide.held_out_techniques import MARK_TECHNIQUE
from tests.drawing.wide.kinds import (
    DateForm,
    FieldForm,
    Heads,
    Legend,
    NameOf,
    Numbers,
    PositionWords,
    ResultForm,
    Rules,
    TotalsForm,
)
from tests.drawing.wide.tables import names_of
from tests.drawing.wide.tuning_values import comma, month, words

__all__ = [
    "ABSENT_MARK",
    "HEADING",
    "MARK_DRAWING",
    "MARK_FILL",
    "MARK_PALETTE",
    "MARK_TECHNIQUE",
    "PAGE_BOX",
    "PAGE_FORM",
    "PAGE_FRAME",
    "PAGE_PLACE",
    "PICTURE_CODING",
    "PICTURE_COLOURS",
    "PICTURE_DIRT",
    "PICTURE_LAYERS",
    "PICTURE_LIE",
    "PICTURE_RESOLUTION",
    "TEXT_LAYER",
]


_WEEK = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def _ordinal(day: int) -> str:
    if 10 < day < 14:
        return f"{day}th"
    return f"{day}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th') }"


DATE_FORM: dict[str, DateForm] = {
    "2nd July 2026": lambda day: f"{_ordinal(day.day)} {month(day)} {day.year}",
    "Thu 2 July 2026": lambda day: f"{_WEEK[day.weekday()]} {day.day} {month(day)} {day.year}",
    "02-JUL-2026": lambda day: f"{day.day:02d}-{month(day)[:3].upper()}-{day.year}",
    "July 2, 2026": lambda day: f"{month(day)} {day.day}, {day.year}",
    "2026.07.02": lambda day: f"{day:%Y.%m.%d}",
}
DATE_PLACE = {"above all": "first", "at the foot": "last"}
NUMBER_FORM: dict[str, Numbers] = {
    "2,63 % with a thin blank": Numbers(lambda plain: f"{comma(plain)}\u2009%"),
    "(2,63)": Numbers(lambda plain: f"({comma(plain)})"),
    "2·63": Numbers(lambda plain: plain.replace(".", "·"), comma=False),
    "2,6": Numbers(comma, decimals=1),
    "2,63 pct": Numbers(lambda plain: f"{comma(plain)} pct"),
    "% 2.63": Numbers(lambda plain: f"% {plain}", comma=False),
    "02,63": Numbers(lambda plain: comma(plain).zfill(5)),
}
TOTAL_FIGURES: dict[str, Callable[[Numbers, str], str]] = {
    "in brackets": lambda numbers, plain: f"({_own(numbers, plain)} %)",
    "per cent": lambda numbers, plain: f"{_own(numbers, plain)} per cent",
    "of a hundred": lambda numbers, plain: f"{_own(numbers, plain)} / 100",
}


def _own(numbers: Numbers, plain: str) -> str:
    return comma(plain) if numbers.comma else plain


ZERO_FORM: dict[str, Callable[[str], str]] = {
    "nil": lambda written: "nil",
    "none": lambda written: "none",
    "long dash": lambda written: "—",
}
WHOLE_FORM = {"as summed": "sum", "100.00": "100.00"}
ABSENT_FIGURE: dict[str, str | None] = {"long dash": "—", "n/a": "n/a", "(-)": "(-)"}
SHARE_BASE = {"those listed, row by row": "rows", "those taking part": "voters"}
FIGURE_ALIGNMENT: dict[str, Literal["left", "right", "centre", "decimal"]] = {
    "left": "left",
    "on the comma": "decimal",
}
POSITION_WORDS: dict[str, PositionWords] = {
    "In favour": words("In favour", "Against", "Abstaining", "Not voting", total="Sum"),
    "counted": words("Yes", "No", "Abstain", "Not participating", counted=True),
    "Votes for": words(
        "Votes for", "Votes against", "Abstentions", "Absent", total="All Member States"
    ),
}
FIGURE_HEAD: dict[str, tuple[str, str]] = {
    "share": ("Share of population", "Weighted votes"),
    "percent": ("Pop. %**", "Votes held**"),
}
_NATIVE = names_of("title")
_ENGLISH = names_of("english")
NAME_FORM: dict[str, NameOf] = {
    "English": lambda state: _ENGLISH[state],
    "English capitals": lambda state: _ENGLISH[state].upper(),
    "code and name": lambda state: f"{state} – {_NATIVE[state]}",
    "both": lambda state: f"{_NATIVE[state]} ({_ENGLISH[state]})",
    "on two lines": lambda state: names_of("capitals")[state].replace("/", "/\n"),
    "with a footnote": lambda state: names_of("capitals")[state] + " (1)" * (state in ("DK", "IE")),
}
LEGEND_FORM: dict[str, Legend] = {
    "column of its own": Legend(own="column"),
    "box above the states": Legend(block="box", before="S"),
    "line below the states": Legend(block="line", before="N"),
    "list at the end": Legend(block="list", before="end"),
    "list above all": Legend(block="list", before="F"),
}
FIELD_FORM: dict[str, FieldForm] = {
    "label above": FieldForm(where="above", across=2, colon=False),
    "running": FieldForm(where="running"),
    "two across": FieldForm(where="inline", across=2),
    "column, right": FieldForm(where="column", bold=False, across=2, ruled=True),
}
TOTALS_PLACE = {
    "left of the states": "F / (T | S) / N",
    "first of all": "T / F / S / N",
    "last of all": "F / S / N / T",
    "beside the fields, left": "(T | F) / S / N",
}
TOTALS_FORM: dict[str, TotalsForm] = {
    "across": TotalsForm(across=True),
    "figures first": TotalsForm(members_last=True, rows=True),
    "without nobody": TotalsForm(without_nobody=True, grid=True),
    "without heads": TotalsForm(heads=False, rows=True),
}
RESULT_PLACE = {
    "above the totals": ("R / T / D", ""),
    "at the very end": ("T / D", " / R"),
    "left of the totals": ("(R / D) | T", ""),
}
RESULT_FORM: dict[str, ResultForm] = {
    "word alone": ResultForm(mark=False, words=("ADOPTED", "NOT ADOPTED"), label="Final result:"),
    "word first": ResultForm(words=("Adopted", "Not adopted"), words_first=True),
    "sentence": ResultForm(words=("The act is adopted.", "The act is not adopted.")),
}
COLUMN_ORDER: dict[str, tuple[str, ...]] = {
    "mark, name, figure": ("mark", "name", "figure"),
    "figure, name, mark": ("figure", "name", "mark"),
    "mark, figure, name": ("mark", "figure", "name"),
}
EXTRA_COLUMN = {"code": "code", "flag": "flag", "Treaty votes": "votes"}
BLOCKS = {"three, down": (3, False), "three, across": (3, True)}
RULES: dict[str, Rules] = {
    "dotted": Rules(rows=True, dash=(0.7, 1.6), thick=0.7),
    "dashed grid": Rules(rows=True, columns=True, box=True, dash=(3, 2)),
    "double": Rules(rows=True, double=True),
    "every fifth": Rules(rows=True, every=5, ink=(0.2, 0.2, 0.2)),
    "columns": Rules(columns=True, box=True, ink=(0.35, 0.45, 0.7)),
    "coloured zebra": Rules(zebra=(0.98, 0.93, 0.82)),
}
TABLE_HEADS: dict[str, Heads] = {
    "dark band": Heads(ground=(0.05, 0.2, 0.5), ink=(1.0, 1.0, 1.0)),
    "none": Heads(shown=False),
    "grey words": Heads(ink=(0.35, 0.35, 0.35), bold=False, line=True),
}
ROW_HEIGHT = {"very close": (9.2, 10.6), "very open": (23.0, 32.0)}
TYPEFACE = {
    name: name
    for name in ("LiberationSerif", "LiberationMono", "LiberationSansNarrow", "DejaVuSerif")
}
TYPE_SIZE = {"very small": (6.6, 7.3), "very large": (10.8, 12.5)}
MARK_SIZE = {"very small": (5.2, 6.6), "very large": (16.0, 22.0)}
NOTES = {"none": "none"}
