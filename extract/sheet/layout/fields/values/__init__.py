"""The words of each field: labels go in, and come out with the lines of their values.

`values` has the ways in which labels may have their values, `one_value` takes what stands beside a
label, below it or above it: `in_column` what stands in its column, which `value_columns` finds, up
to the section that `sections` finds; `head_rows` what stands below the heads of a table,
`nearest_label` tells to which of two labels a word belongs. `paragraphs` finds the lines of one
text: `in_text` reads a value amid a text with others, `in_list` a text of nothing but fields, as
`listed_fields` parts it, `in_sentences` what minutes tell without labels.
"""
