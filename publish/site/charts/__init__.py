"""Charts: counts of the tables as SVG, in the colours of the page's own style sheet.

`years` and `heat` say what is drawn, `drawing` makes SVG of it that fits into a page, and saves
drawing again what has not changed.
"""
