"""The labelled fields of a sheet, wherever they stand: beside, below or in the next column."""

import itertools
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from statistics import median

from extract.errors import NoteRefusedError
from extract.pdf.runs import union
from extract.records import Box, VotingRule
from extract.sheet.layout.columns import middle
from extract.sheet.layout.grammar import ADOPTED, NOT_ADOPTED, alike, date_in
from extract.sheet.layout.item import read_item
from extract.sheet.words import UNREAD, Word, fold

LABELS: dict[str, tuple[str, ...]] = {
    "institution": ("Institution",),
    "session": ("Session", "Council session", "Session number", "Session No"),
    "configuration": ("Configuration", "Council configuration"),
    "item": ("Item", "Agenda item"),
    "rule": ("Voting Rule", "Rule"),
    "subject": ("Subject",),
    "sitting_date": ("Sitting date", "Date of sitting", "Date of the sitting"),
    "final_result": ("Final result", "Result"),
}
CELL = 0.85
"""Type sizes of white before a label that stands behind other words on its line."""
ALIGNED = 0.8
"""Type sizes by which labels of one column may begin apart."""
PARTED = ";.|"
"""What parts fields that follow one another in one text; there each label has its colon."""
CLOSE = 2
"""So many labels, and so many values, tell where those of a column begin."""
COLUMN_GAP = 5.0
"""Type sizes of white between two words of one value at most."""
CENTRED = 0.35
"""Type sizes by which a line lies off a label that is level with it at most, or off the place
opposite to another line where the label is at the middle of both."""
NEXT_LINE = 2.6
"""Type sizes from one line of a value to the next at most."""
LONG = 9
"""Letters: of a label as long one may be lost, as ligatures are by some programs."""
RULES: dict[str, VotingRule] = {
    "simplemajority": "simple_majority",
    "unanimity": "unanimity",
    "qualifiedmajority": "qualified_majority",
}
TOLD_BY = {"55": r"when\s*acting\s*on(?!.*neither)", "72": r"not\s*acting\s*on|neither"}
"""By what a footnote without its per cent tells which majority is meant: `when not acting on a
proposal`, or on one that comes neither from the Commission nor the High Representative, is 72 %."""
NOTE = re.compile(r"(?<!\*)\*(?!\*)(?!\s*(?:indicat|weight))", re.IGNORECASE)
"""The mark of a first footnote, or that footnote, where it is not the second one misread."""
ACT = re.compile(r"\b(REGULATION|DIRECTIVE|DECISION|RECOMMENDATION|PARLIAMENT)\b")
"""Words of a subject, in capitals, that no rule and no configuration has."""
SESSION = re.compile(r"\D{0,6}(\d{1,5})\D{0,3}")
UNKNOWN = re.compile(r"(?!documents?\b)([^\W\d_](?:[^\W\d_]|[ '’/().-]){2,30})\s?:(?!/)", re.I)
"""`Words:`; the documents are words of the item."""


@dataclass(frozen=True, slots=True)
class FieldLabel:
    """A label with where it stands."""

    name: str
    box: Box
    size: float
    line: int
    words: tuple[Word, ...]
    colon: bool


@dataclass(frozen=True, slots=True)
class SheetFields:
    """What the labelled fields say."""

    session_number: str | None
    configuration: str | None
    item: str | None
    documents: str | None
    """The words behind `Document:`, not yet split."""
    voting_rule: VotingRule
    voting_rule_raw: str
    subject: str
    sitting_date: date
    result_box: Box
    """Of the words `Final result`."""
    item_labelled: bool
    result_words: str = ""
    """What is printed behind them."""
    unread: str = ""
    """The item's words that are neither file nor agenda number."""
    unknown_labels: tuple[str, ...] = ()
    """Labels of lines that are no field of the record."""
    dates: tuple[Word, ...] = ()
    """The words of the sitting date, for a second look."""
    beside_result: tuple[Word, ...] = ()
    """The words behind `Final result`: a mark may be a letter of a font."""


