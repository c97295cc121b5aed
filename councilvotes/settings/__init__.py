"""Settings: files, environment and flags in, frozen records out.

`files` says which file is taken, `settings` reads it, `sections` has the part about releases;
`corrections` and `taught` read the two files that the settings name.
"""
