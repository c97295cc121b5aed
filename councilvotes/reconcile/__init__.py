"""Our votes held against what others counted.

`mapping` and `witness` read a count by others, whatever its columns are called; `matching` finds
which vote is which, `reconcile` tells of every vote of both sides, `ledger` has what people found
of differences. `vote_search` holds the notes against the Council's own search.
"""
