"""From archived bytes to note records: reads votes and declarations, or says why it cannot.

Bytes come in at `read.py`, by way of `pdf/`; `text/` and `domain/` know words and the Council.
`cover/` reads the first page, `sheet/` the vote sheets, `statements/` the declarations. `vote.py`
and `distinct.py` make votes of the sheets, `findings.py` the record (`records/`), which
`corrections/` amends and `encode.py` writes. `identify.py` and `inspect.py` are a shorter and a
longer look at a file, `teaching/` learns from one, `processes/` reads many, each apart.
"""

EXTRACTOR_VERSION = "2.64.0"
"""Raised whenever the reading changes, so that held notes are read again."""
