"""A stored vote as a table: positions in colour, totals, and the declarations."""

import re
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from councilvotes.errors import NotFoundHereError, WrongUseError
from councilvotes.run.note_store import load_note, stored_paths
from extract.records import POSITIONS, GroupTotal, NoteRecord, Statement, Vote

COLOURS = {"yes": "green", "no": "red", "abstain": "yellow", "not_participating": "bright_black"}
_PRINTED = re.compile(r"(?:ST\s+)?(\d+(?:/\d+)?)/(\d{2})((?:\s+(?:INIT|REV|COR|ADD)(?:\s+\d+)?)*)")
_REGISTER_ID = re.compile(r"[A-Z]{2}-\d+(?:-\d+)*(?:-[A-Z]+(?:-\d+)?)*")


def show_note(data_dir: Path, number: str, language: str | None, console: Console) -> None:
    """Print every document stored under a number, in one language version each.

    Raises WrongUseError for a name that is no number, NotFoundHereError where none is stored.
    """
    for record in find_notes(data_dir, number, language):
        console.print(render_note(record))


def find_notes(data_dir: Path, number: str, language: str | None) -> list[NoteRecord]:
    """One record per document stored under a printed number, register id or vote id."""
    wanted = register_prefix(number)
    versions: dict[str, list[Path]] = {}
    for path in stored_paths(data_dir / "notes"):
        document_id = path.parent.name
        if document_id == wanted or document_id.startswith(f"{wanted}-"):
            versions.setdefault(document_id, []).append(path)
    if not versions:
        raise NotFoundHereError(
            f"no note {number} in {data_dir}: `councilvotes status` says what is held, "
            "`councilvotes run` fetches more"
        )
    return [_in_language(paths, language) for _, paths in sorted(versions.items())]


def register_prefix(number: str) -> str:
    """`11513/26 COR 1` as `ST-11513-2026-COR-1`; a register id or vote id as it begins.

    Raises WrongUseError.
    """
    text = " ".join(number.upper().split())
    if printed := _PRINTED.fullmatch(text):
        base, year, suffix = printed.groups()
        century = 19 if int(year) >= 90 else 20
        chain = [base.split("/")[0], f"{century}{year}", *suffix.split()]
        if "/" in base:  # 17146/1/12: the revision stands inside the number
            chain[2:2] = ["REV", base.split("/")[1]]
            chain = chain[:4] + _without_repeated_revision(chain[4:], chain[2:4])
        return "-".join(["ST", *chain])
    text = re.sub(r"-V\d+$", "", text)  # the second vote of a note is shown with its note
    if _REGISTER_ID.fullmatch(text):
        return text
    raise WrongUseError(
        f"{number!r} is no number of a note: write it as printed (11513/26) or as the register "
        "does (ST-11513-2026-INIT)"
    )


def render_note(record: NoteRecord) -> RenderableType:
    """A note's heading, its votes and its declarations."""
    parts: list[RenderableType] = [_heading(record)]
    if record.status == "refused":
        parts.append(Text(f"refused: {record.reason}", style="red"))
    parts += [_vote_table(vote) for vote in record.votes]
    parts += [_declaration(statement) for statement in record.statements]
    return Group(*parts)


def _without_repeated_revision(suffix: Sequence[str], revision: Sequence[str]) -> list[str]:
    """`17146/1/12 REV 1` names its revision twice."""
    return list(suffix[2:] if list(suffix[:2]) == list(revision) else suffix)


def _in_language(paths: Sequence[Path], language: str | None) -> NoteRecord:
    """The version in that language; without one the first that is ok, English before others."""
    if language is not None:
        for path in paths:
            if path.stem == language:
                return load_note(path)
        offered = ", ".join(path.stem for path in paths)
        raise NotFoundHereError(f"{paths[0].parent.name} is not held in {language}: try {offered}")
    ordered = sorted(paths, key=lambda path: (path.stem != "en", path.stem))
    records = [load_note(path) for path in ordered]
    return next((record for record in records if record.status == "ok"), records[0])


def _heading(record: NoteRecord) -> RenderableType:
    document = record.document
    if document is None:
        return Text(record.source.path, style="bold")
    sample = " · reconstruction: sample, not data" if record.reconstruction else ""
    codes = " · ".join(document.subject_codes)
    head = Text(f"{document.number or document.document_id} ({document.language}){sample}", "bold")
    return Group(head, Text(document.title or ""), Text(f"{document.date or ''} {codes}", "dim"))


def _vote_table(vote: Vote) -> RenderableType:
    """The positions in the sheet's order, the totals beneath."""
    result = {"adopted": "green", "not_adopted": "red"}.get(vote.result or "", "yellow")
    title = (
        Text(vote.vote_id, "bold") + Text("  ") + Text(vote.result or "no result printed", result)
    )
    table = Table(title=title, title_justify="left", title_style="", caption_justify="left")
    table.add_column("State")
    table.add_column("Position")
    table.add_column("Population %", justify="right")
    table.add_column("Page", justify="right")
    for row in vote.positions:
        table.add_row(
            row.member_state,
            Text(row.position.replace("_", " "), COLOURS[row.position]),
            "" if row.population_pct is None else f"{row.population_pct:.2f}",
            str(row.evidence.page),
        )
    facts = Text(f"{vote.subject}\n{vote.voting_rule_raw} · sitting of {vote.sitting_date}")
    return Padding(Group(facts, table, _totals_table(vote)), (1, 0, 0, 0), expand=False)


def _totals_table(vote: Vote) -> Table:
    """The printed totals; a printed blank stays blank."""
    table = Table("Printed totals", title_justify="left")
    table.add_column("Members", justify="right")
    table.add_column("Population %", justify="right")
    for position in POSITIONS:
        total: GroupTotal = getattr(vote.totals, position)
        share = "" if total.population_pct is None else f"{total.population_pct:.2f}"
        members = "" if total.members is None else str(total.members)
        table.add_row(Text(position.replace("_", " "), COLOURS[position]), members, share)
    table.add_row("total", "" if vote.totals.total is None else str(vote.totals.total), "")
    return table


def _declaration(statement: Statement) -> RenderableType:
    """A heading, its authors and the text as printed."""
    authors = ", ".join(statement.authors)
    head = Text(statement.heading, "bold") + Text(f"  {authors}", "dim")
    return Padding(Group(head, Padding(Text(statement.text), (0, 2))), (1, 0, 0, 0), expand=False)
