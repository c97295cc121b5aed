"""From bytes to pages of styled lines, pixels and pdfium objects, all in points as shown.

`document.py` checks and opens, `page_objects.py` lists what pdfium draws, placed by `geometry.py`;
`runs.py`, `styles.py` and `side_bearings.py` make lines of it, `turned_text.py` of what is turned,
without what `hidden.py` finds; `page.py` joins them. `stream_limit.py` keeps pdfminer from
inflating too much.
"""
