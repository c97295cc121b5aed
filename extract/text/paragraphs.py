"""Join the lines of a text to paragraphs: by spacing, indentation, bullets and numbers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from extract.pdf.runs import Line
from extract.text.footnotes import text_size
from extract.text.vocabulary import all_vocabularies

# The last five are what Symbol and Wingdings of Word come to in a PDF.
SURE = "•▪▫◦·●○■□◆◇❖‣⁃∙➢➤►▶▸▹➔→✓✔\uf0b7\uf02d\uf0a7\uf0d8\uf0fc"
# A dash alone may be one within a sentence, so it opens an item only where the layout says so.
BULLET = re.compile(rf"[-–—{SURE}]\s+")
SURE_BULLET = re.compile(f"[{SURE}]")
NUMBERED = re.compile(r"(?:\d{1,2}[.)]|\(?[a-z]\)|\(?[ivx]{1,5}\)|\(\d{1,2}\))\s+")
OWN_HYPHEN = re.compile(r"\w-$")
SPACE_BEFORE_STOP = re.compile(r"(?<=[\w)]) (?=[.,](?:\s|$))")
SENTENCE_END = re.compile(r"[.:;!?·…][\"'”’»)]*$")
PARAGRAPH_GAP = 1.2
"""A line spacing this many times the usual one parts two paragraphs."""
LARGEST_LEADING = 1.75
"""In font sizes: where all paragraphs have one line, their distance is not the leading."""
LARGEST_INDENT = 45.0
"""Points by which the first line of a paragraph may be indented."""
SAME_EDGE = 4.0
"""Points by which lines of one left edge may differ."""


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line and the page on which it stands."""

    page: int
    line: Line
    underlined: bool = False
    """Whether a rule is drawn below all of its words."""

    @property
    def text(self) -> str:
        return self.line.text

    @property
    def x0(self) -> float:
        return self.line.runs[0].x0


@dataclass(frozen=True, slots=True)
class Spacing:
    """What is usual in a text, in points."""

    leading: float
    """Distance of two baselines within a paragraph."""
    right: float
    """The right edge."""
    size: float
    """Of the type whose leading it is."""


