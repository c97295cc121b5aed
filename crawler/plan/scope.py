"""What one run is asked to look for, where that is not all that is new."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Scope:
    """A narrowing of one run; the empty one is the daily run."""

    routes: tuple[str, ...] | None = None
    """None: those of the settings."""
    since: date | None = None
    """Documents dated earlier are not looked for."""
    until: date | None = None
    """Documents dated later are not looked for."""
    languages: tuple[str, ...] | None = None
    """None: those of the settings."""
    documents: tuple[str, ...] = ()
    """Documents to ask for beside what the routes name, `ST-11513-2026-INIT`."""
    guesses: tuple[str, ...] = ()
    """The same where nobody says that they exist: numbers of a range, the next corrigendum. That
    one is not there (404) is no failure."""
    only: frozenset[tuple[str, str]] | None = None
    """The document ids and languages to ask for, whatever else is named; None: all."""
    unnamed: bool = True
    """Whether what no route names is asked for again where it is due; what one names always is."""
    procedures: tuple[str, ...] = ()
    """Interinstitutional files whose pages may name further notes, `2025/0429 (COD)`."""


DAILY = Scope()
