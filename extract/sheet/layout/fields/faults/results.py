"""What shows that the label of the result stands on a sheet twice."""

from collections.abc import Mapping, Sequence
from math import inf
from statistics import median

from extract.errors import NoteRefusedError
from extract.sheet.geometry import middle
from extract.sheet.layout.fields.faults.beside_result import refuse_beside_result
from extract.sheet.layout.fields.labels.label import HEADING, FieldLabel, aligned, labels_in_line
from extract.sheet.layout.fields.values.head_rows import cells_in
from extract.sheet.layout.fields.values.in_text import NEXT_LINE, tells_result
from extract.sheet.layout.fields.values.paragraphs import are_close
from extract.sheet.layout.fields.values.value_columns import middle_of
from extract.sheet.words import Word, fold

SHORT = 2
"""Letters: a word no longer may stand in place of a mark."""
BELOW = 2
"""Lines below a heading in which a result, or a mark, may be its own."""
SMALL = 0.95
"""Times the type of the smallest label a running title is set in at most."""
FOOT = 4.0
"""Type sizes between the last line of a page but one and its foot at least."""
WORD = 4
"""Letters behind a label that are a word, and no mark."""
MORE = 2
"""Words of one text behind those of a label, which are no mark."""


def refuse_two_results(
    lines: Sequence[Sequence[Word]],
    labels: Sequence[FieldLabel],
    used: Mapping[str, Sequence[Word]],
    by_ocr: bool,
    page: int,
) -> None:
    """Refuse a sheet on which the label of the result stands twice, be it not in the subject, nor
    in the result, `The act is adopted`: which mark is the result's would be a guess. Raises
    NoteRefusedError.
    """
    refuse_beside_result(lines, labels, used, page)
    places = result_labels(lines, used.get("subject", ()), by_ocr)
    if any(label.full for label in places):  # `Date and result` may head a section
        places = [label for label in places if label.colon or label.full]
    own = [label for label in labels if label.name == "final_result"]
    usual = max([median(label.size for label in labels), *(label.size for label in own)])
    colon = any(label.colon for label in own)
    taken = {id(word) for label in labels for word in label.words}  # `Day of the / vote:`
    taken |= {id(word) for word in used.get("final_result", ())}
    told = tells_result(used.get("final_result", ()))
    rivals = [
        place
        for place in places
        if taken.isdisjoint(map(id, place.words))
        and (
            not is_heading(place, up_to_next(place, own, lines[place.line]), usual, colon)
            or (has_result_below(place, lines) and any(o.line == place.line for o in own))
        )
        and not is_title(place, own, labels, lines, told)
        and not (told and heads_section(place, own, lines))
        and not (told and opens_title(place, labels, lines[place.line]))
        and not stands_apart(place, own, labels, lines, by_ocr or told)
        and not (told and colon and is_subtitle(place))
        and not (told and any(o.line == place.line and not o.words for o in own))
    ]
    if rivals:
        raise NoteRefusedError(
            f"page {page}: 'Final result' stands {len(rivals) + 1} times: which of them has the "
            "result is not known"
        )


def is_subtitle(place: FieldLabel) -> bool:
    """Whether words in small letters without a colon stand below the title, `– result of the vote
    –`, where the label has a colon."""
    lettered = [word.text for word in place.words if fold(word.text)]
    return not place.colon and lettered[0].islower()


def result_labels(
    lines: Sequence[Sequence[Word]], subject: Sequence[Word], by_ocr: bool
) -> list[FieldLabel]:
    """Every place of a label of the result outside the subject."""
    in_subject = {id(word) for word in subject}
    return [
        label
        for number, line in enumerate(lines)
        for label in labels_in_line(line, number, by_ocr)
        if label.name == "final_result" and id(label.words[0]) not in in_subject
    ]


def up_to_next(
    place: FieldLabel, own: Sequence[FieldLabel], line: Sequence[Word]
) -> Sequence[Word]:
    """The words of a line up to a label of the result that stands behind a place on it."""
    behind = (o.box[0] for o in own if o.line == place.line and o.box[0] > place.box[2])
    end = min(behind, default=inf)
    return [word for word in line if word.box[0] < end]


def has_result_below(place: FieldLabel, lines: Sequence[Sequence[Word]]) -> bool:
    """Whether words right below a place tell a result, as below a label."""
    below = (cell for line in lines[place.line + 1 :] for cell in cells_in(line))
    return any(
        abs(cell[0].box[0] - place.box[0]) < place.size
        and 0 < cell[0].middle - middle(place.box) < NEXT_LINE * place.size
        and tells_result(cell)
        for cell in below
    )


def is_heading(place: FieldLabel, line: Sequence[Word], usual: float, colon: bool) -> bool:
    """Whether words head the sheet or a section: they have no result behind them, and are in larger
    type than is `usual` for labels, alone without the `colon` that the label has: `Voting result`,
    or a part of a longer text: `Outcome of voting in the Council`."""
    others = [word for word in line if word not in place.words]
    if place.colon or tells_result(others):
        return False
    # Beside it another section may have its heading.
    beside = [w for w in others if w.box[0] > place.box[2] or any(map(str.isdecimal, w.text))]
    cell = next(each for each in cells_in(line) if place.words[0] in each)
    longer = len(cell) >= len(place.words) + MORE
    if longer and are_close([cell]) and len({word.font for word in cell}) == 1:
        return True
    if any(is_short(each) for each in cells_in(line) if place.words[0] not in each):
        return False
    return place.size > HEADING * usual or (colon and not beside)


