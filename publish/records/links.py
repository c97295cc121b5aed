"""What a vote is called elsewhere: rows of `links`, and the links that somebody looked up."""

import datetime
from dataclasses import dataclass
from typing import Literal

LinkKind = Literal[
    "note",
    "interinstitutional_file",
    "procedure",
    "council_document",
    "pe_cons",
    "eurlex_procedure",
    "oeil_procedure",
    "parliament_procedure",
    "celex",
    "eli",
    "parliament_vote",
]
LookedUpKind = Literal["celex", "eli", "pe_cons", "parliament_vote"]
"""What no note prints and no rule gives."""
LinkSource = Literal["read", "computed", "looked_up"]


@dataclass(frozen=True, slots=True)
class LookedUpLink:
    """One link that somebody or something found elsewhere; it names a vote or a procedure."""

    vote_id: str | None
    """None where it is of a procedure: of all votes on that."""
    procedure: str | None
    """`2012/0011/COD`; the code may be left out."""
    kind: LookedUpKind
    """What it is."""
    value: str
    """The number or address."""
    day: datetime.date
    """When it was looked up."""
    source: str
    """Where, in words or as an address."""

    @property
    def named(self) -> str:
        """What it is of."""
        return self.vote_id or self.procedure or ""


@dataclass(frozen=True, slots=True)
class LinkRow:
    """One thing elsewhere that belongs to a vote: its note, its procedure, its act."""

    vote_id: str
    """Of `votes`."""
    kind: LinkKind
    """`note`: the document version that the vote was read from; `interinstitutional_file`: as
    printed; `procedure`: its key, `2011/0364/COD`; `council_document`, `pe_cons`: what was voted
    on; `eurlex_procedure`, `oeil_procedure`, `parliament_procedure`: addresses of the procedure at
    EUR-Lex, in the Parliament's Legislative Observatory and in its open data; `celex`, `eli`: the
    act that came of it; `parliament_vote`: the Parliament's vote on it."""
    value: str
    """The number or address."""
    how: LinkSource
    """`read`: printed on the note; `computed`: follows by rule from the others; `looked_up`: found
    elsewhere, by a person or on a page."""
    when: datetime.date
    """Day on which the note's file first came, in UTC; of what was looked up, the day of that, and
    of what follows from it."""
    source: str | None
    """Where it was looked up; blank for what is read or computed."""
