"""A release: note records in, a whole folder of files out, put in place in one step.

`build` finds whether there is something to say and makes the folder; `content` is what it is to
hold, `versions` what it is called. `assemble` writes all files: `table_files` those with rows,
`manifest` what it holds, `sums` and `signing` what vouches for it.
"""
