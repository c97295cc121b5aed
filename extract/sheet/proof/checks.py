"""Every check of one sheet: counts, shares, the day, the rule, the majority, figures read twice."""

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date

from extract.domain.member_states import PopulationTable, members_on
from extract.records import POSITIONS, Check, Totals
from extract.sheet.proof.account import Account
from extract.sheet.proof.group_shares import explained_check, group_shares_check
from extract.sheet.proof.known_tables import (
    absent_shares,
    drift_check,
    fitting_tables,
    period_check,
    printed_shares,
    table_check,
)
from extract.sheet.proof.majority import majority_outlook
from extract.sheet.proof.shares import members_check, shares_check
from extract.sheet.seen import SeenFigure
from extract.sheet.spacing.parting import figures_in

RESULT_NAMED = "result_named"
"""What names the result; a person's reading stands in place of it."""


def checks_of(
    account: Account, note_date: date | None, tables: Sequence[PopulationTable]
) -> tuple[Check, ...]:
    """All that arithmetic and dates check; `tables` are the population tables that can prove a
    share."""
    rows, printed = len(account.rows), whole_of(account.totals, account.day)
    return (
        Check("rows_match_total", printed == rows, str(printed), str(rows)),
        members_check(account),
        shares_check(account),
        *(() if account.weighted else table_checks(account, tables)),
        *day_checks(account, note_date),
        rule_check(account),
        *result_checks(account),
    )


def whole_of(totals: Totals, day: date) -> int | None:
    """How many states the totals count: what is printed for all, else all counts together. Where
    none is printed for those who do not participate, the others must make up all members of the
    day, so that none is left."""
    if totals.total is not None:
        return totals.total
    *voted, idle = (getattr(totals, position).members for position in POSITIONS)
    if None in voted:
        return None
    counted = sum(voted) + (idle or 0)
    return counted if idle is not None or counted == len(members_on(day)) else None


def table_checks(account: Account, tables: Sequence[PopulationTable]) -> Iterator[Check]:
    """Group shares and shares against each other and the population tables."""
    by_person, day = account.states_by_person, account.day
    shares = printed_shares(account.rows, by_person)
    fitting = fitting_tables(shares, tables) if shares else []
    yield group_shares_check(account, absent_shares(account, tables))
    yield explained_check(account, fitting)
    if account.tabled:
        table = "the table in force on the day"
        yield Check("shares_fit_a_known_table", True, table, "no row prints a share: those of it")
    else:
        yield table_check(shares, tables, by_person)
    yield drift_check(printed_shares(account.rows), tables, day)
    yield period_check(fitting, day)


def day_checks(account: Account, note: date | None) -> Iterator[Check]:
    """Who was a member that day, and whether the day can be right."""
    sitting = account.day.isoformat()
    members = {state.code for state in members_on(account.day)}
    strangers = [row.state.code for row in account.rows if row.state.code not in members]
    observed = f"not members: {', '.join(strangers)}" if strangers else "all are members"
    yield Check("rows_are_members_of_the_day", not strangers, f"members on {sitting}", observed)
    if note is not None:
        expected = f"not after {note.isoformat()}"
        yield Check("sitting_date_not_after_note", account.day <= note, expected, sitting)


def rule_check(account: Account) -> Check:
    """Unanimity admits no vote against (an abstention does not prevent it)."""
    against, rule = account.names.count("no"), account.rule
    broken = rule == "unanimity" and against > 0 and account.result != "not_adopted"
    return Check("unanimity_has_no_vote_against", not broken, "0 no", f"{against} no ({rule})")


def result_checks(account: Account) -> Iterator[Check]:
    """Nothing is adopted without the majority that its rule asks for, unless a person read so. A
    result that is not adopted has no such check: votes with 21 to 28 yes have been rejected."""
    name = "adopted_by_the_majority"
    expected = f"the majority ({account.rule.replace('_', ' ')}), or a result that is not adopted"
    if "result" in account.by_person:
        said = f"{account.result}, read by a person"
        yield Check(name, True, expected, said)
        yield Check(RESULT_NAMED, True, "signs enough, or a person", said)
    elif account.rule != "unanimity":  # has a check of its own
        outlook = majority_outlook(account)
        impossible = account.result == "adopted" and outlook == "not reached"
        yield Check(name, not impossible, expected, f"{account.result}, majority {outlook}")


def figures_check(figures: Sequence[SeenFigure], by_person: Collection[str] = ()) -> Check:
    """Whether every figure is read the second time, by a second parser or at a second look, as it
    was the first.

    What the second reading cannot tell at all says nothing: then the sums and the population tables
    stand alone. What stands in `by_person` was read by a person, whatever a reader says.
    """
    name = "figures_read_alike"
    told = ((f, digits_of(f, f.text), digits_of(f, f.again)) for f in figures if f.again)
    heard = [each for each in told if not lacks_sign(*each)]
    differing = [each for each in heard if each[1] != each[2] and not lacks_signs_of_day(*each)]
    left = [each for each in differing if each[0].field not in by_person]
    if left:
        found, first, second = zip(*left, strict=True)
        fields, observed = ", ".join(f.field for f in found if f.field), ", ".join(second)
        if fields:
            observed += (
                f" ({fields}): look at the sheet; a correction of each such field, also to the "
                "same figure, settles it"
            )
        return Check(name, False, ", ".join(first), observed)
    persons = "".join(f"; {figure.field} read by a person" for figure, _, _ in differing)
    alike = f"{len(heard) - len(differing)} read alike a second time"
    return Check(name, True, f"{len(figures)} figures", alike + persons)


def lacks_sign(figure: SeenFigure, first: str, again: str) -> bool:
    """Whether the second reading of a share has its digits, or some of them, without the decimal
    sign, thin as that and a 1 are in a picture: it is no share, and says nothing against it."""
    is_share = figure.field.endswith("population_pct") and not first.isdecimal()
    digits = iter(first)
    return is_share and again.isdecimal() and all(digit in digits for digit in again)


def lacks_signs_of_day(figure: SeenFigure, first: str, again: str) -> bool:
    """Whether the second reading of a day, of two digits and more each, has them without the signs
    between them: a parser has none for the hyphen of some fonts."""
    parts = first.split()
    told = min(map(len, parts), default=0) > 1 and "".join(parts) == again
    return figure.field == "sitting_date" and told


def digits_of(figure: SeenFigure, text: str) -> str:
    """The figures of a text; in a date no sign between them is a decimal one: `19, 2014`."""
    return figures_in(re.sub(r"\W", " ", text) if figure.field == "sitting_date" else text)
