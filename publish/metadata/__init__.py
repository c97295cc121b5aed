"""What a release says of itself in the forms that portals, archives and programs read.

All are made from one record, so that no two of them can say different things.
"""
