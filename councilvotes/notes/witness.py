"""Holds what the Council's vote search shows against the notes: a second witness of positions."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path

from councilvotes.notes.note_store import first_accepted, load_note, stored_paths
from crawler.records import ListedVote
from crawler.routes.dates import read_date
from extract.records import Document, NoteRecord, Vote
from publish.release.versions import document_version

_FILE = re.compile(r"(?<!\d)(\d{4})/(\d{4})(?!\d)")
_FILE_IN_NOTE = re.compile(rb"(?<!\d)(\d{4})/(\d{4})(?!\d)")
_EU_CODES = {"GR": "EL", "GB": "UK"}
"""The EU's code of a state for its ISO code, where they are not the same."""
_Occasion = tuple[str, date]
"""Interinstitutional file, `2025/0429`, and the day of the vote."""


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
    held = _votes_on({occasion for vote in witnessed for occasion in _occasions(vote)}, notes_dir)
    agree, differ, not_matched = 0, list[Difference](), 0
    for seen in witnessed:
        vote = _match(seen, held)
        if vote is None:
            not_matched += 1
        elif states := tuple(_differences(vote, seen)):
            differ.append(Difference(vote.vote_id, seen.url, states))
        else:
            agree += 1
    return WitnessComparison(agree, tuple(differ), not_matched)


def _match(seen: ListedVote, held: Mapping[_Occasion, Mapping[str, Vote]]) -> Vote | None:
    """Give the one vote that was held on a file of this act on that day; None for none or more."""
    found = {id_: vote for each in _occasions(seen) for id_, vote in held.get(each, {}).items()}
    return next(iter(found.values())) if len(found) == 1 else None


def _occasions(seen: ListedVote) -> tuple[_Occasion, ...]:
    day = read_date(seen.date)
    if day is None:
        return ()
    return tuple((file, day) for file in _files_in((seen.title, *seen.details)))


def _votes_on(wanted: set[_Occasion], notes_dir: Path) -> dict[_Occasion, dict[str, Vote]]:
    """Give the votes of held notes on these occasions, of each document its newest version."""
    files = {file for file, _ in wanted}
    held: dict[_Occasion, dict[str, Vote]] = {}
    if not files:
        return held
    for note in _in_order(_notes_on(files, notes_dir)):
        for vote in note.votes:
            for occasion in _held_on(vote, note.document):
                if occasion in wanted:
                    held.setdefault(occasion, {})[vote.vote_id] = vote
    return held


def _notes_on(files: set[str], notes_dir: Path) -> Iterator[NoteRecord]:
    """Yield the notes that name one of these files, in one language: the votes are the same in all.

    The others are not read whole.
    """
    for _, paths in groupby(stored_paths(notes_dir), key=lambda path: path.parent):
        path = first_accepted(paths)
        if path is not None and files & set(_named_in(path.read_bytes())):
            yield load_note(path)


def _named_in(stored: bytes) -> Iterator[str]:
    for year, number in _FILE_IN_NOTE.findall(stored):
        yield f"{year.decode()}/{number.decode()}"


def _in_order(notes: Iterable[NoteRecord]) -> list[NoteRecord]:
    """The newest version of a document last, so that its votes count."""

    def rank(note: NoteRecord) -> tuple[tuple[int, int], ...]:
        document_id = note.document.document_id if note.document else None
        version = document_version(document_id or "")
        return version.rank if version else ()

    return sorted(notes, key=rank)


def _held_on(vote: Vote, document: Document | None) -> Iterator[_Occasion]:
    """Yield the file and day of a vote; where the sheet names no file, those of the cover."""
    cover = document.interinstitutional_files if document else ()
    for file in _files_in((vote.item or "",)) or _files_in(cover):
        yield file, vote.sitting_date


def _files_in(texts: Iterable[str]) -> tuple[str, ...]:
    found = (match for text in texts for match in _FILE.finditer(text))
    return tuple(dict.fromkeys(f"{match[1]}/{match[2]}" for match in found))


def _differences(vote: Vote, seen: ListedVote) -> Iterator[str]:
    """Yield the states of which both do not say the same.

    A state that does not take part may be listed or left out.
    """
    in_note = {each.member_state: str(each.position) for each in vote.positions}
    on_page = {_EU_CODES.get(state, state): position for state, position in seen.positions}
    for state in sorted(in_note.keys() | on_page.keys()):
        said = in_note.get(state, "not_participating"), on_page.get(state, "not_participating")
        if said[0] != said[1]:
            yield f"{state}: {said[0]} in the note, {said[1]} on the page"
