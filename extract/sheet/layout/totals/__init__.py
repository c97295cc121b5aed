"""The totals: the words of a page go in, members and shares by position come out.

`position_labels` finds each `label`: Yes, No, Abstain, Not participating and Total;
`wrapped_labels` those on several lines, `unknown_labels` one that no list of words has. `groups`
says which of them may be one table, `ways` where their figures may stand, `tables` what these make;
`between` says what is none, `read` chooses, `counts_alone` adds those that stand off them, and
`shares_apart` what the members hold.
"""
