"""Feeds: what is new, for people who do not look every day.

`feed` is the value and writes it in both forms, `news` makes the feeds of votes and corrections,
`of_states` that of each Member State.
"""
