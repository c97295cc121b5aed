"""From a page's lines to its paragraphs, in any language that has a vocabulary.

`vocabulary.py` and `dates.py` know the words; `furniture.py` parts headers and footers from the
text, `footnotes.py` its footnotes, `paragraphs.py` joins what is left.
"""
