"""The public register comes in, archived bytes and what is known of them go out.

`crawl` is one run: `settings_check` refuses what may not be asked, the `routes` name the notes that
there are, the `plan` says what to ask for, `download` brings it through `fetch`, and all of it is
kept in the `archive`: its `blobs` and its `ledger`. `run_report` sums the run up, `dry_run` says
what one would ask for, `probe` tries each part of the network. `source_description` reads
`sources/`; `records` is what other rooms see.
"""