def stands_apart(
    place: FieldLabel,
    own: Sequence[FieldLabel],
    labels: Sequence[FieldLabel],
    lines: Sequence[Sequence[Word]],
    at_foot: bool,
) -> bool:
    """Whether words are a caption of the result, or the title again at the foot of a page: be it
    all that they say, `at_foot` of a picture."""
    return (
        is_caption(place, own)
        or repeats_title(place, labels, lines)
        or (at_foot and is_at_foot(place, labels, lines))
    )


def opens_title(place: FieldLabel, labels: Sequence[FieldLabel], line: Sequence[Word]) -> bool:
    """Whether words with a colon open the title above all labels, and say no result: `Council vote:
    results`."""
    behind = [word for word in line if word.box[0] > place.box[2]]
    above = place.line < min(label.line for label in labels)
    return (
        above
        and place.colon
        and len(fold("".join(w.text for w in behind))) >= WORD
        and not tells_result(behind)
    )


def heads_section(
    place: FieldLabel, own: Sequence[FieldLabel], lines: Sequence[Sequence[Word]]
) -> bool:
    """Whether words above the label may head the sheet or a section, `Outcome`, or end a title,
    `Council of the European Union – Voting result`: no words stand behind them, no result below."""
    line = lines[place.line]
    above = all(place.line < label.line for label in own)
    short = not place.full or line[0] not in place.words
    ends = line[-1] in place.words and not place.colon
    until = min(place.line + 1 + BELOW, *(label.line for label in own))
    near = [cell for each in lines[place.line : until] for cell in cells_in(each)]
    said = any(tells_result(cell) or is_short(cell) for cell in near)
    return above and short and ends and not said


def is_short(cell: Sequence[Word]) -> bool:
    """Whether a cell may be a mark: a letter or two, or a sign."""
    return len(cell) == 1 and len(fold(cell[0].text)) <= SHORT


def is_title(
    place: FieldLabel,
    own: Sequence[FieldLabel],
    labels: Sequence[FieldLabel],
    lines: Sequence[Sequence[Word]],
    told: bool,
) -> bool:
    """Whether words head the sheet: alone above all labels, and in line with none of these, as the
    label of the result is, if that is not `told` in words behind its own; then the name of an
    institution may stand on its line."""
    others = [label for label in labels if label.name != "final_result"]
    cell = next(c for c in cells_in(lines[place.line]) if place.words[0] in c)
    alone = len(cell) == len(place.words) and not place.colon
    first = all(
        place.line < label.line or (place.line == label.line and place.box[2] < label.box[0])
        for label in labels
    )
    in_line = not others or any(aligned(each, other) for each in own for other in others)
    astray = in_line and not any(aligned(place, other) for other in others)
    beside = [each for each in cells_in(lines[place.line]) if place.words[0] not in each]
    bare = told and not any(is_short(each) or tells_result(each) for each in beside)
    return alone and first and (bare or astray)


def repeats_title(
    place: FieldLabel, labels: Sequence[FieldLabel], lines: Sequence[Sequence[Word]]
) -> bool:
    """Whether words below all labels say again what a line above all of them begins with, as a
    running title at the foot of a page does, with its number: `RESULT OF THE VOTE – 1/1`; or all
    that it says, in smaller type than any label. A label has a result behind it, or a drawing."""
    own = [label.line for label in labels]
    others = [word for word in lines[place.line] if word not in place.words]
    rest = "".join(word.text for word in others)
    numbered = len(rest) > 1 and any(map(str.isdecimal, rest))
    small = place.size < SMALL * min(label.size for label in labels)
    if not (numbered or (small and not rest)) or tells_result(others):
        return False
    above = said_above(labels, lines)
    said = fold("".join(word.text for word in place.words))
    again = any(line.startswith(said) if numbered else line == said for line in above)
    return place.line > max(own) and again


def is_at_foot(
    place: FieldLabel, labels: Sequence[FieldLabel], lines: Sequence[Sequence[Word]]
) -> bool:
    """Whether words are the last of the page, far below all others and alone, and say what a line
    above all labels does, in type of any size: that of a picture is not sure."""
    *_, before, last = ([], *lines)
    alone = place.line == len(lines) - 1 and len(last) == len(place.words)
    far = bool(before) and middle_of(last) - middle_of(before) > FOOT * place.size
    return alone and far and fold("".join(w.text for w in last)) in said_above(labels, lines)


def said_above(labels: Sequence[FieldLabel], lines: Sequence[Sequence[Word]]) -> list[str]:
    """What each line above all labels says, folded."""
    first = min(label.line for label in labels)
    return [fold("".join(word.text for word in line)) for line in lines[:first]]


def is_caption(place: FieldLabel, own: Sequence[FieldLabel]) -> bool:
    """Whether a label with a colon stands right above the words that tell the result: `Result:`,
    and below it `The act was adopted`."""
    return place.colon and any(
        abs(place.box[0] - label.box[0]) < label.size / 2
        and 0 < middle(label.box) - middle(place.box) < NEXT_LINE * label.size
        and not label.colon
        for label in own
    )
