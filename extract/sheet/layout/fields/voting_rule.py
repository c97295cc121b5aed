"""The voting rule that a sheet prints, in the record's terms."""

import re

from extract.errors import NoteRefusedError
from extract.records import VotingRule
from extract.sheet.layout.fields.rule_brackets import changes, in_brackets
from extract.sheet.layout.grammar import MOST_LOST, distance, nearest
from extract.sheet.layout.position_words import phrases
from extract.sheet.words import fold

SAID: dict[str, VotingRule] = {
    "simple majority": "simple_majority",
    "unanimity": "unanimity",
    "unanimous vote": "unanimity",
    "qualified majority": "qualified_majority",
    "reinforced qualified majority": "qualified_majority_72",
}
BEFORE = ("", "by", "by a", "a", "acting by", "acting by a")
OF = (
    "",
    "rule",
    "voting",
    "vote",
    "of votes",
    "of the Council",
    "of its members",
    "of members",
    "of the members",
)
BEHIND = phrases(OF, ("", "required", "needed", "is required", "is needed", "applies", "applied"))
RULES: dict[str, VotingRule] = {
    fold(words): rule for said, rule in SAID.items() for words in phrases(BEFORE, (said,), BEHIND)
}
WORDS = {
    fold(words): tuple(map(fold, words.split()))
    for said in SAID
    for words in phrases(BEFORE, (said,), BEHIND)
}
"""The words of each of them: a letter of each may be misread, but no word be taken for another."""
FORMS = tuple(RULES)
BY_LENGTH = {n: [form for form in FORMS if len(form) == n] for n in set(map(len, FORMS))}
DENIED = re.compile(r"^no[nt]?\b|\bnot (?:required|needed|applied|applicable|by)\b", re.IGNORECASE)
TRANSLATED: dict[VotingRule, re.Pattern[str]] = {
    "qualified_majority": re.compile(
        r"qualifi|cualific|kvalif|kwalifik|gekwalif|calificat|qualific|квалиф|ειδικ", re.IGNORECASE
    ),
    "unanimity": re.compile(r"unanim|einstimm|eenparig|enhällig|единодуш|ομοφων", re.IGNORECASE),
}
"""How a rule is called in another language, behind a slash."""
TWO_WORDS = re.compile(r"(?!.*(?:qualified|unanimity))[^\W\d_]+(?: [^\W\d_]+)?", re.IGNORECASE)
"""Such a name: more words, figures and brackets tell more than the rule, `(72 %)`."""
NEITHER = r"neither(?:from|by)|neither.{0,9}commission.{0,12}high"
"""Of those who propose; elsewhere it tells of others."""
PER_CENT = r"\s*(?:%|pct|per\s?cent)"
TOLD_BY = {
    "55": rf"whenactingona?proposal[f,](?!.*(?:{NEITHER}))",
    "72": (
        rf"not(?:act|acting)?ona?(?:commission)?proposal|notactingon|{NEITHER}|seventy-?two"
        r"|withouta(?:commission)?proposal|238\(2\)|238\(3\)\(b\)|reinforced(?:qualified)?majority"
        r"|atleast(?:20|twenty)(?:of|member|states)"
    ),
}
"""By what a footnote without its per cent tells which majority is meant, its blanks aside, which
recognition loses and adds: `when acting on a proposal from the Commission` is 55 %; `when not
acting on` it, or on one that comes neither from it nor the High Representative, is 72 %, as in
Article 238(2) TFEU."""
OTHER_RULE = re.compile(
    r"\b(?:adopted|decided|acts|acted|acting|voted) (?:by unanim|unanim)|"
    r"\bunanimity (?:is|was) (?:required|needed|applied|applicable)|"
    r"\b(?:reversed? qualified|deemed (?:to be )?adopted|three quarters|four fifths|two thirds)\b",
    re.IGNORECASE,
)
"""In a footnote on a qualified majority: it is none then."""
NOTE = re.compile(
    r"(?<!\*)\*(?!\*)(?!\s*(?:indicat|weight))|65\s*%|accounting\s*for|at\s*least", re.IGNORECASE
)
"""The mark of a first footnote, or that footnote, where it is not the second one misread; or some
of its words, where the line before them is lost."""


