"""From lines of tasks to their outcomes, on the workers of a Dask cluster.

`connection.py` refuses an unsafe address, opens a safe one and finds its workers, `versions.py`
compares what they run, `dispatch.py` sends the tasks and takes the outcomes, as `batch.py` packs
them; `worker_side.py` is what a worker does. What the tasks are, the caller says.
"""
