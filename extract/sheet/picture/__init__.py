"""A sheet that is a picture: a page goes in; words and the straightened picture come out.

`master` straightens a page (`straight`), `boxes` finds where words stand (`cells`, `rules`, `dots`,
`parts`), `recognise` and `texts` read them by several `readers` on one `engine`, `punctuation` what
ends them; `read` does so once for all languages.
"""
