"""The public register comes in, archived bytes and what is known of them go out.

`settings_check` refuses what may not be asked. `crawl` is one run: it asks the `routes` which notes there are, makes a `plan` of what to ask for,
has `download` bring it through `fetch`, and writes all of it down in the `archive` and its `ledger`.
`run_report` sums the run up, `dry_run` says what one would ask for, `probe` tries each part of the
network. `source_description` reads `sources/`; `records` is what other rooms see.
"""
