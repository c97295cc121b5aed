"""What the words of a sheet say: words with their places go in, a `Layout` comes out.

`sheet` reads the page in the order of how sure it is: `page_tables` with its `rows` and `totals`,
then the `fields`; `notes` are what other words say of the vote. `specks` and `rule_words` leave
out what was drawn and read as letters, `character_rules` what letters draw. `dates`, `grammar` and
`position_words` tell days, figures and words, `columns` what stands one below the other, `headers`
the words over columns, `mark_words` the words that may stand as marks, `mark_punctuation` brackets
and dashes about these, `box_numbers` those of a form.
"""
