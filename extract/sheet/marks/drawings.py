"""What the kinds of mark look like, once each."""

from collections.abc import Sequence
from statistics import median

import numpy as np

from extract.records import Reader
from extract.sheet.layout.grammar import word_said
from extract.sheet.marks.forms import form_of, hue_of
from extract.sheet.marks.letters import word_in
from extract.sheet.marks.looks import Look, digits_of
from extract.sheet.marks.surface import Labelled, Surface
from extract.sheet.seen import Drawing, Kind


def drawings_of(
    surface: Surface, looks: Sequence[Look | None], views: Sequence[Labelled]
) -> tuple[tuple[Drawing, ...], tuple[int | None, ...]]:
    """What looks alike in all views from pixels, once each; and which of them each mark is."""
    by_reader = {view.reader: view.kinds for view in views}
    # The drawing has the silhouette in it: that alone stands in only where the drawing cannot say.
    finest: Reader = "silhouette" if None in by_reader["look"] else "look"
    pixel = [by_reader["tint"], by_reader[finest]]
    heads = by_reader.get("column")
    if heads is not None:
        pixel.append(heads)
    keys: dict[tuple[Kind, ...], int] = {}
    drawn: list[int | None] = []
    for place, look in enumerate(looks):
        if look is None:
            drawn.append(None)
            continue
        drawn.append(keys.setdefault(tuple(kinds[place] for kinds in pixel), len(keys)))
    drawings = []
    for number in range(len(keys)):
        own = [n for n, which in enumerate(drawn) if which == number]
        members = [look for n in own if (look := looks[n]) is not None]
        found = next((view.objects for view in views if view.objects), [])
        texts = {" ".join(found[n].text.split()) for n in own if found}
        text = texts.pop() if len(texts) == 1 else ""
        head = (heads[own[0]] or "").removeprefix("under ") if heads else ""
        if head and word_said(text) is None:
            text = head.replace("_", " ")
        drawings.append(drawing_of(members, text or word_in(surface, members)))
    return tuple(drawings), tuple(drawn)


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