def spacing_of(lines: Sequence[PlacedLine]) -> Spacing:
    """Measure a text: the small line distances are those within paragraphs."""
    steps = sorted(
        (below.line.baseline - above.line.baseline, min(above.line.size, below.line.size))
        for above, below in pairwise(lines)
        if above.page == below.page
        and below.line.baseline - above.line.baseline > 0.9 * above.line.size
    )
    usual = (0.0, text_size([placed.line for placed in lines]))
    leading, size = steps[len(steps) // 8] if steps else usual
    right = max((placed.line.box[2] for placed in lines), default=0.0)
    return Spacing(min(leading, LARGEST_LEADING * size), right, size)


def blocks_of(lines: Sequence[PlacedLine], spacing: Spacing) -> list[list[PlacedLine]]:
    """The lines of each paragraph."""
    blocks: list[list[PlacedLine]] = []
    for placed in lines:
        if blocks and is_second_line(blocks[-1], placed, spacing):
            blocks.append([blocks[-1].pop(), placed])
        elif blocks and not starts_paragraph(blocks[-1], placed, spacing):
            blocks[-1].append(placed)
        else:
            blocks.append([placed])
    return blocks


def is_second_line(block: Sequence[PlacedLine], new: PlacedLine, spacing: Spacing) -> bool:
    """Whether a line shows the one before it to have been the indented first of a paragraph.

    Two paragraphs of one full line each cannot be told apart before: both are indented.
    """
    if len(block) < 2 or is_item(block[0].text) or is_item(new.text):
        return False
    before, first = block[-2:]
    if first.page != new.page or gap_parts(first, new, spacing):
        return False
    outdented = 2 * SAME_EDGE < first.x0 - new.x0 < LARGEST_INDENT
    parted = SENTENCE_END.search(before.text) is not None
    return outdented and parted and SENTENCE_END.search(first.text) is None


def starts_paragraph(block: Sequence[PlacedLine], new: PlacedLine, spacing: Spacing) -> bool:
    """Whether a line opens a paragraph after the lines of `block`."""
    last = block[-1]
    ended = SENTENCE_END.search(last.text) is not None
    if new.page == last.page:
        if gap_parts(last, new, spacing):
            return True
    elif ended:
        return True
    if starts_item(block, new, ended):
        return True
    if is_title(block) and not is_bold(new) and would_fit(last, new, spacing):
        return True
    left = block[-1].x0 if len(block) > 1 else text_edge(block[0])
    if new.x0 < left - SAME_EDGE and (len(block) > 1 or is_item(block[0].text)):
        return True
    return ended and (new.x0 > left + 2 * SAME_EDGE or would_fit(last, new, spacing))


def gap_parts(last: PlacedLine, new: PlacedLine, spacing: Spacing) -> bool:
    """Whether the space between two lines is clearly more than the usual one.

    Larger type has a larger leading: two lines of a heading are no further apart for it.
    """
    step = new.line.baseline - last.line.baseline
    larger = max(1.0, min(last.line.size, new.line.size) / (spacing.size or 1.0))
    return step > PARAGRAPH_GAP * spacing.leading * larger


def starts_item(block: Sequence[PlacedLine], new: PlacedLine, ended: bool) -> bool:
    """Whether a line opens a bullet or a numbered item, rather than a dash within a sentence."""
    if SURE_BULLET.match(new.text):
        return True
    if not is_item(new.text):
        return False
    in_list = is_item(block[0].text) and abs(new.x0 - block[0].x0) <= SAME_EDGE
    return ended or in_list or abs(new.x0 - block[-1].x0) > SAME_EDGE


def is_title(block: Sequence[PlacedLine]) -> bool:
    """Whether all of a paragraph is bold: the title of what follows, if it ends before the edge."""
    return all(is_bold(placed) for placed in block)


def is_bold(placed: PlacedLine) -> bool:
    """Whether a line is bold throughout."""
    return all(run.bold for run in placed.line.runs if run.text.strip())


def is_item(text: str) -> bool:
    """Whether a text begins like an item of a list."""
    return BULLET.match(text) is not None or NUMBERED.match(text) is not None


def text_edge(placed: PlacedLine) -> float:
    """The left edge of a line's words, behind its bullet or number where that is a run apart."""
    runs = placed.line.runs
    if len(runs) > 1 and is_item(runs[0].text.strip() + " "):
        return runs[1].x0
    return placed.x0


def would_fit(last: PlacedLine, new: PlacedLine, spacing: Spacing) -> bool:
    """Whether the first word of a line had room on the line before: then the break was meant."""
    width = new.line.box[2] - new.line.box[0]
    word = width * (len(new.text.split(" ")[0]) + 1) / max(len(new.text), 1)
    return last.line.box[2] + 1.15 * word < spacing.right


def block_text(block: Sequence[PlacedLine]) -> str:
    """The lines of one paragraph as one text."""
    text = join_lines([placed.text for placed in block])
    bullet = BULLET.match(text)
    return f"- {text[bullet.end() :]}" if bullet else text


def join_lines(texts: Sequence[str]) -> str:
    """Join lines by spaces; a word that breaks at its own hyphen is closed up."""
    joined = ""
    for text in texts:
        broken = joined.endswith("-") and OWN_HYPHEN.search(joined, len(joined) - 2)
        closed = broken and not after_hyphen().match(text)
        joined += text if closed or not joined else f" {text}"
    # A footnote's mark that was taken out leaves a space before the full stop.
    return SPACE_BEFORE_STOP.sub("", joined) if " ." in joined or " ," in joined else joined


@cache
def after_hyphen() -> re.Pattern[str]:
    """The words, of any language, before which a hyphen stands for a part left out."""
    words = {word for vocabulary in all_vocabularies() for word in vocabulary.after_hyphen}
    return re.compile(rf"(?:{'|'.join(map(re.escape, sorted(words)))})\b")
