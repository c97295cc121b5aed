"""The SQLite file that says how every byte came: connections come in, typed rows go out.

`tables` are its tables, `database` opens it and brings them up to date; then a file for each:
`runs`, `fetches` (by which our clock is compared with the hosts'), `versions` (of documents;
`imports` are those that a person brought), `absences`, `listed_votes`.
"""
