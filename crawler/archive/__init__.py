"""Answers and documents come in and are kept for good; what is held goes out.

`archive` is the one way in to the blobs and their ledger, `reader` the way to what they hold.
`check` holds the two against each other, `ledger_copy` keeps the ledger twice, `restore` puts one
that was lost back. `ledger_in_store` keeps that of an archive whose blobs lie elsewhere, `moving`
brings blobs there and back. `warc` writes all that was fetched for other archives.
"""
