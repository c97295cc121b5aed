"""Who votes like whom: pairs of Member States by both definitions of dissent."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from publish.records import AgreementRow


@dataclass(frozen=True, slots=True)
class Definition:
    """One way to say that two states voted alike; its name is that of the columns."""

    name: str
    title: str
    meaning: str

    def votes(self, row: AgreementRow) -> int:
        """In how many votes they did."""
        return row.same_side if self.name == "same_side" else row.same_position

    def pct(self, row: AgreementRow) -> float:
        """In per cent of the votes in common."""
        return row.same_side_pct if self.name == "same_side" else row.same_position_pct

    def interval(self, row: AgreementRow) -> tuple[float, float]:
        """The ends of its 95 % interval."""
        if self.name == "same_side":
            return row.same_side_pct_low, row.same_side_pct_high
        return row.same_position_pct_low, row.same_position_pct_high


DEFINITIONS = (
    Definition(
        "same_position",
        "Same position",
        "Both said yes, both said no, or both abstained: an abstention is a dissent.",
    ),
    Definition(
        "same_side",
        "Same side",
        "Both said no, or neither did: an abstention is no dissent from a yes.",
    ),
)


def partners(rows: Iterable[AgreementRow], by: Definition) -> Sequence[AgreementRow]:
    """The rows of one state, the most alike first.

    Pairs with few votes in common are left out, unless nearly all are such.
    """
    rows = tuple(rows)
    enough = tuple(row for row in rows if not row.few)
    shown = enough if len(enough) > 1 else rows
    return sorted(shown, key=lambda row: (-by.pct(row), -row.votes_in_common, row.state_b))


def pairs_of(
    rows: Iterable[AgreementRow], year: int | None, order: Sequence[str]
) -> tuple[AgreementRow, ...]:
    """Each pair of a year (None: of all) once, the most alike first, those with few votes last."""
    place = {code: number for number, code in enumerate(order)}
    found = [
        row
        for row in rows
        if row.grouped_by == ("all" if year is None else "year")
        and row.year == year
        and place[row.state_a] < place[row.state_b]
    ]
    return tuple(sorted(found, key=lambda row: (row.few, -row.same_position_pct)))
