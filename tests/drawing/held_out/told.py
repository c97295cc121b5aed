"""What a sheet tells in plain words, for programs that share a stock of words but no looks."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from tests.drawing.held_out.facts import in_own_words, ordinal, said_facts
from tests.drawing.held_out.marks import HUE_ALONE
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.phrasing import Office, Phrases, phrased
from tests.drawing.held_out.sheet import Mark, StateRow, TotalRow
from tests.drawing.held_out.votes import Position

Ways = Mapping[str, Sequence[Any]]
LABELS: Mapping[str, Sequence[str]] = {
    "Institution": ("Institution", "Acting institution", "Legislator", "Body"),
    "Session": ("Session", "Council meeting", "Session of the Council", "Meeting number",
                "Council session no"),
    "Configuration": ("Configuration", "Council configuration", "Formation", "Meeting as"),
    "Item": ("Interinstitutional file", "Legislative procedure", "File", "Procedure reference",
             "Inter-institutional file no", "Item"),
    "Document": ("Council document", "Document", "Documents", "Doc.", "Text put to the vote",
                 "Document number"),
    "Voting Rule": ("Voting rule", "Majority required", "Required majority", "Rule",
                    "Decision by", "Decision rule"),
    "Subject": ("Title", "Subject", "Legislative act", "Subject matter", "Act", "Re", "Object"),
    "Sitting date": ("Date", "Date of vote", "Vote held on", "Date of the vote", "Held on",
                     "Sitting of"),
    "Final result": ("Result", "Outcome of the vote", "Result of the vote", "Outcome", "Decision",
                     "Final result", "Conclusion"),
    "Total": ("Total", "All Member States", "Sum", "Overall", "TOTAL"),
    "Members": ("Members", "Member States", "Number", "No of Member States", "MS"),
    "Member State": ("Member State", "Country", "Delegation", "MS", "Member"),
    "Vote": ("Vote", "Votes cast", "Position", "Voted", "Vote cast"),
}  # fmt: skip
_POSITIONS = (
    ("Yes", "No", "Abstain", "Not participating"),
    ("In favour", "Against", "Abstention", "Not participating"),
    ("For", "Against", "Abstain", "Not taking part"),
    ("Votes in favour", "Votes against", "Abstentions", "Not participating"),
    ("Yes", "No", "Abstention", "Not taking part in the vote"),
    ("For", "Against", "Abstained", "Non-participating"),
)
_DATES = (
    "{d.day} {d:%B} {d.year}", "{d:%d/%m/%Y}", "{d:%d.%m.%Y}", "{d:%Y-%m-%d}",
    "{d.day} {d:%b} {d.year}", "{d:%A} {d.day} {d:%B} {d.year}", "{d.day}.{d.month}.{d.year}",
    "{d:%d %B %Y}", "{d:%B} {d.day}, {d.year}", "{d.day}-{d:%b}-{d.year}",
)  # fmt: skip
_RULES = ("^{}", "{}", "^{}", "^{} of the Council")
_RESULTS: Mapping[str, Sequence[str]] = {
    "Adopted": ("Adopted", "ADOPTED", "adopted", "Act adopted"),
    "Not adopted": ("Not adopted", "NOT ADOPTED", "not adopted", "Act not adopted"),
    "Rejected": ("Rejected", "REJECTED", "rejected"),
}
_SHARES = ("Population (%)", "Population share (%)", "% of population", "Population %",
           "Share of population (%)", "% of EU population", "Pop. (%)")  # fmt: skip
_VERBS: Mapping[Position | None, str] = {
    "yes": "voted in favour", "no": "voted against", "abstain": "abstained",
    "not_participating": "did not participate",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Speech:
    """A stock of words."""

    office: Office
    dates: Sequence[str]
    rules: Sequence[str]
    shares: Sequence[str]
    results: Mapping[str, Sequence[str]] = field(default_factory=lambda: _RESULTS)


_COMMON = Speech(Office(_POSITIONS, LABELS), _DATES, _RULES, _SHARES)
SIZES = (10.4, 10.0, 9.7, 9.4, 9.1, 8.9, 8.7, 8.5, 8.3, 8.0, 7.8, 7.6, 7.3, 7.0)
"""Of type, smaller with each attempt."""
A4, LONG, LETTER = (595.0, 842.0), (842.0, 595.0), (612.0, 792.0)
HARMLESS = {None, "figure changed", "totals changed", "too coarse"}
"""Faults that show also where the place of a State says how it voted."""


@dataclass(frozen=True, slots=True)
class Told:
    """A plan, what the dice chose for it, and its words."""

    plan: Plan
    way: Mapping[str, Any]
    words: Phrases
    facts: Mapping[str, tuple[str, str]]
    size: float

    def pairs(self, *without: str) -> list[tuple[str, str]]:
        """Labels and values in the way's order; labels perhaps in capitals."""
        found = [self.facts[n] for n in self.way["fields"] if n in self.facts and n not in without]
        return [(a.upper() if self.way["capitals"] else a, b) for a, b in found]

    def rows(self) -> list[StateRow]:
        """The States in the way's order."""
        keys = {"code": lambda row: row.state, "name": lambda row: _bare(row.name)}
        key = keys.get(self.way["sort"])
        return sorted(self.plan.sheet.rows, key=key) if key else list(self.plan.sheet.rows)

    def position(self, row: StateRow) -> Position:
        """How a State voted."""
        return next(r.position for r in self.plan.vote.rows if r.state == row.state)

    def of_position(self, total: TotalRow) -> list[StateRow]:
        """The States that took a position."""
        return [row for row in self.rows() if self.position(row) == total.position]

    def held(self, row: TotalRow | StateRow) -> str:
        """A figure with its unit."""
        if not row.figure or "%" in row.figure:
            return row.figure
        return row.figure + (" %" if self.plan.vote.figures == "shares" else " votes")

    def figure(self, row: TotalRow | StateRow) -> str:
        """The same, without a unit where the way has none."""
        return self.held(row) if self.way["units"] else row.figure

    def named(self, row: StateRow) -> str:
        """A State and what it holds."""
        held = self.figure(row)
        return row.name + (str(self.way["name_figure"]).format(held) if held else "")

    def members(self, row: TotalRow) -> str:
        """So many Member States."""
        return f"{row.members} Member State{'' if row.members == '1' else 's'}"

    def how_many(self, row: TotalRow) -> str:
        """The same, and what they hold."""
        return self.members(row) + (f" ({self.held(row)})" if row.figure else "")

    def legend(self) -> Sequence[tuple[Mark, str]]:
        """The legend's own line, or what the totals would say where they show no marks."""
        if self.words.legend or self.way["totals"] not in self.way["unmarked"]:
            return self.words.legend
        return [(row.mark, row.label) for row in self.words.totals if row.mark]

    def sitting(self) -> str:
        """Session, formation and day in a line of words."""
        session, day = self.plan.vote.session, self.facts["Sitting date"][1]
        if not session:
            return f"Written procedure, {day}"
        nth = f"{ordinal(int(session))} session" if self.way["nth"] else f"Session {session}"
        return f"{nth} of the Council ({self.plan.vote.configuration}), {day}"

    def opening(self) -> str:
        """What was voted on, when and by whom, in a sentence."""
        said = {name: value for name, (_, value) in self.facts.items()}
        rule = said["Voting Rule"][0].lower() + said["Voting Rule"][1:]
        session, where = self.plan.vote.session, "by written procedure"
        if session:
            nth = (
                f"its {ordinal(int(session))} session" if self.way["nth"] else f"session {session}"
            )
            where = f"at {nth} ({said['Configuration']})"
        return (f"The Council of the European Union voted {where} on {said['Sitting date']} on "
                f"document {said['Document']}, interinstitutional file {said['Item']}. "
                f"The voting rule was {rule}.")  # fmt: skip

    def count(self) -> str:
        """The totals in a sentence."""
        *rows, whole = self.words.totals
        parts = []
        for row in rows:
            held = f" ({self._of_all(row)})" if row.figure else ""
            parts.append(f"{row.members} {_VERBS[row.position]}{held}")
        last = f" ({self._of_all(whole)})" if whole.figure else ""
        return (f"Of {whole.members} Member States{last}, {', '.join(parts[:-1])} and "
                f"{parts[-1]}.")  # fmt: skip

    def _of_all(self, row: TotalRow) -> str:
        shares = self.plan.vote.figures == "shares"
        return self.held(row) + (" of the population" if shares else "")


