"""Words off the fields that correct what a sheet shows, or say that it shows no final vote."""

import re
from collections.abc import Iterator, Sequence

from extract.errors import NoteRefusedError
from extract.sheet.words import Word, fold, is_close

CAST = r"(?:abst\w+|against|in favour)\b"
VOTE = rf"(?:yes|no|for|{CAST})"
OTHERWISE = r"(?:amend|chang|alter|modif|revis|withdr)\w+"
CORRECTED = re.compile(
    r"\b(?:corrigend(?:um|a)|errat(?:um|a)|rectif\w+|correct(?:ed|ion))\b"
    rf"|\basked to be (?:counted|recorded|entered|listed)\b|\bintend\w* to {VOTE}"
    rf"|\bintend\w* to vote\b|\b(?:instead of|should read|read)\W{{1,3}}{VOTE}"
    rf"|\bfor .{{2,40}} read\W{{1,3}}{VOTE}|\bshould read\W{{1,3}}\d|\binterchanged\b"
    rf"|\b{OTHERWISE} (?:after the vote\b|(?:its|their|the) votes?\b|(?:to|from) {VOTE})"
    rf"|\bvotes? (?:\w+ )?{OTHERWISE} (?:to|from)\b"
    rf"|(?:(?:['’]s|\bits) votes?|\btheir votes (?:be|are|were))\b[^.:\d]{{0,60}}\b{CAST}",
    re.IGNORECASE,
)
"""By what a note below the states says that a vote, the result or a figure is another than is
shown; above them the head of a corrigendum stands."""
THE_VOTE = (
    r"\b(?:vote|ballot|act|adoption|decision|result|note|sheet|totals) (?:was|is|has|have|had|did"
    r"|could|cannot|lapsed|is deemed)\b"
)
UNDONE = (
    r"not (?:take effect|valid|reached|been|to have|in force)\b|invalid|void\b|set aside|withdrawn"
    r"|obsolete|revoked|lapsed|suspended|quashed|contested|rescinded|overturned|replaced|superseded"
    r"|repeated|provisional\b|a draft\b|not be adopted"
)
"""What ends a vote or an act after it, or leaves it open, of which a sentence speaks."""
PRELIMINARY = r"straw|informal|orientation|rehearsal|procedural|test|second|repeat"
UNSETTLED = re.compile(
    r"\brecte\b|\b(?:in|by|an|technical|clerical|material) error\b|\berroneous|\bmistake"
    r"|\bcancell?ed\b|\bsimulat(?:ion|ed)\b|\bannulled\b|\bvoided\b|\b(?:null and|declared) void\b"
    r"|\b(?:provisional|indicative|preliminary|trial|mock) (?:votes?|voting|results?|totals?)\b"
    r"|\b(?:first|second|third|1st|2nd|3rd|repeat(?:ed)?) (?:vote|ballot)\b"
    r"|\bvote (?:was|is|will be|has been|is to be) repeated\b|\b(?:test|specimen) sheet\b"
    r"|\b(?:subject to|pending) confirmation\b|\bnot the final (?:act|vote|result)\b"
    r"|\bno legal value\b|\bamendments? (?:tabled|moved|proposed) by\b"
    rf"|{THE_VOTE} (?:\w+ ){{0,3}}(?:{UNDONE})|\b(?:{PRELIMINARY}) (?:vote|poll|ballot)\b"
    r"|\bnot a (?:real|final|formal) vote\b|\bvote no\.? \d+ of \d+|\bvote to (?:close|open)\b"
    r"|\b(?:separate )?vote (?:in coreper|of the permanent representatives)\b"
    r"|\bvote on (?:the )?(?:\w+ )?(?:amendment|article|recital|urgency|request)\b"
    r"|\b(?:superseded|replaced) by \d|\b(?:to be|awaiting) confirm\w*|\bad referendum\b"
    r"|\bnot to be used\b|\bsheet (?:replaces|is replaced)\b|\bwill vote again\b"
    r"|\bsubject to the (?:agreement|consent|approval)\b|\bchanged its position\b"
    r"|\bmarks? (?:\w+ ){0,12}(?:swapped|exchanged)\b|\bfor want of\b|\badoption lapsed\b"
    r"|\bvote (?:withdrawn|later taken)\b|\bwas later taken\b|\bjoined later\b"
    r"|\bnot valid\b|\bscrutiny reservation\b|\bwithdrew its (?:\w+ )?vote\b"
    r"|\bnow:? (?:yes|no|in favour|against|abst\w+)\b",
    re.IGNORECASE,
)
"""By what any words off the fields say that the vote is wrong, no real one, or not the last."""
DRAFT = re.compile(r"DRAFT(?: [-–—].*)?")
"""A head that is this alone: `Draft act` may be a label, `Draft minutes` a title."""
STAMP = re.compile(
    r"\W*(?:(?-i:DRAFT)|void|superseded|replaced|obsolete|withdrawn|(?:not |in)valid|specimen"
    r"|example|test|provisional|(?-i:INDICATIVE)|unofficial|annulled|cancell?ed|simulation)\W*",
    re.IGNORECASE,
)
"""What a stamp, a margin or a remark has as all of its words; `Indicative` in small letters may
stand alone where the note on the shares wraps."""
SHOWN = 60
"""Letters of it that are told."""
REPEATED = 3
"""Words that tell a title of the subject from a note: it may stand at the head or the foot too."""


def refuse_corrected(
    lines: Sequence[Sequence[Word]], own: Sequence[Word], subject: str, top: float, page: int
) -> None:
    """Refuse a sheet that words off the fields call into doubt: below `top` those that correct it,
    `Corrigendum: for Hungary read Abstain`, anywhere those of no final vote, `Simulation of the
    vote`. The `own` words of fields may tell of a corrected act. Raises NoteRefusedError."""
    of_fields = {id(word) for word in own}
    free = [[word for word in line if id(word) not in of_fields] for line in lines]
    texts = [" ".join(word.text for word in line) for line in free]
    below = " ".join(w.text for line in free for w in line if w.middle > top)
    for said in doubts_in(CORRECTED, below, subject):
        raise NoteRefusedError(
            f"page {page}: a note corrects what the sheet shows: {said!r}: look at the sheet"
        )
    stamps = (" ".join(word.text for word in part) for line in free for part in parts_of(line))
    drafts = [text for text in texts if DRAFT.fullmatch(text.strip())]
    drafts += filter(STAMP.fullmatch, stamps)
    for said in (*drafts, *doubts_in(UNSETTLED, " ".join(texts), subject)):
        raise NoteRefusedError(
            f"page {page}: words off the fields say that the vote shown may not be the right or "
            f"the final one: {said!r}: look at the sheet"
        )


def parts_of(line: Sequence[Word]) -> Iterator[list[Word]]:
    """The words of a line that follow one another as those of a text, part by part."""
    part: list[Word] = []
    for word in line:
        if part and not is_close(part[-1], word):
            yield part
            part = []
        part.append(word)
    if part:
        yield part


def doubts_in(pattern: re.Pattern[str], text: str, subject: str) -> Iterator[str]:
    """What a text says from each match of a pattern on, but for what the subject says too."""
    for found in pattern.finditer(text):
        said = text[found.start() :]
        if fold("".join(said.split()[:REPEATED])) not in fold(subject):
            yield said[:SHOWN]
