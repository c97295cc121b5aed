"""Where declarations may stand unread: in pictures, beside vote sheets, among footnotes."""

import itertools
import re
from collections.abc import Sequence
from functools import cache

import pypdfium2.raw as pdfium_c

from extract.domain.member_states import load_member_states
from extract.pdf.document import OpenPdf
from extract.pdf.page import PageText
from extract.pdf.page_objects import drawn_on
from extract.pdf.pictures import shown_pictures
from extract.pdf.runs import Line
from extract.sheet.find import FoundSheet
from extract.sheet.layout.fields.labels.words import ENDED as ENDED_VOTE
from extract.sheet.layout.fields.labels.words import LABELS
from extract.sheet.layout.grammar import label_words
from extract.sheet.words import fold
from extract.statements.languages import begins_with_heading, is_heading, speaks_of_author
from extract.text.footnotes import Parted
from extract.text.furniture import FOOTER_NUMBER, framed_lines, is_annex_line
from extract.text.paragraphs import join_lines
from extract.text.vocabulary import all_vocabularies

PICTURE_SHARE = 0.05
"""Pictures that cover so much of a page may hold words."""
# Letters drawn as outlines leave no text: such a page is known by how much is drawn on it.
MOST_RULES = 20
"""Outlines: a page with more of them shows more than rules, as letters that are drawn as
outlines."""
RULE = "voting rule"
NUMBER_ALONE = re.compile(
    FOOTER_NUMBER.pattern
    + r"(?:\s(?:REV|COR|ADD|INIT|[A-Z]{2}|\d{1,3}))*|\W*\d{1,3}\W*(?:\d{1,3}\W*)?"
)
"""A line with a document's number, as the foot of a page has it, its page and language beside; or
with the number of the page alone: `2`, `- 2 -`, `2/5`."""
LETTERS = 3
"""A line of so many letters may be as high as wide; a longer one that is higher runs up the page,
as a title in the margin does."""
SIGNED, APART, ENDED = 8, 4.0, re.compile(r"[.:;]\W*$")
"""Words at most on a line where a sheet is signed by two, `Place and date`, `Signature`, and type
sizes of white between them at least; and the end of a sentence, which a declaration has."""
VERBS = (
    r"voted|state[sd]|declare[sd]?|considers?|regrets?|recalls?|stresse[sd]|believes?|wishes|cannot"
)
"""Behind the name of a Member State that says something."""
LINK = "public-vote"
"""The sheet's last line leads to the votes on the Council's site."""


def unread_elsewhere(
    pdf: OpenPdf, pages: Sequence[PageText], sheets: Sequence[FoundSheet]
) -> str | None:
    """Where else than in the text of the annexes a declaration may stand, None for nowhere."""
    on_sheets = {sheet.page for sheet in sheets}
    for page in pages[1:]:
        if page.number in on_sheets:
            continue
        if holds_picture(pdf, page):
            return f"page {page.number} shows a picture: a declaration in it would be unread"
        if is_drawing(pdf, page):
            return f"page {page.number} shows drawings and no text: declarations may be drawn"
    for sheet in sheets:
        doubt = declaration_beside_sheet(pages[sheet.page - 1], sheet)
        if doubt:
            return doubt
    return None


def holds_picture(pdf: OpenPdf, page: PageText) -> bool:
    """Whether pictures cover enough of a page to hold words."""
    areas = [(x1 - x0) * (bottom - top) for x0, top, x1, bottom in shown_pictures(pdf, page.number)]
    return sum(areas) >= PICTURE_SHARE * page.width * page.height


def is_drawing(pdf: OpenPdf, page: PageText) -> bool:
    """Whether a page without text shows more outlines than a blank page's rules."""
    if len(framed_lines(page)) > 1:  # a lone line is an annex's heading
        return False
    sorts = [drawn.sort for drawn in drawn_on(pdf.page(page.number))]
    return sorts.count(pdfium_c.FPDF_PAGEOBJ_PATH) > MOST_RULES


def declaration_beside_sheet(page: PageText, sheet: FoundSheet) -> str | None:
    """What to say of a declaration beside a vote sheet: above, below, around its picture."""
    lines = framed_lines(page)
    if not sheet.by_ocr:
        top, foot = table_top(lines), table_foot(sheet)
        lines = [line for line in lines if line.baseline < top or line.baseline > foot]
    for place, line in enumerate(lines):
        opening = join_lines([below.text for below in lines[place : place + 2]])
        heard = begins_with_heading(opening) or speaks_of_author(line.text)
        if heard or explains_vote(line.text):
            return f"page {page.number}: a declaration on the vote sheet's page: {line.text[:80]!r}"
    after = [] if sheet.by_ocr else after_link(lines, sheet.signs.foot)
    # The number of the annex may stand at the foot of its sheet.
    after = [line for line in after if not names_annex(line.text)]
    if after:
        return f"page {page.number}: text below the vote sheet: {after[0].text[:80]!r}"
    return None


