"""Values to tune on: words, figures, names, the places of things."""

import datetime
from collections.abc import Callable
from typing import Literal

from tests.drawing.spec import PositionName
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

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def month(day: datetime.date) -> str:
    """In English, whatever the locale."""
    return _MONTHS[day.month - 1]


DATES: dict[str, DateForm] = {
    "dd/mm/yyyy": lambda day: f"{day:%d/%m/%Y}",
    "d.m.yyyy": lambda day: f"{day.day}.{day.month}.{day.year}",
    "dd-mm-yyyy": lambda day: f"{day:%d-%m-%Y}",
    "yyyy-mm-dd": lambda day: f"{day:%Y-%m-%d}",
    "d Month yyyy": lambda day: f"{day.day} {month(day)} {day.year}",
}


def comma(plain: str) -> str:
    """`2,63`"""
    return plain.replace(".", ",")


NUMBERS: dict[str, Numbers] = {
    "2,63": Numbers(comma),
    "2.63": Numbers(str, comma=False),
    "2,63%": Numbers(lambda plain: f"{comma(plain)}%"),
    "2,63 %": Numbers(lambda plain: f"{comma(plain)} %"),
    "2.63%": Numbers(lambda plain: f"{plain}%", comma=False),
    "2.63 %": Numbers(lambda plain: f"{plain} %", comma=False),
}


def _mark(numbers: Numbers, plain: str) -> str:
    return comma(plain) if numbers.comma else plain


TOTAL_FIGURES: dict[str, Callable[[Numbers, str], str]] = {
    "as in the rows": lambda numbers, plain: numbers.write(plain),
    "with %": lambda numbers, plain: f"{_mark(numbers, plain)}%",
    "with %, whole ones short": lambda numbers, plain: f"{_mark(numbers, _short(plain))}%",
    "with % apart": lambda numbers, plain: f"{_mark(numbers, plain)} %",
}
"""From the rows' form and `97.37`."""


def _short(plain: str) -> str:
    return plain.removesuffix(".00")


ZEROS: dict[str, Callable[[str], str]] = {
    "as the others": lambda written: written,
    "0%": lambda written: "0%",
    "0": lambda written: "0",
    "blank": lambda written: "",
    "dash": lambda written: "-",
}
"""The share of nobody; from its usual form."""

WHOLES = {"blank": "", "100": "100", "100%": "100%", "100 %": "100 %"}
"""The figure beside `Total`."""


def words(
    yes: str, no: str, abstain: str, absent: str, *, total: str = "Total", counted: bool = False
) -> PositionWords:
    """The labels of the totals."""
    of: dict[PositionName, str] = {
        "yes": yes,
        "no": no,
        "abstain": abstain,
        "not_participating": absent,
    }
    return PositionWords(of, total, counted)


POSITION_WORDS: dict[str, PositionWords] = {
    "Yes, No, Abstain": words("Yes", "No", "Abstain", "Not participating"),
    "YES, NO, ABSTAIN": words("YES", "NO", "ABSTAIN", "NOT PARTICIPATING", total="TOTAL"),
    "For, Against": words("For", "Against", "Abstention", "Not participating"),
}

FIGURE_HEADS: dict[str, tuple[str, str]] = {
    "usual": ("Population (%)**", "Weight**"),
    "without stars": ("Population (%)", "Weighting"),
}
"""The head of the figures: shares, weights."""

NAMES: dict[str, NameOf] = {
    "native capitals": lambda state: names_of("capitals")[state],
    "native title case": lambda state: names_of("title")[state],
    "older capitals": lambda state: names_of("older").get(state, names_of("capitals")[state]),
}

LEGENDS: dict[str, Legend] = {
    "left of the labels": Legend(own="left"),
    "right of the labels": Legend(own="right"),
    "line above the states": Legend(block="line", before="S"),
    "none": Legend(),
}

TOTALS_PLACES = {
    "above the states": "F / T / S / N",
    "below the states": "F / S / T / N",
    "right of the states": "F / (S | T) / N",
    "beside the fields": "(F | T) / S / N",
}
"""F fields, T totals with date and result, S states, N notes; `|` beside, `/` below."""

RESULT_PLACES = {
    "below the totals": ("T / D / R", ""),
    "in line with the date": ("T / (D | R)", ""),
    "beside the totals": ("T | (D / R)", ""),
}
"""How T is made of totals, date D and result R; and what stands at the very end."""

DATE_PLACES = {"with the result": "D", "among the fields": "field"}

RESULT_FORMS: dict[str, ResultForm] = {
    "mark": ResultForm(),
    "mark, colon": ResultForm(label="Final result:"),
    "mark and word": ResultForm(words=("Adopted", "Not adopted")),
}

FIELD_FORMS: dict[str, FieldForm] = {
    "inline": FieldForm(),
    "inline, bold labels": FieldForm(bold=False),
    "column": FieldForm(where="column"),
    "ruled column": FieldForm(where="column", ruled=True, colon=False),
}
COLUMNS: dict[str, tuple[str, ...]] = {
    "name, figure, mark": ("name", "figure", "mark"),
    "name, mark, figure": ("name", "mark", "figure"),
}
EXTRA_COLUMNS = {"none": "", "row number": "number"}
BLOCKS = {"two, down": (2, False), "one": (1, False), "two, across": (2, True)}
"""How many blocks, and whether protocol order runs across them."""

RULES: dict[str, Rules] = {
    "none": Rules(),
    "rows": Rules(rows=True),
    "grid": Rules(rows=True, columns=True, box=True),
    "zebra": Rules(zebra=(0.93, 0.95, 0.98)),
    "box": Rules(box=True, ink=(0.2, 0.2, 0.2)),
}
HEADS: dict[str, Heads] = {
    "pale band": Heads(ground=(0.86, 0.9, 0.95)),
    "plain": Heads(),
    "line below": Heads(line=True),
}
ROW_HEIGHTS = {"close": (11.0, 13.5), "usual": (14.0, 18.0), "open": (18.5, 22.0)}
TYPEFACES = ("FiraSans", "PTSerif", "DejaVuSansCondensed", "LiberationSans")
TYPE_SIZES = {"small": (7.5, 8.2), "usual": (8.5, 9.5), "large": (9.6, 10.5)}
MARK_SIZES = {"small": (7.0, 8.5), "usual": (9.0, 11.0), "large": (11.5, 14.0)}
ALIGNMENTS: dict[str, Literal["left", "right", "centre", "decimal"]] = {
    "right": "right",
    "centre": "centre",
}
ABSENT_FIGURES: dict[str, str | None] = {"blank": "", "printed": None}
"""Instead of the share of who does not take part; None prints it."""
SHARE_BASES = {"the Union": "union", "those listed": "listed"}
"""Of what the totals are shares, where members are not listed or take no part."""
NOTES = {"usual": "all", "rule alone": "rule"}
TOTALS_FORMS: dict[str, TotalsForm] = {
    "lines": TotalsForm(rows=True),
    "grid": TotalsForm(grid=True),
    "open": TotalsForm(),
}
