"""Usual forms and hues of marks: arrows, ticks, crosses; green, red and amber."""

import math
from collections.abc import Iterator
from functools import cache

import cv2
import numpy as np

from extract.records import PositionName
from extract.sheet.marks.views.grids import SIDE, Grid, silhouette_of
from extract.sheet.seen import Form, Hue

DRAWN = 64
"""Pixels of the side of the square on which a model of a form is drawn, with half as much room
around."""
RESEMBLES, CLEARLY = 0.70, 0.07
"""The least overlap with a known form, and its least lead over every form that means something
else: arrows of all builds overlap by 0.75 and more with one of the models, other drawings with
none."""
PALE = 0.45
"""Of full ink: pads and frames around a mark are paler, and the fill of an outlined one may be."""
SLIM = 2.4
"""From this width to height on, ink is a dash."""
BLOCK = 0.9
"""From this least ink of all squares on it is a block, which is drawn whole; others end before."""
COLOURED, PALE_HUE = 20.0, 14.0
"""The least chroma of a hue, and of a pale one, that is no less than it is darker than the paper:
grey ink under a scanner has up to 12, and much less of it than of that."""
HUES: tuple[tuple[float, float, Hue], ...] = (
    (0.0, 47.0, "red"),
    (335.0, 360.0, "red"),
    (60.0, 105.0, "amber"),
    (112.0, 185.0, "green"),
    (220.0, 310.0, "blue"),
)
"""Degrees about the axes of CIELAB; between them a hue has no name."""
BY_FORM: dict[Form, PositionName] = {
    "up": "yes",
    "down": "no",
    "tick": "yes",
    "cross": "no",
    "plus": "yes",
    "Y": "yes",
    "N": "no",
    "A": "abstain",
}
BY_HUE: dict[Hue, PositionName] = {"green": "yes", "red": "no", "amber": "abstain"}
Points = list[tuple[float, float]]


def hue_of(tint: tuple[float, float, float]) -> Hue:
    """The hue of a tint; `none` for grey and for one without a name."""
    _, a, b = tint
    if not is_coloured(tint):
        return "none"
    degrees = math.degrees(math.atan2(b, a)) % 360
    return next((name for low, high, name in HUES if low <= degrees <= high), "none")


def is_coloured(tint: tuple[float, float, float]) -> bool:
    """Whether a tint has any hue at all."""
    chroma = math.hypot(tint[1], tint[2])
    return chroma >= COLOURED or chroma >= max(PALE_HUE, abs(tint[0]))


def form_of(silhouette: Grid) -> Form | None:
    """The known form that a silhouette clearly has, also one whose lines are paler than its edge,
    or that stands on a pale pad or in a pale frame; None where it resembles none, or two."""
    if float(silhouette.min()) > BLOCK:
        return "block"
    rows, columns = silhouette.sum(axis=1), silhouette.sum(axis=0)
    total = float(rows.sum()) or 1.0
    places = np.arange(SIDE)
    high = float(rows @ (places - rows @ places / total) ** 2 / total) ** 0.5
    wide = float(columns @ (places - columns @ places / total) ** 2 / total) ** 0.5
    if wide >= SLIM * high:
        return "dash"
    return next(filter(None, map(likest_form, ways_of(silhouette))), None)


def ways_of(silhouette: Grid) -> Iterator[Grid]:
    """A silhouette as it is, with all its ink as strong, and without what is pale."""
    yield silhouette
    large = cv2.resize(silhouette, (3 * SIDE, 3 * SIDE), interpolation=cv2.INTER_LINEAR)
    yield silhouette_of(np.clip(large / PALE, 0, 1).astype(np.float32))
    yield silhouette_of(np.where(large > PALE, large, 0).astype(np.float32))


def likest_form(silhouette: Grid) -> Form | None:
    """The known form that a silhouette is most like, if it is and nothing else comes near."""
    names, models = zip(*known_forms(), strict=True)
    stack = np.array(models)
    shared = np.minimum(stack, silhouette).sum(axis=(1, 2))
    together = np.maximum(stack, silhouette).sum(axis=(1, 2))
    scores: dict[Form, float] = {}
    for form, score in zip(names, (shared / together).tolist(), strict=True):
        scores[form] = max(scores.get(form, 0.0), score)
    best, score = max(scores.items(), key=lambda item: item[1])
    # A cross in a box is nearly as like an N: both are a no.
    second = max(s for form, s in scores.items() if BY_FORM.get(form) != BY_FORM.get(best))
    return best if score >= RESEMBLES and score - second >= CLEARLY else None


