"""One run: settings in, an archive with its note records and a release out.

`pipeline` is the run and `daemon` its timetable. `workplace` holds the data folder;
`files_to_read`, `reading` and `extraction` read files in other processes, `note_store` keeps the
records, `learnt_tables`, `damaged`, `lost_files` and `procedures` add what the archive tells;
`outcome`, `report` and `freshness` say how it went.
"""
