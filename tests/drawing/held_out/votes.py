"""What the held-out notes tell: votes as the Council might have taken them, by seeded dice."""

import csv
import datetime
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from tests.drawing.states import members_on

Position = Literal["yes", "no", "abstain", "not_participating"]
POSITIONS: tuple[Position, ...] = ("yes", "no", "abstain", "not_participating")
Figures = Mapping[str, float]

_EU_CODES = {"GR": "EL", "GB": "UK"}
_LISBON = datetime.date(2014, 11, 1)
_NOT_SURE = "estimate"
_CONFIGURATIONS = (
    "Agriculture and Fisheries",
    "Competitiveness (Internal Market, Industry, Research and Space)",
    "Economic and Financial Affairs",
    "Education, Youth, Culture and Sport",
    "Employment, Social Policy, Health and Consumer Affairs",
    "Environment",
    "Foreign Affairs",
    "General Affairs",
    "Justice and Home Affairs",
    "Transport, Telecommunications and Energy",
)
_EURO = "BE DE EE IE EL ES FR IT CY LV LT LU MT NL AT PT SI SK FI"
_NICE_PART = 0.7385
"""Below 255 of 345 and 260 of 352 votes, which were enough, and above one vote less."""
_WEIGHTS = {
    29: "DE FR IT UK",
    27: "ES PL",
    14: "RO",
    13: "NL",
    12: "BE CZ EL HU PT",
    10: "AT BG SE",
    7: "DK IE LT SK FI HR",
    4: "EE CY LV LU SI",
    3: "MT",
}
WEIGHTS: Figures = {state: n for n, states in _WEIGHTS.items() for state in states.split()}
"""Treaty of Nice, as in force from 2007 to 31 October 2014."""


@dataclass(frozen=True, slots=True)
class Table:
    """Shares of the Union's population that were in force for a while."""

    first: datetime.date
    last: datetime.date
    shares: Figures


@dataclass(frozen=True, slots=True)
class Row:
    """One Member State of a sheet."""

    state: str
    position: Position
    figure: float | None
    """Share or weight as printed; None is a blank."""


@dataclass(frozen=True, slots=True)
class Vote:
    """One vote and all that a sheet says of it."""

    date: datetime.date
    rows: tuple[Row, ...]
    """In protocol order."""
    figures: Literal["shares", "weights"]
    rule: str
    adopted: bool
    session: str
    """The empty string for a written procedure."""
    configuration: str
    item: str
    subject: str
    documents: tuple[str, ...]
    printed_documents: str
    body: str
    """`whole`, `listed` (some listed do not take part) or `reduced` (they are not listed)."""
    base: str

    def members(self, position: Position) -> int:
        """How many take this position."""
        return sum(row.position == position for row in self.rows)

    def sum(self, position: Position) -> float:
        """What its members hold, as the totals print it."""
        held = [row.figure or 0.0 for row in self.rows if row.position == position]
        if self.figures == "weights":
            return sum(held)
        all_agree = self.members(position) == len(self.rows)
        return 100.0 if all_agree and self.body == "whole" else round(sum(held), 2)

    def truth(self) -> dict[str, Any]:
        """As score.py takes it."""
        shares = self.figures == "shares"
        totals: dict[str, Any] = {
            position: {
                "members": self.members(position),
                "population_pct": self.sum(position)
                if shares and position != "not_participating"
                else None,
            }
            for position in POSITIONS
        }
        return {
            "session_number": int(self.session) if self.session else None,
            "configuration": self.configuration or None,
            "item": self.item,
            "voted_documents": list(self.documents),
            "voting_rule": self.rule.replace(" ", "_"),
            "subject": self.subject,
            "sitting_date": self.date.isoformat(),
            "result": "adopted" if self.adopted else "not_adopted",
            "totals": totals | {"total": len(self.rows)},
            "positions": [
                {
                    "member_state": row.state,
                    "position": row.position,
                    "population_pct": row.figure if shares else None,
                    "weight": None if shares or row.figure is None else int(row.figure),
                }
                for row in self.rows
            ],
        }


def read_tables(populations: Path) -> tuple[Table, ...]:
    """The periods since November 2014 of which no share is an estimate."""
    periods: dict[tuple[str, str], dict[str, float]] = {}
    unsure = set()
    with populations.open(encoding="utf-8") as lines:
        for line in csv.DictReader(lines):
            period = (line["valid_from"], line["valid_to"])
            state = line["member_state_iso2"]
            shares = periods.setdefault(period, {})
            shares[_EU_CODES.get(state, state)] = float(line["population_pct"])
            if line["standing"] == _NOT_SURE:
                unsure.add(period)
    day = datetime.date.fromisoformat
    tables = [Table(day(p[0]), day(p[1]), v) for p, v in periods.items() if p not in unsure]
    return tuple(table for table in tables if table.first >= _LISBON)