@cache
def known_forms() -> tuple[tuple[Form, Grid], ...]:
    """Drawn models of arrows, triangles, chevrons, ticks, crosses, plus signs and a disc."""
    forms: list[tuple[Form, Grid]] = []
    for up in (*arrows(), *thumbs()):
        forms += [("up", up), ("down", np.ascontiguousarray(up[::-1]))]
    for thick in (0.12, 0.2, 0.28, 0.36):
        forms.append(("cross", stroked([[(0, 0), (1, 1)], [(0, 1), (1, 0)]], thick)))
        forms.append(("plus", stroked([[(0.5, 0), (0.5, 1)], [(0, 0.5), (1, 0.5)]], thick)))
        forms += [
            ("tick", stroked([[(0, 0.55), (low, 0.95), (1, 0.05)]], thick)) for low in (0.28, 0.38)
        ]
    for thick in (0.1, 0.18):  # as fonts have them, narrow and leaning
        forms.append(("tick", stroked([[(0.12, 0.6), (0.38, 0.95), (0.85, 0)]], thick)))
        forms.append(("tick", stroked([[(0, 0.62), (0.3, 0.92), (0.6, 0.4), (1, 0.05)]], thick)))
        forms.append(("cross", stroked([[(0.15, 0), (0.85, 1)], [(0.15, 1), (0.85, 0)]], thick)))
        leaning: list[Points] = [[(0.2, 0.05), (0.75, 0.95)], [(0.1, 1), (0.95, 0)]]
        forms.append(("cross", stroked(leaning, thick)))
    swung = [(0.05, 0.6), (0.2, 0.52), (0.36, 0.78), (0.85, 0), (0.95, 0.03), (0.45, 1), (0.3, 1)]
    forms.append(("tick", filled(swung)))
    forms.append(("disc", disc()))
    letters: tuple[Form, ...] = ("Y", "N", "A")
    for face in (cv2.FONT_HERSHEY_SIMPLEX, cv2.FONT_HERSHEY_DUPLEX, cv2.FONT_HERSHEY_TRIPLEX):
        forms += [(name, letter(name, face, thick)) for name in letters for thick in (6, 12)]
    return tuple(forms)


def arrows() -> Iterator[Grid]:
    """Drawn models of what points upwards."""
    yield filled([(0.5, 0.0), (1.0, 1.0), (0.0, 1.0)])
    yield filled([(0.5, 0.07), (1.0, 0.93), (0.0, 0.93)])
    for wide in (0.6, 0.8, 1.0):
        for head in (0.4, 0.55):
            for shaft in (0.25, 0.4, 0.55):
                yield filled(block_arrow(wide, head, wide * shaft))
    slim = ((0.4, 0.3, 0.12), (0.4, 0.42, 0.12), (0.55, 0.3, 0.12), (0.55, 0.42, 0.12))
    for wide, head, shaft in (*slim, (0.5, 0.3, 0.3), (0.5, 0.22, 0.34)):
        yield filled(block_arrow(wide, head, shaft))
    for wide, thick in ((0.75, 0.14), (0.95, 0.14), (0.45, 0.1), (0.6, 0.1)):
        tip = [(0.5 - wide / 2, wide / 2), (0.5, 0.0), (0.5 + wide / 2, wide / 2)]
        yield stroked([[(0.5, 0.0), (0.5, 1.0)], tip], thick)
    for thick in (0.14, 0.24):
        yield stroked([[(0.0, 0.62), (0.5, 0.12), (1.0, 0.62)]], thick)
    for high, thick in ((0.35, 0.3), (0.45, 0.35), (0.3, 0.22)):  # a chevron cut upright
        near, far = 0.3 + high, 0.3 + high + thick
        yield filled([(0, near), (0.5, 0.3), (1, near), (1, far), (0.5, 0.3 + thick), (0, far)])


def thumbs() -> Iterator[Grid]:
    """Drawn models of a thumb that points upwards, of the right hand and of the left."""
    cuff: Points = [(0, 0.45), (0.16, 0.45), (0.16, 0.97), (0, 0.97)]
    fist: Points = [(0.2, 0.52), (0.38, 0.4), (0.48, 0.22), (0.52, 0), (0.66, 0), (0.68, 0.16)]
    fist += [(0.62, 0.38), (0.98, 0.4), (0.98, 0.6), (0.86, 1), (0.36, 1), (0.2, 0.92)]
    for parts in ((cuff, fist), (fist,)):
        hand = filled(*parts)
        yield hand
        yield np.ascontiguousarray(hand[:, ::-1])


def block_arrow(wide: float, head: float, shaft: float) -> Points:
    """An arrow up, of height 1, with a solid head."""
    left, right, near, far = 0.5 - wide / 2, 0.5 + wide / 2, 0.5 - shaft / 2, 0.5 + shaft / 2
    return [(0.5, 0), (right, head), (far, head), (far, 1), (near, 1), (near, head), (left, head)]


def canvas() -> "np.ndarray[tuple[int, int], np.dtype[np.uint8]]":
    """An empty square with room around."""
    return np.zeros((2 * DRAWN, 2 * DRAWN), np.uint8)


def pixels_of(points: Points) -> "np.ndarray[tuple[int, int], np.dtype[np.int32]]":
    """Points of a square of side 1 on the canvas."""
    return np.array(
        [(round(DRAWN * (x + 0.5)), round(DRAWN * (y + 0.5))) for x, y in points], np.int32
    )


def filled(*polygons: Points) -> Grid:
    """The silhouette of polygons."""
    drawn = canvas()
    cv2.fillPoly(drawn, [pixels_of(points) for points in polygons], 255)
    return silhouette_of(drawn.astype(np.float32) / np.float32(255))


def stroked(lines: list[Points], thick: float) -> Grid:
    """The silhouette of strokes."""
    drawn = canvas()
    for points in lines:
        cv2.polylines(drawn, [pixels_of(points)], False, 255, round(DRAWN * thick))
    return silhouette_of(drawn.astype(np.float32) / np.float32(255))


def disc() -> Grid:
    """The silhouette of a disc."""
    drawn = canvas()
    cv2.circle(drawn, (DRAWN, DRAWN), DRAWN // 2, 255, -1)
    return silhouette_of(drawn.astype(np.float32) / np.float32(255))


def letter(name: str, face: int, thick: int) -> Grid:
    """The silhouette of a letter."""
    drawn = canvas()
    cv2.putText(drawn, name, (DRAWN // 2, 3 * DRAWN // 2), face, 2.4, 255, thick)
    return silhouette_of(drawn.astype(np.float32) / np.float32(255))
