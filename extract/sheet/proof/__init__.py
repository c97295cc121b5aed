"""What holds a sheet's reading: counts, shares, tables, majority, and readers heard again."""
