"""The fields of a sheet by what they tell, and forms of days and numbers."""

import datetime
import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.phrasing import Phrases
from tests.drawing.held_out.sheet import Mark

_ITEM = re.compile(r"(?P<item>.*\(COD\)) \((?:Document: |Doc\. )(?P<documents>.*)\)")
_MONTHS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]


def facts_of(plan: Plan) -> dict[str, str]:
    """Values by the sheet's own labels, those that have one; the item and its documents apart."""
    facts = {label: value for label, value in plan.sheet.fields if value}
    parted = _ITEM.fullmatch(facts["Item"])
    if parted is None:
        raise ValueError(f"an item that is not known: {facts['Item']}")
    return facts | {"Item": parted["item"], "Document": parted["documents"]}


def said_facts(
    plan: Plan,
    dice: random.Random,
    labels: Mapping[str, Sequence[str]],
    dates: Sequence[str],
    rules: Sequence[str],
) -> dict[str, tuple[str, str]]:
    """Label and value of each field and the day, in an office's words; `^` opens with a capital."""
    facts = facts_of(plan)
    facts["Sitting date"] = day_in(dice.choice(dates), plan.vote.date)
    form, rule = dice.choice(rules), facts["Voting Rule"]
    if form.startswith("^"):
        form, rule = form[1:], rule[0].upper() + rule[1:]
    facts["Voting Rule"] = form.format(rule)
    return {name: (said(dice, labels, name), value) for name, value in facts.items()}


def in_own_words(
    plan: Plan, dice: random.Random, words: Phrases, results: Mapping[str, Sequence[str]]
) -> Phrases:
    """With other words for the result, and without marks that would say their label twice."""
    look = plan.sheet.look
    label, word, mark = words.result

    def repeats(one: Mark | None, beside: str) -> bool:
        written = look.words.get(one.shape, "") if one else ""
        return len(written) > 1 and written[:2].lower() == beside[:2].lower()

    rows = words.totals
    return replace(
        words,
        result=(label, dice.choice(results[word]) if word else "", mark),
        totals=tuple(replace(r, mark=None) if repeats(r.mark, r.label) else r for r in rows),
        legend=tuple((one, name) for one, name in words.legend if not repeats(one, name)),
    )


def ordinal(number: int) -> str:
    """`3421st`, `12th`."""
    ends = {1: "st", 2: "nd", 3: "rd"}
    return f"{number}{'th' if number % 100 in {11, 12, 13} else ends.get(number % 10, 'th')}"


def day_in(form: str, day: datetime.date) -> str:
    """A day in a form: `{d}` with strftime's letters, `{nth}` its number, `{roman}` its month."""
    return form.format(d=day, nth=ordinal(day.day), roman=_MONTHS[day.month - 1])


def said(dice: random.Random, words: Mapping[str, Sequence[str]], what: str) -> str:
    """One of an office's words for something, or its own name."""
    return dice.choice(words.get(what, (what,)))
