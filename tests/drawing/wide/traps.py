"""Notes that a careful person refuses: one thing on the sheet is wrong, and shows."""

import random
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from tests.drawing.second.words import Words
from tests.drawing.wide.choice import Program, Wish
from tests.drawing.wide.dimensions import known
from tests.drawing.wide.faults import TRAPS, with_sheet
from tests.drawing.wide.notes import WideNote, wide_note
from tests.drawing.wide.printed import Placed

_TRIES = 400


def wide_traps(
    count: int,
    seed: int,
    words: Mapping[str, Words],
    *,
    kind: Literal["text", "picture", "any"] = "any",
    held_out: Collection[str] = (),
    program: Program = "reportlab",
    free: int | None = None,
    jbig2: bool = False,
    only: Sequence[str] = (),
) -> Iterator[WideNote]:
    """So many traps, of each kind in turn; `only` names the kinds wanted."""
    kinds = list(only) or [trap for trap in TRAPS if kind != "text" or trap != "too coarse"]
    wish = Wish(kind, known(held_out), program, free, jbig2)
    for place in range(count):
        yield _trap(place, seed, words, wish, kinds[place % len(kinds)])


def _trap(place: int, seed: int, words: Mapping[str, Words], wish: Wish, trap: str) -> WideNote:
    """The first note, of those that dice give, that can have the fault."""
    if trap == "too coarse":
        wish = replace(wish, kind="picture")
    for attempt in range(_TRIES):
        dice = random.Random(f"trap {wish.program} {seed} {place} {attempt}")
        note = wide_note(place, seed * 100_000 + place * 1000 + attempt, words, wish)
        if spoilt := TRAPS[trap](dice, note):
            return replace(spoilt, name=f"trap_{note.name}_{trap.replace(' ', '_')}", trap=trap)
    raise LookupError(f"no note can have the trap {trap!r}")


def exchanged_within_rounding(
    count: int, seed: int, words: Mapping[str, Words], *, program: Program = "reportlab"
) -> Iterator[WideNote]:
    """No traps, but notes whose totals would let two states change places: read as painted."""
    found, place = 0, 0
    while found < count:
        dice = random.Random(f"exchanged {program} {seed} {place}")
        note = wide_note(place, seed * 100_000 + place, words, Wish(program=program))
        place += 1
        if changed := _nearly_equal(dice, note):
            found += 1
            yield replace(changed, name=f"x{note.name}", special="exchanged within rounding")


def _nearly_equal(dice: random.Random, note: WideNote) -> WideNote | None:
    sheet = note.sheets[0].sheet
    near = 0.0 if sheet.vote.weighted else 0.01
    pairs = [
        (a, b)
        for a in sheet.entries
        for b in sheet.entries
        if a.position == "yes" and b.position in ("no", "abstain")
        if a.value is not None and b.value is not None and abs(a.value - b.value) <= near + 1e-6
    ]
    if not pairs:
        return None
    one, two = dice.choice(pairs)
    new = {one.state: two.position, two.state: one.position}
    entries = tuple(
        replace(e, position=new[e.state], marks=(Placed(new[e.state]),)) if e.state in new else e
        for e in sheet.entries
    )
    return with_sheet(note, replace(sheet, entries=entries))
