"""From a vote and the traits of a sheet to the words and figures that it prints."""

from collections.abc import Mapping
from dataclasses import dataclass

from tests.drawing.second.front import References
from tests.drawing.spec import PositionName, Row
from tests.drawing.wide.dimension import Traits
from tests.drawing.wide.dimensions import (
    ABSENT_FIGURE,
    DATE_FORM,
    DATE_PLACE,
    FIGURE_HEAD,
    NAME_FORM,
    NOTES,
    NUMBER_FORM,
    POSITION_WORDS,
    SHARE_BASE,
    TOTAL_FIGURES,
    WHOLE_FORM,
    ZERO_FORM,
)
from tests.drawing.wide.printed import Entry, Line, Placed, Printed
from tests.drawing.wide.votes import POSITIONS, Vote

_RULES = {
    "qualified_majority": "qualified majority",
    "qualified_majority_72": "qualified majority",
    "unanimity": "unanimity",
    "simple_majority": "simple majority",
}
_MAJORITY = (
    "When acting on {whose}, qualified majority is reached if at least {percent} % of members vote "
    "in favour accounting for at least 65 % of the population"
)
_PROPOSAL = "a proposal from the Commission or the High Representative"
_NO_PROPOSAL = "a proposal that comes neither from the Commission nor from the High Representative"
_SHARES = (
    "Indicative percentage of the population of the Union (%). The qualified majority is "
    "calculated in accordance with the population figures adapted each year."
)
_WEIGHTS = "Weighting of votes in accordance with the Treaties"
_LINK = "For information: http://www.consilium.europa.eu/public-vote"
_NEAR = 0.06
"""By so much the shares of all members may miss a hundred."""


@dataclass(frozen=True, slots=True)
class Matter:
    """What is voted on, and where."""

    subject: str
    item: str
    references: References
    session: str
    configuration: str


def printed(vote: Vote, matter: Matter, traits: Traits) -> Printed:
    """The sheet word for word."""
    entries = _entries(vote, traits)
    totals, truth = _totals(vote, entries, traits)
    heads = FIGURE_HEAD[traits["figure head"]]
    date = DATE_FORM[traits["date form"]](vote.day)
    fields = _fields(vote, matter)
    if DATE_PLACE[traits["date place"]] == "field":
        fields = (*fields[:3], ("Sitting date", date), *fields[3:])
    return Printed(
        vote=vote,
        fields=fields,
        date=date,
        totals=totals,
        totals_truth=truth,
        entries=entries,
        result=vote.result,
        notes=_notes(vote, NOTES[traits["notes"]]),
        subject=matter.subject,
        item=matter.item,
        session=matter.session,
        configuration=matter.configuration,
        documents=matter.references.documents,
        heads=("Member State", heads[vote.weighted], "Vote", "Members"),
    )


def _fields(vote: Vote, matter: Matter) -> tuple[tuple[str, str], ...]:
    document = f" (Document: {matter.references.printed.replace(' + ADD ', '+ADD')})"
    return (
        ("Institution", "Council of the European Union"),
        ("Session", matter.session),
        ("Configuration", matter.configuration),
        ("Item", matter.item + document),
        ("Voting Rule", _RULES[vote.rule]),
        ("Subject", matter.subject),
    )


def _entries(vote: Vote, traits: Traits) -> tuple[Entry, ...]:
    numbers = NUMBER_FORM[traits["number form"]]
    own = SHARE_BASE[traits["share base"]] == "rows" and not vote.weighted
    whole = sum(row.figure or 0 for row in vote.rows) if own else 100.0
    entries = []
    for row in vote.rows:
        assert row.figure is not None
        plain = _plain(row.figure * 100 / whole, numbers.decimals, weighted=vote.weighted)
        written = plain if vote.weighted else numbers.write(plain)
        value: float | None = float(plain)
        instead = ABSENT_FIGURE[traits["absent figure"]]
        if row.position == "not_participating" and instead is not None:
            written, value = instead, None
        name = NAME_FORM[traits["name form"]](row.member_state)
        marks = (Placed(row.position),)
        entries.append(Entry(row.member_state, name, written, marks, row.position, value))
    return tuple(entries)


