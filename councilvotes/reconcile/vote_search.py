"""Holds what the Council's vote search shows against the notes: a second witness of positions."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from councilvotes.notes.note_store import first_accepted, load_note, stored_by_document
from councilvotes.reconcile.matching import CountedVote, Pair, differing_states, match
from councilvotes.reconcile.witness.numbers import file_numbers
from crawler.plan.version_chain import link_of
from crawler.records import ListedVote
from crawler.routes.dates import read_date
from extract.records import NoteRecord

_EU_CODES = {"GR": "EL", "GB": "UK"}
"""The EU's code of a state for its ISO code, where they are not the same."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One vote of which note and witness do not say the same."""

    vote_id: str
    url: str
    """Of the page that says otherwise."""
    states: tuple[str, ...]
    """`HU: no in the note, abstain on the page`"""

    @property
    def description(self) -> str:
        """Both in one line."""
        return f"{self.vote_id} differs from {self.url}: {'; '.join(self.states)}"


@dataclass(frozen=True, slots=True)
class WitnessComparison:
    """The notes that are held beside what the second witness says of them."""

    agree: int
    differ: tuple[Difference, ...]
    not_matched: int
    """Votes of which it cannot be told for certain which vote of a held note they are."""


def compare_with_witness(witnessed: Sequence[ListedVote], notes_dir: Path) -> WitnessComparison:
    """Compare each vote that pages showed with the note's vote of the same file and day."""
    shown = [(each, _counted(each)) for each in witnessed]
    held = _votes_on({file for _, vote in shown if vote for file in vote.files}, notes_dir)
    agree, differ, not_matched = 0, list[Difference](), 0
    for seen, vote in shown:
        # Each alone: pages fetched on several days show the same vote again.
        pairs = match(held[vote.date], (vote,)).pairs if vote else ()
        if not pairs:
            not_matched += 1
        elif states := tuple(_differences(pairs[0])):
            differ.append(Difference(pairs[0].ours.name, seen.url, states))
        else:
            agree += 1
    return WitnessComparison(agree, tuple(differ), not_matched)


def _counted(seen: ListedVote) -> CountedVote | None:
    """What a page shows as one side of a matching; None without file or day."""
    day, files = read_date(seen.date), file_numbers((seen.title, *seen.details))
    if day is None or not files:
        return None
    positions = {_EU_CODES.get(state, state): position for state, position in seen.positions}
    return CountedVote(seen.url, day, frozenset(files), frozenset(), positions)


def _votes_on(files: set[str], notes_dir: Path) -> dict[date, list[CountedVote]]:
    """Give the votes of held notes on these files by day, of each document its newest version."""
    held: dict[str, CountedVote] = {}
    for note in _in_order(_notes_on(files, notes_dir) if files else ()):
        for vote in note.votes:
            said = {each.member_state: each.position for each in vote.positions}
            cover = note.document.interinstitutional_files if note.document else ()
            named = frozenset(file_numbers((vote.item or "",)) or file_numbers(cover))
            held[vote.vote_id] = CountedVote(
                vote.vote_id, vote.sitting_date, named, frozenset(), said
            )
    on_day: dict[date, list[CountedVote]] = defaultdict(list)
    for counted in held.values():
        on_day[counted.date].append(counted)
    return on_day


def _notes_on(files: set[str], notes_dir: Path) -> Iterator[NoteRecord]:
    """Yield the notes that name one of these files, in one language: the votes are the same in all.

    The others are not read whole.
    """
    for paths in stored_by_document(notes_dir):
        path = first_accepted(paths)
        if path is not None and not files.isdisjoint(file_numbers((path.read_text("utf-8"),))):
            yield load_note(path)


def _in_order(notes: Iterable[NoteRecord]) -> list[NoteRecord]:
    """The newest version of a document last, so that its votes count."""

    def rank(note: NoteRecord) -> tuple[tuple[int, int], ...]:
        document_id = note.document.document_id if note.document else None
        link = link_of(document_id or "")
        return link.rank if link else ()

    return sorted(notes, key=rank)


def _differences(pair: Pair) -> Iterator[str]:
    """Yield the states of which both do not say the same."""
    for state in differing_states(pair.ours, pair.theirs):
        ours, theirs = pair.ours.position(state), pair.theirs.position(state)
        yield f"{state}: {ours} in the note, {theirs} on the page"
