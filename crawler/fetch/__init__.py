"""An address comes in, one judged answer of its host goes out.

`fetcher` asks politely: `robots` says what may be asked for, `rate_limit` when, `hosts` whether a
redirect may be followed. `transfer` sends one request, `timeout` ends it, `decoding` unpacks its
body; `answer` says what it is worth.
"""
