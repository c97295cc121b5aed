"""What people write for positions, for the total and for nobody."""

import itertools
import re
from collections.abc import Sequence
from functools import cache

from extract.records import PositionName
from extract.sheet.words import fold


def phrases(*parts: Sequence[str]) -> tuple[str, ...]:
    """Every phrase of one of each of some parts, which may be empty."""
    return tuple(" ".join(filter(None, words)) for words in itertools.product(*parts))


STATES = ("members", "member states", "ms", "states", "countries", "delegations", "those")
VOTES = ("", "votes", "vote", "voted", "voting")
VOTERS = (*VOTES, "votes cast", "cast", *STATES)
TAKING_PART = phrases(
    ("participating", "participated", "participate", "taking part", "take part", "took part"),
    ("", "in the vote", "in vote"),
)
THE = ("", "the")
OF_ACT = phrases(("the",), ("act", "proposal", "text", "measure", "draft"))
DENIED = ("not", "did not", "does not", "do not", "have not", "has not", "not having")
UNFAVOURABLE = ("unfavourable", "unfavorable")
POSITION_WORDS: dict[PositionName, tuple[str, ...]] = {
    "yes": (
        *phrases(VOTES, ("yes", "for")),
        *phrases(VOTES, ("for", "in favour of", "in favor of"), OF_ACT),
        *phrases(VOTERS, ("in favour", "in favor", "favourable", "favorable")),
        *phrases(("yes", "positive", "favourable", "favorable"), ("votes", "vote", *STATES)),
        *phrases(VOTERS, ("supporting", "in support", "support", "supports", "supported")),
        *phrases(STATES, ("voted", "have voted"), ("in favour", "for")),
        *phrases(STATES, ("for", "agreeing", "accepting", "approving")),
        *("favour", "favor", "favours", "favors", "positive", "aye", "ayes", "pro"),
        *("agree", "agrees", "agreeing", "agreed"),
        *("approve", "approves", "approving", "accept", "accepts", "accepting"),
        *("in agreement", "agreement", "consent", "consenting", "assent", "assenting", "assented"),
        *("yea", "yeas", "said yes", "approval", "supported by", "backed by", "affirmative"),
        *phrases(("supported", "backed"), (*OF_ACT, "it")),
    ),
    "no": (
        *phrases(VOTES, ("no",)),
        *phrases(VOTES, ("against",), OF_ACT),
        *phrases(VOTERS, ("against", "opposed", "opposing", "contrary", *UNFAVOURABLE)),
        *phrases(("no", "negative", "contrary", *UNFAVOURABLE), ("votes", "vote", *STATES)),
        *phrases(STATES, ("voted", "have voted"), ("against",)),
        *phrases(STATES, ("rejecting", "disagreeing", "objecting")),
        *("negative", "nay", "nays", "noes", "oppose", "opposes", "contra", "in opposition"),
        *("disagree", "disagrees", "disagreeing", "disagreed", "not in favour", "not in favor"),
        *("reject", "rejects", "rejecting", "rejection", "objects", "objecting", "objected"),
        *("refuse", "refuses", "refusing", "refusal", "objection", "objections", "disapprove"),
        *("disapproves", "disapproving", "disapproved", "disapproval"),
        *("dissent", "dissents", "dissenting", "dissented", "opposition", "opposed by", "said no"),
        *phrases(("opposed",), (*OF_ACT, "it")),
        *phrases(("not",), ("in agreement", "in support", "agreeing", "approving", "accepting")),
    ),
    "abstain": (
        *phrases(VOTERS, ("abstain", "abstains", "abstaining", "abstained")),
        *phrases(("abstention", "abstentions"), ("", "from the vote", "from voting")),
        *("in abstention", "abstained from voting", "abstaining from the vote"),
    ),
    "not_participating": (
        *phrases(STATES, ("not",), TAKING_PART),
        *phrases(DENIED, TAKING_PART),
        *phrases(("not",), ("part", "partic", "particip")),  # `Not part.`
        *phrases(DENIED, ("join", "joined", "joining"), ("", "the vote", "the voting")),
        *phrases(DENIED, ("cast", "casting"), ("", "a vote", "votes", "any vote")),
        *phrases(("non",), ("participating", "participation", "participant", "participants")),
        *phrases((*DENIED, "non", "none"), ("voting", "voted", "vote")),
        *phrases(("taking", "took", "takes"), ("no part",), ("", "in the vote")),
        *phrases(("absent", "not present", "not there"), ("", "from the vote", "at the vote")),
        *phrases(("not part of", "no part in", "not in", "outside"), THE, ("vote", "voting")),
        *phrases(("non", "not"), ("voter", "voters")),
        *("absence", "absentee", "absentees", "not entitled to vote", "not involved"),
        *phrases(("without", "without a", "outside"), ("vote",)),
        *("no participation", "no vote cast", "stayed out"),
    ),
}
"""What stands for a position in the totals table, in a legend, or in place of a mark."""
MARK_WORDS: dict[PositionName, tuple[str, ...]] = {
    "yes": ("y",),
    "no": ("n", "ag", "agst"),
    "abstain": ("a", "ab", "abs", "abst", "0"),
    "not_participating": ("np", "n/p", "n.p.", "n/a", "x"),
}
"""Letters that stand for a position in place of a mark, and the nought beside plus and minus;
beside words they are none."""
IN_COUNCIL = phrases(("of", "in"), ("the council", "council"))
TOTAL_WORDS = (
    *phrases(
        ("total", "totals", "grand total", "overall total", "sum total", "sum", "all"),
        ("", "of", "number of"),
        ("", "votes", "votes cast", "cast", *STATES),
    ),
    *phrases(("", *STATES, "votes"), ("in total", "in all", "total", "altogether", "overall")),
    *phrases(("", "all", "number of", "total number of"), ("members", "member states"), IN_COUNCIL),
    *phrases(("", "whole", "full"), ("council",), ("members", "member states", "in all")),
    *phrases(("number of", "total number of"), ("members", "member states")),
    *(
        "members entitled to vote",
        "entitled to vote",
        "out of",
        "whole council",
        "full council",
        "members make up the council",
    ),
    *phrases(("council", "union", "eu", "whole", "vote", "votes", "voting"), ("total", "sum")),
    *phrases(("total", "sum"), ("of the vote", "of votes", "of the votes")),
    *("total number", "together", "all together", "all listed", "everyone", "sum total"),
)

NO_STATE = phrases(("no",), ("member state", "member states", "state", "states"))
NO_MEMBER = phrases(("no",), (*STATES[:-1], "member", "delegation", "country"))
NOBODY = frozenset(map(fold, ("none", "nil", "nobody", *NO_STATE, *NO_MEMBER)))
"""Folded, as a cell by itself."""
NOBODY_HERE = re.compile(
    r"no (?>member states?|state|member|delegation|country)\b(?!\W*\d)", re.IGNORECASE
)
"""At the beginning of a text; a count behind it is that of a label, as `No members` is."""


@cache
def acted() -> dict[str, PositionName]:
    """What a clause says of those who took a position, folded; alone it tells the result, or
    something else: `They approved the act`."""
    verbs: dict[PositionName, tuple[str, ...]] = {
        "yes": ("approved", "accepted", "endorsed", "backed", "said yes"),
        "no": ("rejected", "refused", "disapproved", "turned down", "turned it down", "said no"),
    }
    said = {p: phrases(words, ("", "it", *OF_ACT)) for p, words in verbs.items()}
    return {fold(words): position for position, each in said.items() for words in each}
