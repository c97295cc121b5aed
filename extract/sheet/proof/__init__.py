"""The proof that a sheet can mean one thing only: counts, shares, tables, majority, ways of
seeing."""
