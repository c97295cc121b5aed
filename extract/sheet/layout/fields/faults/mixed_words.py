"""What shows that the words of a field were not told apart from those beside them."""

import re
from collections.abc import Collection, Mapping, Sequence

from extract.cover.interinstitutional_files import files_in
from extract.domain.configurations import (
    completes_configuration,
    is_of_configuration,
    names_configuration,
)
from extract.errors import NoteRefusedError
from extract.records import VotingRule
from extract.sheet.layout.dates import date_in, is_other_day
from extract.sheet.layout.fields.choice import ends_amid, names_act
from extract.sheet.layout.fields.faults.cut_subject import refuse_cut
from extract.sheet.layout.fields.faults.part_of_result import refuse_part_of_result
from extract.sheet.layout.fields.faults.results import refuse_two_results
from extract.sheet.layout.fields.item import is_list, read_item
from extract.sheet.layout.fields.labels.cells import free_cells, stacked
from extract.sheet.layout.fields.labels.ends import SESSION_NUMBER
from extract.sheet.layout.fields.labels.label import FieldLabel
from extract.sheet.layout.fields.labels.words import BEFORE_COLON
from extract.sheet.layout.fields.mentions.values import rules_in
from extract.sheet.layout.fields.values.in_sentences import sessions
from extract.sheet.layout.fields.values.in_text import NEXT_LINE, text_of
from extract.sheet.layout.fields.voting_rule import rule_of
from extract.sheet.words import UNREAD, Word, fold

RULE = re.compile("MAJOR|QUALIF|UNANI|ACCORD|CONSENS|AGREEMENT|THIRDS|FIFTHS")
"""A voting rule names what it asks for; `the vote` is what is left of a label."""
HALF = re.compile("(QUALIFIED|SIMPLE|REINFORCED)$")
"""What the name of a majority begins with."""
OF_LABEL = re.compile(r"[a-z].* COUNCIL$")
"""The last word of a label on two lines behind its value: `COMPOSITION OF THE COUNCIL`."""

SHORT = 2
"""Letters: no label has so few."""
PARTS = re.compile(r" \| |; ")
DOCUMENTS = ("DOCUMENT", "DOCUMENTS", "DOC", "DOCS")


def refuse_faults(
    lines: Sequence[Sequence[Word]],
    labels: Sequence[FieldLabel],
    texts: Mapping[str, str],
    used: Mapping[str, Sequence[Word]],
    by_ocr: bool,
    page: int,
) -> None:
    """Refuse fields whose words, those `used` for each, were not told apart. Raises
    NoteRefusedError."""
    refuse_mixed(texts, page)
    refuse_lost_act(lines, labels, used, page)
    refuse_lost_value(lines, labels, used, page)
    refuse_cut(lines, labels, used, page)
    refuse_two_results(lines, labels, used, by_ocr, page)
    refuse_part_of_result(lines, used, page)


def refuse_mixed(texts: Mapping[str, str], page: int) -> None:
    """Refuse an institution or a configuration with figures in it, a subject that ends amid a
    sentence or is a rule, and a rule that names none or has a label. Raises NoteRefusedError."""
    institution, rule, subject = (texts.get(n, "") for n in ("institution", "rule", "subject"))
    if any(map(str.isdecimal, institution)) or ends_amid(subject):
        raise NoteRefusedError(
            f"page {page}: the words of 'Institution' or 'Subject' go on in another field: "
            f"{institution!r}, {subject!r}"
        )
    configuration = texts.get("configuration", "")
    mixed = any(map(str.isdecimal, configuration)) or {*";:%"} & {*configuration}
    if mixed or OF_LABEL.search(configuration):
        raise NoteRefusedError(
            f"page {page}: the words of 'Configuration' go on in another field: {configuration!r}"
        )
    whole = not rule or (RULE.search(fold(rule)) and not HALF.search(fold(rule)))
    if rule_of(subject, "") != "other" or not whole or ":" in rule:
        raise NoteRefusedError(
            f"page {page}: the words of 'Voting Rule' or 'Subject' are those of another field: "
            f"{rule!r}, {subject!r}"
        )


def refuse_more_than_day(value: Sequence[Sequence[Word]], page: int) -> None:
    """Refuse a sitting date whose last line has no figure, or whose other lines are a day: a day
    ends with its year, and that line is another field's, as is what stands behind a semicolon. One
    that tells several days, or not that it is the day, is refused too. Raises NoteRefusedError."""
    figures = value and any(char.isdecimal() for word in value[-1] for char in word.text)
    behind = any(map(str.isalpha, text_of(value).partition(";")[2]))
    if value and (not figures or behind or date_in(text_of(value[:-1]))):
        raise NoteRefusedError(
            f"page {page}: the words of 'Sitting date' go on in another field: {text_of(value)!r}"
        )
    if is_other_day(text_of(value)):
        raise NoteRefusedError(
            f"page {page}: the words of 'Sitting date' do not tell one day: {text_of(value)!r}"
        )


def refuse_more_than_rule(
    value: Sequence[Sequence[Word]], lines: Sequence[Sequence[Word]], rule: VotingRule, page: int
) -> None:
    """Refuse a rule that is none that is known, while one of its lines is one, or a part before a
    stroke or a semicolon: the others are another field's; and one that stands with others, be it on
    its `lines` of the page, of which a box may tell which is meant. Raises NoteRefusedError."""
    own = {id(word) for line in value for word in line}
    beside = [line for line in lines if not own.isdisjoint(map(id, line))]
    for words in (*beside, [word for line in value for word in line]):
        named = {rule_of(text_of([each]), "") for each in rules_in(words)} - {"other"}
        if len(named) > 1:
            raise NoteRefusedError(f"page {page}: {text_of([words])!r} names several voting rules")
    parts = [part for line in value for part in PARTS.split(text_of([line]))]
    alone = any(rule_of(part, "") != "other" for part in parts)
    if rule == "other" and len(parts) > 1 and alone:
        raise NoteRefusedError(
            f"page {page}: the words of 'Voting Rule' go on in another field: {text_of(value)!r}"
        )


