"""Votes and positions go in, counts over groups of votes come out.

`counted` parts the votes into groups (all, by year, policy area, rule) and has who said what as
bits; `agreement` counts pairs of Member States, `coalitions` those of `coalitions.toml`,
`consensus` all of them; `interval` says how far a share may be off by chance.
"""
