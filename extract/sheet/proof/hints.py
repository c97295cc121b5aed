"""What hue, form, letters and signs of a drawing hint that it means."""

from collections.abc import Collection, Iterator, Mapping
from itertools import permutations

from extract.records import PositionName
from extract.sheet.layout.grammar import drawing_said, letter_said, word_said
from extract.sheet.marks.views.differences import unshared
from extract.sheet.marks.views.forms import BY_FORM, BY_HUE, is_coloured
from extract.sheet.marks.views.grids import grid_of
from extract.sheet.seen import Drawing, Form

POINTED: frozenset[Form | None] = frozenset(("up", "down", "tick", "cross", "plus"))
"""Forms of a vote beside which a disc is an abstention."""
ALIKE, OTHERWISE = 0.2, 0.35
"""Of two silhouettes, what they do not share where one is the other turned over, at most, and as
they stand, at least: a thumb has some 0.1 and 0.5, a disc nothing of either."""
FILLED, ROUND, OBLONG = 0.4, 0.12, 0.2
"""Part of its square that a drawing inks which is no outline; what two halves of it do not share at
most, of discs and squares 0.08, of a smudge over a mark twice as much; and what it does not share
with itself laid on its side, of discs 0.15. The thin lines of an outline fall otherwise left and
right."""
NOUGHTS, PLUS, MINUS = frozenset("0OoО○◯"), frozenset("+＋"), frozenset("-–−")
"""Signs of a vote as a file has them: beside plus a minus is a vote against, and a nought beside
either an abstention."""
SIGNS: dict[PositionName, str] = {"yes": "✓✔☑↑⇑⬆▲△🡅👍", "no": "✗✘☒✕✖↓⇓⬇▼▽🡇👎"}
"""Characters that stand for a position, as a file names its drawings; a font may name them
otherwise, so that they only suggest one."""


def letters_of(shown: Mapping[int, Drawing]) -> dict[int, PositionName]:
    """What the drawings of a sheet say by a letter each, dashes aside, where two of them say
    different things. One letter alone proves nothing: a font may call its tick `a`."""
    drawn = {n: each.text for n, each in shown.items() if each.form != "dash"}
    said = {n: name for n, text in drawn.items() if (name := letter_said(text)) is not None}
    whole = all(n in said or word_said(text) for n, text in drawn.items())  # `n.p.`
    return said if whole and len(set(said.values())) > 1 else {}


def forms_of(drawing: Drawing) -> tuple[Form | None, Form | None]:
    """The form of a drawing and of what is inside."""
    return drawing.form, drawing.inner


def signs_of(drawing: Drawing) -> Iterator[tuple[str, PositionName]]:
    """What hue, form and word of a drawing say by themselves."""
    if drawing.hue in BY_HUE:
        yield "hue", BY_HUE[drawing.hue]
    for form in forms_of(drawing):
        if form in BY_FORM:
            yield "form", BY_FORM[form]
    word = drawing_said(drawing.text)
    if word is not None:
        yield "letters", word


def hints(drawing: Drawing, grey: bool, shown: Collection[Drawing]) -> Iterator[PositionName]:
    """What words, hue and form of a drawing suggest.

    A grey one among coloured ones, a dash, or any dash among words suggests that nobody took part;
    a dash among plus signs also a minus; what points nowhere among arrows, ticks or thumbs an
    abstention; of two drawings that are one turned over, that one is yes and the other no. `shown`
    are the drawings of all rows.
    """
    yield from (name for _, name in signs_of(drawing))
    sign = sign_said(drawing.text)
    if sign is not None:
        yield sign
    signs = {each.text for each in shown}
    if drawing.text in NOUGHTS and signs & (PLUS | MINUS):
        yield "abstain"
    if drawing.text in PLUS:
        yield "yes"
    if drawing.text in MINUS and signs & PLUS:
        yield "no"
    forms = {form for each in shown for form in forms_of(each)}
    pointed = forms & POINTED or any(sign_said(each.text) for each in shown)
    mirrored = any(are_mirrored(one, other) for one, other in permutations(shown, 2))
    if any(are_mirrored(drawing, other) for other in shown):
        yield from ("yes", "no")
    dash = "dash" in forms_of(drawing)
    if dash and "plus" in forms:
        yield "no"
    elif dash and (mirrored or forms & POINTED):
        yield from ("not_participating", "abstain")
    elif points_nowhere(drawing) and (mirrored or pointed):
        yield "abstain"
    worded = any(word_said(each.text) for each in shown) and not drawing.text.isalpha()
    plain = not is_coloured(drawing.tint) and not grey
    if plain or (drawing.form == "dash" and (worded or not is_coloured(drawing.tint))):
        yield "not_participating"


def are_mirrored(one: Drawing, other: Drawing) -> bool:
    """Whether a drawing is another one turned over, up or about, and not the same."""
    first, second = (grid_of(each.silhouette) for each in (one, other))
    turned = min(unshared(first[::-1], second), unshared(first[::-1, ::-1], second))
    return turned < ALIKE and unshared(first, second) > OTHERWISE


def points_nowhere(drawing: Drawing) -> bool:
    """Whether a drawing is the same up and down, left and right, and no sign that is known: a disc,
    a square, a ring, also one with a dash inside."""
    if drawing.form not in ("disc", "block", None):
        return False
    if drawing.inner == "disc":
        return True  # a thin ring falls otherwise left and right
    seen = grid_of(drawing.silhouette)
    filled = seen.size > 0 and seen.mean() > FILLED
    if filled and drawing.form != "block" and unshared(seen, seen.T) > OBLONG:
        return False  # a smear: a disc is as wide as high
    uneven = max(unshared(seen, seen[::-1]), unshared(seen, seen[:, ::-1]))
    even = uneven < (ROUND if filled else ALIKE)
    return even and drawing.inner in (None, "block", "dash")


def sign_said(text: str) -> PositionName | None:
    """The position that a sign suggests."""
    return next((name for name, signs in SIGNS.items() if len(text) == 1 and text in signs), None)