def find_labels(lines: Sequence[Sequence[Word]], by_ocr: bool) -> list[FieldLabel]:
    """Every label of a field, top to bottom; one that has a colon or its place counts first."""
    found = [
        label for number, line in enumerate(lines) for label in labels_on(line, number, by_ocr)
    ]
    found += close_labels(lines, found, by_ocr)
    best: dict[str, FieldLabel] = {}
    lefts = [label.box[0] for label in found]
    for label in found:
        rank = (label.colon, sum(abs(x - label.box[0]) < ALIGNED * label.size for x in lefts))
        held = best.get(label.name)
        if held is None:
            best[label.name] = label
            continue
        held_rank = (held.colon, sum(abs(x - held.box[0]) < ALIGNED * held.size for x in lefts))
        if rank > held_rank:
            best[label.name] = label
    return sorted(best.values(), key=lambda label: label.box[1])


def labels_on(line: Sequence[Word], number: int, by_ocr: bool) -> Iterable[FieldLabel]:
    """The labels on one line: at its beginning, or behind a gap."""
    place = 0
    while place < len(line):
        starts = place == 0 or gap(line, place) > CELL * line[place].size
        starts = starts or line[place - 1].text[-1:].isdecimal()  # `22/01/2026 Final result`
        runs_on = not starts and line[place - 1].text[-1:] in PARTED
        label = label_at(line, place, number, by_ocr) if starts or runs_on else None
        if label is None or (runs_on and not label.colon):
            place += 1
            continue
        yield label
        place += len(label.words)


def close_labels(
    lines: Sequence[Sequence[Word]], found: Sequence[FieldLabel], by_ocr: bool
) -> Iterable[FieldLabel]:
    """Labels as wide as their column, so that their values stand right behind them: two more labels
    begin where they do, and two more values where theirs do."""
    known = [(label, lines[label.line]) for label in found]
    values = [line[line.index(label.words[-1]) + 1 :] for label, line in known]
    for number, line in enumerate(lines):
        if len(line) < 2 or any(label.line == number for label in found):
            continue
        begun = sum(abs(label.box[0] - line[0].box[0]) < line[0].size / 4 for label in found)
        level = sum(
            bool(v) and abs(v[0].box[0] - line[1].box[0]) < line[1].size / 4 for v in values
        )
        label = label_at(line[:1], 0, number, by_ocr)
        if label is not None and begun >= CLOSE and level >= CLOSE:
            yield label


def gap(line: Sequence[Word], place: int) -> float:
    """The white before a word."""
    return line[place].box[0] - line[place - 1].box[2]


def label_at(line: Sequence[Word], place: int, number: int, by_ocr: bool) -> FieldLabel | None:
    """The label that begins at a word, if it ends there as a label does: with a colon, a gap or the
    line."""
    for count in (3, 2, 1):
        words = line[place : place + count]
        if len(words) < count or not (fold(words[0].text) and fold(words[-1].text)):
            continue
        read = fold("".join(word.text for word in words))
        for name, labels in LABELS.items():
            if not any(is_label(read, fold(label), by_ocr) for label in labels):
                continue
            behind = line[place + count] if place + count < len(line) else None
            colon = words[-1].text.rstrip("*").endswith((":", "：")) or (
                behind is not None and behind.text.startswith(":")
            )
            free = behind is None or behind.box[0] - words[-1].box[2] > 0.5 * words[-1].size
            value_follows = name in ("sitting_date", "rule", "final_result")
            if colon or free or (value_follows and count > 1):
                box = union(word.box for word in words)
                return FieldLabel(name, box, words[0].size, number, tuple(words), colon)
    return None


def is_label(read: str, label: str, by_ocr: bool) -> bool:
    """Whether letters are those of a label; some may be lost or misread, none of a value be
    added."""
    plain = len(read) <= len(label) and read.isalpha()
    return read == label or (plain and alike(read, label, by_ocr or len(label) >= LONG))


