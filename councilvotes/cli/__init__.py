"""The command line: options in, one call of another folder, lines and an exit code out.

One file a group of commands: `app` has the command and those of every day, `votes`, `backfill`,
`archive`, `releases`, `places`, `review`, `teach` and `alerts` the rest; `command` has what all of
them share.
"""
