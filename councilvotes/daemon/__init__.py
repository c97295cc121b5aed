"""Daemon: the jobs of the timetable in one process, until it is told to end.

Imports alerts and the layers under it; it is imported by cli.
"""
