"""Sources: what the site is made from, file by file.

In: a release and those before it, and the reports of runs. Out: rows of `tables`, what they hold of
each note (`note_lines`), what changed from release to release (`history`), how runs went
(`run_report`).
"""
