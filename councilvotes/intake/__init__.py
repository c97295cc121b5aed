"""How documents come in: the source, a backfill, files that a person downloaded.

`source` is what a run asks; `backfill` with its request, report and pace fills the years before,
`later_versions` what corrects them; `importing` takes files, which `unpacking` and `file_names`
find; `gaps` and `witness` say what is missing and what the Council's vote search shows.
"""
