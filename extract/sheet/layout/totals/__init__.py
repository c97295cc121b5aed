"""The totals: the words of a page go in, members and shares by position come out.

`position_labels` finds Yes, No, Abstain, Not participating and Total, with the words of
`label_halves` also on two lines, `groups` which of them may be one table. `places`, `tables` and
`in_text` say where their figures stand; `read` chooses.
"""
