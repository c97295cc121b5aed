"""Labels of fields and totals by other words, as a person said once what they mean."""

from collections.abc import Sequence
from dataclasses import replace
from typing import get_args

from extract.pdf.runs import union
from extract.sheet.layout.fields.labels.glued import split_colons
from extract.sheet.layout.grammar import alike
from extract.sheet.taught.knowledge import LabelName, TaughtLabel
from extract.sheet.words import Word, fold, lines

STANDARD: dict[LabelName, str] = {
    name: name.replace("_", " ").capitalize() for name in get_args(LabelName)
} | {"rule": "Voting Rule"}
"""What the labels of a sheet usually are."""
Relabelled = tuple[tuple[Word, ...], tuple[TaughtLabel, ...]]


def relabelled(words: Sequence[Word], labels: Sequence[TaughtLabel], by_ocr: bool) -> Relabelled:
    """The words of a page, each taught label as the usual one in its place; and which were there.
    The usual one is one word, be it of two: it stands where all of the taught label stands."""
    found: list[TaughtLabel] = []
    ends = [label.words.split()[-1] for label in labels]
    kept = split_colons(words, ends) if labels else list(words)
    for label in labels:
        own = next((w for line in lines(kept) if (w := words_on(line, label.words, by_ocr))), None)
        if own is None:
            continue
        text = STANDARD[label.meaning] + (":" if own[-1].text.endswith(":") else "")
        usual = replace(own[0], text=text, box=union(word.box for word in own), again=None)
        kept[kept.index(own[0])] = usual
        kept = [word for word in kept if not any(word is each for each in own[1:])]
        found.append(label)
    return tuple(kept), tuple(found)


def words_on(line: Sequence[Word], label: str, by_ocr: bool) -> Sequence[Word] | None:
    """The words of a line that are a label; None where it does not stand there."""
    wanted, longest = fold(label), len(label.split())
    for start in range(len(line)):
        for end in range(start + 1, min(start + longest, len(line)) + 1):
            own = line[start:end]
            if alike(fold("".join(word.text for word in own)), wanted, by_ocr):
                return own
    return None
