"""Our votes held against what others counted.

`mapping` and `witness` read a count by others, whatever its columns are called.
"""