def split_colons(words: Iterable[Word], ends: Iterable[str] = ()) -> list[Word]:
    """The words, a label that is glued to its value by a colon cut from it: `Item:2025/0429`.

    `ends` are the last words of further labels.
    """
    known = {fold(label) for labels in LABELS.values() for label in labels}
    known |= {"DATE", "RULE", "RESULT", *map(fold, ends)}
    cut: list[Word] = []
    for word in words:
        head, colon, tail = word.text.partition(":")
        if not tail or fold(head) not in known:
            cut.append(word)
            continue
        x0, top, x1, bottom = word.box
        at = x0 + (x1 - x0) * (len(head) + 1) / len(word.text)
        cut.append(replace(word, text=head + colon, box=(x0, top, at, bottom)))
        cut.append(replace(word, text=tail, box=(at, top, x1, bottom)))
    return cut


def values_of(
    lines: Sequence[Sequence[Word]],
    labels: Sequence[FieldLabel],
    obstacles: Sequence[Box],
    width: float,
) -> dict[str, list[Word]]:
    """The words that belong to each label: on its line, and on the lines below up to the next one.

    `obstacles` are the tables of the sheet: a value ends where one begins.
    """
    return {label.name: value_of(label, lines, labels, obstacles, width) for label in labels}


def value_of(
    label: FieldLabel,
    lines: Sequence[Sequence[Word]],
    labels: Sequence[FieldLabel],
    obstacles: Sequence[Box],
    width: float,
) -> list[Word]:
    """The words of one value in reading order."""
    if runs_on(label, lines[label.line]):
        return value_in_text(label, lines, labels)
    taken = {id(word) for other in labels for word in other.words}
    found: list[Word] = []

    def end(number: int) -> float:
        return right_of(label, number, lines, labels, obstacles, width)

    start, stop = own_lines(label, lines, labels, end)
    last = middle_of(lines[start])
    for number in range(start, stop):
        own = number <= label.line
        right = end(number)
        if not own and any(
            other.line == number and other.box[0] < right and other.box[2] > label.box[0] - 6
            for other in labels
        ):
            break
        if not own and runs_through(lines[number], label.box[0] - 2):
            break  # the value of a label to the left
        words = [
            word
            for word in lines[number]
            if id(word) not in taken
            and word.box[0] < right
            and (word.box[0] >= label.box[2] - 1 if own else word.box[2] > label.box[0] - 2)
        ]
        words = up_to_gap(words)
        if not words:
            continue
        level = sum(word.middle for word in words) / len(words)
        size = max(label.size, words[0].size)
        if not own and (level - last > NEXT_LINE * size or crosses(words, obstacles)):
            break
        unread = any(UNREAD in word.text for word in words)
        if label.name == "final_result" and not (own or unread or tells_result(words)):
            break  # what stands below it is its mark
        found += words
        last = max(last, level)
    return found


def own_lines(
    label: FieldLabel,
    lines: Sequence[Sequence[Word]],
    labels: Sequence[FieldLabel],
    end: Callable[[int], float],
) -> tuple[int, int]:
    """The first line that may be of a label's value, and the one behind the last; `end` tells where
    the column of values ends on a line."""
    column = sorted((o for o in labels if aligned(o, label)), key=lambda o: o.line)
    starts = centred_starts(column, lines, end)
    place = column.index(label)
    return starts[place], [*starts, len(lines)][place + 1]


def aligned(one: FieldLabel, other: FieldLabel) -> bool:
    """Whether two labels begin or end one below the other."""
    ends = (one.box[0] - other.box[0], one.box[2] - other.box[2])
    return min(map(abs, ends)) < ALIGNED * other.size


