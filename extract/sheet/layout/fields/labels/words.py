"""What the labels of the fields are called."""

from collections import Counter
from functools import lru_cache

from extract.sheet.layout.grammar import distance, nearest
from extract.sheet.layout.position_words import phrases
from extract.sheet.words import fold

WORD = 4
"""Letters of a label's last word, of which one may be misread."""
LONG = 9
"""Letters: of a label as long one may be lost, as ligatures are by some programs."""
ALIKE = str.maketrans("015L", "OISI")
"""Letters and digits that OCR takes for one another: `Fina1 result`, `1nstitution`, `resuIt`."""


LIGATURES = fold("filt")
"""The letters of `fi`, `ff`, `fl`, `ft`, `ti` and `tt`, for which fonts have one drawing."""
THE = ("", "the")
VOTED = ("vote", "voting", "decision", "ballot", "votes")
ACTS = ("act", "proposal", "vote", "measure", "text", "legislative act", "legislation")
OF_VOTE = ("", *phrases(("of", "for"), THE, VOTED), *phrases(("of", "by"), THE, ("Council",)))
OF_ACT = ("", *phrases(("of",), THE, ACTS))
NUMBER = ("number", "No", "Nr", "ref", "reference")
NUMBERED = ("", *NUMBER, "voted", "voted on", "concerned", "put to the vote", "under vote")
INTERINSTITUTIONAL = ("Interinstitutional", "Interinst.", "Inst.")
FILE = (
    *phrases(("", "Legislative", *INTERINSTITUTIONAL), ("File", "Dossier", "Procedure")),
    *phrases(
        (*INTERINSTITUTIONAL, "Procedure", "Legislative", "Codecision"),
        ("reference", "code", "ref", "number", "no"),
    ),
    *("Case", "Procedure file", "COD file", "COD procedure", "Codecision procedure"),
    *phrases(("COD",), ("reference", "number")),
)
VOTING = ("Voting", "Vote", "Decision")
MAJORITY = ("majority", "voting rule", "majority rule", "rule")
SITTING = ("sitting", "meeting", "session", "adoption", "decision")
LABELS: dict[str, tuple[str, ...]] = {
    "institution": (
        *phrases(
            ("", "Voting", "Deciding", "Acting", "Adopting", "EU", "Legislative", "Issuing"),
            ("Institution", "Body", "Organ"),
        ),
        *phrases(("Institution", "Body"), ("voting", "deciding", "acting", "concerned")),
        *("Issued by", "Legislator", "Co-legislator", "Author"),
    ),
    "session": (
        *phrases(("", "Council"), ("Session", "meeting"), ("", *NUMBER)),
        *phrases(("", "Council"), ("Sitting",), NUMBER),
        "Council sitting",
        *phrases(("Session", "Meeting"), ("of the", "of"), ("Council",)),
        *phrases(NUMBER, ("of",), THE, ("session", "meeting", "sitting")),
    ),
    "configuration": (
        *phrases(
            ("", "Council", "Meeting in the", "Session in the", "Council meeting in the"),
            ("Configuration", "formation", "composition"),
        ),
        *phrases(("Council of ministers", "Meeting of ministers", "Ministers"), ("", "for")),
        *phrases(("", "Council"), ("Meeting", "Sitting", "Session"), ("as",)),
        *("Policy area", "Sector"),
        *phrases(("Configuration", "Formation", "Composition"), ("of",), THE, ("Council",)),
    ),
    "item": (
        *phrases(("", "Agenda"), ("Item",), (*NUMBERED, "of the agenda", "on the agenda")),
        *phrases(FILE, ("", *NUMBER)),
        *phrases(("Number of", "Reference of"), ("", "the"), ("procedure", "file", "dossier")),
        *phrases(("Item",), ("", "or"), ("file", "procedure", "dossier")),  # `Item / file`
        *phrases(("File", "Procedure", "Dossier"), ("item",)),
        *("Agenda point", "Ordinary legislative procedure", "OLP file", "OLP"),
    ),
    "documents": (
        *phrases(
            ("", "Council", "Reference", "Ref."),
            ("Document", "Documents", "Doc", "Docs"),
            NUMBERED,
        ),
        *phrases(("Document", "Text"), ("submitted", "adopted", "examined", "before the Council")),
        *phrases(("Document", "Text"), ("adopted or rejected", "to be adopted", "for adoption")),
        *phrases(("Text", "Texts"), ("voted", "voted on", "of the act", "under vote")),
        *phrases(("Text", "Texts"), ("put to the vote", "put to vote", "submitted to the vote")),
        *phrases(("Voted", "Legislative"), ("document", "documents", "text")),
        *("Text", "Texts", "Text submitted", "Paper", "Papers", "Council paper"),
    ),
    "rule": (
        *phrases(
            VOTING,
            ("Rule", "rules", "procedure", "method", "system", "mode", "type", "threshold"),
        ),
        *phrases(VOTING, ("arrangement", "arrangements")),
        *phrases(("Rule", "Rules"), ("", "applied", "applicable", *OF_VOTE[1:])),
        *phrases(("Method", "Type", "Mode", "Form", "Kind"), OF_VOTE[1:4]),
        *phrases(("Applicable", "Required", "Needed"), MAJORITY),
        *phrases(
            ("Majority", "Voting majority"), ("required", "needed", "rule", "applied", "type")
        ),
        *phrases(("Decided", "Adopted", "Taken", "Voted", "Agreed"), ("by",)),
        *phrases(("Adoption", "Decision", "Vote"), ("by",)),
        *("Decision taken by", "Vote taken by", "Type of majority", "Voting requirement"),
        *phrases(("Adoption", "Decision making"), ("rule",)),
        *phrases(("", "Majority", "Required", "Applicable"), ("Threshold",)),
        *phrases(("Required", "Needed"), ("for adoption", "to pass", "to adopt")),
        *phrases(("Rule", "Manner", "Mode"), ("of decision", "of deciding")),
        *phrases(("Adoption", "Decision", "Vote"), ("requires", "required")),
    ),
    "subject": (
        *phrases(("Subject", "Subject matter", "Title", "Full title", "Object", "Topic"), OF_ACT),
        *phrases(("Name",), OF_ACT[1:]),
        *phrases(
            ("Act", "Proposal", "Measure", "Legislative act", "Legislation"),
            (
                *NUMBERED[-4:],
                "voted",
                "voted upon",
                "submitted for a vote",
                "submitted to the vote",
            ),
        ),
        *(
            *("Matter", "Matter voted on", "Matter put to the vote"),
            *phrases(("Act", "Proposal"), ("title",)),
            *("Description", "Legislative act", "Legislative proposal", "Proposed act"),
            *("Draft act", "Draft legislative act", "Legislation", "Legal act"),
        ),
    ),
    "sitting_date": (
        *("Sitting date", "Date", "Sitting", "Day"),
        *phrases(("Date of", "Day of"), THE, (*SITTING, "vote", "voting")),
        *phrases(("Sitting", "Meeting", "Session", "Council", *VOTING), ("date", "day")),
        *phrases(
            ("", "Council"),
            ("Sitting", "Meeting", "Session", "Vote", "Voted"),
            ("held on", "of", "on"),
        ),
        *("When", "Held on", "Date held", "Vote taken on", "Dated", "Adopted on", "Decided on"),
    ),
    "final_result": (
        *phrases(("Final", "Overall", ""), ("result", "outcome"), OF_VOTE),
        *phrases((*VOTING, "Council"), ("result", "outcome")),
        *phrases(("Final", "Overall"), ("vote", "voting"), ("result", "outcome")),
        *phrases(("The proposal", "The act", "The text"), ("is", "was")),
        *phrases(("Vote", "Final"), ("conclusion",)),
        *("Conclusion", "Verdict", "Final decision", "Final vote", "Decision taken"),
    ),
}
"""As sheets are known to have them, and as people write the same."""
ACT = phrases(THE, ("", "act", "proposal", "text", "measure", "draft act"))
WAS = phrases(("", "is", "was", "has been"), ("", "therefore", "thus", "accordingly"))
PASSED = ("adopted", "approved", "accepted", "passed", "carried", "agreed", "endorsed")
BY = ("", "by the Council", "by Council")
COUNCIL = phrases(THE, ("Council",))
OF_COUNCIL = phrases(("the",), ("act", "proposal", "text", "draft act"))
ADOPTED = (
    *phrases(ACT, WAS, PASSED, BY),
    *phrases(COUNCIL, ("", "has"), PASSED, OF_COUNCIL),
)
NOT_ADOPTED = (
    *phrases(ACT, (*phrases(WAS, ("not",)), "has not been", "has therefore not been"), PASSED, BY),
    *phrases(ACT, WAS, ("rejected", "failed", "defeated", "lost", "dismissed")),
    *phrases(ACT, WAS, ("disapproved", "disagreed")),
    *phrases(COUNCIL, ("has not", "did not"), (*PASSED, "adopt", "approve", "accept"), OF_COUNCIL),
    *phrases(COUNCIL, ("", "has"), ("rejected",), OF_COUNCIL),
)
"""How a vote ended: `Act not adopted`."""
ENDED = frozenset(map(fold, (*ADOPTED, *NOT_ADOPTED)))
NOT_ENDED = tuple(map(fold, NOT_ADOPTED))
"""How a vote may have ended, folded."""
BEFORE_COLON = {
    fold(word): name
    for name, words in (
        ("final_result", ("Decision", "Council decision", "Vote", "Status")),
        ("subject", ("Act", "Legislative act", "Proposal", "Re", "Regarding", "About")),
        ("subject", ("Concerns", "Concerning")),
        ("subject", phrases(("Act", "Proposal", "Measure", "Legislation"), ("adopted",))),
        ("rule", ("Rule", "Majority")),
    )
    for word in words
}
"""Words that are labels where a colon ends them, and words of a text or of a table elsewhere."""
BY_ITSELF = frozenset(map(fold, ("Concerns", "Concerning", "Regarding")))
"""Those of them that a cell holds alone, below the act, say: others head sections."""
LONGEST = max(len(label.split()) for labels in LABELS.values() for label in labels)
MOST = max(len(fold(label)) for labels in LABELS.values() for label in labels) + 1


