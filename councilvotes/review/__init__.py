"""For people who look into readings: a note or a folder in, reasons, pictures and decisions out.

`show` prints a vote, `inspection` tells of one file, `triage` and `triage_page` of many; `queue`
keeps what people decide; `teaching`, `lessons`, `archive_lessons` and `settling` what they teach.
"""
