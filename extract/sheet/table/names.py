"""The names of Member States, cut from shares read with them and joined where they wrap."""

import re
from collections.abc import Sequence

from extract.member_states import MemberState
from extract.sheet.words.state_names import match_state
from extract.sheet.words.words import FIGURE, Segment

NAME_AND_FIGURE = re.compile(r"^(\D{4,}?)\s+([0-9]{1,2}(?:[.,][0-9]{2}\s?%?)?)$")
LINES_APART, ALIGNED = 1.8, 8.0
"""Heights of a line by which the two lines of one name are apart at most, and points by which they
may begin apart."""
FEWEST_WEIGHTS, LEVEL = 5, 0.5
"""So many names with their own weight make a sheet of weights; font sizes that a name and its
figure may stand apart in height."""


def split_glued(segments: Sequence[Segment]) -> list[Segment]:
    """Segments in which a name and its share were read as one are cut in two."""
    cut: list[Segment] = []
    for segment in segments:
        glued = NAME_AND_FIGURE.match(segment.text)
        if glued is None or match_state(glued.group(1)) is None:
            cut.append(segment)
            continue
        x0, top, x1, bottom = segment.box
        share = len(glued.group(1)) / len(segment.text)
        middle = x0 + (x1 - x0) * share
        cut.append(Segment(glued.group(1), (x0, top, middle, bottom), segment.size))
        cut.append(Segment(glued.group(2), (middle, top, x1, bottom), segment.size))
    return cut


def shows_weights(segments: Sequence[Segment]) -> bool:
    """Whether the figures right of most names are the states' weights by the Treaty of Nice."""
    cut = split_glued(segments)
    figures = [s for s in cut if FIGURE.fullmatch(s.text)]
    named = [(s, state) for s in cut if (state := match_state(s.text))]
    own = sum(has_own_weight(name, state, figures) for name, state in named)
    return own >= FEWEST_WEIGHTS and 2 * own > len(named)


def has_own_weight(name: Segment, state: MemberState, figures: Sequence[Segment]) -> bool:
    """Whether the first figure right of a name is the state's weight."""
    level = [
        s
        for s in figures
        if abs(s.middle - name.middle) < LEVEL * name.size and s.box[0] > name.box[0]
    ]
    first = min(level, key=lambda s: s.box[0], default=None)
    return first is not None and first.text == str(state.nice_weight)


def with_wrapped_names(segments: Sequence[Segment]) -> list[Segment]:
    """The segments, two that are the lines of one name made one: `BELGIQUE/` above `BELGIË`."""
    letters = sorted((s for s in segments if s.text[:1].isalpha()), key=lambda s: s.middle)
    joined = list(segments)
    for place, upper in enumerate(letters):
        for lower in letters[place + 1 :]:
            if lower.middle - upper.middle > LINES_APART * upper.size:
                break
            if is_one_name(upper, lower) and count_figures(segments, upper, lower) <= 1:
                joined.remove(upper)
                joined.remove(lower)
                joined.append(joined_name(upper, lower))
                break
    return joined


def is_one_name(upper: Segment, lower: Segment) -> bool:
    """Whether two lines are aligned and name one Member State together."""
    if lower.box[1] <= upper.middle or abs(lower.box[0] - upper.box[0]) > ALIGNED:
        return False
    state = match_state(f"{upper.text} {lower.text}")
    if state is None:
        return False
    halves = (match_state(upper.text), match_state(lower.text))
    return all(half is None or half == state for half in halves)


def count_figures(segments: Sequence[Segment], upper: Segment, lower: Segment) -> int:
    """How many figures stand in the column right of two lines; one that each has makes two rows."""
    level = [
        s.box
        for s in segments
        if upper.box[1] < s.middle < lower.box[3]
        and s.box[0] > upper.box[0]
        and FIGURE.match(s.text)
    ]
    nearest = min((x1 for _, _, x1, _ in level), default=0.0)
    return sum(x0 < nearest for x0, _, _, _ in level)


def joined_name(upper: Segment, lower: Segment) -> Segment:
    """Two lines of a name as one segment around both."""
    box = (
        min(upper.box[0], lower.box[0]),
        upper.box[1],
        max(upper.box[2], lower.box[2]),
        lower.box[3],
    )
    return Segment(f"{upper.text} {lower.text}", box, upper.size)
