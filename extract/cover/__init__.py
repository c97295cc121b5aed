"""From the lines of the first page to the record's document, with a check for each unread entry.

`layout.py` and `language.py` tell where things stand and in which language, `note_number.py` and
`document_number.py` the number, `note_date.py`, `subject_codes.py`, `interinstitutional_files.py`,
`document_list.py` and `reference_list.py` what each entry says; `read.py` joins them, `checks.py`
tells what stayed unread, `scanned.py` reads a cover twice that was scanned.
"""
