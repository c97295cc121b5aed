"""From the pages behind the cover to declarations, or to the reason why none is sure.

`annex.py` gathers the lines, with `drawn_bullets.py` and `underlines.py`; `headings.py` and
`languages.py` understand headings, `sections.py`, `supporters.py` and `text_language.py` part the
text by them; `doubts.py` with `blocks.py`, `before_annexes.py` and `unread_places.py` say where a
heading may have been missed; `read.py` joins them.
"""
