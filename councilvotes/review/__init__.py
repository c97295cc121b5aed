"""For people who look into readings: a note or a folder in, reasons, pictures and decisions out.

`show`, `note_tables` and `majority_words` print a note, `pdf_copy` gives its file; `inspection`
tells of one file, `triage` and `triage_page` of many, which `inspecting_jobs` looks into in other
processes; `queue` keeps what people decide, `teaching` and `archive_teaching` what they teach;
`newly_readable` says which refused notes that settles.
"""
