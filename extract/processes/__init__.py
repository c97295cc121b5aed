"""From a job and its tasks to their outcomes, each in a process that the system itself limits.

`crew.py` hands tasks to processes; `worker.py` is one of them, with the task it has in hand and the
cause of its death; `child.py` starts it, `serve.py` is what it does, `limits.py` binds it,
`garbage_collection.py` pauses that while a note is read.
"""
