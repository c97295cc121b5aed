"""A stored note for a terminal: its votes as tables in colour, totals, and the declarations."""

from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from councilvotes.review.majority_words import majority_lines
from extract.records import POSITIONS, GroupTotal, NoteRecord, Position, Statement, Vote

COLOURS = {"yes": "green", "no": "red", "abstain": "yellow", "not_participating": "bright_black"}


@dataclass(frozen=True, slots=True)
class StoredNote:
    """One document in one language version, and its place among the versions of that document."""

    document_id: str
    record: NoteRecord
    superseded_by: str | None
    """The newest stored version of the same document; None for that one itself."""
    counts: bool
    """Whether its votes may be those of a release: it is the newest version, and it was read."""
    newest_read: bool
    """Whether the newest version was read, in any language."""
    replaces: tuple[str, ...]
    """Versions of the same document that it supersedes, oldest first."""


def render_note(note: StoredNote) -> RenderableType:
    """A note's heading, whether it counts, its votes and its declarations."""
    record = note.record
    parts: list[RenderableType] = [_heading(record)]
    if standing := standing_of(note):
        parts.append(Text(standing, style="green" if note.counts else "yellow"))
    if record.status == "refused":
        parts.append(Text(f"refused: {record.reason}", style="red"))
    parts += [_vote_table(vote) for vote in record.votes]
    parts += [_declaration(statement) for statement in record.statements]
    return Group(*parts)


def standing_of(note: StoredNote) -> str:
    """Whether this version of a document counts; nothing to say of one that has no other."""
    if note.superseded_by is None:
        replaced = ", ".join(note.replaces)
        return f"this version counts, in place of {replaced}" if note.counts and replaced else ""
    if note.newest_read:
        return f"superseded: {note.superseded_by} counts in its place"
    return (
        f"superseded by {note.superseded_by}, which is refused: no version counts until it is read"
    )


def _heading(record: NoteRecord) -> RenderableType:
    document = record.document
    if document is None:
        return Text(record.source.path, style="bold")
    sample = " · reconstruction: sample, not data" if record.reconstruction else ""
    codes = " · ".join(document.subject_codes)
    head = Text(f"{document.number or document.document_id} ({document.language}){sample}", "bold")
    return Group(head, Text(document.title or ""), Text(f"{document.date or ''} {codes}", "dim"))


def _vote_table(vote: Vote) -> RenderableType:
    """The positions in the sheet's order, the totals and the majority beneath."""
    result = {"adopted": "green", "not_adopted": "red"}.get(vote.result or "", "yellow")
    title = (
        Text(vote.vote_id, "bold") + Text("  ") + Text(vote.result or "no result printed", result)
    )
    table = Table(title=title, title_justify="left", title_style="", caption_justify="left")
    table.add_column("State")
    table.add_column("Position")
    table.add_column(figure_name(vote), justify="right")
    table.add_column("Page", justify="right")
    for row in vote.positions:
        table.add_row(
            row.member_state,
            Text(row.position.replace("_", " "), COLOURS[row.position]),
            figure_of(row),
            str(row.evidence.page),
        )
    facts = Text(f"{vote.subject}\n{vote.voting_rule_raw} · sitting of {vote.sitting_date}")
    majority = Text("\n".join(majority_lines(vote)))
    parts = Group(facts, table, _totals_table(vote), majority)
    return Padding(parts, (1, 0, 0, 0), expand=False)


def figure_name(vote: Vote) -> str:
    """What a sheet prints beside each state: Treaty weights until 31 October 2014, then shares."""
    weighted = any(row.weight is not None for row in vote.positions)
    return "Weight" if weighted else "Population %"


def figure_of(row: Position | GroupTotal) -> str:
    """The weight or the share as printed; a printed blank stays blank."""
    if row.weight is not None:
        return str(row.weight)
    return "" if row.population_pct is None else f"{row.population_pct:.2f}"


def _totals_table(vote: Vote) -> Table:
    """The printed totals; a printed blank stays blank."""
    table = Table("Printed totals", title_justify="left")
    table.add_column("Members", justify="right")
    table.add_column(figure_name(vote), justify="right")
    for position in POSITIONS:
        total: GroupTotal = getattr(vote.totals, position)
        members = "" if total.members is None else str(total.members)
        name = Text(position.replace("_", " "), COLOURS[position])
        table.add_row(name, members, figure_of(total))
    table.add_row("total", "" if vote.totals.total is None else str(vote.totals.total), "")
    return table


def _declaration(statement: Statement) -> RenderableType:
    """A heading, its authors and the text as printed."""
    authors = ", ".join(statement.authors)
    head = Text(statement.heading, "bold") + Text(f"  {authors}", "dim")
    return Padding(Group(head, Padding(Text(statement.text), (0, 2))), (1, 0, 0, 0), expand=False)