@lru_cache(maxsize=1)
def names_of_labels() -> dict[str, tuple[str, ...]]:
    """The fields that each label may name, by its folded letters."""
    named: dict[str, tuple[str, ...]] = {}
    for name, labels in LABELS.items():
        for label in dict.fromkeys(map(fold, labels)):
            named[label] = (*named.get(label, ()), name)
    return named


@lru_cache(maxsize=1)
def labels_by_shape() -> dict[str, str]:
    """The folded labels, by what all letters that look alike leave of them."""
    return {label.translate(ALIKE): label for label in names_of_labels()}


@lru_cache(maxsize=8192)
def fields_named(read: str, last: str, by_ocr: bool) -> tuple[str, ...]:
    """The fields that folded letters name, of which the `last` are a word."""
    known = names_of_labels()
    if by_ocr:
        read = labels_by_shape().get(read.translate(ALIKE), read)
    if read in known or len(read) > MOST or not read.isalpha():
        return known.get(read, ())
    near = nearest(read, [*known]) if by_ocr or len(read) >= LONG - 1 else []
    return next((known[label] for label in near if is_label(read, last, label, by_ocr)), ())


def is_label(read: str, last: str, label: str, by_ocr: bool) -> bool:
    """Whether letters are those of a label that they are near to; some may be lost or misread, none
    of a value be added, nor its first word be taken for the last of the label: `vote` `Not` for
    `voting`."""
    long = len(label) >= LONG
    added = by_ocr and long  # `Siftting date`
    if not (by_ocr or (long and is_part(read, label))) or len(read) > len(label) + added:
        return False
    if last in words_of_labels() and not label.endswith(last):
        return False  # `LEGISLATIVE` is no misread `Legislation`
    most = len(last) // WORD
    ends = (label[-length:] for length in (len(last), len(last) + by_ocr))  # `tite`
    return any(distance(last, end, most) <= most for end in ends)


@lru_cache(maxsize=1)
def words_of_labels() -> frozenset[str]:
    """Each word of the labels, folded."""
    return frozenset(fold(w) for labels in LABELS.values() for each in labels for w in each.split())


def is_part(read: str, label: str) -> bool:
    """Whether letters are those of a label in their order, be one lost, or those of ligatures: a
    text misreads none, nor does it lose a word, `of` between `Rule` and `Council`."""
    left = iter(label)
    in_order = all(letter in left for letter in read)
    lost = Counter(label) - Counter(read)
    return in_order and (lost.total() == 1 or set(lost) <= set(LIGATURES))
