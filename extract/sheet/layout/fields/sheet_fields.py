"""What the fields of a sheet say, in the record's terms."""

import itertools
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from extract.errors import NoteRefusedError
from extract.records import Box
from extract.sheet.layout.dates import date_behind_label
from extract.sheet.layout.fields.faults.configuration import refuse_wrong_configuration
from extract.sheet.layout.fields.faults.cut_subject import (
    within_signs,
    without_heading,
    without_label,
)
from extract.sheet.layout.fields.faults.left_over import (
    refuse_left_over,
    refuse_unread_labels,
)
from extract.sheet.layout.fields.faults.mixed_words import (
    refuse_faults,
    refuse_more_than_day,
    refuse_more_than_rule,
    refuse_untold,
)
from extract.sheet.layout.fields.faults.results import result_labels
from extract.sheet.layout.fields.faults.subject import (
    refuse_glued,
    refuse_lines_beside,
    refuse_words_of_others,
)
from extract.sheet.layout.fields.faults.weekday import refuse_other_weekday
from extract.sheet.layout.fields.item import numbers_in, read_item
from extract.sheet.layout.fields.labels.cells import free_cells
from extract.sheet.layout.fields.labels.label import FieldLabel
from extract.sheet.layout.fields.labels.words import BEFORE_COLON, names_of_labels
from extract.sheet.layout.fields.result_alone import result_alone, result_heads, untold_result
from extract.sheet.layout.fields.result_words import without_translation
from extract.sheet.layout.fields.session import configuration_of, session_of, with_configuration
from extract.sheet.layout.fields.values.in_text import QUOTES, tells_result, text_of
from extract.sheet.layout.fields.values.value_columns import Values
from extract.sheet.layout.fields.voting_rule import rule_of
from extract.sheet.layout.grammar import heads_column
from extract.sheet.layout.rows.names import cells_of
from extract.sheet.seen import SeenFields
from extract.sheet.words import UNREAD, Word, fold

MAY_LACK = ("session", "configuration", "item", "documents")
NONE = re.compile(r"n\W?a\W?|none|nil|not applicable|written procedure", re.IGNORECASE)
"""What is printed where a field has nothing to say: `n/a`; a written procedure has no session."""
VOTE = fold("Vote")
"""A title, or the head of a column."""
DASH = re.compile(r"[^\W\d_]{1,2}")
"""Letters for which recognition takes a dash: no configuration has so few."""
UNKNOWN = re.compile(r"([^\W\d_](?:[^\W\d_]|[ '’/().-]){2,30})\s?:(?!/)")
"""`Words:`."""


@dataclass(frozen=True, slots=True)
class SheetFields(SeenFields):
    """What the labelled fields say, with the words of some for a second look."""

    dates: tuple[Word, ...] = ()
    subject_words: tuple[Word, ...] = ()
    item_words: tuple[Word, ...] = ()
    document_words: tuple[Word, ...] = ()
    beside_result: tuple[Word, ...] = ()
    """The words behind `Final result`: a mark may be a letter of a font."""
    other_result_box: Box | None = None
    """Of another word that may be the label of the result, where the first may be a title."""


@dataclass(frozen=True, slots=True)
class LabelledValues:
    """The labels and the values of a sheet, of its lines."""

    lines: Sequence[Sequence[Word]]
    labels: Sequence[FieldLabel]
    values: Values
    sentences: Sequence[Sequence[Word]]


def fields_of(read: LabelledValues, footnotes: str, by_ocr: bool, page: int) -> SheetFields:
    """The fields in the record's terms. Raises NoteRefusedError as `read_fields` does."""
    lines, labels = read.lines, read.labels
    subject = within_signs(without_label(read.values.get("subject", ())))
    values = with_configuration(read.values) | {"subject": without_heading(subject, page)}
    read = replace(read, values=values)
    texts = texts_of(values, by_ocr)
    words = {name: tuple(itertools.chain(*value)) for name, value in values.items()}
    day, result_box = required(texts, labels, page)
    rule = rule_of(texts["rule"], footnotes)
    unknown = list(unknown_labels(lines, labels))
    refuse_more_than_rule(values["rule"], lines, rule, page)
    refuse_untold_words(read, texts, words, by_ocr, page)
    refuse_lines_beside(words.get("subject", ()), [word for _, word in unknown], page)
    item = read_item(texts.get("item", ""), texts.get("documents", ""))
    if item.documents is None:
        refuse_untold(read.sentences, page)
    return SheetFields(
        session_number=session_of(texts.get("session", ""), page),
        configuration=configuration_of(texts.get("configuration", ""), by_ocr, page),
        item=item.name,
        documents=item.documents,
        voting_rule=rule,
        voting_rule_raw=texts["rule"],
        subject=without_quotes(texts["subject"]),
        sitting_date=day,
        result_box=result_box,
        item_labelled="item" in values,
        result_words=texts.get("final_result", "") or astray(lines, labels, words, by_ocr),
        unread=item.unread,
        unknown_labels=tuple(text for text, _ in unknown),
        printed_numbers=numbers_off(words.get("subject", ()), (*lines, *read.sentences)),
        result_heads=result_heads(lines, labels),
        dates=words.get("sitting_date", ()),
        subject_words=words.get("subject", ()),
        item_words=words.get("item", ()),
        document_words=words.get("documents", ()),
        beside_result=words.get("final_result", ()),
        other_result_box=other_result(read),
    )


def without_quotes(text: str) -> str:
    """A text without quotes around it; a quote at its end alone is that of its last words."""
    return text.strip(QUOTES) if text[:1] in QUOTES else text


