"""The Member States and their population shares, as this room's data files hold them."""

import csv
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Literal

from extract.errors import KnowledgeError
from extract.text.vocabulary import all_vocabularies

Standing = Literal["official", "transcribed", "computed", "estimate", "learnt"]
"""How far a share may be believed; an `estimate` is a hint, never evidence; `learnt` from notes."""
POPULATIONS = "extract/domain/populations.csv"
STANDINGS: dict[str, Standing] = {
    "official": "official",
    "transcribed": "transcribed",
    "computed": "computed",
    "estimate": "estimate",
}


@dataclass(frozen=True, slots=True)
class MemberState:
    """One state that is or was a member."""

    code: str
    """EU code (EL, UK)."""
    name_en: str
    sheet_names: tuple[str, ...]
    """The name on the vote sheet, then older and transliterated forms."""
    protocol_order: int
    member_from: date
    member_to: date | None
    """Last day of membership."""
    euro_from: date | None
    """First day with the euro as currency; None outside the euro area."""
    nice_weight: int
    """Votes from 1 November 2004 to 31 October 2014."""
    names: tuple[tuple[str, str], ...]
    """`(language, name)` in every language that has a vocabulary."""

    def is_member(self, day: date) -> bool:
        """Whether it was a member on `day`."""
        return self.member_from <= day and (self.member_to is None or day <= self.member_to)


@dataclass(frozen=True, slots=True)
class PopulationTable:
    """The shares of all Member States in one period, in hundredths of a per cent."""

    valid_from: date
    valid_to: date
    shares: tuple[tuple[str, int], ...]
    """`(EU code, hundredths of a per cent)`"""
    standings: tuple[tuple[str, Standing], ...]
    sources: tuple[tuple[str, str], ...]
    populations: tuple[tuple[str, float], ...] = ()
    """`(EU code, thousands of people)`; empty unless the figures of all states are known."""

    @property
    def estimated(self) -> bool:
        """Whether any share is an estimate, so that the table proves nothing."""
        return any(standing == "estimate" for _, standing in self.standings)

    @property
    def learnt(self) -> bool:
        """Whether notes taught it, so that no decision of the Council is behind it."""
        return any(standing == "learnt" for _, standing in self.standings)


@cache
def load_member_states() -> tuple[MemberState, ...]:
    """All present and former Member States in protocol order.

    Raises KnowledgeError where the file lacks a key.
    """
    text = (files("extract.domain") / "member_states.toml").read_text(encoding="utf-8")
    try:
        states = [
            MemberState(
                code=entry["code"],
                name_en=dict(names_of(entry["code"]))["en"],
                sheet_names=(entry["sheet_name"], *entry["sheet_name_variants"]),
                protocol_order=entry["protocol_order"],
                member_from=entry["member_from"],
                member_to=entry.get("member_to"),
                euro_from=entry.get("euro_from"),
                nice_weight=entry["nice_weight"],
                names=names_of(entry["code"]),
            )
            for entry in tomllib.loads(text)["member_state"]
        ]
    except KeyError as error:
        raise KnowledgeError(f"extract/domain/member_states.toml lacks the key {error}") from error
    return tuple(sorted(states, key=lambda state: state.protocol_order))


def names_of(code: str) -> tuple[tuple[str, str], ...]:
    """What each language calls a state; raises KnowledgeError where one does not name it."""
    names: list[tuple[str, str]] = []
    for vocabulary in all_vocabularies():
        own = dict(vocabulary.member_states)
        if code not in own:
            raise KnowledgeError(
                f"extract/vocabularies/{vocabulary.language}.toml: [member_states] lacks {code}"
            )
        names.append((vocabulary.language, own[code]))
    return tuple(names)


@cache
def load_populations() -> tuple[PopulationTable, ...]:
    """Every population table since 2004, oldest first.

    Raises KnowledgeError for a state that `member_states.toml` does not know.
    """
    text = (files("extract.domain") / "populations.csv").read_text(encoding="utf-8")
    codes = {"GR": "EL", "GB": "UK"}
    known = {state.code for state in load_member_states()}
    periods: dict[tuple[date, date], list[tuple[str, int, Standing, str]]] = {}
    people: dict[tuple[date, date], list[tuple[str, float]]] = {}
    for row in csv.DictReader(text.splitlines()):
        code = codes.get(row["member_state_iso2"], row["member_state_iso2"])
        if code not in known:
            raise KnowledgeError(f"{POPULATIONS} names an unknown state {code}")
        period = (date.fromisoformat(row["valid_from"]), date.fromisoformat(row["valid_to"]))
        share = int(Decimal(row["population_pct"]) * 100)
        standing = STANDINGS.get(row["standing"])
        if standing is None:
            raise KnowledgeError(f"{POPULATIONS}: unknown standing {row['standing']}")
        periods.setdefault(period, []).append((code, share, standing, row["source"]))
        if row["population_thousands"]:
            people.setdefault(period, []).append((code, float(row["population_thousands"])))
    return tuple(
        PopulationTable(
            valid_from=start,
            valid_to=end,
            shares=tuple((code, share) for code, share, _, _ in rows),
            standings=tuple((code, standing) for code, _, standing, _ in rows),
            sources=tuple((code, source) for code, _, _, source in rows),
            populations=whole(people.get((start, end), []), len(rows)),
        )
        for (start, end), rows in sorted(periods.items())
    )


def whole(people: Sequence[tuple[str, float]], states: int) -> tuple[tuple[str, float], ...]:
    """The populations of a table, if those of all its states are known."""
    return tuple(people) if len(people) == states else ()


def proving_tables() -> tuple[PopulationTable, ...]:
    """The population tables that hold no estimate, so that a share can be held against them."""
    return tuple(table for table in load_populations() if not table.estimated)


def members_on(day: date) -> tuple[MemberState, ...]:
    """The Member States of `day`, in protocol order."""
    return tuple(state for state in load_member_states() if state.is_member(day))
