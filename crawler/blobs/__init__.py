"""Bytes come in and are kept by their SHA-256; by that they go out again, checked.

`store` says what every store does, `folder` does it in a folder (`whole_file` writes one file),
`object_store` behind `s3://` (`objects` asks, and asks again), `parallel` several things at once.
`opening` gives the store of an address, and of an archive.
"""
