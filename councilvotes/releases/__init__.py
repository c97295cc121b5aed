"""What a release needs of the data folder, and how releases are sent and fetched.

`facts` and `release_day` go into a release, `up_to_date` and `losses` say whether one is due;
`places` sends and fetches releases, `library` loads them for Python; `votes_wanted` and
`votes_found` search their votes.
"""
