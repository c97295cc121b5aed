"""What marks look like: their pixels go in, kinds of mark by each view come out.

`surface` is the page, `looks`, `grids` and `tints` what one mark looks like, `differences` how far
two differ, `kinds` where they fall apart, `column_views` what each view makes of a column,
`row_looks` whether its marks are drawings or grounds. `forms` and `letters` name what is usual,
`with_words` marks with a word beside, `drawings` each kind once.
"""
