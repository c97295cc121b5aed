"""A sheet's reading for people: what was seen and read goes in; pictures and words come out.

`overlay` draws it on the page, `closeups` enlarges cells, `reading` says who voted how;
`evidence` shows it as it was printed, with the places of rows and marks beside it.
"""
