"""Votes and positions go in, counts over groups of votes come out.

`counted` parts the votes into groups (all, by year, policy area, rule) and has who said what as
bits, and says how far a share may be off by chance; `agreement` counts pairs of Member States and
the groups of `coalitions.toml`, `consensus` all of them.
"""
