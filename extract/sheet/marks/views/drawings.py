"""What the kinds of mark look like, once each."""

from collections.abc import Hashable, Sequence
from statistics import median

import numpy as np

from extract.sheet.layout.grammar import word_said
from extract.sheet.layout.totals.position_labels import SIGN
from extract.sheet.marks.views.forms import form_of, hue_of
from extract.sheet.marks.views.grids import digits_of
from extract.sheet.marks.views.letters import word_in
from extract.sheet.marks.views.looks import Look
from extract.sheet.marks.views.surface import Labelled, Surface
from extract.sheet.seen import BLANK, OBJECTS, Drawing, Kind


def drawings_of(
    surface: Surface, looks: Sequence[Look | None], views: Sequence[Labelled]
) -> tuple[tuple[Drawing, ...], tuple[int | None, ...]]:
    """What looks alike in all views from pixels, or is one object in the file, once each; and which
    of them each mark is."""
    by_reader = {view.reader: view.kinds for view in views}
    heads = by_reader.get("column")
    pixel = [view.kinds for view in compared(views)]
    if heads is not None:
        pixel.append(heads)
    if "ocr" in by_reader:
        pixel.append(words_of(by_reader["ocr"], list(zip(*pixel, strict=True))))
    pixel += positions_said(views)
    # A view that cannot say of some marks what they are does not say that these are alike.
    able = [any(kind not in (None, BLANK) for kind in kinds) for kinds in pixel]
    seen: list[Hashable] = [
        None
        if look is None
        else tuple(
            place if says and kinds[place] is None else kinds[place]
            for says, kinds in zip(able, pixel, strict=True)
        )
        for place, look in enumerate(looks)
    ]
    parsers = [view.kinds for view in views if view.reader in OBJECTS]
    drawn = numbered(as_objects(seen, parsers, heads or [None] * len(seen)))
    drawings = []
    for number in range(max((n for n in drawn if n is not None), default=-1) + 1):
        own = [n for n, which in enumerate(drawn) if which == number]
        members = [look for n in own if (look := looks[n]) is not None]
        text = letters_in(views, own)
        head = (heads[own[0]] or "").removeprefix("under ") if heads else ""
        if head and word_said(text) is None:
            text = head.replace("_", " ")
        drawings.append(drawing_of(members, text or word_in(surface, members)))
    return tuple(drawings), drawn


def positions_said(views: Sequence[Labelled]) -> list[list[Kind]]:
    """The position that the letters of each mark say, or a sign in brackets, "" where they say
    neither: marks of two are never one drawing, however few pixels part them: `Voting for` and
    `Abstaining` in one type, `[+1]` and `[−1]`."""
    found = next((view.objects for view in views if view.objects), [])
    texts = [" ".join(each.text.split()) for each in found]
    signs = [text if SIGN.fullmatch(text) else "" for text in texts]
    said: list[Kind] = [word_said(text) or sign for text, sign in zip(texts, signs, strict=True)]
    return [said] if found else []


def letters_in(views: Sequence[Labelled], marks: Sequence[int]) -> str:
    """The letters in the file that all of some marks have; none where they differ."""
    found = next((view.objects for view in views if view.objects), [])
    texts = {" ".join(found[n].text.split()) for n in marks if found}
    return texts.pop() if len(texts) == 1 else ""


def words_of(read: Sequence[Kind], seen: Sequence[tuple[Kind, ...]]) -> list[Kind]:
    """The word on each mark, by which marks that look alike are told apart; where none was read,
    that of all its like, or none, if every view can say which these are."""
    said: dict[tuple[Kind, ...], set[Kind]] = {}
    for look, word in zip(seen, read, strict=True):
        said.setdefault(look, set()).update({word} - {None})
    sure = {look: [*words, ""][0] for look, words in said.items() if len(words) < 2}
    return [
        sure.get(look) if word is None and None not in look else word
        for look, word in zip(seen, read, strict=True)
    ]


def compared(views: Sequence[Labelled]) -> list[Labelled]:
    """The views from pixels by which marks look alike: tint and drawing. The drawing has the
    silhouette in it: that stands in only where it can say what the drawing cannot; of a legend that
    has but the rows' colours neither is heard. A pill was read whose word was blotted out."""
    kinds = {view.reader: view.kinds for view in views}
    pairs = zip(kinds["look"], kinds["silhouette"], strict=True)
    unable = any(look is None and outline is not None for look, outline in pairs)
    return [view for view in views if view.reader in ("tint", "silhouette" if unable else "look")]


def as_objects(
    seen: Sequence[Hashable], parsers: Sequence[Sequence[Kind]], heads: Sequence[Kind]
) -> list[Hashable]:
    """What each mark looks like, what parsers of the file find to be one object taken for one look,
    under one head: the same drawing falls otherwise on the pixels of each row."""
    first: dict[Hashable, Hashable] = {}
    same: dict[Hashable, Hashable] = {}

    def root(look: Hashable) -> Hashable:
        while same.get(look, look) != look:
            look = same[look]
        return look

    for place, look in enumerate(seen):
        kinds = tuple(kinds[place] for kinds in parsers)
        if look is not None and BLANK not in kinds and any(kind is not None for kind in kinds):
            same[root(look)] = root(first.setdefault((heads[place], *kinds), look))
    return [None if look is None else root(look) for look in seen]


def numbered(looks: Sequence[Hashable]) -> tuple[int | None, ...]:
    """Equal looks with equal numbers, from 0 as they first come; None for none."""
    numbers: dict[Hashable, int] = {}
    return tuple(None if look is None else numbers.setdefault(look, len(numbers)) for look in looks)


def drawing_of(looks: Sequence[Look], text: str) -> Drawing:
    """What several marks that look alike look like."""
    lightness, a, b = (median(look.tint[axis] for look in looks) for axis in range(3))
    silhouette = np.median([look.silhouette for look in looks], axis=0)
    inners = [
        look.inner if look.finer_inner is None else look.finer_inner
        for look in looks
        if look.inner is not None
    ]
    inner = np.median(inners, axis=0) if 2 * len(inners) > len(looks) else None
    thumbnail = np.median([look.thumbnail for look in looks], axis=0)
    return Drawing(
        tint=(round(lightness, 1), round(a, 1), round(b, 1)),
        silhouette=digits_of(silhouette),
        thumbnail=digits_of(thumbnail),
        hue=hue_of((lightness, a, b)),
        form=form_of(silhouette.astype(np.float32)),
        inner=None if inner is None else form_of(inner.astype(np.float32)),
        text=text,
    )
