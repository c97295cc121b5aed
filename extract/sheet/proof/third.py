"""Hear a third reader of the final result: of it alone nothing on the sheet is the sum."""

from collections.abc import Sequence

from extract.records import Check, PositionName, Reader
from extract.sheet.marks.by_person import cell_of, legend_of, results_of
from extract.sheet.marks.naming import AgreedMarks, Name, NamedReader, Opinion, opinion_of
from extract.sheet.proof.account import RESULT_NAMED_AGAIN, Account
from extract.sheet.proof.majority import Outlook
from extract.sheet.table.fields import SheetFields
from extract.sheet.table.totals import TotalsTable

ENOUGH = 3
MARKS = {"adopted": "yes", "not_adopted": "no", None: "blank"}
"""What the mark of each result is called."""


def third_checks(
    account: Account,
    outlook: Outlook,
    marks: AgreedMarks,
    table: TotalsTable,
    fields: SheetFields,
    readers: Sequence[NamedReader],
) -> list[Check]:
    """Whether a third reader names the result as two did.

    Arithmetic cannot tell a rejected vote from an adopted one, so a result that is rejected though
    the majority may be reached stands only if a third names it so. Any other fails only if a third
    objects. Nothing is asked where the majority refuses the result by itself.
    """
    if account.result == "adopted" and outlook == "not reached":
        return []
    explained = is_explained(account, outlook)
    rest = readers[len(marks.opinions) :]
    said = names_said(marks.opinions, account.names)
    for reader in rest[:1] if explained else rest:
        if len(said) < ENOUGH:
            said += heard_alone(reader, account, table, fields)
    agreed = {name for _, name in said} <= {MARKS[account.result]}
    needed = account.result == "not_adopted" and not explained
    observed = ", ".join(f"{reader} sees {name}" for reader, name in said)
    if len(said) < ENOUGH:
        observed += "; no third reader can say"
    return [
        Check(
            RESULT_NAMED_AGAIN,
            agreed and (len(said) >= ENOUGH or not needed),
            f"three readers alike, for the majority is {outlook} and the result {account.result}; "
            "or a correction of the result, also to the same, by a person",
            observed,
        )
    ]


def heard_alone(
    reader: NamedReader, account: Account, table: TotalsTable, fields: SheetFields
) -> list[tuple[Reader, Name]]:
    """What a reader calls the mark of the result: by the legend, else by the marks of the rows."""
    legend, results = legend_of(table), results_of(fields)
    by_legend = names_said([opinion_of(reader, [], legend, results)], ())
    if by_legend:
        return by_legend
    rows = [cell_of(row) for row in account.rows]
    return names_said([opinion_of(reader, rows, legend, results)], account.names)


def is_explained(account: Account, outlook: Outlook) -> bool:
    """Whether the majority explains the result."""
    if account.result == "adopted":
        return outlook == "reached"
    return account.result == "not_adopted" and outlook == "not reached"


def names_said(
    opinions: Sequence[Opinion], names: Sequence[PositionName]
) -> list[tuple[Reader, Name]]:
    """What those readers that can say call the mark of the result."""
    return [(o.reader, name) for o in opinions if (name := result_name(o, names)) is not None]


def result_name(opinion: Opinion, names: Sequence[PositionName]) -> Name:
    """What one reader calls the mark of the result: by its own names, else as rows with a mark of
    the same kind."""
    kinds = [reading.kind for reading in opinion.rows]
    if opinion.result_name is not None or len(kinds) != len(names) or None in kinds:
        return opinion.result_name
    return dict(zip(kinds, names, strict=True)).get(opinion.result.kind)
