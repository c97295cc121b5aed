"""Totals of a paragraph whose words go on from line to line."""

from extract.sheet.layout.totals.ways.in_sentences import in_sentences
from extract.sheet.words import lines
from tests.extract.sheet.layout.typed import at

PARAGRAPH = (
    "Of the 28 members, 25 voted in favour (84.84 % of the Union), 1 member voted",
    "against (0.08 % of the Union), 2 members abstained (15.09 % of the Union) and 0 did not",
    "participate. The act was accordingly adopted.",
)


def tables(*text):
    words = [word for n, line in enumerate(text) for word in at(40, 50 + 12 * n, line)]
    return list(in_sentences(lines(words), weighted=False, by_ocr=False))


def test_labels_that_go_on_on_the_next_line_have_their_counts_and_shares():
    told = [
        (t.yes.members, t.no.members, t.abstain.members, t.not_participating.members)
        for t in (table.totals for table in tables(*PARAGRAPH))
    ]
    assert (25, 1, 2, 0) in told


def test_a_figure_of_a_paragraph_stands_where_it_is_printed():
    words = {w.text: w.box for n, line in enumerate(PARAGRAPH) for w in at(40, 50 + 12 * n, line)}
    whole = next(t for t in tables(*PARAGRAPH) if len(t.figures) == 7)
    assert {"25", "1", "2"} <= {f.text for f in whole.figures}
    assert all(f.box == words[f.text] for f in whole.figures if f.text in words)


def test_one_line_alone_is_no_paragraph():
    assert tables("Yes 24, No 2, Abstain 1") == []
