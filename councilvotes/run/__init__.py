"""One run: settings in, an archive with its note records and a release out.

`pipeline` is the run and `daemon` its timetable. `workplace` holds the data folder, `source` is
what a run asks and `procedures` what else; `files_to_read`, `reading` and `extraction` read files
in other processes, `lost_files` are asked for again; `outcome`, `report` and `freshness` say how it
went.
"""
