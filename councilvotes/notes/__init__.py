"""What is held: archive and stored notes in, records and what all of them tell out.

`held` says which documents there are, `note_store` keeps their records, `in_store` once more in an
object store, `damaged` those of files that came broken; `named` finds those that a number, VOTE
number or procedure means; `learnt_tables` has the population tables that the notes teach.
"""
