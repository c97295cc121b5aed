"""Sources: what the site is made from, file by file.

In: a release and those before it, and the reports of runs. Out: rows of `tables`, and what they
hold of each note, what changed from release to release (`history`), how runs went (`run_report`).
"""
