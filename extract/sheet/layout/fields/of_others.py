"""Words that speak of another body, vote or paper than the one that the sheet shows."""

import re
from collections.abc import Iterator, Sequence

from extract.sheet.layout.fields.labels.words import words_of_labels
from extract.sheet.words import Word, fold

LABEL = re.compile(
    r"\b(?:previous|preceding|former|earlier|next|related|linked|repealed|amended|replaced|replaces"
    r"|parliament|ep|coreper|committees?|party|amendments?|first reading|second reading|trilogue"
    r"|phone|telephone|tel|fax|contact|extension|room|page|annex|opinion|see|legal basis|minister"
    r"|dg|working (?:party|parties|groups?)|staff working"
    r"|(?<!voting )(?:register|reports?|statement)(?! (?:of|on) (?:the )?(?:vot|result)))\b",
    re.IGNORECASE,
)
"""In a label that no list has: what stands behind it is no field."""
DAY = re.compile(
    r"\b(?:deadline|dispatch\w*|proposal|note|issued?|printed|publi\w+|sent|received|entry|expir\w+"
    r"|signed|signature|submitted|draft\w*|opened|opening|translat\w+)\b",
    re.IGNORECASE,
)
"""In a label of a day that is not that of the vote."""
PAPER = re.compile(
    r"\b(?:agenda|minutes|statements?|notes?|invitations?|background|replac\w+)\b",
    re.IGNORECASE,
)
"""In a label of a document that was not voted on."""
OF_DOCUMENTS = re.compile(
    r"\b(?:doc\w*|papers?|texts?|files?|ref\w*|acts?|vote\w*|voting|numbers?|nos?"
    r"|on the basis of)\b",
    re.IGNORECASE,
)
"""In any label of the documents that were."""
SENTENCE = re.compile(
    r"\b(?:coreper|permanent representatives|deadline|next|previous|preceding|replac\w+|withdrawn"
    r"|opened|submitted|proposed|explains|note of|following the \d+\w*"
    r"|parliament (?:adopted|approved|rejected|gave|voted|delivered)"
    r"|not require|without unanimity|unanimity (?:was|is) not|asked for unanimity)\b",
    re.IGNORECASE,
)
"""In a sentence that tells of no field, or denies what it names."""
OF_RULES = (
    "to be in a an was is it how what manner deciding decide act on which under this with for"
    " provided laid down form requirement"
)
"""Words in a label of the voting rule that others do not have."""
TAKES_BACK = frozenset(map(fold, ("Not", "Reversed", "Weighted", "Double", "No", "Except")))
"""Words that are no label of it alone."""
NAME_OF_ACT = re.compile(r"of the european parliament and of the council", re.IGNORECASE)
SHORTENED = ("No.", "no.", "Nos.", "Doc.", "doc.", "Art.")
"""Words whose full stop ends no sentence."""


def is_label_of_other(text: str, name: str) -> bool:
    """Whether the words before a value say that it is not that of the field with this name."""
    day = name == "sitting_date" and DAY.search(text) is not None
    paper = name == "documents" and PAPER.search(text) is not None
    return day or paper or LABEL.search(text) is not None


def may_label(text: str, name: str) -> bool:
    """Whether the unknown words before a value may be the label of the field with this name: a
    number of a document may be that of any paper, unless they speak of documents or of the vote."""
    documents = name != "documents" or OF_DOCUMENTS.search(text) is not None
    return (
        documents and (name != "rule" or may_label_rule(text)) and not is_label_of_other(text, name)
    )


def may_label_rule(text: str) -> bool:
    """Whether the words before a rule may be its label: one word with a capital letter that no list
    has, or none but words of labels: in `Euro area: qualified majority` they say for whom it is, in
    `Not by` that it is not."""
    words = [read for word in text.split() if (read := fold(word))]
    known = words_of_labels() - {fold("No")} | {*map(fold, OF_RULES.split())}
    odd = [read for read in words if len(read) > 1 and read.isalpha() and read not in known]
    return not odd or (len(words) == 1 and text[:1].isupper() and fold(text) not in TAKES_BACK)


def own_sentences(words: Sequence[Word]) -> list[Word]:
    """The words of a text without the sentences that speak of another meeting or vote."""
    return [
        word
        for sentence in sentences_of(words)
        if not SENTENCE.search(NAME_OF_ACT.sub("", " ".join(word.text for word in sentence)))
        for word in sentence
    ]


def sentences_of(words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """The words of a text up to each full stop before a capital letter."""
    start = 0
    for place, word in enumerate(words[:-1], 1):
        ends = word.text.endswith(".") and word.text not in SHORTENED
        if ends and words[place].text[:1].isupper():
            yield words[start:place]
            start = place
    yield words[start:]
