"""Feeds: what is new, for people who do not look every day.

`feed` is the value, `news` makes the feeds of votes and corrections, `of_states` that of each
Member State, `atom` and `json_feed` write one.
"""
