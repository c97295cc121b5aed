"""Texts that are turned, as names above narrow columns are: each is one level run at the foot of
its cell, on a line with its neighbours."""

import itertools
from collections.abc import Sequence

from extract.pdf.runs import SPACE_GAP, Run, union

WIDE, STEP = 0.5, 1.0
"""Type sizes that each word of a turned text that stands alone is taken to be wide, and from one to
the next: its cell may be as narrow as a line is high."""
NEXT = 1.0
"""Type sizes from one piece of a turned text to the next at most."""


def with_turned_level(runs: Sequence[Run]) -> list[Run]:
    """The runs of a page, each turned text made level, on a line with what is turned beside it:
    names above columns end or begin on one line, and a sign by itself, as an arrow is one that
    lies, is no text. The runs as they are where most are turned: the page lies on its side."""
    turned = [run for run in runs if run.turned]
    if not turned or 2 * len(turned) > len(runs):
        return list(runs)
    signs = [run for run in turned if not any(map(str.isalnum, run.text))]
    texts = [run for run in turned if run not in signs]
    level = [sign._replace(baseline=sign.box[3], turned=0) for sign in signs]
    return [*(run for run in runs if not run.turned), *level, *level_runs(texts)]


def level_runs(turned: Sequence[Run]) -> list[Run]:
    """Turned runs made level, each text one."""
    texts: list[list[Run]] = []
    for run in sorted(turned, key=lambda run: run.box[1]):
        own = next((text for text in texts if goes_on(text[-1], run)), None)
        if own is None:
            texts.append([run])
        else:
            own.append(run)
    return [run for row in rows_of(texts) for text in row for run in made_level(text, row)]


def goes_on(before: Run, run: Run) -> bool:
    """Whether a run goes on below another one, in a text that is turned likewise."""
    (left, _, right, bottom), box = before.box, run.box
    over = min(right, box[2]) - max(left, box[0]) > min(right - left, box[2] - box[0]) / 2
    return over and before.turned == run.turned and box[1] - bottom < NEXT * run.size


def made_level(text: Sequence[Run], row: Sequence[Sequence[Run]]) -> list[Run]:
    """A turned text as one level run, at the foot of its row; word by word at its own middle where
    it stands alone, as beside the rows that it heads."""
    box = left, top, right, bottom = union(run.box for run in text)
    size = max(run.size for run in text)
    foot = max(run.box[3] for other in row for run in other)
    whole = text[0]._replace(text=joined(text), size=size, drawn=box)
    if len(row) > 1:
        return [whole._replace(box=(left, foot - size, right, foot), baseline=foot)]
    foot, step = (top + bottom + size) / 2, size * STEP
    return [
        whole._replace(
            text=word,
            box=(left + n * step, foot - size, left + n * step + size * WIDE, foot),
            baseline=foot,
        )
        for n, word in enumerate(whole.text.split())
    ]


def rows_of(texts: Sequence[list[Run]]) -> list[list[list[Run]]]:
    """The texts that stand beside one another, with one foot, one head or one middle; a text in the
    margin may be as long as the page."""
    rows: list[list[list[Run]]] = []
    for text in texts:
        row = next((row for row in rows if is_level(row[0], text)), None)
        if row is None:
            rows.append([text])
        else:
            row.append(text)
    return rows


def is_level(one: Sequence[Run], other: Sequence[Run]) -> bool:
    """Whether two turned texts end, begin or have their middle at one height."""
    (_, top, _, foot), (_, other_top, _, other_foot) = (
        union(run.box for run in text) for text in (one, other)
    )
    off = (top - other_top, foot - other_foot, (top + foot - other_top - other_foot) / 2)
    return min(map(abs, off)) < other[0].size


def joined(text: Sequence[Run]) -> str:
    """The letters of a turned text, read upwards or down."""
    ordered = list(text) if text[0].turned > 0 else list(text)[::-1]
    parts = [ordered[0].text]
    for one, other in itertools.pairwise(ordered):
        gap = max(one.box[1] - other.box[3], other.box[1] - one.box[3])
        parts += [" " if gap > SPACE_GAP * one.size else "", other.text]
    return " ".join("".join(parts).split())
