"""Read a witness's file into rows of one form: each row is read or is an error with its line."""

import csv
import hashlib
import io
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from councilvotes.errors import WitnessError
from councilvotes.reconcile.witness.cells import Cells
from councilvotes.reconcile.witness.mapping import Mapping, recognised, shipped_mappings
from councilvotes.reconcile.witness.records import StateTotal, WitnessVote
from extract.records import POSITIONS, PositionName


@dataclass(frozen=True, slots=True)
class Witness:
    """All that a witness's file says."""

    mapping: Mapping
    sha256: str
    """Of the file."""
    votes: tuple[WitnessVote, ...]
    totals: tuple[StateTotal, ...]

    @property
    def source(self) -> str:
        """Who made it, and its licence."""
        return f"{self.mapping.title}; {self.mapping.licence or 'no licence stated'}"

    @property
    def begins(self) -> date:
        """Its first day."""
        return self.mapping.period.since if self.mapping.period else min(self._days)

    @property
    def ends(self) -> date:
        """Its last day."""
        return self.mapping.period.until if self.mapping.period else max(self._days)

    @property
    def _days(self) -> list[date]:
        return [vote.date for vote in self.votes]


@dataclass(frozen=True, slots=True)
class _Row:
    line: int
    cells: tuple[str, ...]


def read_witness(path: Path, mapping: Mapping | None = None) -> Witness:
    """Read a file; without a mapping the one of the shipped ones that its header fits.

    Raises WitnessError with the line of what cannot be read.
    """
    content = _content(path)
    if mapping is None:
        header, _ = _header_and_rows(_decoded(content, "utf-8", path), path, "#", ",")
        mapping = recognised(header, shipped_mappings(), path)
    text = _decoded(content, mapping.encoding, path)
    header, rows = _header_and_rows(text, path, mapping.comment, mapping.separator)
    _check_header(header, mapping, path)
    cells = Cells(path, tuple(header), mapping)
    votes, totals = list[WitnessVote](), list[StateTotal]()
    if mapping.kind == "votes":
        votes = list(_votes(rows, cells))
    else:
        totals = list(_totals(rows, cells))
    if not votes and not totals:
        raise WitnessError(f"{path} has a header and no row: nothing can be held against it")
    return Witness(mapping, hashlib.sha256(content).hexdigest(), tuple(votes), tuple(totals))


def _content(path: Path) -> bytes:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise WitnessError(f"{path} cannot be read: {error.strerror}") from error
    if not content.strip():
        raise WitnessError(f"{path} is empty")
    return content


def _decoded(content: bytes, encoding: str, path: Path) -> str:
    """The text without a byte order mark."""
    try:
        return content.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise WitnessError(
            f"{path} line {line} is not {encoding}: set `encoding` in its mapping, such as cp1252"
        ) from error
    except LookupError as error:
        raise WitnessError(f"{path}: {encoding} is no encoding: see `encoding`") from error


def _header_and_rows(
    text: str, path: Path, comment: str, separator: str
) -> tuple[list[str], list[_Row]]:
    lines = list(io.StringIO(text, newline=""))
    comments = itertools.takewhile(lambda line: comment and line.startswith(comment), lines)
    skipped = sum(1 for _ in comments)
    reader = csv.reader(lines[skipped:], delimiter=separator, strict=True)
    begins, read = skipped + 1, list[_Row]()
    try:
        for cells in reader:
            if cells:
                read.append(_Row(begins, tuple(cells)))
            begins = skipped + reader.line_num + 1
    except csv.Error as error:
        raise WitnessError(f"{path} line {begins} is no row of a CSV file: {error}") from error
    if not read:
        raise WitnessError(f"{path} has no header")
    return list(read[0].cells), read[1:]


def _check_header(header: Sequence[str], mapping: Mapping, path: Path) -> None:
    named = mapping.columns.named
    missing = [name for name in named if name not in header]
    unknown = [name for name in header if name not in (*named, *mapping.ignored_columns)]
    twice = sorted({name for name in header if header.count(name) > 1})
    if missing:
        raise WitnessError(
            f"{path} lacks the column {', '.join(missing)} that the mapping {mapping.name} names; "
            f"it has {', '.join(header)}"
        )
    if twice:
        raise WitnessError(f"{path} has the column {', '.join(twice)} twice")
    if unknown:
        raise WitnessError(
            f"{path} has the column {', '.join(unknown)}, of which the mapping {mapping.name} says "
            "nothing: name it there, or under ignored_columns"
        )


def _votes(rows: Sequence[_Row], cells: Cells) -> Iterator[WitnessVote]:
    seen, entries = dict[tuple[str, ...], int](), dict[str, int]()
    for row in rows:
        vote = _vote(row, cells, seen.setdefault(row.cells, row.line))
        if vote.repeats is not None and cells.mapping.repeated_rows == "refuse":
            raise cells.fault(row.line, f"is the same as line {vote.repeats}: remove one of them")
        first = entries.setdefault(vote.entry, row.line)
        if first != row.line and vote.repeats is None:
            raise cells.fault(row.line, f"{vote.entry} names line {first} already")
        yield vote


def _vote(row: _Row, cells: Cells, first: int) -> WitnessVote:
    line, told = row.line, cells.told(row.line, row.cells)
    return WitnessVote(
        line=line,
        entry=told["entry"] or f"line {line}",
        date=cells.day(line, told["date"]),
        act_numbers=cells.acts(line, told["act_number"]),
        files=cells.files(line, told["file"]),
        title=" ".join(told["title"].split()) or None,
        voting_rule=cells.rule(line, told["voting_rule"]),
        result=cells.result(line, told["result"]),
        positions=cells.positions(line, told),
        repeats=None if first == line else first,
    )


def _totals(rows: Sequence[_Row], cells: Cells) -> Iterator[StateTotal]:
    seen = dict[str, int]()
    counted: list[PositionName] = [each for each in POSITIONS if cells.mapping.columns.of(each)]
    for row in rows:
        told = cells.told(row.line, row.cells)
        state = cells.state(row.line, told["state"])
        if (first := seen.setdefault(state, row.line)) != row.line:
            raise cells.fault(row.line, f"counts {state}, as line {first} does")
        counts = tuple((each, cells.number(row.line, told[each])) for each in counted)
        yield StateTotal(row.line, state, counts)
