"""The marks of a sheet: a page with its `Layout` goes in, `SeenMarks` come out.

`see` asks `ink` what is drawn, `column` where the marks stand, `objects` and `views` which are
alike, seen in ways that share nothing, and `legend` which the sheet itself names. `leaders` takes
off the dots that lead to words in place of marks. `listed` takes the head of its list, which
`head_of_row` and `head_grounds` find, for the mark of each state, where a sheet has no others.
"""