def names_annex(text: str) -> bool:
    """Whether a line is but the heading of an annex in any language."""
    return any(is_annex_line(text, vocabulary) for vocabulary in all_vocabularies())


def explains_vote(text: str) -> bool:
    """Whether a line heads the words of a Member State, or begins with what one says of its vote,
    without a word for declarations: `Hungary:`, `Hungary voted against because …`."""
    return explanation().match(text) is not None


@cache
def explanation() -> re.Pattern[str]:
    """How such a line begins, in the sheet's English."""
    names = "|".join(re.escape(state.name_en) for state in load_member_states())
    return re.compile(rf"Explanation of (?:the )?vote|(?:{names})(?:\s*:$|\s+(?:{VERBS})\b)", re.I)


def table_top(lines: Sequence[Line]) -> float:
    """Where the sheet's rule stands: above it no title of an act does."""
    return next((line.baseline for line in lines if RULE in line.text.casefold()), 0.0)


def table_foot(sheet: FoundSheet) -> float:
    """Where the table of Member States ends; a state named again below it is not its row."""
    feet: dict[str, float] = {}
    for name in sorted(sheet.signs.names, key=lambda name: name.middle):
        if name.state is not None:
            feet.setdefault(name.state.code, name.box[3])
    return max(feet.values(), default=0.0)


def after_link(lines: Sequence[Line], foot: float) -> list[Line]:
    """The lines below the sheet's link and its lowest label, at `foot`, unless the sheet's own
    footnotes stand there, or no more than the words below the lines of signatures, or its totals
    and result: in two columns of a page the link need not be the last."""
    links = [place for place, line in enumerate(lines) if LINK in line.text]
    after = [line for line in lines[links[-1] + 1 :] if line.baseline > foot] if links else []
    after = [line for line in after if not (NUMBER_ALONE.fullmatch(line.text) or is_upright(line))]
    totals = [line for line in after if tells_totals(line.text)]
    if any(char.isdecimal() for line in totals for char in line.text):
        after = [line for line in after if line not in totals]
    return [] if all(map(is_signed, after)) or after[0].text.startswith("*") else after


def tells_totals(text: str) -> bool:
    """Whether a line has but counts, shares, what they count, and how the vote ended: `25 99.29 %
    Act adopted`."""
    words = [word for word in text.split() if any(map(str.isalpha, word))]
    known = {*label_words(), *ENDED_VOTE, *map(fold, LABELS["final_result"])}
    place = 0
    while place < len(words):
        ends = range(len(words), place, -1)
        place = next((end for end in ends if fold("".join(words[place:end])) in known), 0)
        if not place:
            return False
    return True


def is_signed(line: Line) -> bool:
    """Whether a line has the words below two signatures, and no sentence."""
    gaps = (other.x0 - one.x1 for one, other in itertools.pairwise(line.runs))
    few = len(line.text.split()) <= SIGNED and not ENDED.search(line.text)
    return few and any(gap > APART * line.size for gap in gaps)


def is_upright(line: Line) -> bool:
    """Whether a line runs up the page, as a title at its side does."""
    x0, top, x1, bottom = line.box
    return len(line.text) > LETTERS and bottom - top > x1 - x0


def doubt_about_footnotes(pages: Sequence[PageText], parted: Sequence[Parted]) -> str | None:
    """What to say of footnotes that may be text, and of text among footnotes."""
    for page, own in zip(pages, parted, strict=True):
        doubt = doubt_in(own)
        if not doubt and page is not pages[-1] and breaks_off(own.notes):
            doubt = f"a footnote that breaks off: {own.notes[-1].text[-80:]!r}"
        if doubt:
            return f"page {page.number}: {doubt}"
    return None


def breaks_off(notes: Sequence[Line]) -> bool:
    """Whether the last line of footnotes ends within a sentence: the rest is on the next page."""
    last = notes[-1].text.split()[-1] if notes else ""
    return last.endswith((",", "-")) or (last.isalpha() and last.islower())


def doubt_in(parted: Parted) -> str | None:
    """What to say of one page's footnotes."""
    if parted.unsure is not None:
        return f"a line that may be a footnote or text: {parted.unsure.text[:80]!r}"
    for line in parted.notes:
        if is_heading(line.text):
            return f"a heading among the footnotes: {line.text[:80]!r}"
    return None
