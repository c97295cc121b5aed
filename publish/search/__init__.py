"""Votes of a published release that meet what somebody asks for.

`wanted` says what may be asked for, `find` looks through a release, `folding` makes texts alike
that differ by accents and case alone.
"""
