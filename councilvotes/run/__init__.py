"""One run: settings in, an archive with its note records and a release out.

`pipeline` is the run and `daemon` its timetable. `lock` and `workplace` hold the data folder;
`extraction` and `reading` read files in other processes, `note_store` keeps the records,
`learnt_tables`, `damaged`, `lost_files` and `procedures` add what the archive tells; `outcome`,
`summary` and `freshness` say how it went.
"""