def centred_starts(
    column: Sequence[FieldLabel], lines: Sequence[Sequence[Word]], end: Callable[[int], float]
) -> list[int]:
    """With which line the value of each label begins: its own, or one above it where the cells of a
    table have their labels at the middle, so that a value reaches as far above it as below."""
    left, right = column[0].box[0], max(label.box[2] for label in column) - 1
    rest: list[tuple[int, float]] = []
    for number in range(column[0].line, len(lines)):
        words = [w for w in lines[number] if left < w.box[2] and w.box[0] < end(number)]
        behind = [word for word in words if word.box[0] >= right]
        if behind and (behind == words or any(label.line == number for label in column)):
            rest.append((number, middle_of(behind)))
    # Values may stand a little lower than labels, in another type.
    away = [min((y - middle(o.box) for _, y in rest), key=abs, default=0.0) for o in column]
    lower = median([d for o, d in zip(column, away, strict=True) if abs(d) < o.size / 2] or [0.0])
    starts: list[int] = []
    for label, below in itertools.pairwise([*column, None]):
        assert label is not None
        level, near = middle(label.box) + lower, CENTRED * label.size
        rest = [line for line in rest if line[0] >= max([0, *starts])]
        starts.append(label.line)
        if rest and rest[0][1] < level - near:
            starts[-1] = rest[0][0]
            last = 2 * level - rest[0][1] + near
            rest = [line for line in rest if line[1] > last]
        elif rest and rest[0][1] <= level + near:
            rest = rest[1:]
            if below is not None:
                next_level = middle(below.box) + lower
                opposite = 2 * next_level - rest[0][1] if rest else 0.0
                own = [middle(other.box) + lower for other in column]
                loose = [y for _, y in rest if all(abs(y - each) > near for each in own)]
                if not any(abs(y - opposite) <= near for y in loose):
                    rest = [line for line in rest if line[1] >= next_level - near]
    return starts


def runs_on(label: FieldLabel, line: Sequence[Word]) -> bool:
    """Whether a label stands amid a text, or begins one in which others follow."""
    place = next(n for n, word in enumerate(line) if word is label.words[0])
    before = place > 0 and gap(line, place) <= CELL * line[place].size
    ends = (
        a.text[-1:] in PARTED and b.text.endswith(":") and b.box[0] - a.box[2] <= CELL * b.size
        for a, b in itertools.pairwise(line[place:])
    )
    return label.colon and ((before and line[place - 1].text[-1:] in PARTED) or any(ends))


def value_in_text(
    label: FieldLabel, lines: Sequence[Sequence[Word]], labels: Sequence[FieldLabel]
) -> list[Word]:
    """The words from a label to the next one, in a text that goes on from line to line."""
    others = {id(other.words[0]) for other in labels if other is not label}
    last, left = lines[label.line][-1], lines[label.line][0].box[0]
    found: list[Word] = []
    for number in range(label.line, len(lines)):
        line = lines[number]
        down, size = line[0].middle - last.middle, last.size
        if down > NEXT_LINE * size or abs(line[0].box[0] - left) > size:
            break
        start = label.box[2] - 1 if number == label.line else left
        for word in (word for word in line if word.box[2] > start and word not in label.words):
            if id(word) in others:
                return found
            found.append(word)
        last = line[-1]
    return found


def up_to_gap(words: Sequence[Word]) -> list[Word]:
    """The words up to a gap that no text has: behind it stands another column of the page."""
    wide = (
        n + 1
        for n, (before, word) in enumerate(itertools.pairwise(words))
        if word.box[0] - before.box[2] > COLUMN_GAP * word.size
    )
    return list(words[: next(wide, len(words))])


def tells_result(words: Sequence[Word]) -> bool:
    """Whether words say how a vote ended."""
    folded = fold("".join(word.text for word in words))
    return folded in map(fold, (*ADOPTED, *NOT_ADOPTED))