def _bare(name: str) -> str:
    """Letters without their accents."""
    return unicodedata.normalize("NFKD", name.casefold())


def random_told(
    plan: Plan,
    attempt: int,
    ways: Ways,
    of_layout: Mapping[str, Ways],
    sizes: Sequence[float],
    speech: Speech = _COMMON,
) -> Told:
    """What one sheet says and how it looks; layouts go round, other dice in each attempt."""
    program = plan.name.split("_")[0]
    dice = plan.dice(f"{program} {attempt}")
    way = {name: dice.choice(options) for name, options in ways.items()}
    layouts = [name for name in of_layout
               if plan.trap in HARMLESS or not of_layout[name].get("by_position")]  # fmt: skip
    in_turn = attempt < len(sizes) * 0.6
    way["layout"] = layouts[_turn(plan) % len(layouts)] if in_turn else dice.choice(layouts)
    for name, options in of_layout[way["layout"]].items():
        way[name] = dice.choice(options)
    way |= _made_fit(plan, way)
    words = in_own_words(plan, dice, phrased(plan, dice, speech.office), speech.results)
    shares, head = plan.vote.figures == "shares", words.states_head
    stars = "**" if head[1].endswith("**") else ""
    figures = dice.choice(speech.shares) if shares else head[1]
    words = replace(
        words,
        states_head=(head[0], figures + stars, head[2]),
        totals_head=(words.totals_head[0], words.totals_head[1], figures),
    )
    size = sizes[attempt] * (way["scale"] if attempt < len(sizes) * 0.4 else 1)
    size = max(size, 7.5) if plan.picture else size
    facts = said_facts(plan, dice, speech.office.labels, speech.dates, speech.rules)
    return Told(plan, way, words, facts, size)


def _turn(plan: Plan) -> int:
    """The place of a note among those of its set, and a start that differs by seed."""
    place = int("".join(filter(str.isdigit, plan.name.split("_")[1])))
    return place + 5 * int(plan.seed.split()[-2 - bool(plan.trap)])


def _made_fit(plan: Plan, way: Mapping[str, Any]) -> dict[str, Any]:
    """What has to be otherwise with these names and marks."""
    fit, family = {}, plan.sheet.look.family
    if re.search(r"\b[A-Z]{2}\b", plan.sheet.rows[0].name):  # The names have codes.
        fit["order"] = way["order"].replace("c", "")
    elif way["sort"] == "code" and "c" not in way["order"]:
        fit["order"] = "c" + way["order"]
    if family == "ground" or way["technique"] in {"jpeg", "few"}:
        fit |= {"zebra": 0, "box_fill": ""}
    if family in HUE_ALONE and way["technique"] in {"hollow", "faded", "edged"}:
        fit["technique"] = "fill"
    return fit
