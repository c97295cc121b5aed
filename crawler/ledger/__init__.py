"""The SQLite file that says how every byte came: connections come in, typed rows go out.

`database` opens it and brings its tables up to date; then a file for each table: `runs`, `fetches`,
`versions` (of documents; `imports` are those that a person brought), `absences`, `listed_votes`.
`clock_skew` compares our clock with the hosts' by the fetches.
"""
