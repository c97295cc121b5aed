"""The words of a sheet as one office would say them: labels, dates and heads of its own."""

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from tests.drawing.held_out.handed import says_itself
from tests.drawing.held_out.marks import WRITTEN
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.sheet import LABELS, Mark, TotalRow
from tests.drawing.held_out.votes import POSITIONS, Position

_ITEM = re.compile(r"(?P<item>.*\(COD\)) \((?:Document: |Doc\. )(?P<documents>.*)\)")


@dataclass(frozen=True, slots=True)
class Office:
    """What one program may print, by the words that sheets have for it; the dice choose."""

    positions: Sequence[Sequence[str]]
    """Yes, no, abstain, not participating."""
    labels: Mapping[str, Sequence[str]]
    """Labels of fields and heads, by what a sheet calls them."""
    values: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Forms of values, with `{}` for the value itself."""
    dates: Sequence[str] = ("",)
    """Forms of strftime; the empty string is the sheet's own."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """All words of one sheet."""

    positions: Mapping[Position, str]
    fields: tuple[tuple[str, str], ...]
    """Those that have a value."""
    date: tuple[str, str]
    result: tuple[str, str, Mark | None]
    totals: tuple[TotalRow, ...]
    totals_head: tuple[str, str, str]
    states_head: tuple[str, str, str]
    legend: tuple[tuple[Mark, str], ...]


def phrased(plan: Plan, dice: random.Random, office: Office) -> Phrases:
    """The sheet's words as this office says them."""
    sheet, vote = plan.sheet, plan.vote

    def said(label: str) -> str:
        return dice.choice(office.labels.get(label, (label,)))

    positions = dict(zip(POSITIONS, _positions(plan, dice, office), strict=True))
    form = dice.choice(office.dates)
    day = vote.date.strftime(form).replace(" 0", " ").lstrip("0") if form else sheet.date[1]
    label, word, mark = sheet.result
    if sheet.look.family in WRITTEN | {"ground"}:
        word, mark = word or ("Adopted" if vote.adopted else "Not adopted"), None
    totals = tuple(
        replace(row, label=positions[row.position] if row.position else said("Total"))
        for row in sheet.totals
    )
    return Phrases(
        positions=positions,
        fields=_fields(plan, dice, office),
        date=(said("Sitting date"), day),
        result=(said(label), word, mark),
        totals=tuple(_unsaid(plan, row) for row in totals),
        totals_head=(said("Vote"), said("Members"), sheet.totals_head[2]),
        states_head=(said("Member State"), sheet.states_head[1], said("Vote")),
        legend=tuple(
            (mark, positions[p])
            for p in POSITIONS
            for mark, label in sheet.legend
            if mark.shape == p and not says_itself(plan, mark, positions[p])
        ),
    )


def _unsaid(plan: Plan, row: TotalRow) -> TotalRow:
    """A row without a mark that is the word of its label."""
    return replace(row, mark=None) if says_itself(plan, row.mark, row.label) else row


def _positions(plan: Plan, dice: random.Random, office: Office) -> Sequence[str]:
    """Words for the positions that go with written marks."""
    family, written = plan.sheet.look.family, plan.sheet.look.words.get("yes", "").lower()
    initials = {"y": "y", "yes": "y", "for": "f"}.get(written, "")
    fit = [four for four in office.positions if not initials or four[0].lower()[0] == initials]
    if family in WRITTEN and initials and not fit:
        return tuple(LABELS.values())
    return dice.choice(fit)


def _fields(plan: Plan, dice: random.Random, office: Office) -> tuple[tuple[str, str], ...]:
    split, found = dice.random() < 0.4, []
    for label, value in plan.sheet.fields:
        parted = _ITEM.fullmatch(value) if label == "Item" and split else None
        pairs = [(label, value)]
        if parted:
            pairs = [("Item", parted["item"]), ("Document", parted["documents"])]
        for name, text in pairs:
            if text:
                form = dice.choice(office.values.get(name, ("{}",)))
                found.append((dice.choice(office.labels.get(name, (name,))), _formed(form, text)))
    return tuple(found)


def _formed(form: str, value: str) -> str:
    """The value in its form; `^` opens it with a capital."""
    if form.startswith("^"):
        form, value = form[1:], value[0].upper() + value[1:]
    return form.format(value)
