"""Votes of a published release that meet what somebody asks for.

`wanted` says what may be asked for, `find` looks through a release.
"""
