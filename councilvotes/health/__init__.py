"""Whether all is well: a data folder or a release in, findings out.

`doctor` tries what a run needs, `status` says what is held, `verify` hashes again, `rederive` reads
a release's files again, `export` hands the archive on.
"""
