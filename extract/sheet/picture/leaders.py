"""The dots that lead from a label to its figure, among the pieces of ink in a box."""

from collections.abc import Sequence

import cv2

BEFORE = 0.6
"""Heights of a line from the left edge of a dot to the first letter or figure at least, where it is
what is left of a row of dots: a decimal sign stands closer."""
DOT, NEXT, STEP = 0.35, 0.55, 2
"""Heights of a line up to which a piece is a dot, and within which the next one that leads to a
figure stands; and pixels by which it may stand nearer or farther, as they fall."""


def leaders_in(stats: cv2.typing.MatLike, line: float) -> list[int]:
    """Which pieces are dots that lead to a figure, each as far from the next: the engine takes them
    for decimal signs. Two are enough where no letter stands above or below them."""
    pieces = stats.tolist()
    # In the small type of a note whole letters are as low as dots between usual ones.
    line = min(line, max((h for _, _, _, h, _ in pieces[1:]), default=0))
    letters = [(x, x + w, y + h) for x, y, w, h, _ in pieces[1:] if max(w, h) > DOT * line]
    first, _, level = min(letters, default=(0, 0, 0))
    dots = [
        (x, y + h, n) for n, (x, y, w, h, _) in enumerate(pieces) if n and max(w, h) <= DOT * line
    ]
    chains: list[list[tuple[int, int, int]]] = []
    for x, foot, number in sorted(dots):
        chain = next((c for c in chains if goes_on(c, x, foot, line)), None)
        if chain is None:
            chains.append(chain := [])
        chain.append((x, foot, number))
    return [
        number
        for chain in chains
        if len(chain) > 2
        or (len(chain) == 2 and not any(x0 <= x < x1 for x, *_ in chain for x0, x1, _ in letters))
        or (BEFORE * line < first - chain[-1][0] and abs(level - chain[-1][1]) <= STEP)
        for _, _, number in chain
    ]


def goes_on(chain: Sequence[tuple[int, int, int]], x: int, foot: int, line: float) -> bool:
    """Whether a dot is the next of a row of them: level with the last and as far from it as that is
    from the one before."""
    last, level, _ = chain[-1]
    step = last - chain[-2][0] if len(chain) > 1 else x - last
    return abs(foot - level) <= 1 and abs(x - last - step) <= STEP and 0 < x - last < NEXT * line
