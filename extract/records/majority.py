"""What the positions of a vote come to."""

from dataclasses import dataclass
from typing import Literal

FiguresFrom = Literal["sheet", "table", "estimate"]


@dataclass(frozen=True, slots=True)
class Majority:
    """What the positions come to under the rule of the day, counted over those who take part.

    States that do not participate, or that the sheet does not list, are not counted. The printed
    result stands whatever comes out here. Per cent are rounded down to hundredths. Rules and their
    sources: `extract/majority/rules.toml`.
    """

    reached: bool
    certain: bool
    """Whether it is the same however the printed shares were rounded; False too where the figures
    are estimates."""
    agrees: bool | None
    """Whether the printed result is what the majority says; None where none is printed."""
    abstention_counts: bool
    """Whether an abstention counts like a no: under every rule but unanimity."""
    participants: int
    """Member States that said yes, no or abstained."""
    members: int
    """In favour."""
    members_required: int
    """Under unanimity those who do not abstain."""
    members_margin: int
    """In favour beyond those required; below 0 where some are lacking."""
    population_pct: float | None
    """Of the people of those who take part, behind those in favour; None where votes are
    weighted, like the two that follow."""
    population_required_pct: float | None
    """None where the rule asks for none."""
    population_margin_pct: float | None
    weight: int | None
    """Weighted votes in favour; None where none count, like the two that follow."""
    weight_required: int | None
    weight_margin: int | None
    opponents: int
    """Those who take part and stand against: who said no and, where it counts, who abstained."""
    opponents_pct: float | None
    """Of the people of those who take part; None where votes are weighted."""
    blocking_members: int | None
    """So many members at least make a blocking minority; None where the rule knows none."""
    blocking_minority: bool | None
    """Whether the opponents are one; None where the rule knows none."""
    smallest_switch: int | None
    """The fewest states that would have turned the outcome by changing sides; None where no states
    could."""
    smallest_switch_states: tuple[str, ...]
    """Such states: the largest, where others would do as well."""
    figures_from: FiguresFrom
    """The sheet; where it leaves a figure blank, the known table of the day, or an estimate."""
