"""Random notes with their truth: every way of drawing a sheet, combined by seeded dice."""

import datetime
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tests.drawing.figures import rows_of
from tests.drawing.legible import made_legible
from tests.drawing.majority import reaches_majority
from tests.drawing.note import draw_note
from tests.drawing.random_looks import picture_look, text_look
from tests.drawing.spec import Language, NoteSpec, PositionName, Row, SheetKind, SheetLook, VoteSpec
from tests.drawing.states import SHEET_NAMES, members_on

_ERAS = (
    ("nice", datetime.date(2009, 3, 10)),
    ("nice", datetime.date(2013, 9, 17)),
    ("2016", datetime.date(2016, 5, 24)),
    ("2020-02", datetime.date(2020, 6, 9)),
    ("2022", datetime.date(2022, 11, 15)),
    ("2026", datetime.date(2026, 2, 3)),
)
_SUBJECTS = (
    "REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on the marking of drawn fish",
    "DIRECTIVE OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL amending Directive 2009/100/EC as "
    "regards drawn vessels, their ballast, and the keeping of their logs by electronic means",
    "DECISION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on a drawn year of drawing",
)
_CONFIGURATIONS = ("", "Agriculture and Fisheries", "Competitiveness", "General Affairs")
_MAJORITY = (
    "When acting on {whose}, qualified majority is reached if at least {percent} % of members vote "
    "in favour accounting for at least 65 % of the population"
)
_RULES = {
    "qualified_majority": ("qualified majority", _MAJORITY.format(whose="a proposal", percent=55)),
    "qualified_majority_72": (
        "qualified majority",
        _MAJORITY.format(whose="no proposal", percent=72),
    ),
    "unanimity": ("unanimity", ""),
    "simple_majority": ("simple majority", ""),
}
_RESULTS = {"yes": "adopted", "no": "not_adopted", None: None}


@dataclass(frozen=True, slots=True)
class VoteTruth:
    """What a reader has to find on one sheet, or refuse the note."""

    positions: tuple[tuple[str, PositionName, float | None], ...]
    """EU code, position, printed share or weight, in protocol order."""
    voting_rule: str
    result: str | None
    sitting_date: datetime.date
    item: str


@dataclass(frozen=True, slots=True)
class RandomNote:
    """A note with its truth and with what is special about it."""

    spec: NoteSpec
    votes: tuple[VoteTruth, ...]
    traits: tuple[str, ...]

    def draw(self) -> bytes:
        """The bytes of the PDF."""
        return draw_note(self.spec)


def random_notes(count: int, kind: SheetKind, seed: int, *, jbig2: bool) -> Iterator[RandomNote]:
    """So many notes; a note depends on the seed and its place alone.

    Without the encoder of JBIG2, `jbig2` False draws those sheets as JPEG.
    """
    for place in range(count):
        note = _random_note(random.Random(f"{kind} {seed} {place}"), kind, place)
        yield note if jbig2 else _without_jbig2(note)


def _random_note(dice: random.Random, kind: SheetKind, place: int) -> RandomNote:
    table, day = dice.choice(_ERAS)
    look = text_look(dice) if kind == "text" else picture_look(dice)
    count = 2 if kind == "text" and dice.random() < 0.1 else 1
    made = [_random_vote(dice, table, day, look) for _ in range(count)]
    language: Language = dice.choice(("en", "da"))
    note = NoteSpec(
        number=f"{91000 + place}/{day:%y}",
        date=day + datetime.timedelta(days=dice.randrange(20)),
        title=("Voting result",) if language == "en" else ("Afstemningsresultat",),
        language=language,
        codes=(f"VOTE {1 + place}", "INF 900"),
        votes=made_legible([vote for vote, _ in made]),
        interleaf="A page between cover and sheet." if dice.random() < 0.15 else "",
    )
    traits = [*_traits(note.votes[0]), f"table {table}", f"{count} votes"]
    traits += ["sheet on page 3"] if note.interleaf else []
    return RandomNote(note, tuple(truth for _, truth in made), tuple(traits))


