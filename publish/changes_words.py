"""`CHANGES.md`: the difference to the release before, in words."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from publish.catalogue import POSITIONS, VOTES
from publish.changes import Change
from publish.comparison import Comparison
from publish.content import Content
from publish.manifest import NOTICE
from publish.records import ChangeKind, Reason

CHANGES_WORDS_NAME = "CHANGES.md"
_MOST = 100
"""Rows that one list names; the rest is counted."""
_KINDS: tuple[ChangeKind, ...] = ("added", "changed", "removed")
_REASONS: dict[Reason, str] = {
    "corrigendum": "the Council issued a corrigendum or a revision",
    "correction": "a person corrected what was read",
    "new_file": "other bytes came under the same address",
    "damaged_file": "an archived file can no longer be opened, or can be again",
    "new_note": "a new note",
    "new_language": "another language version of a note",
    "withdrawn": "a document is no longer held",
    "reader_change": "the reader is another version or has learnt",
    "address_change": "the ledger has another address or first day for the same bytes",
    "facts_change": "what is known of the Member States changed",
    "schema_change": "columns came or went",
    "tables_change": "the program makes the tables in another way",
    "several": "counts over notes that changed for more than one reason",
}


def changes_in_words(version: str, comparison: Comparison, content: Content) -> str:
    """What a reader should know before moving to this release."""
    parts = [f"# Changes in {version}"]
    if content.sample:
        parts.append(NOTICE)
    parts.append("\n".join(_opening(comparison)))
    if comparison.changes:
        parts.append("\n".join(_counts(comparison)))
        parts.append("\n".join(_why(comparison)))
    pairs = list(zip(comparison.changes, comparison.reasons, strict=True))
    parts += _lists("Votes", [pair for pair in pairs if pair[0].table == VOTES.name])
    moved = [p for p in pairs if p[0].table == POSITIONS.name and p[0].kind == "changed"]
    parts += _lists("Positions", [p for p in moved if "position" in p[0].columns])
    return "\n\n".join(parts) + "\n"


def _opening(comparison: Comparison) -> Iterator[str]:
    if comparison.before is None:
        yield f"Nothing was compared: {comparison.remark}. {JSONL_IS_EMPTY}"
    else:
        said = "What differs" if comparison.changes else "No row differs"
        yield f"{said} from {comparison.before.manifest.version}."
    before = comparison.before.manifest.schema_version if comparison.before else None
    was = f", {before} before" if before and before != comparison.schema_version else ""
    yield f"\nSchema version {comparison.schema_version}{was}."
    if comparison.schema:
        yield ""
    for change in comparison.schema:
        yield f"- {change.level}: {change.what}"


JSONL_IS_EMPTY = (
    "`changes.jsonl` is therefore empty; whoever follows the changes begins with the tables of "
    "this release."
)


def _counts(comparison: Comparison) -> Iterator[str]:
    counts = Counter((change.table, change.kind) for change in comparison.changes)
    yield "| table | added | changed | removed |"
    yield "|---|---|---|---|"
    for table in dict.fromkeys(change.table for change in comparison.changes):
        yield f"| {table} | " + " | ".join(str(counts[table, kind]) for kind in _KINDS) + " |"


def _why(comparison: Comparison) -> Iterator[str]:
    yield "## Why"
    yield ""
    documents: dict[Reason, dict[str, None]] = {}
    rows = Counter(comparison.reasons)
    for change, reason in zip(comparison.changes, comparison.reasons, strict=True):
        if change.table == "documents":
            documents.setdefault(reason, {})[change.key["document_id"]] = None
    for reason in _REASONS:
        if rows[reason]:
            yield f"- {_REASONS[reason]} (`{reason}`): {rows[reason]} rows" + _named(
                list(documents.get(reason, ()))
            )


def _named(documents: Sequence[str]) -> str:
    if not documents:
        return ""
    more = f" and {len(documents) - 5} more" if len(documents) > 5 else ""
    return f", documents {', '.join(documents[:5])}{more}"


def _lists(title: str, pairs: Sequence[tuple[Change, Reason]]) -> Iterator[str]:
    for kind in _KINDS:
        lines = [_row_line(*pair) for pair in pairs if pair[0].kind == kind]
        if lines:
            yield f"## {title} {kind}\n\n" + "\n".join(_first(lines))


def _first(lines: Sequence[str]) -> Iterable[str]:
    yield from lines[:_MOST]
    if len(lines) > _MOST:
        yield f"- and {len(lines) - _MOST} more, in `changes.jsonl`"


def _row_line(change: Change, reason: Reason) -> str:
    named = " ".join(str(value) for value in change.key.values())
    if change.kind == "changed":
        before, after = change.before or {}, change.after or {}
        told = "; ".join(
            f"{name} {_cell(before.get(name))} → {_cell(after.get(name))}"
            for name in change.columns
        )
    else:
        told = _cell((change.after or change.before or {}).get("subject"))
    return f"- {named} (`{reason}`): {told}"


def _cell(value: object) -> str:
    """One line, short enough to read."""
    if value is None:
        return "blank"
    text = " ".join(str(value).split())
    return text if len(text) <= 120 else f"{text[:119]}…"
