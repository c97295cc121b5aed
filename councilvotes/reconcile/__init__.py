"""Our votes held against what others counted.

`witness` reads a count by others; `matching` finds which vote is which, `reconcile` tells of every
vote of both sides, `ledger` has what people found of differences. `vote_search` holds the notes
against the Council's own search.
"""
