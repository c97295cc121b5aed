"""What the words of a sheet say: words with their places go in, a `Layout` comes out.

`sheet` reads the page in the order of how sure it is: `rows`, `totals`, `fields`. `dates` and
`grammar` tell days, figures and words, `columns` what stands one below the other, `headers` the
words over columns, `mark_words` the words that may stand as marks.
"""
