"""What stands on a sheet, as strings and marks: between a vote and the program that draws it."""

import datetime
import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tests.drawing.held_out.marks import MarkLook
from tests.drawing.held_out.votes import POSITIONS, Position, Vote
from tests.drawing.states import SHEET_NAMES

LABELS: dict[Position, str] = {
    "yes": "Yes",
    "no": "No",
    "abstain": "Abstain",
    "not_participating": "Not participating",
}
ENGLISH = {
    "BE": "Belgium", "BG": "Bulgaria", "CZ": "Czechia", "DK": "Denmark", "DE": "Germany",
    "EE": "Estonia", "IE": "Ireland", "EL": "Greece", "ES": "Spain", "FR": "France",
    "HR": "Croatia", "IT": "Italy", "CY": "Cyprus", "LV": "Latvia", "LT": "Lithuania",
    "LU": "Luxembourg", "HU": "Hungary", "MT": "Malta", "NL": "Netherlands", "AT": "Austria",
    "PL": "Poland", "PT": "Portugal", "RO": "Romania", "SI": "Slovenia", "SK": "Slovakia",
    "FI": "Finland", "SE": "Sweden", "UK": "United Kingdom",
}  # fmt: skip
_TITLE = {"EL": "Ελλάδα", "CY": "Κύπρος", "UK": "United Kingdom", "IE": "Éire/Ireland"}
_FOOTNOTE = (
    "* When acting on a proposal from the Commission or the High Representative, qualified "
    "majority is reached if at least 55 % of members vote in favour ({n} MS) accounting for at "
    "least 65% of the population"
)
_INDICATIVE = (
    "** Indicative percentage of the population of the Union (%). The qualified majority is "
    "calculated in accordance with the population figures adapted each year."
)
_LINK = "For information: http://www.consilium.europa.eu/public-vote"


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark as drawn; shape and hue are of the same kind where nothing is wrong."""

    shape: Position
    hue: Position
    turned: bool = False
    smudged: bool = False


@dataclass(frozen=True, slots=True)
class StateRow:
    """One line of the states' table."""

    state: str
    name: str
    figure: str
    marks: tuple[Mark, ...]
    """None where the kind is drawn as a blank, two only where something is wrong."""


