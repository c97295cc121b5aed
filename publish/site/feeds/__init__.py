"""Feeds: what is new, for people who do not look every day.

`feed` is the value and writes it in both forms, `news` makes the feeds of votes, of corrections and
of each Member State.
"""
