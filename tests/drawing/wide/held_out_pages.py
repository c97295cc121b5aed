"""Pages and pictures to score on. Whoever makes or mends a reader does not open this file."""

HUELESS: frozenset[str] = frozenset()
ONE_BIT: frozenset[str] = frozenset()
