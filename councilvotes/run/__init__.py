"""One run: settings in, an archive with its note records and a release out.

`pipeline` is the run, `timetable` says when the daemon does what of it. `source` is what a run asks
and `procedures` what else; `extraction` reads alone, `lost_files` are asked for again, `publishing`
makes the release; `noted_run`, `outcome`, `report`, `report_file`, `job_states` and `freshness` say
how it went.
"""
