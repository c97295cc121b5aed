"""Masks of pixels: what lies beside, within or along them, and their connected parts."""

import numpy as np
import numpy.typing as npt

Mask = npt.NDArray[np.bool_]


def beside(mask: Mask) -> Mask:
    """The pixels above, below, left and right of a mask."""
    near = np.zeros_like(mask)
    near[1:] |= mask[:-1]
    near[:-1] |= mask[1:]
    near[:, 1:] |= mask[:, :-1]
    near[:, :-1] |= mask[:, 1:]
    return near


def spread(mask: Mask, steps: int) -> Mask:
    """The mask and what lies within some pixels of it."""
    for _ in range(steps):
        mask = mask | beside(mask)
    return mask


def spread_boxes(inked: Mask, reach: int) -> Mask:
    """The rows and columns around ink, in which a coded picture shows false traces of it."""
    rows, columns = np.flatnonzero(inked.any(axis=1)), np.flatnonzero(inked.any(axis=0))
    near = np.zeros_like(inked)
    if len(rows):
        top, left = max(int(rows[0]) - reach, 0), max(int(columns[0]) - reach, 0)
        near[top : int(rows[-1]) + reach + 1, left : int(columns[-1]) + reach + 1] = True
    return near


def shrunk(mask: Mask, steps: int) -> Mask:
    """The mask without what lies within some pixels of its outline."""
    for _ in range(steps):
        mask = mask & ~beside(~mask)
    return mask


def long_runs(traces: Mask, share: float) -> Mask:
    """Row by row, the unbroken ink that begins at an edge and is longer than a share of it."""
    length = traces.shape[1]
    kept = np.zeros_like(traces)
    for edge in (traces, traces[:, ::-1]):
        inside = edge.copy()
        inside[:, 0] |= inside[:, min(1, length - 1)]
        run = np.where(inside.all(axis=1), length, np.argmin(inside, axis=1))
        part = (np.arange(length)[None, :] < run[:, None]) & (run >= share * length)[:, None]
        kept |= part if edge is traces else part[:, ::-1]
    return kept


def closed_along(mask: Mask, gap: int) -> Mask:
    """The mask, and in each row the gaps of so many pixels at most between two inked ones."""
    place = np.arange(mask.shape[1])
    before = np.maximum.accumulate(np.where(mask, place, -mask.size), axis=1)
    after = np.where(mask, place, mask.size)[:, ::-1]
    after = np.minimum.accumulate(after, axis=1)[:, ::-1]
    closed: Mask = after - before <= gap + 1
    return closed


def label(mask: Mask) -> tuple[npt.NDArray[np.int32], int]:
    """The connected parts of a mask, numbered from 1, and how many they are."""
    labels = np.zeros(mask.shape, dtype=np.int32)
    edges = np.diff(np.pad(mask, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    starts, ends = np.argwhere(edges == 1), np.argwhere(edges == -1)
    runs = [(int(y), int(x), int(end)) for (y, x), (_, end) in zip(starts, ends, strict=True)]
    owner = list(range(len(runs)))
    above: list[int] = []
    row: list[int] = []
    for index, (y, start, end) in enumerate(runs):
        if row and runs[row[0]][0] != y:
            above, row = (row if runs[row[0]][0] == y - 1 else []), []
        row.append(index)
        for other in above:
            if runs[other][1] < end and start < runs[other][2]:
                owner[root(owner, other)] = root(owner, index)
    numbers: dict[int, int] = {}
    for index, (y, start, end) in enumerate(runs):
        labels[y, start:end] = numbers.setdefault(root(owner, index), len(numbers) + 1)
    return labels, len(numbers)


def root(owner: list[int], index: int) -> int:
    """The run that stands for all runs connected with this one."""
    while owner[index] != index:
        owner[index] = owner[owner[index]]
        index = owner[index]
    return index
