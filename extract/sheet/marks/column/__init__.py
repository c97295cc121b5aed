"""Where the marks stand: stacks of ink or objects go in, a `MarkColumn` comes out.

`mark_columns` finds the column in step with the rows, of those that `choices` gives each block,
`beyond_names`, with what `beyond_ink` sees about lines of states, marks as far from each name on
other lines, `within_cells` those in cells of another ground, `row_grounds` rows told by theirs;
`tally` a table with a column for each position, which `tally_heads` finds above it, `tick_boxes`
one with a box in each of them; `matrix` one on its side, with a line for each position.
`second_marks` and `faults` say what no mark may be.
"""
