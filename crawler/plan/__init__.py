"""What the routes named and what the ledger knows come in, the documents to ask for go out.

`scope` narrows a run, `run_context` is what all parts of a run are handed; `candidates` are the
language versions named within the scope, `recheck_plan` adds those that are due again by
`schedule`; `version_chain` knows what corrects or revises what.
"""