def refuse_untold(sentences: Sequence[Sequence[Word]], page: int) -> None:
    """Refuse a paragraph that speaks of documents, where none are read. Raises
    NoteRefusedError."""
    said = [word.text for line in sentences for word in line if fold(word.text) in DOCUMENTS]
    if said:
        raise NoteRefusedError(f"page {page}: what stands behind {said[0]!r} is no document")


def refuse_lost_act(
    lines: Sequence[Sequence[Word]],
    labels: Sequence[FieldLabel],
    used: Mapping[str, Sequence[Word]],
    page: int,
) -> None:
    """Refuse a sheet with a line that names an act in capitals and belongs to no label: it is the
    subject's, or a part of it, unless this begins with the same words: a title stands above the
    fields. Raises NoteRefusedError."""
    subject = text_of([used.get("subject", ())])
    own = {id(word) for words in used.values() for word in words}
    own |= {id(word) for label in labels for word in label.words}  # `DECISION OF:` the Council
    first = min((label.line for label in labels), default=0)
    for number, line in enumerate(lines):
        free = [word for word in line if id(word) not in own]
        text = " ".join(word.text for word in free if word.text.isupper())
        above, after = number < first, next_of_text(line, lines[number + 1 :], own)
        caption = fold(text) in BEFORE_COLON and names_act(subject)
        again = above and fold(subject).startswith(fold(text_of([free, after])))
        if names_act(text) and not (caption or again):  # `COUNCIL DECISION` below the result
            raise NoteRefusedError(f"page {page}: {text!r} names an act and belongs to no label")


def next_of_text(
    line: Sequence[Word], below: Sequence[Sequence[Word]], own: Collection[int]
) -> Sequence[Word]:
    """The words of the next line of one text that belong to no field; none where that is another
    text."""
    words = [word for word in next(iter(below), ()) if id(word) not in own]
    close = words and words[0].middle - line[0].middle < NEXT_LINE * line[0].size
    return words if close else []


def refuse_lost_value(
    lines: Sequence[Sequence[Word]],
    labels: Sequence[FieldLabel],
    used: Mapping[str, Sequence[Word]],
    page: int,
) -> None:
    """Refuse a sheet with a value that stands alone and belongs to no label: a number or a
    configuration, where no label of the session or the configuration was found, since recognition
    may lose one; an interinstitutional file or a list of documents, where the item names none and
    the label of the documents has none behind it, or it stands amid the labels, or behind what
    begins where these do: at the head and the foot of its pages stands the number of the note.
    Raises NoteRefusedError."""
    own = {id(word) for words in used.values() for word in words}
    untold = ([w for w in line if id(w) not in own] for line in lines if not used.get("session"))
    if any(any(sessions(line)) for line in untold):
        raise NoteRefusedError(f"page {page}: the session is told, and belongs to no label")
    # A label that was found by its value may be the value of one that was lost.
    told = (label for label in labels if not names_configuration(text_of([label.words])))
    named = {id(word) for label in told for word in label.words}
    bare = [[w for w in line if id(w) not in named and w.text.strip(UNREAD)] for line in lines]
    cells = [cell for n, line in enumerate(bare) for cell in free_cells(line, n, set())]
    free = [cell for cell in cells if own.isdisjoint(map(id, cell.words))]
    at = [label.line for label in labels if label.name != "final_result"]
    for place, cell in enumerate(free):
        text = text_of([cell.words])
        on_two = text_of([each.words for each in stacked(free, place)[:2]])
        if not used.get("configuration") and names_configuration(on_two):
            raise NoteRefusedError(f"page {page}: {on_two!r} belongs to no label")
        amid = bool(at) and min(at) <= cell.line <= max(at)
        for said in (text, text.rpartition(":")[2].strip(" ();,")):
            # Signs of a font set on their side are one word with blanks between them.
            count = min(max(len(said.split()), 1), len(cell.words))
            first = cell.words[-count]
            stray = amid or is_behind_label(first, lines[cell.line], labels)
            if (
                (not used.get("session") and SESSION_NUMBER.fullmatch(said))
                or (not used.get("configuration") and is_of_configuration(said))
                or (files_in(said) and not files_in(text_of([used.get("item", ())])))
                or completes_configuration(said, text_of([used.get("configuration", ())]))
                or ((stray or "documents" in used) and is_list(said) and not names_documents(used))
            ):
                raise NoteRefusedError(f"page {page}: {said!r} belongs to no label")


def is_behind_label(word: Word, line: Sequence[Word], labels: Sequence[FieldLabel]) -> bool:
    """Whether a line begins with another word where most labels do, be it behind a number, as one
    that is unknown; `ST` stands before the number of the note."""
    long = [each for each in line[:2] if each is not word and len(fold(each.text)) > SHORT]
    begun = [each.box[0] for each in (line[0], *long) if long and each.box[0] < word.box[0]]
    aligned = [any(abs(label.box[0] - x) < word.size / 2 for x in begun) for label in labels]
    return 2 * sum(aligned) > len(aligned)


def names_documents(used: Mapping[str, Sequence[Word]]) -> bool:
    """Whether documents stand behind their own label, or behind the item's."""
    item, listed = (text_of([used.get(name, ())]) for name in ("item", "documents"))
    return is_list(read_item(item, listed).documents or "")
