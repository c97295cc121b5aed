"""A file by others goes in, whatever its columns are called; votes or totals of one form come out.

`read` reads it (`records` has the form), by a `mapping` of its columns, shipped in `mappings/` or
the user's own; `cells` and `numbers` understand single cells.
"""
