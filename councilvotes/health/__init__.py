"""Whether all is well: a data folder or a release in, findings out.

`doctor` tries what a run needs, `state` tells how the folder stands, `check` what of it a person
has to look at (`finding`), `status` says both, `verify` hashes again (`store_check` what lies in
an object store), `rederive` reads
a release's files again, `export` hands the archive on.
"""
