"""Stands in the way of pandas, which is not installed where nobody asked for it.

pyarrow loads it for its first table wherever it can, and takes half a second for that; no command
has a use for it.
"""

raise ImportError("no command needs pandas")
