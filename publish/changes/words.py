"""`CHANGES.md`: the difference to the release before, in words."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from publish.catalogue import DOCUMENTS, POSITIONS, VOTES
from publish.changes.change import Change
from publish.changes.comparison import Comparison
from publish.records import ChangeKind, Reason
from publish.release.manifest import NOTICE, NowRows, RecalledBefore

Place = tuple[str, ChangeKind]
"""A table, and what happened to rows of it."""


@dataclass(slots=True)
class ChangeSummary:
    """Counts of changes, and the first of those that people ask for by name."""

    rows: Counter[Place] = field(default_factory=Counter)
    reasons: Counter[Reason | None] = field(default_factory=Counter)
    documents: dict[Reason | None, dict[str, None]] = field(default_factory=dict)
    """For each reason the documents that changed for it, in their order."""
    named: dict[Place, list[Change]] = field(default_factory=dict)
    """Votes, and positions that are no longer the same."""
    moved: int = 0
    """Positions that are no longer the same."""

    def of_kind(self, kind: ChangeKind) -> int:
        """Rows of all tables to which that happened."""
        return sum(count for (_, each), count in self.rows.items() if each == kind)

    def counted(self, changes: Iterable[Change]) -> Iterator[Change]:
        """The same changes, each counted as it goes by."""
        for change in changes:
            place = change.table, change.kind
            self.rows[place] += 1
            self.reasons[change.reason] += 1
            if change.table == DOCUMENTS.name:
                self.documents.setdefault(change.reason, {})[change.key["document_id"]] = None
            moved = place == (POSITIONS.name, "changed") and "position" in change.columns
            self.moved += moved
            if moved or change.table == VOTES.name:
                named = self.named.setdefault(place, [])
                if len(named) < MOST_NAMED:
                    named.append(change)
            yield change


CHANGES_WORDS_NAME = "CHANGES.md"
MOST_NAMED = 100
"""Rows that one list names; the rest is counted."""
_KINDS: tuple[ChangeKind, ...] = ("added", "changed", "removed")
REASONS: dict[Reason, str] = {
    "corrigendum": "the Council issued a corrigendum or a revision",
    "correction": "a person corrected what was read",
    "new_file": "other bytes came under the same address",
    "damaged_file": "an archived file can no longer be opened, or can be again",
    "new_note": "a new note",
    "new_language": "another language version of a note",
    "withdrawn": "a document is no longer held",
    "reader_change": "the reader is another version or has learnt",
    "address_change": "the ledger has another address, origin or first day for the same bytes",
    "facts_change": "what is known of the Member States changed",
    "looked_up": "what belongs to a vote elsewhere was looked up",
    "reconciled": "the votes were held against counts by others anew",
    "schema_change": "columns came or went",
    "tables_change": "the program makes the tables in another way",
    "several": "counts over notes that changed for more than one reason",
}


_NOW: dict[NowRows, str] = {
    "differ": "differs here",
    "the_same": "is the same here still",
    "gone": "is no longer published",
    "not_compared": "could not be compared, for that release was pruned",
}


def changes_in_words(
    version: str,
    comparison: Comparison,
    summary: ChangeSummary,
    recalled: Sequence[RecalledBefore],
    *,
    sample: bool,
) -> str:
    """What a reader should know before moving to this release."""
    parts = [f"# Changes in {version}"]
    if sample:
        parts.append(NOTICE)
    parts.append("\n".join(_opening(comparison, summary)))
    if recalled:
        parts.append("\n".join(("## Recalled", "", *map(_recalled_line, recalled))))
    if summary.rows:
        parts += ["\n".join(_counts(summary)), "\n".join(_why(summary))]
    for kind in _KINDS:
        place = VOTES.name, kind
        parts += _list(f"Votes {kind}", summary.named.get(place, ()), summary.rows[place])
    positions = summary.named.get((POSITIONS.name, "changed"), ())
    parts += _list("Positions changed", positions, summary.moved)
    return "\n\n".join(parts) + "\n"


def _opening(comparison: Comparison, summary: ChangeSummary) -> Iterator[str]:
    was = ""
    if comparison.before is None:
        yield f"Nothing was compared: {comparison.remark}. {JSONL_IS_EMPTY}"
    else:
        said = "What differs" if summary.rows else "No row differs"
        yield f"{said} from {comparison.before.manifest.version}."
        before = comparison.before.manifest.schema_version
        was = f", {before} before" if before != comparison.schema_version else ""
    yield f"\nSchema version {comparison.schema_version}{was}."
    if comparison.schema:
        yield ""
    for change in comparison.schema:
        yield f"- {change.level}: {change.what}"


JSONL_IS_EMPTY = (
    "`changes.jsonl` is therefore empty; whoever follows the changes begins with the tables of "
    "this release."
)


def _recalled_line(recalled: RecalledBefore) -> str:
    what = f"vote {recalled.vote_id} of {recalled.version}" if recalled.vote_id else None
    return f"- {what or f'all of {recalled.version}'}: {recalled.reason} (it {_NOW[recalled.now]})"


def _counts(summary: ChangeSummary) -> Iterator[str]:
    yield "| table | added | changed | removed |"
    yield "|---|---|---|---|"
    for table in dict.fromkeys(table for table, _ in summary.rows):
        yield f"| {table} | " + " | ".join(str(summary.rows[table, kind]) for kind in _KINDS) + " |"


def _why(summary: ChangeSummary) -> Iterator[str]:
    yield "## Why"
    yield ""
    for reason in REASONS:
        if rows := summary.reasons[reason]:
            told = f"- {REASONS[reason]} (`{reason}`): {rows} row{'s' if rows > 1 else ''}"
            if documents := list(summary.documents.get(reason, ())):
                more = f" and {len(documents) - 5} more" if len(documents) > 5 else ""
                told += f", documents {', '.join(documents[:5])}{more}"
            yield told


def _list(title: str, named: Sequence[Change], count: int) -> Iterator[str]:
    if count:
        lines = [*map(_row_line, named)]
        if count > len(lines):
            lines.append(f"- and {count - len(lines)} more, in `changes.jsonl`")
        yield f"## {title}\n\n" + "\n".join(lines)


def _row_line(change: Change) -> str:
    named = " ".join(str(value) for value in change.key.values())
    if change.kind == "changed":
        before, after = change.before or {}, change.after or {}
        told = "; ".join(
            f"{name} {_cell(before.get(name))} → {_cell(after.get(name))}"
            for name in change.columns
        )
    else:
        told = _cell((change.after or change.before or {}).get("subject"))
    return f"- {named} (`{change.reason}`): {told}"


def _cell(value: object) -> str:
    """One line, short enough to read."""
    if value is None:
        return "blank"
    text = " ".join(str(value).split())
    return text if len(text) <= 120 else f"{text[:119]}…"