def _random_vote(
    dice: random.Random, table: str, day: datetime.date, look: SheetLook
) -> tuple[VoteSpec, VoteTruth]:
    rule = dice.choices(list(_RULES), (70, 10, 12, 8))[0]
    if table == "nice" and rule == "qualified_majority_72":
        rule = "qualified_majority"
    result = dice.choices(("yes", "no", None), (85, 12, 3))[0]
    members = _listed(dice, members_on(day))
    rows = _random_rows(dice, members, table, unanimous=rule == "unanimity" and result != "no")
    if result == "yes" and not reaches_majority(rule, rows, table):
        result = "no"
    absent = len(members) < len(members_on(day)) or any(row.figure is None for row in rows)
    printed, footnote = _RULES[rule]
    vote = VoteSpec(
        rows=rows,
        subject=dice.choice(_SUBJECTS),
        item=f"{day.year - 1}/{dice.randrange(1, 500):04d} (COD)",
        sitting_date=day,
        session=str(dice.randrange(3000, 4000)) if dice.random() < 0.5 else "",
        configuration=dice.choice(_CONFIGURATIONS),
        rule=printed,
        result=result,  # type: ignore[arg-type]
        figures="weights" if table == "nice" else "shares",
        rebased=table != "nice" and absent and dice.random() < 0.5,
        footnote="" if table == "nice" else footnote,
        look=look,
    )
    order = list(SHEET_NAMES)
    ordered = sorted(rows, key=lambda row: order.index(row.member_state))
    positions = tuple((row.member_state, row.position, row.figure) for row in ordered)
    return vote, VoteTruth(positions, rule, _RESULTS[result], day, vote.item)


def _listed(dice: random.Random, members: tuple[str, ...]) -> list[str]:
    """All members, or all but some that the sheet leaves out."""
    if dice.random() < 0.85:
        return list(members)
    out = dice.sample(members, dice.choice((1, 2, 3, 8)))
    return [member for member in members if member not in out]


def _random_rows(
    dice: random.Random, members: list[str], table: str, *, unanimous: bool
) -> tuple[Row, ...]:
    """Votes of some pattern: all yes, few or many others, some not taking part."""
    weights = dice.choice(
        ((1, 0, 0, 0), (24, 2, 1, 0), (20, 2, 2, 3), (12, 8, 6, 1), (20, 0, 6, 1))
    )
    votes: dict[PositionName, list[str]] = {
        "yes": [],
        "no": [],
        "abstain": [],
        "not_participating": [],
    }
    for member in members:
        position = dice.choices(list(votes), weights)[0]
        votes["yes" if unanimous and position == "no" else position].append(member)
    return rows_of(votes, table)


def _traits(vote: VoteSpec) -> list[str]:
    look = vote.look
    if look.kind == "text":
        drawn = [f"marks {look.marks}", f"ink {look.ink}"]
    else:
        drawn = [f"encoding {look.encoding}", f"colours {look.colours}"]
        drawn += ["skewed"] if look.skew else []
        drawn += ["noisy"] if look.noise else []
    special = {
        "rejected": vote.result == "no",
        "no result": vote.result is None,
        "rebased": vote.rebased,
        "not participating": any(row.position == "not_participating" for row in vote.rows),
        f"rotate {look.rotate}": bool(look.rotate),
        "no rulings": not look.rulings,
        "no legend": not look.legend,
        f"rows {len(vote.rows)}": True,
    }
    drawing = [f"drawing {look.drawing}", f"absent {look.absent}", f"rule {vote.rule}"]
    return [*drawn, *drawing, *(name for name, holds in special.items() if holds)]


def _without_jbig2(note: RandomNote) -> RandomNote:
    votes = tuple(
        replace(vote, look=replace(vote.look, encoding="jpeg"))
        if vote.look.encoding == "jbig2"
        else vote
        for vote in note.spec.votes
    )
    return replace(note, spec=replace(note.spec, votes=votes))
