"""What stands in brackets behind a voting rule: it says the same in figures, or makes it another
rule."""

import re

from extract.records import VotingRule

BRACKETS = re.compile(r"\((.*)\)|\(([^)]*)$", re.DOTALL)
"""From the first to the last; recognition may lose the last one."""
ARTICLE = re.compile(r"\bart(?:icle)?s?\b\.?\s*(\d+)(?:\s*\(\w{1,2}\))*", re.IGNORECASE)
OTHER_RULES = ("7", "31", "354")
"""Articles with rules of their own; of 238 its paragraphs tell which majority is meant."""
SEE_NOTE = re.compile(r"\b(?:see\s+)?(?:foot)?notes?\s*\d?\b", re.IGNORECASE)
NEUTRAL = (
    "at least minimum min of the or more and in favour by with for a all required double majority "
    "qualified simple unanimity members member states state ms eu population pop union council "
    "votes vote representing comprising per cent percent pct article articles tfeu teu treaty "
    "under see qmv qm ordinary legislative procedure olp cod"
)
"""Words that change no rule."""
RULES = {"qualified_majority": "qualified", "simple_majority": "simple", "unanimity": "unanimity"}
"""Which of them names the rule itself; in its brackets another name is another rule."""
FIGURES: dict[VotingRule, frozenset[str]] = {
    "qualified_majority": frozenset(("55", "65", "15", "16", "27", "28")),
    "qualified_majority_72": frozenset(("72", "65", "20", "21", "27", "28")),
    "simple_majority": frozenset(("14", "15", "27", "28")),
    "unanimity": frozenset(("27", "28")),
}
"""Shares and numbers of states that fit each rule."""
TOKEN = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)?")


def in_brackets(raw: str) -> str:
    """What a printed rule has in brackets."""
    found = BRACKETS.search(raw)
    return (found.group(1) or found.group(2) or "") if found else ""


def changes(inside: str, rule: VotingRule) -> bool:
    """Whether brackets may say anything but the rule before them: `reverse`, `four fifths`, `not
    72 %`, or a figure that is not its own."""
    if any(number in OTHER_RULES for number in ARTICLE.findall(inside)):
        return True
    others = {name for own, name in RULES.items() if not rule.startswith(own)}
    known = ({*NEUTRAL.split()} - others) | FIGURES.get(rule, frozenset())
    words = TOKEN.findall(SEE_NOTE.sub(" ", ARTICLE.sub(" ", inside)))
    return any(word.casefold() not in known for word in words)
