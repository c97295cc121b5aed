"""From a job and its tasks to their outcomes, each in a process that the system itself limits.

`worker.py` hands tasks to processes, `limits.py` binds these, `garbage_collection.py` pauses it
while a note is read.
"""
