"""Files in, note records out, each read in another process.

`files_to_read` says what is told of a file before it is opened, `one_file` reads it, `many_files`
hands them out, to what `executors` names: processes of this machine, or by `on_cluster` a cluster.
`other_processes` has other functions look into files in processes of this machine.
Imports cluster and the layers under it; it is imported by run and those above.
"""