def right_of(
    label: FieldLabel,
    number: int,
    lines: Sequence[Sequence[Word]],
    labels: Sequence[FieldLabel],
    obstacles: Sequence[Box],
    width: float,
) -> float:
    """Where the column of a label ends on a line: at the next label or table to its right."""
    level = middle_of(lines[number])
    ends = [width]
    for other in labels:
        if other.box[0] <= label.box[2]:
            continue
        column = [o for o in labels if abs(o.box[0] - other.box[0]) < ALIGNED * other.size]
        first, last = min(o.line for o in column), max(o.line for o in column)
        beside = len(column) > 1 and first <= number <= last
        beside = beside and other.box[0] > label.box[2] + label.size
        through = runs_through(lines[number], other.box[0])
        if other.line == number or ((beside or is_level(other, label)) and not through):
            ends.append(other.box[0] - 1)
    for box in obstacles:
        near = box[1] - label.size < level < box[3] + label.size
        if box[0] > label.box[2] and near and not runs_through(lines[number], box[0] - 1):
            ends.append(box[0] - 1)
    return min(ends)


def is_level(one: FieldLabel, other: FieldLabel) -> bool:
    """Whether two labels stand on one line, be their lines read as two."""
    away = abs(one.box[1] + one.box[3] - other.box[1] - other.box[3]) / 2
    return away < min(one.size, other.size) / 2


def runs_through(line: Sequence[Word], edge: float) -> bool:
    """Whether a text goes on over an edge: then it is not that of a column."""
    over = any(w.box[0] < edge - w.size / 2 and w.box[2] > edge + w.size / 2 for w in line)
    return over or any(
        before.box[2] <= edge + word.size / 2
        and word.box[0] >= edge - word.size / 2
        and word.box[0] - before.box[2] < CELL * word.size
        for before, word in itertools.pairwise(line)
    )


def middle_of(line: Sequence[Word]) -> float:
    """The vertical middle of a line."""
    return sum(word.middle for word in line) / len(line)


def crosses(words: Sequence[Word], obstacles: Sequence[Box]) -> bool:
    """Whether a table begins here."""
    level = [word for word in words if any(b[1] - 1 <= word.middle <= b[3] + 1 for b in obstacles)]
    return any(
        box[0] - 2 <= word.box[0] <= box[2] + 2 and box[1] - 1 <= word.middle <= box[3] + 1
        for word in level
        for box in obstacles
    )


def text_of(words: Sequence[Word]) -> str:
    """The words of a value as one text; a word that goes on behind its hyphen on the next line is
    one."""
    text = ""
    for before, word in zip([None, *words], words, strict=False):
        lower = before is not None and word.middle - before.middle > before.size / 2
        goes_on = lower and re.search(r"\w-$", text) and word.text not in ("and", "or")
        text += word.text if goes_on else f" {word.text}"
    return " ".join(text.split()).lstrip(": ").rstrip("; ")


def read_fields(
    lines: Sequence[Sequence[Word]],
    obstacles: Sequence[Box],
    width: float,
    footnotes: str,
    by_ocr: bool,
    page: int,
) -> SheetFields:
    """The fields of a sheet; `lines` hold none of the words of its tables.

    Raises NoteRefusedError where the rule, the subject, the sitting date or the final result is not
    there, and where the session is no number.
    """
    labels = find_labels(lines, by_ocr)
    values = values_of(lines, labels, obstacles, width)
    texts = {name: text_of(words) for name, words in values.items()}
    raw, subject = texts.get("rule", ""), texts.get("subject", "")
    day = date_in(texts.get("sitting_date", ""))
    for name, value in (("Voting Rule", raw), ("Subject", subject), ("Sitting date", day)):
        if not value:
            raise NoteRefusedError(f"page {page}: the sheet has no readable {name!r}")
    assert day is not None
    result = next((label for label in labels if label.name == "final_result"), None)
    if result is None:
        raise NoteRefusedError(f"page {page}: the sheet has no 'Final result'")
    refuse_two_results(lines, values.get("subject", ()), by_ocr, page)
    for name in ("rule", "configuration"):
        refuse_act(name, texts.get(name, ""), page)
    item = read_item(texts.get("item", ""))
    return SheetFields(
        session_number=session_of(texts.get("session", ""), page),
        configuration=texts.get("configuration") or None,
        item=item.name,
        documents=item.documents,
        voting_rule=rule_of(raw, footnotes),
        voting_rule_raw=raw,
        subject=subject,
        sitting_date=day,
        result_box=result.box,
        item_labelled="item" in texts,
        result_words=texts.get("final_result", ""),
        unread=item.unread,
        unknown_labels=tuple(unknown_labels(lines, labels)),
        dates=tuple(values.get("sitting_date", ())),
        beside_result=tuple(values.get("final_result", ())),
    )