def numbers_off(subject: Sequence[Word], lines: Sequence[Sequence[Word]]) -> tuple[str, ...]:
    """The numbers of documents and files on lines, but for the words of the subject."""
    own = {id(word) for word in subject}
    texts = (" ".join(word.text for word in line if id(word) not in own) for line in lines)
    return tuple(dict.fromkeys(n for text in texts for n in numbers_in(text)))


def other_result(read: LabelledValues) -> Box | None:
    """Where the one word for a result stands that no label was taken from, `Decision`, or the one
    other label, where the label that was has neither a colon nor words: it may be a title."""
    label = next((each for each in read.labels if each.name == "final_result"), None)
    if label is None or label.colon or any(read.values.get("final_result", ())):
        return None
    taken = {id(word) for each in read.labels for word in each.words}
    cells = [c for n, line in enumerate(read.lines) for c in free_cells(line, n, taken)]
    said = text_of([label.words])
    places = result_labels(read.lines, [*itertools.chain(*read.values.get("subject", ()))], False)
    others = [place for place in places if text_of([place.words]) != said]
    found = result_alone(cells, read.lines, label.line) or others
    return found[0].box if len(found) == 1 else None


def refuse_untold_words(
    read: LabelledValues,
    texts: Mapping[str, str],
    words: Mapping[str, Sequence[Word]],
    by_ocr: bool,
    page: int,
) -> None:
    """Refuse fields whose words, the date's among them, were not told apart, or stand in a
    paragraph that is not read. Raises NoteRefusedError."""
    refuse_more_than_day(read.values["sitting_date"], page)
    refuse_faults(read.lines, read.labels, texts, words, by_ocr, page)
    refuse_words_of_others(texts, words, read.labels, page)
    if not by_ocr:  # a picture's lines are read again
        refuse_glued(texts.get("subject", ""), page)
    told = tuple(itertools.chain(*read.sentences))
    refuse_left_over(read.lines, read.labels, words, told, page)
    lines = (*read.lines, *read.sentences)
    refuse_unread_labels(lines, read.labels, words, by_ocr, page)
    refuse_wrong_configuration(texts.get("configuration", ""), read.sentences, words, page)


def required(texts: Mapping[str, str], labels: Sequence[FieldLabel], page: int) -> tuple[date, Box]:
    """The sitting date, and where the label of the final result stands.

    Raises NoteRefusedError where one of them, the rule or the subject is not there, or where a
    weekday is not that of the date.
    """
    subject, day = texts.get("subject", ""), date_behind_label(texts.get("sitting_date", ""))
    found = {"Voting Rule": texts.get("rule"), "Subject": subject and not heads_column(subject)}
    for name, value in (*found.items(), ("Sitting date", day)):
        if not value:
            raise NoteRefusedError(f"page {page}: the sheet has no readable {name!r}")
    assert day is not None
    refuse_other_weekday(texts["sitting_date"], day, page)
    for label in labels:
        if label.name == "final_result":
            return day, label.box
    raise NoteRefusedError(f"page {page}: the sheet has no 'Final result'")


def texts_of(values: Values, by_ocr: bool) -> dict[str, str]:
    """What the fields say, those left out that have nothing to say."""
    texts = {name: text_of(value) for name, value in values.items()}
    # A dash stands for nothing, but behind the label of the result it may be a mark.
    texts = {n: t for n, t in texts.items() if n == "final_result" or re.search(r"[^\W_]", t)}
    texts = {n: t for n, t in texts.items() if n not in MAY_LACK or not says_none(t, by_ocr)}
    # Above the label the title may stand, where other labels have their values: no result.
    if "final_result" in texts:
        texts["final_result"] = without_translation(texts["final_result"])
    heads = "final_result" in names_of_labels().get(fold(texts.get("final_result", "")), ())
    return {n: t for n, t in texts.items() if n != "final_result" or not heads}


def says_none(text: str, by_ocr: bool) -> bool:
    """Whether a field has nothing to say."""
    return bool(NONE.fullmatch(text) or (by_ocr and DASH.fullmatch(text)))


def astray(
    lines: Sequence[Sequence[Word]],
    labels: Sequence[FieldLabel],
    used: Mapping[str, Sequence[Word]],
    by_ocr: bool,
) -> str:
    """The words behind the label of the result that tell none, or `UNREAD` where a line of its own
    tells a result and belongs to no label, or may be a label before a mark, `Decision`, or where
    the label stands twice, one of them a heading: then it is not known that none is printed."""
    if told := untold_result(lines, labels, used):
        return told
    if len(result_labels(lines, used.get("subject", ()), by_ocr)) > 1:
        return UNREAD
    own = {id(word) for words in used.values() for word in words}
    cells = [cell for line in lines for cell in cells_of(line) if id(cell[0]) not in own]
    read = (fold("".join(word.text for word in cell)) for cell in cells)
    short = any(BEFORE_COLON.get(text) == "final_result" and text != VOTE for text in read)
    return UNREAD if short or any(map(tells_result, cells)) else ""


def unknown_labels(
    lines: Sequence[Sequence[Word]], labels: Sequence[FieldLabel]
) -> Iterable[tuple[str, Word]]:
    """Labels that are none of those known, each with its first word, where known ones begin, down
    to the last of these."""
    lefts = [label.box[0] for label in labels]
    taken = {id(word) for label in labels for word in label.words}
    for line in lines[: max(label.line for label in labels) + 1]:
        first = line[0]
        if id(first) in taken or not any(abs(first.box[0] - x) < 4 for x in lefts):
            continue
        found = UNKNOWN.match(" ".join(word.text for word in line))
        # More words before a colon are a sentence.
        if found is not None and len(found.group(1).split()) <= 3:
            yield f"{found.group(1)}:", first
