"""What is wrong with a trap: one thing on its sheet, and it shows."""

import random
from collections.abc import Callable, Mapping
from dataclasses import replace

from tests.drawing.spec import PositionName
from tests.drawing.wide.clear import has_hue, hues_of
from tests.drawing.wide.dimensions import NUMBER_FORM, PICTURE_LAYERS
from tests.drawing.wide.notes import WideNote
from tests.drawing.wide.printed import Entry, Placed, Printed
from tests.drawing.wide.votes import plainly_missed

Spoil = Callable[[random.Random, WideNote], WideNote | None]
"""The note with its fault; None where it cannot have it."""
_FAR = 1.0
"""So many points of share, at least, make a fault of the sums plain."""
_FAR_WEIGHT = 3.0


def with_sheet(note: WideNote, sheet: Printed) -> WideNote:
    """The note with another first sheet."""
    first, *others = note.sheets
    return replace(note, sheets=(replace(first, sheet=sheet), *others))


def with_marks(note: WideNote, changes: Mapping[str, tuple[Placed, ...]]) -> WideNote:
    """The note with other marks in the rows of some states."""
    sheet = note.sheets[0].sheet
    entries = tuple(
        replace(entry, marks=changes.get(entry.state, entry.marks)) for entry in sheet.entries
    )
    return with_sheet(note, replace(sheet, entries=entries))


def _voter(dice: random.Random, note: WideNote) -> Entry:
    """Some state that took part."""
    return dice.choice([e for e in note.sheets[0].sheet.entries if e.position in ("yes", "no")])


def _other(position: PositionName) -> PositionName:
    return "no" if position == "yes" else "yes"


def _missing(dice: random.Random, note: WideNote) -> WideNote | None:
    return with_marks(note, {_voter(dice, note).state: ()})


def _smudged(dice: random.Random, note: WideNote) -> WideNote | None:
    entry = _voter(dice, note)
    return with_marks(note, {entry.state: (Placed(entry.position, smudged=True),)})


def _doubled(dice: random.Random, note: WideNote) -> WideNote | None:
    look, entry = note.sheets[0].look, _voter(dice, note)
    if look.drawing.wide > 1 or look.mark > 16 or (note.program == "browser" and look.drawing.cell):
        return None
    away = 0.0 if look.drawing.cell else 0.55
    two = (Placed(entry.position, -away), Placed(_other(entry.position), max(away, 0.5)))
    return with_marks(note, {entry.state: two})


def _recoloured(dice: random.Random, note: WideNote) -> WideNote | None:
    """In the hue of another kind: either its form or the totals say otherwise."""
    look, entry = note.sheets[0].look, _voter(dice, note)
    drawing = look.drawing
    coloured = has_hue(look.traits, picture=note.kind == "picture") and not drawing.own_hues
    if not coloured or not hues_of(look.traits).apart or entry.position != "yes":
        return None
    return with_marks(note, {entry.state: (Placed(entry.position, hue_of="no"),)})


def _upside_down(dice: random.Random, note: WideNote) -> WideNote | None:
    look, entry = note.sheets[0].look, _voter(dice, note)
    if not look.drawing.turns:
        return None
    return with_marks(note, {entry.state: (Placed(entry.position, upside_down=True),)})


def _half_a_row_off(dice: random.Random, note: WideNote) -> WideNote | None:
    """All marks stand on the borders between the rows."""
    if note.sheets[0].look.drawing.cell:
        return None
    down = dice.choice((-0.5, 0.5))
    entries = note.sheets[0].sheet.entries
    return with_marks(note, {e.state: (Placed(e.position, down=down),) for e in entries})


def _foreign(dice: random.Random, note: WideNote) -> WideNote | None:
    entry = _voter(dice, note)
    return with_marks(note, {entry.state: (Placed(entry.position, foreign=True),)})


def _share_changed(dice: random.Random, note: WideNote) -> WideNote | None:
    sheet = note.sheets[0].sheet
    entry = dice.choice([e for e in sheet.entries if e.position != "not_participating"])
    assert entry.value is not None
    numbers = NUMBER_FORM[note.sheets[0].look.traits["number form"]]
    if sheet.vote.weighted:
        written = f"{entry.value + dice.choice((3, 5, 9)):.0f}"
    else:
        value = entry.value + dice.choice((1.1, 2.0, 3.4, 9.0))
        written = numbers.write(f"{value:.{numbers.decimals}f}")
    entries = tuple(replace(e, figure=written) if e is entry else e for e in sheet.entries)
    return with_sheet(note, replace(sheet, entries=entries))


