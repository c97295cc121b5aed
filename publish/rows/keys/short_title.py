"""What a headline would call a vote, cut out of the subject that the sheet prints.

Nothing is worded anew but the case of the first letter. What the Council did with the act, the
act's kind, issuers and date go, and remarks behind it. A short name in brackets (`Digital Markets
Act`) is the title. Of an act that amends others the matter (`as regards …`) is; of any other, what
it amends or repeals beside goes. What is still too long ends at a word, with an ellipsis.
"""

import re

LONGEST = 120
"""Signs, the ellipsis included."""

_PARLIAMENT, _COUNCIL = "(?:the )?European Parliament", "(?:the )?Council"
_ISSUERS = f"(?: of (?:{_PARLIAMENT}(?:,? and (?:of )?{_COUNCIL})?|{_COUNCIL}|the Commission))?"
_FORMULA = re.compile(
    r"^(?:.{0,150}?\b(?:adoption of|concerning) )?(?:an? |the )?(?:draft |proposal for )?(?:an? )?"
    r"(?:Council |Commission )?(?:implementing |delegated |framework )?"
    rf"(?:regulation|directive|decision)(?: \((?:EU|EC)\))?{_ISSUERS}"
    r"(?: of \d{1,2}(?: of)? [a-z]+(?: \d{4})?)?[ ,:]+(?=[a-z])(?!No\b)",
    re.IGNORECASE,
)
_REMARK = re.compile(
    r"(?:\s+[-–—=]\s*(?:adoption|approval|outcome|result|first reading|second reading)\b.*"
    r"|\s*\((?:first reading|second reading|recast|codification|codified version"
    r"|text with EEA relevance)\))\s*$",
    re.IGNORECASE,
)
_CAPITALISED = r"[A-Z][\w’'-]*"
_NAME = re.compile(
    rf"\(({_CAPITALISED}(?: (?:{_CAPITALISED}|and|of|on|for|the))* (?:Act|Law|Code|Regulation"
    r"|Directive))(?:,[^()]*)?\)"
)
_CHANGES = re.compile(r"(?:amending|repealing|replacing|correcting)\b", re.IGNORECASE)
_MATTER = re.compile(
    r"\b(?:as (?:regards|concerns)|(?:with (?:regard|respect) to|in respect of)(?=.{20})) (?:the )?"
    r"(?!its\b|their\b)(.+)",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r",? (?:and )?(?:amending|repealing|replacing)(?: and [a-z]+ing)? (?:certain |the )?"
    r"(?:Council |Commission )?(?:Implementing |Delegated |Framework )?"
    r"(?:Regulation|Directive|Decision|Joint Action|Act)s?\b.*",
    re.IGNORECASE,
)
_OPENING = re.compile(r"(?:on|of|concerning|regarding|relating to) (?:the )?", re.IGNORECASE)
_LOOSE_END = re.compile(
    r"(?:[\s,;:–-]+(?:an?|the|of|on|in|to|for|and|or|by|with|as|at|from|that|which|its|No)?)+$"
)


def short_title(subject: str) -> str:
    """The subject without its formulas, of at most 120 signs."""
    whole = " ".join(subject.split())
    title = _headline(_without_remarks(_FORMULA.sub("", whole))) or whole
    return _cut(title[:1].upper() + title[1:])


def _without_remarks(text: str) -> str:
    while (shorter := _REMARK.sub("", text)) != text:
        text = shorter
    return text


def _headline(title: str) -> str:
    opening = _OPENING.match(title)
    title = title[opening.end() :] if opening else title
    if _CHANGES.match(title):
        matter = _MATTER.search(title)
        return matter[1] if matter else title
    name = _NAME.search(title)
    return name[1] if name else _BESIDE.sub("", title)


def _cut(title: str) -> str:
    if len(title) <= LONGEST:
        return title
    words = title[:LONGEST].rpartition(" ")[0] or title[: LONGEST - 1]
    return f"{_LOOSE_END.sub('', words)}…"
