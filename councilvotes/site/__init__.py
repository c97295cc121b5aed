"""The site of a release: its pictures from the archive, its pages, and a server to look at them.

`pictures` has its sheets drawn in other processes.

Imports run and the layers under it; it is imported by cli.
"""