def refuse_act(name: str, text: str, page: int) -> None:
    """Refuse a sheet on which the subject, which names an act, runs into another field.

    Raises NoteRefusedError.
    """
    if ACT.search(text):
        raise NoteRefusedError(
            f"page {page}: the words of {LABELS[name][0]!r} and of 'Subject' cannot be told apart: "
            f"{text!r}"
        )


def refuse_two_results(
    lines: Sequence[Sequence[Word]], subject: Sequence[Word], by_ocr: bool, page: int
) -> None:
    """Refuse a sheet on which the label of the result stands twice, be it not in the subject: which
    mark is the result's would be a guess. Raises NoteRefusedError.
    """
    told = {id(word) for word in subject}
    places = [
        label
        for number, line in enumerate(lines)
        for label in labels_on(line, number, by_ocr)
        if label.name == "final_result" and id(label.words[0]) not in told
    ]
    if len(places) > 1:
        raise NoteRefusedError(
            f"page {page}: 'Final result' stands {len(places)} times: which of them has the "
            "result is not known"
        )


def unknown_labels(lines: Sequence[Sequence[Word]], labels: Sequence[FieldLabel]) -> Iterable[str]:
    """Labels that are none of those known, where known ones begin, down to the last of these."""
    lefts = [label.box[0] for label in labels]
    taken = {id(word) for label in labels for word in label.words}
    for line in lines[: max(label.line for label in labels) + 1]:
        first = line[0]
        if id(first) in taken or not any(abs(first.box[0] - x) < 4 for x in lefts):
            continue
        found = UNKNOWN.match(" ".join(word.text for word in line))
        if found is not None and len(found.group(1).split()) <= 3:
            yield f"{found.group(1)}:"


def session_of(printed: str, page: int) -> str | None:
    """The number of the session, None where none is printed.

    Raises NoteRefusedError where something else stands there.
    """
    if not printed or not re.search(r"\w", printed):
        return None
    found = SESSION.fullmatch(printed)
    if found is None:
        raise NoteRefusedError(
            f"page {page}: {printed!r} stands behind 'Session', where a number is expected"
        )
    return found.group(1)


def rule_of(raw: str, footnotes: str) -> VotingRule:
    """The rule in the record's terms; unknown words are `other`, and the printed ones are kept.

    The footnote tells 55 % from 72 % of the members (Article 238(2) TFEU), or where these apply;
    one that names both leaves the rule open.
    """
    folded = re.sub(r"\(.*\)|[^a-z]", "", raw.casefold())
    # Ligatures may be lost: `qualifed`.
    known = (rule for said, rule in RULES.items() if alike(folded, said, True))
    rule: VotingRule = next(known, "other")
    if rule != "qualified_majority":
        return rule
    named = majorities_in(f"{raw} {footnotes}")
    if named >= {"55", "72"}:
        return "qualified_majority_72" if "72" in raw else "other"
    return "qualified_majority_72" if "72" in named else rule


def majorities_in(text: str) -> set[str]:
    """Which of the two majorities of members a text tells, in per cent."""
    named = {share for share in TOLD_BY if re.search(rf"{share}\s*%", text)}
    told = {share for share, words in TOLD_BY.items() if re.search(words, text, re.IGNORECASE)}
    return named or told


def refuse_unread_note(rule: VotingRule, text: str, page: int) -> None:
    """Refuse a picture of shares whose rule has a footnote that tells neither majority.

    Raises NoteRefusedError.
    """
    if rule == "qualified_majority" and NOTE.search(text) and not majorities_in(text):
        raise NoteRefusedError(
            f"page {page}: the note on the voting rule cannot be read: it may be 55 % of the "
            "members, or 72 %"
        )
