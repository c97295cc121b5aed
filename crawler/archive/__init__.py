"""Answers and documents come in and are kept for good; what is held goes out.

`archive` is the one way in, `blobs` the files by their SHA-256 (`whole_file` writes one), `check`
holds files and ledger against each other, `ledger_copy` keeps the ledger twice, `restore` puts one
that was lost back, `warc` writes all that was fetched for other archives.
"""