def random_vote(dice: random.Random, tables: Sequence[Table], subjects: Sequence[str]) -> Vote:
    """A vote whose result is as its majority has it."""
    if dice.random() < 0.24:
        date = _day(dice, datetime.date(2009, 1, 8), datetime.date(2014, 10, 30))
        figures, kind = WEIGHTS, "weights"
    else:
        weights = [2 + (t.last - t.first).days / 60 for t in tables]
        table = dice.choices(tables, weights)[0]
        date = _day(dice, table.first, min(table.last, datetime.date(2026, 11, 20)))
        figures, kind = table.shares, "shares"
    members = members_on(date)
    body, outside = _body(dice, members, date, kind)
    rule = dice.choices(("qualified majority", "unanimity", "simple majority"), (90, 6, 4))[0]
    rejected = rule == "qualified majority" and dice.random() < 0.08
    inside = [state for state in members if state not in outside]
    everyone = inside if body == "reduced" else members
    positions = _positions(dice, inside, everyone, figures, rule, rejected=rejected)
    base = "whole"
    if body == "reduced" and kind == "shares" and dice.random() < 0.35:
        base = "rebased"
    whole = sum(figures[state] for state in inside) if base == "rebased" else 100.0
    blank = dice.random() < 0.5
    rows = []
    for state in members:
        if state not in positions and body == "reduced":
            continue
        figure: float | None = figures[state]
        if base == "rebased":
            figure = round(100 * figures[state] / whole, 2)
        if state not in positions and blank:
            figure = None
        rows.append(Row(state, positions.get(state, "not_participating"), figure))
    written = dice.random() < 0.3
    printed, documents = _documents(dice, date)
    return Vote(
        date=date,
        rows=tuple(rows),
        figures="weights" if kind == "weights" else "shares",
        rule=rule,
        adopted=not rejected,
        session="" if written else str(2900 + int((date.year - 2009) * 68 + dice.randrange(60))),
        configuration="" if written else dice.choice(_CONFIGURATIONS),
        item=f"{date.year - dice.choice((0, 1, 1, 2, 3))}/{dice.randrange(12, 460):04d} (COD)",
        subject=dice.choice(subjects),
        documents=documents,
        printed_documents=printed,
        body=body,
        base=base,
    )


def _day(dice: random.Random, first: datetime.date, last: datetime.date) -> datetime.date:
    day = first + datetime.timedelta(days=dice.randrange((last - first).days + 1))
    weekend = day.weekday() - 4
    return day - datetime.timedelta(days=weekend) if weekend > 0 and day.day > 3 else day


def _body(
    dice: random.Random, members: Sequence[str], date: datetime.date, kind: str
) -> tuple[str, set[str]]:
    """Which body votes, and who does not belong to it."""
    outs = {"DK", "IE", "UK"} & set(members)
    lot = dice.random()
    if lot < 0.70:
        return "whole", set()
    if lot < 0.86:
        some = [
            {"DK"},
            outs,
            {"UK"} & outs or {"DK"},
            set(dice.sample(members, dice.choice((1, 2)))),
        ]
        return "listed", dice.choice(some)
    if kind == "weights" or lot < 0.94:
        return "reduced", dice.choice([outs, {"ES", "IT"}, {"DK"}, {"DK", "IE"}])
    euro = {
        *_EURO.split(),
        *(["HR"] if date.year >= 2023 else []),
        *(["BG"] if date.year >= 2026 else []),
    }
    euro -= {"LT"} if date.year < 2015 else set()
    return "reduced", set(members) - euro


def _positions(
    dice: random.Random,
    voters: Sequence[str],
    everyone: Sequence[str],
    figures: Figures,
    rule: str,
    *,
    rejected: bool,
) -> dict[str, Position]:
    """Positions that reach the majority of voters and of all listed, or of neither."""
    for _ in range(5000):
        most = dice.choices((0, 1, 2, 3, 5, 7, 10), (20, 14, 16, 14, 16, 12, 8))[0]
        if rejected:
            most = dice.choice((5, 8, 10))
        against = dice.randint(0, most) if most else 0
        abstaining = dice.choice((0, 0, 1, 2, 3)) if most == against else most - against
        if rule == "unanimity":
            against = 0
        if against + abstaining > len(voters) - 3:
            continue
        states = dice.sample(voters, against + abstaining)
        positions: dict[str, Position] = dict.fromkeys(voters, "yes")
        positions |= dict.fromkeys(states[:against], "no")
        positions |= dict.fromkeys(states[against:], "abstain")
        of_voters = reaches(rule, positions, voters, figures)
        of_all = reaches(rule, positions, everyone, figures)
        if (of_voters, of_all) == (not rejected, not rejected) and (not rejected or against):
            return positions
    raise ValueError("the dice find no such vote")


def reaches(
    rule: str, positions: Mapping[str, Position], base: Sequence[str], figures: Figures
) -> bool:
    """Whether the votes in favour are enough, of all in the base."""
    yes = [state for state, position in positions.items() if position == "yes"]
    if rule == "unanimity":
        return "no" not in positions.values()
    if rule == "simple majority":
        return 2 * len(yes) > len(base)
    part = sum(figures[state] for state in yes) / sum(figures[state] for state in base)
    if figures is WEIGHTS:
        return part >= _NICE_PART and 2 * len(yes) > len(base)
    return 100 * len(yes) >= 55 * len(base) and part >= 0.65


def _documents(dice: random.Random, date: datetime.date) -> tuple[str, tuple[str, ...]]:
    """One to three documents as a sheet and a cover print them, and each alone."""
    year = f"{date.year % 100:02d}"
    number = f"{dice.randrange(5000, 17500)}/{year}"
    act = f"PE-CONS {dice.randrange(1, 98)}/{year}"
    return dice.choice(
        (
            (number, (number,)),
            (f"{number}+ADD1", (number, f"{number} ADD 1")),
            (f"{number} REV 1", (f"{number} REV 1",)),
            (act, (act,)),
            (act, (act,)),
        )
    )
