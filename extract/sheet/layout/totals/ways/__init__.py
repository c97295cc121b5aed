"""Ways in which labels and figures make a table: a group of labels and all figures go in, tables
that they may be come out.

`places` beside one another, below one another or in cells, `at_foot` and `over_bars` where columns
have their totals at the foot or above the bars of a chart, `in_text` in a line of text,
`in_sentences` in a paragraph of several lines.
"""