@dataclass(frozen=True, slots=True)
class TotalRow:
    """One line of the totals."""

    label: str
    members: str
    figure: str
    mark: Mark | None
    """Beside the label, where that is the legend."""
    position: Position | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that stands on a sheet."""

    organisation: str
    """A line at the head of the page, or the empty string."""
    annex: str
    fields: tuple[tuple[str, str], ...]
    """Label (no colon) and value."""
    totals_head: tuple[str, str, str]
    totals: tuple[TotalRow, ...]
    legend: tuple[tuple[Mark, str], ...]
    """Of a line of its own; empty where there is none."""
    date: tuple[str, str]
    result: tuple[str, str, Mark | None]
    """Label, word (or nothing), mark (or nothing)."""
    states_head: tuple[str, str, str]
    rows: tuple[StateRow, ...]
    footnotes: tuple[str, ...]
    look: MarkLook

    def blocks(self, count: int) -> tuple[tuple[StateRow, ...], ...]:
        """The rows, read down one block after the other."""
        length = -(-len(self.rows) // count)
        starts = range(0, len(self.rows), length)
        return tuple(self.rows[start : start + length] for start in starts)


def mark_of(look: MarkLook, position: Position) -> Mark | None:
    """The plain mark of a kind, None where that is a blank."""
    return None if look.blank(position) else Mark(position, position)


def random_sheet(dice: random.Random, vote: Vote, look: MarkLook, annex: str) -> Sheet:
    """The words and figures of a sheet in one of their usual forms."""
    shares = vote.figures == "shares"
    comma = dice.random() < 0.6
    sign = dice.choice(("", "", "", "%", " %")) if shares else ""
    total_sign = dice.choice(("%", "%", " %", "")) if shares else ""
    trim = dice.random() < 0.5
    head = _head(dice, shares=shares, stars=dice.random() < 0.5)

    def number(value: float | None, *, total: bool = False) -> str:
        if value is None:
            return ""
        text = f"{value:.2f}" if shares else f"{value:.0f}"
        if total and trim and value == int(value):
            text = str(int(value))
        return (text.replace(".", ",") if comma else text) + (total_sign if total else sign)

    names = _names(dice, vote.date)
    rows = tuple(
        StateRow(
            row.state,
            names[row.state],
            number(row.figure),
            tuple(m for m in (mark_of(look, row.position),) if m),
        )
        for row in vote.rows
    )
    stars = "**" if head[1].endswith("**") else ""
    legend = tuple(
        (mark, LABELS[p]) for p in POSITIONS if look.legend == "line" and (mark := mark_of(look, p))
    )
    return Sheet(
        organisation=dice.choice(("General Secretariat of the Council", "", "")),
        annex=annex,
        fields=_fields(dice, vote),
        totals_head=("Vote", "Members", head[1].rstrip("*")),
        totals=_totals(dice, vote, look, number),
        legend=legend,
        date=("Sitting date", _date(dice, vote.date)),
        result=_result(dice, vote, look),
        states_head=head,
        rows=rows,
        footnotes=_footnotes(dice, vote, stars),
        look=look,
    )


def _head(dice: random.Random, *, shares: bool, stars: bool) -> tuple[str, str, str]:
    figures = dice.choice(("Population (%)", "Population (%)", "Population %"))
    if not shares:
        figures = dice.choice(("Weighted votes", "Weighted votes", "Votes (weighted)", "Weights"))
    return ("Member State", figures + ("**" if stars and shares else ""), "Vote")


def _totals(
    dice: random.Random, vote: Vote, look: MarkLook, number: object
) -> tuple[TotalRow, ...]:
    assert callable(number)
    zero_blank = dice.random() < 0.1
    rows = []
    for position in POSITIONS:
        members = vote.members(position)
        figure = number(vote.sum(position), total=True)
        if position == "not_participating" or (zero_blank and not members):
            figure = ""
        mark = mark_of(look, position) if look.legend == "totals" else None
        rows.append(TotalRow(LABELS[position], str(members), figure, mark, position))
    whole = ""
    if dice.random() < 0.2:
        whole = number(round(sum(vote.sum(p) for p in POSITIONS[:3]), 2), total=True)
    return (*rows, TotalRow("Total", str(len(vote.rows)), whole, None, None))


def _result(dice: random.Random, vote: Vote, look: MarkLook) -> tuple[str, str, Mark | None]:
    position: Position = "yes" if vote.adopted else "no"
    word = "Adopted" if vote.adopted else dice.choice(("Not adopted", "Rejected"))
    mark = mark_of(look, position)
    way = dice.choices(("mark", "word", "both"), (60, 25, 15))[0]
    return ("Final result", "" if way == "mark" else word, None if way == "word" else mark)


def _fields(dice: random.Random, vote: Vote) -> tuple[tuple[str, str], ...]:
    documents = vote.printed_documents
    item = vote.item.replace(" ", "") if dice.random() < 0.1 else vote.item
    together = f"{item} ({dice.choice(('Document: ', 'Document: ', 'Doc. '))}{documents})"
    fields = [
        ("Institution", "Council of the European Union"),
        ("Session", vote.session),
        ("Configuration", vote.configuration),
        ("Item", together),
        ("Voting Rule", vote.rule),
        ("Subject", vote.subject),
    ]
    if dice.random() < 0.15:
        fields.insert(3, fields.pop(5))
    return tuple(fields)


def _date(dice: random.Random, day: datetime.date) -> str:
    form = dice.choices(
        ("{d:%d/%m/%Y}", "{d:%d.%m.%Y}", "{d.day}.{d.month}.{d.year}", "{d:%d-%m-%Y}",
         "{d:%Y-%m-%d}", "{d.day} {d:%B} {d.year}"),
        (46, 14, 10, 8, 10, 12),
    )[0]  # fmt: skip
    return form.format(d=day)


def _names(dice: random.Random, day: datetime.date) -> dict[str, str]:
    way = dice.choices(("capitals", "title", "code", "english"), (62, 20, 12, 6))[0]
    names = dict(SHEET_NAMES)
    if day.year < 2022 and dice.random() < 0.6:
        names["CZ"] = "ČESKÁ REPUBLIKA"
    if way == "title":
        return {state: _TITLE.get(state, name.title()) for state, name in names.items()}
    if way == "code":
        form = dice.choice(("{c} {n}", "{c} – {n}", "{n} ({c})"))
        return {state: form.format(c=state, n=name) for state, name in names.items()}
    return ENGLISH if way == "english" else names


def _footnotes(dice: random.Random, vote: Vote, stars: str) -> tuple[str, ...]:
    notes = []
    if vote.figures == "shares" and vote.rule == "qualified majority" and dice.random() < 0.5:
        notes.append(_FOOTNOTE.format(n=-(-55 * len(vote.rows) // 100)))
    if stars:
        notes.append(_INDICATIVE)
    if dice.random() < 0.6:
        notes.append(_LINK)
    return tuple(notes)


def with_rows(sheet: Sheet, rows: Sequence[StateRow]) -> Sheet:
    """The same sheet with other rows."""
    return replace(sheet, rows=tuple(rows))
