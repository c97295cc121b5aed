"""Which numbers of the running code VOTE are held in each year, and which are missing."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby, pairwise
from pathlib import Path

from councilvotes.data_folder.workplace import holds_sample, need_archive
from councilvotes.notes.held import damaged_documents, damaged_note, held_documents, stored_at
from councilvotes.notes.note_store import load_note
from councilvotes.output import Output
from councilvotes.releases.facts import document_states, member_state_facts
from publish.records import CoverageRow, CoverageStatus
from publish.rows.choose import choose_votes, membership_of
from publish.rows.coverage import HIGHEST_BELIEVED, Claims, claims_of, coverage_rows, numbers_of
from publish.rows.readings import Reading, join_readings

MOST_NAMED = 10
"""Documents named in one remark; all of them are in the tables `documents` and `refused`."""
STATUSES: tuple[CoverageStatus, ...] = ("held", "refused", "superseded", "missing")


@dataclass(frozen=True, slots=True)
class Gaps:
    """The coverage of what is held, and what a person should look at in it."""

    rows: tuple[CoverageRow, ...]
    """As the next release will publish them."""
    remarks: tuple[str, ...]


def print_gaps(out: Output, *, as_json: bool) -> None:
    """Print the coverage, for people or as JSON. Raises NotFoundHereError without an archive."""
    data_dir = out.options.settings().data_dir
    need_archive(data_dir)
    gaps = gaps_in(data_dir)
    if as_json:
        from publish.encode import encode_pretty

        out.result(encode_pretty(asdict(gaps)).decode().rstrip("\n"))
        return
    if not gaps.rows:
        out.result("no held note bears a VOTE number")
    for line in (*lines_of(gaps.rows), *gaps.remarks):
        out.result(line)


def gaps_in(data_dir: Path) -> Gaps:
    """The coverage of a data folder's stored notes."""
    readings = _readings_of(data_dir)
    choice = choose_votes(readings, membership_of(member_state_facts()))
    claims = claims_of(readings, choice)
    remarks = (
        *_borne_twice(claims),
        *_out_of_order(claims),
        *_beyond_belief(claims),
        *_told_differently(readings),
        *_without_number(readings),
    )
    return Gaps(coverage_rows(readings, choice), remarks)


def lines_of(rows: Sequence[CoverageRow]) -> Iterator[str]:
    """A few lines a year, in their order."""
    for year, of_year in groupby(rows, key=lambda row: row.year):
        found = list(of_year)
        count = Counter(row.status for row in found)
        counts = ", ".join(f"{count[status]} {status}" for status in STATUSES if count[status])
        yield f"{year}: {counts}; the highest is VOTE {found[-1].vote_number}"
        for status in STATUSES[1:]:
            numbers = [row.vote_number for row in found if row.status == status]
            if numbers:
                yield f"  {status}: {ranges_of(numbers)}"


def ranges_of(numbers: Sequence[int]) -> str:
    """`1-3, 7, 9-12`, of numbers in order."""
    starts = [number for number in numbers if number - 1 not in set(numbers)]
    ends = [number for number in numbers if number + 1 not in set(numbers)]
    pairs = zip(starts, ends, strict=True)
    return ", ".join(str(one) if one == last else f"{one}-{last}" for one, last in pairs)


def _readings_of(data_dir: Path) -> tuple[Reading, ...]:
    held, damaged = held_documents(data_dir), damaged_documents(data_dir)
    notes = [damaged_note(document) for document in damaged]
    for document in held:
        path = stored_at(data_dir, document)
        note = load_note(path) if path.exists() else None
        # A record of other bytes than those held is out of date: the document counts as unread.
        if note is not None and note.source.sha256 == document.sha256:
            notes.append(note)
    return join_readings(notes, document_states([*held, *damaged]), sample=holds_sample(data_dir))


def _borne_twice(claims: Claims) -> Iterator[str]:
    for (year, number), found in claims.items():
        if len(found) > 1:
            names = ", ".join(claim.document_id for claim in found)
            yield f"{year}: VOTE {number} is borne by {len(found)} documents: {names}"


def _out_of_order(claims: Claims) -> Iterator[str]:
    """Numbers given to a note that is dated before the one of the number below."""
    dated = [(number, found[0]) for number, found in claims.items() if found[0].dated is not None]
    for (below, one), (above, other) in pairwise(dated):
        if below[0] == above[0] and one.dated and other.dated and other.dated < one.dated:
            yield (
                f"{above[0]}: VOTE {above[1]} ({other.document_id}, {other.dated}) is dated before "
                f"VOTE {below[1]} ({one.document_id}, {one.dated})"
            )


def _beyond_belief(claims: Claims) -> Iterator[str]:
    beyond = [number for number in claims if number[1] > HIGHEST_BELIEVED]
    for year, numbers in groupby(beyond, key=lambda number: number[0]):
        yield (
            f"{year}: VOTE {ranges_of([number for _, number in numbers])} is far beyond the votes "
            "of any year: nothing is counted as missing on its word"
        )


def _told_differently(readings: Iterable[Reading]) -> Iterator[str]:
    """Language versions of one document that bear different numbers."""
    for document_id, group in groupby(readings, key=lambda each: each.state.document_id):
        told = {each.state.language: numbers_of(each) for each in group}
        if len(set(filter(None, told.values()))) > 1:
            said = "; ".join(
                f"{', '.join(f'VOTE {number}' for _, number in numbers)} in {language}"
                for language, numbers in told.items()
                if numbers
            )
            yield f"{document_id} bears {said}"


def _without_number(readings: Iterable[Reading]) -> Iterator[str]:
    """Held documents that cannot be counted, together where the reason is the same."""
    ids: dict[str, list[str]] = defaultdict(list)
    for document_id, group in groupby(readings, key=lambda each: each.state.document_id):
        versions = list(group)
        if not any(map(numbers_of, versions)):
            ids[versions[0].refusal or "the cover bears no code VOTE"].append(document_id)
    for reason, found in ids.items():
        more = f" and {len(found) - MOST_NAMED} more" if len(found) > MOST_NAMED else ""
        yield f"no VOTE number was read from {', '.join(found[:MOST_NAMED])}{more}: {reason}"
