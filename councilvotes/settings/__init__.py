"""Settings: files, environment and flags in, frozen records out.

`files` says which file is taken, `settings` reads it, `sections` has the part about releases;
`operator_files` reads those that the settings name beside themselves.
"""
