"""Hold the marks against the printed counts, the day and the voting rule."""

from collections.abc import Sequence
from datetime import date

from extract.member_states import members_on
from extract.records import POSITIONS, Check, PositionName, Totals, VotingRule
from extract.sheet.proof.row import Row
from extract.sheet.proof.shares import group


def members_check(totals: Totals, names: Sequence[PositionName]) -> Check:
    """Counts of the positions against the printed counts; a blank count stands for none."""
    printed = [group(totals, position).members for position in POSITIONS]
    counted = [names.count(position) for position in POSITIONS]
    passed = [members or 0 for members in printed] == counted
    return Check("totals_match_positions", passed, spoken(printed), spoken(counted))


def rows_check(totals: Totals, rows: Sequence[Row]) -> Check:
    """The number of rows against the printed total."""
    return Check("rows_match_total", totals.total == len(rows), str(totals.total), str(len(rows)))


def spoken(counts: Sequence[int | None]) -> str:
    """Four counts in words."""
    words = zip(POSITIONS, counts, strict=True)
    return ", ".join(f"{count} {position.replace('_', ' ')}" for position, count in words)


def day_checks(rows: Sequence[Row], sitting: date, note: date | None) -> list[Check]:
    """Who was a member that day, and whether the day can be right."""
    members = {state.code for state in members_on(sitting)}
    strangers = [row.state.code for row in rows if row.state.code not in members]
    checks = [
        Check(
            "rows_are_members_of_the_day",
            not strangers,
            f"members on {sitting.isoformat()}",
            f"not members: {', '.join(strangers)}" if strangers else "all are members",
        )
    ]
    if note is not None:
        checks.append(
            Check(
                "sitting_date_not_after_note",
                sitting <= note,
                f"not after {note.isoformat()}",
                sitting.isoformat(),
            )
        )
    return checks


def rule_check(rule: VotingRule, names: Sequence[PositionName], adopted: bool) -> Check:
    """Unanimity admits no vote against (an abstention does not prevent it)."""
    against = names.count("no")
    broken = rule == "unanimity" and against > 0 and adopted
    return Check("unanimity_has_no_vote_against", not broken, "0 no", f"{against} no ({rule})")