def rule_of(raw: str, footnotes: str) -> VotingRule:
    """The rule in the record's terms; unknown words are `other`, and the printed ones are kept.

    The footnote tells 55 % from 72 % of the members (Article 238(2) TFEU), or where these apply;
    one that names both leaves the rule open.
    """
    if DENIED.search(raw):
        return "other"  # `no unanimity`: a short word may be taken for another one
    raw = without_translation(raw)
    # Recognition may lose the end of a bracket, and with it the per cent, were there none before.
    lost = r"|\([^)]*$" if majorities_in(raw) else ""
    folded = fold(re.sub(rf"\(.*\){lost}", "", raw))
    # Ligatures may be lost: `qualifed`.
    lengths = range(len(folded) - MOST_LOST, len(folded) + MOST_LOST + 1)
    forms = [form for length in lengths for form in BY_LENGTH.get(length, ())]
    near = [folded] if folded in RULES else nearest(folded, forms)
    near = [form for form in near if is_misread(re.sub(rf"\(.*\){lost}", "", raw), form)]
    rule = RULES[min(near, key=FORMS.index)] if near else "other"
    inside = in_brackets(raw)
    if rule == "qualified_majority":
        rule = majority_of(raw, footnotes)
    described = majorities_in(inside) and not any(share in inside for share in TOLD_BY)
    return "other" if changes(inside, rule) and not described else rule


def is_misread(raw: str, form: str) -> bool:
    """Whether words may be those of a known form: letters are lost, as those of ligatures are, or
    one of each word is misread; in `qualified minority` and `unqualified majority` are more, and a
    figure of two digits, `qualified majority 72`, is none of these."""
    read = [folded for word in raw.split() if (folded := fold(word))]
    pairs = [*zip(read, WORDS[form], strict=False)] if len(read) == len(WORDS[form]) else []
    pairs = pairs or [("".join(read), form)]
    plain = re.search(r"\d\d", raw) is None
    return plain and all(lost_from(said, own) or distance(said, own, 1) <= 1 for said, own in pairs)


def lost_from(read: str, form: str) -> bool:
    """Whether the letters of a word are those of another one in their order."""
    left = iter(form)
    return all(letter in left for letter in read)


def majority_of(raw: str, footnotes: str) -> VotingRule:
    """Which qualified majority a rule and its footnote tell; `other` where they leave it open, or
    the footnote tells of another rule."""
    if raw.endswith("*") and OTHER_RULE.search(footnotes):
        return "other"
    named = majorities_in(f"{raw} {footnotes}")
    if named >= {"55", "72"}:
        return "qualified_majority_72" if majorities_in(raw) == {"72"} else "other"
    return "qualified_majority_72" if "72" in named else "qualified_majority"


def refuse_unread_brackets(rule: VotingRule, raw: str, page: int) -> None:
    """Refuse a picture with a rule that is known but for what stands in brackets behind it, which
    recognition may misread. Raises NoteRefusedError."""
    if rule == "other" and in_brackets(raw) and rule_of(raw.partition("(")[0], "") != "other":
        raise NoteRefusedError(
            f"page {page}: what stands in brackets behind the voting rule cannot be read: {raw!r}"
        )


def without_translation(raw: str) -> str:
    """A rule without the same in another language before a slash or behind it: `qualified majority
    / majorité qualifiée`."""
    for own, other in (raw.split(" / "), raw.split(" / ")[::-1]) if raw.count(" / ") == 1 else ():
        rule = RULES.get(fold(own))
        named = TWO_WORDS.fullmatch(other.rstrip("* ")) is not None
        if rule in TRANSLATED and named and TRANSLATED[rule].search(other):
            return own
    return raw


def majorities_in(text: str) -> set[str]:
    """Which of the two majorities of members a text tells, in per cent."""
    named = {
        share for share in TOLD_BY if re.search(rf"(?<![\d.,]){share}\s*(?:%|pct|per\s?cent)", text)
    }
    letters = re.sub(r"\s", "", text).lower()
    described = {share for share, words in TOLD_BY.items() if re.search(words, letters)}
    return named or described


def refuse_unread_note(rule: VotingRule, text: str, page: int) -> None:
    """Refuse a picture of shares whose rule has a footnote that tells neither majority.

    Raises NoteRefusedError.
    """
    if rule == "qualified_majority" and NOTE.search(text) and not majorities_in(text):
        raise NoteRefusedError(
            f"page {page}: the note on the voting rule cannot be read: it may be 55 % of the "
            "members, or 72 %"
        )
