"""Drawn notes with a few bytes changed: the true vote or a refusal, never another vote."""

import hashlib
import random
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from itertools import product

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from councilvotes.reading.one_file import load_reader
from extract.processes.crew import run_apart
from extract.processes.limits import Limits
from extract.processes.worker import Job, Killed
from extract.read import read_note
from extract.records import NoteRecord, SourceFile
from extract.request import ReadRequest
from tests.drawing.figures import figures_of, rows_of
from tests.drawing.note import draw_note
from tests.drawing.seed import seed_note
from tests.drawing.spec import MarkKind, NoteSpec, PositionName, SheetLook
from tests.extract.hostile.build import unpacked

MARKS: tuple[MarkKind, ...] = ("image", "vector", "glyph")
PICTURES = (
    SheetLook(kind="picture", encoding="png", dpi=120),
    SheetLook(kind="picture", encoding="jpeg", dpi=120),
    SheetLook(kind="picture", encoding="jpeg", dpi=120, colours="grey"),
    SheetLook(kind="picture", encoding="jpeg2000", dpi=120),
)
FATE = "the reader itself failed on it"
"""How a killed task begins that our own code, not the file, brought down."""
PLAIN = settings(max_examples=30, phases=[Phase.generate])
"""A note to be looked at is not made smaller."""


def mixed(look: SheetLook) -> NoteSpec:
    """A note with every position, of which several states share each."""
    votes: dict[PositionName, list[str]] = {
        "no": ["HU", "SK", "BG"],
        "abstain": ["MT", "AT", "CZ"],
        "not_participating": ["DK"],
    }
    named = {state for states in votes.values() for state in states}
    votes["yes"] = [state for state in figures_of("2026") if state not in named]
    note = seed_note(look)
    vote = replace(note.votes[0], rows=rows_of(votes, "2026"))
    return replace(note, votes=(vote,))


@cache
def drawn(number: int) -> bytes:
    """One of six notes: three sorts of marks, pages compressed or not."""
    marks, packed = tuple(product(MARKS, (True, False)))[number % 6]
    note = mixed(SheetLook(kind="text", marks=marks))
    return draw_note(note) if packed else unpacked(note)


@cache
def pictured(number: int) -> bytes:
    """One of the notes whose sheet is a picture."""
    return draw_note(mixed(PICTURES[number % len(PICTURES)]))


def flipped(seed: int, whole: bytes) -> bytes:
    """A drawn note with one to eight bytes changed."""
    chance = random.Random(seed)
    data = bytearray(whole)
    for _ in range(chance.randint(1, 8)):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(data)


def read(data: bytes) -> NoteRecord:
    source = SourceFile("note.pdf", hashlib.sha256(data).hexdigest(), len(data), None, None, None)
    return read_note(data, ReadRequest(source, sample=True))


def read_flipped(seed: int) -> NoteRecord:
    return read(flipped(seed, drawn(seed)))


def read_flipped_picture(seed: int) -> NoteRecord:
    return read(flipped(seed, pictured(seed)))


def told(record: NoteRecord) -> list[tuple[str, str, float | None]]:
    """What the record says of the vote, by the states' codes."""
    return sorted(
        (position.member_state, position.position, position.population_pct)
        for vote in record.votes
        for position in vote.positions
    )


@pytest.fixture(scope="module")
def truth():
    """What the drawn notes say, by their own spec."""
    (vote,) = mixed(PICTURES[0]).votes
    return sorted((row.member_state, row.position, row.figure) for row in vote.rows)


def faults(
    seeds: range,
    truth: list[tuple[str, str, float | None]],
    work: Callable[[int], NoteRecord] = read_flipped,
) -> tuple[list[str], int]:
    """What went wrong, and how many notes were read all the same."""
    wrong, fine = [], 0
    limits = Limits(cpu_seconds=60, wall_seconds=600.0)
    outcomes = run_apart(Job(work, load_reader, limits), seeds, 2)
    for seed, outcome in zip(seeds, outcomes, strict=True):
        if isinstance(outcome, Killed):
            if outcome.reason.startswith(FATE):
                wrong.append(f"seed {seed}: {outcome.reason}")
        elif outcome.status == "ok":
            fine += 1
            if told(outcome) != truth:
                wrong.append(f"seed {seed}: another vote")
        elif not outcome.reason or outcome.votes:
            wrong.append(f"seed {seed}: refused without a reason, or with a vote")
    return wrong, fine


@pytest.mark.parametrize(
    "number", [0, *(pytest.param(number, marks=pytest.mark.long) for number in range(1, 6))]
)
def test_the_notes_to_be_changed_are_read_as_drawn(number, truth):
    record = read(drawn(number))
    assert (record.reason, told(record)) == (None, truth)


def test_2_notes_with_bytes_changed_give_their_vote_or_a_refusal(truth):
    wrong, _ = faults(range(5, 7), truth)
    assert wrong == []


def test_a_mark_that_a_changed_byte_leaves_without_a_side_is_missing():
    squashed = read_flipped(2521)
    assert (squashed.status, squashed.reason) == (
        "refused",
        "page 2: a mark is missing in the rows of France: no naming fits the printed members and "
        "shares",
    )


@pytest.mark.long
def test_2000_notes_with_bytes_changed_give_their_vote_or_a_refusal(truth):
    wrong, fine = faults(range(1000, 3000), truth)
    assert (wrong, 0 < fine < 2000) == ([], True)


@pytest.mark.long
@pytest.mark.parametrize("number", range(len(PICTURES)))
def test_the_pictures_to_be_changed_are_read_as_drawn(number, truth):
    record = read(pictured(number))
    assert (record.reason, told(record)) == (None, truth)


@pytest.mark.long
def test_300_pictures_with_bytes_changed_give_their_vote_or_a_refusal(truth):
    wrong, fine = faults(range(1000, 1300), truth, read_flipped_picture)
    assert (wrong, 0 < fine < 300) == ([], True)


@PLAIN
@given(st.binary(max_size=4096))
def test_any_bytes_are_refused(data):
    assert read(data).status == "refused"
    framed = b"%PDF-1.7\n" + data.ljust(2048, b" ") + b"\nstartxref\n9\n%%EOF\n"
    assert read(framed).status == "refused"


PIECES = given(
    number=st.integers(0, 5), at=st.floats(0, 1), length=st.integers(1, 3000), put=st.binary()
)


def assert_true_or_refused(truth, number, at, length, put):
    whole = drawn(number)
    start = int(at * len(whole))
    record = read(whole[:start] + put + whole[start + length :])
    assert told(record) in ([], truth)


@settings(PLAIN, max_examples=3)
@PIECES
def test_a_note_with_a_piece_replaced_gives_its_vote_or_a_refusal(truth, number, at, length, put):
    assert_true_or_refused(truth, number, at, length, put)


@pytest.mark.long
@settings(PLAIN, max_examples=300)
@PIECES
def test_300_notes_with_a_piece_replaced_give_their_vote_or_a_refusal(
    truth, number, at, length, put
):
    assert_true_or_refused(truth, number, at, length, put)
