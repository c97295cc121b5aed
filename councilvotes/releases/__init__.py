"""What a release needs of the data folder, and how releases are sent and fetched.

`facts` and `looked_up` go into a release, `up_to_date` and `before_release` say whether one is due
and may be made; `old_releases` recalls and prunes; `places` sends and fetches releases, `library`
loads them for Python; `votes_wanted` and `votes_found` search their votes.
"""
