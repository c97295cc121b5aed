"""What is held: archive and stored notes in, records and what all of them tell out.

`held` says which documents there are, whole or damaged; `note_store` keeps their records,
`in_store` once more in an object store; `named` finds those that a number, VOTE number or procedure
means; `learnt_tables` has the population tables that the notes teach.
"""