def _members_changed(dice: random.Random, note: WideNote) -> WideNote | None:
    """One member more than there are marks."""
    sheet = note.sheets[0].sheet
    line = dice.choice([line for line in sheet.totals if line.position in ("yes", "total")])
    wrong = str(int(line.members) + dice.choice((-1, 1)))
    label = line.label.replace(line.members, wrong)
    lines = tuple(
        replace(each, members=wrong, label=label) if each is line else each for each in sheet.totals
    )
    return with_sheet(note, replace(sheet, totals=lines))


def _sum_changed(dice: random.Random, note: WideNote) -> WideNote | None:
    """The yes votes hold ten more or less than their rows."""
    sheet = note.sheets[0].sheet
    line = sheet.totals[0]
    digits = [place for place, sign in enumerate(line.figure) if sign.isdigit()]
    if len(digits) < 3:
        return None
    place = digits[-2] if sheet.vote.weighted else digits[0]
    wrong = str((int(line.figure[place]) + 5) % 9 + 1)
    if wrong == line.figure[place]:
        return None
    figure = line.figure[:place] + wrong + line.figure[place + 1 :]
    return with_sheet(
        note, replace(sheet, totals=(replace(line, figure=figure), *sheet.totals[1:]))
    )


def _exchanged(dice: random.Random, note: WideNote) -> WideNote | None:
    """The marks of two states with very different shares."""
    sheet = note.sheets[0].sheet
    far = _FAR_WEIGHT if sheet.vote.weighted else _FAR
    pairs = [
        (a, b)
        for a in sheet.entries
        for b in sheet.entries
        if a.position == "yes" and b.position in ("no", "abstain")
        if abs((a.value or 0) - (b.value or 0)) > far
    ]
    if not pairs:
        return None
    one, two = dice.choice(pairs)
    return with_marks(note, {one.state: two.marks, two.state: one.marks})


def _row_cut(dice: random.Random, note: WideNote) -> WideNote | None:
    sheet = note.sheets[0].sheet
    gone = dice.choice(sheet.entries)
    entries = tuple(replace(e, cut=True, marks=()) if e is gone else e for e in sheet.entries)
    return with_sheet(note, replace(sheet, entries=entries))


def _column_cut(dice: random.Random, note: WideNote) -> WideNote | None:
    """The marks of the latter half of the table are not there."""
    entries = note.sheets[0].sheet.entries
    return with_marks(note, {entry.state: () for entry in entries[len(entries) // 2 :]})


def _page_missing(dice: random.Random, note: WideNote) -> WideNote | None:
    return replace(note, without_sheets=True)


def _too_coarse(dice: random.Random, note: WideNote) -> WideNote | None:
    first, *others = note.sheets
    if first.scan is None or first.look.of(PICTURE_LAYERS) == "words":
        return None
    scan = replace(first.scan, dpi=dice.randrange(44, 58))
    return replace(note, sheets=(replace(first, scan=scan), *others))


def _result_wrong(dice: random.Random, note: WideNote) -> WideNote | None:
    """Adopted, though the votes plainly miss the majority."""
    sheet = note.sheets[0].sheet
    if sheet.vote.result != "no" or not plainly_missed(sheet.vote):
        return None
    return with_sheet(note, replace(sheet, result="yes"))


def _another_act(dice: random.Random, note: WideNote) -> WideNote | None:
    """The sheet names a file that the cover does not."""
    sheet = note.sheets[0].sheet
    wrong = f"{sheet.vote.day.year - 4}/{dice.randrange(501, 990):04d} (COD)"
    fields = tuple((label, text.replace(sheet.item, wrong)) for label, text in sheet.fields)
    return with_sheet(note, replace(sheet, fields=fields))


TRAPS: dict[str, Spoil] = {
    "mark missing": _missing,
    "mark smudged": _smudged,
    "mark doubled": _doubled,
    "mark recoloured": _recoloured,
    "mark upside down": _upside_down,
    "marks half a row off": _half_a_row_off,
    "mark of no kind": _foreign,
    "figure changed": _share_changed,
    "members changed": _members_changed,
    "sum changed": _sum_changed,
    "states exchanged": _exchanged,
    "row cut": _row_cut,
    "marks cut": _column_cut,
    "page missing": _page_missing,
    "too coarse": _too_coarse,
    "result against the votes": _result_wrong,
    "another act": _another_act,
}