def _plain(figure: float, decimals: int, *, weighted: bool) -> str:
    return f"{figure:.0f}" if weighted else f"{figure:.{decimals}f}"


def _totals(
    vote: Vote, entries: tuple[Entry, ...], traits: Traits
) -> tuple[tuple[Line, ...], dict[str, float | None]]:
    labels = POSITION_WORDS[traits["position words"]]
    sums = _sums(vote, traits)
    decimals = NUMBER_FORM[traits["number form"]].decimals
    lines, truth = [], dict[str, float | None]()
    for position in POSITIONS:
        count = vote.members_with(position)
        plain = _plain(sums[position], decimals, weighted=vote.weighted)
        figure = _figure(plain, traits, vote, nobody=not count)
        if position == "not_participating":
            figure = ""
        truth[position] = float(plain) if figure and not vote.weighted else None
        label = f"{labels.of[position]} ({count})" if labels.counted else labels.of[position]
        lines.append(Line(position, label, str(count), figure))
    whole = _whole(vote, sums, traits, decimals)
    lines.append(Line("total", labels.total, str(len(entries)), whole))
    if not vote.weighted:  # nobody's share is nought, printed or not
        truth |= {p: 0.0 for p in ("yes", "no", "abstain") if not vote.members_with(p)}
    return tuple(lines), truth


def _sums(vote: Vote, traits: Traits) -> Mapping[PositionName, float]:
    """What each group holds, of the whole that the sheet reckons with."""
    factor = _factor(vote, traits)
    sums = {
        p: factor * sum(row.figure or 0 for row in vote.rows if row.position == p)
        for p in POSITIONS
    }
    unanimous = vote.members_with("yes") == len(vote.rows)
    rounded = unanimous and WHOLE_FORM[traits["whole form"]] != "sum"
    if not vote.weighted and rounded and abs(sums["yes"] - 100) < _NEAR:
        sums["yes"] = 100.0
    return sums


def _taking_part(vote: Vote) -> list[Row]:
    return [row for row in vote.rows if row.position != "not_participating"]


def _factor(vote: Vote, traits: Traits) -> float:
    """From what the rows hold to shares of the whole that the sheet reckons with."""
    base = SHARE_BASE[traits["share base"]]
    if vote.weighted or base == "union":
        return 1.0
    rows = _taking_part(vote) if base == "voters" else vote.rows
    return 100 / sum(row.figure or 0 for row in rows)


def _figure(plain: str, traits: Traits, vote: Vote, *, nobody: bool) -> str:
    if vote.weighted:
        written = plain
    else:
        numbers = NUMBER_FORM[traits["number form"]]
        written = TOTAL_FIGURES[traits["total figures"]](numbers, plain)
    if not nobody:
        return str(written)
    zero: str = ZERO_FORM[traits["zero form"]](written)
    return zero.rstrip("%") if vote.weighted else zero


def _whole(vote: Vote, sums: Mapping[PositionName, float], traits: Traits, decimals: int) -> str:
    form: str = WHOLE_FORM[traits["whole form"]]
    if form == "sum":
        held = _factor(vote, traits) * sum(row.figure or 0 for row in _taking_part(vote))
        return _figure(_plain(held, decimals, weighted=vote.weighted), traits, vote, nobody=False)
    held = sum(sums[position] for position in ("yes", "no", "abstain"))
    if not form or (not vote.weighted and abs(held - 100) < _NEAR):
        return form
    plain = _plain(held, decimals, weighted=vote.weighted)
    return _figure(plain, traits, vote, nobody=False)


def _notes(vote: Vote, kind: str) -> tuple[str, ...]:
    """The rule of a majority of 72 % is told by its note alone, which is never left out."""
    notes = []
    if vote.weighted and vote.rule == "qualified_majority":
        notes.append("* Qualified majority in accordance with the weighting of votes")
    elif vote.rule == "qualified_majority_72":
        notes.append("* " + _MAJORITY.format(whose=_NO_PROPOSAL, percent=72))
    elif vote.rule == "qualified_majority" and kind != "none":
        notes.append("* " + _MAJORITY.format(whose=_PROPOSAL, percent=55))
    if kind == "all":
        notes += [f"** {_WEIGHTS if vote.weighted else _SHARES}", _LINK]
    return tuple(notes)
