"""How documents come in beside the daily run: years or files in, an archive that holds them out.

`backfill` with its request and report fills the years before; `importing` takes files, which
`unpacking` finds; `restoring` mends a ledger, `moving` brings an archive to another place; `gaps`
says what is missing.
"""
