"""The ink of a page: pixels go in; what is drawn beside words, rules and grounds comes out.

`page_ink` takes the page apart, with `rules` and `pieces` of ink; `frames` and `cards` explain the
drawing around cells, `stacks` gathers columns of ink (`stack`), straight or from where rows end
(`row_ends`), `label_ink` the ink beside one label.
"""
