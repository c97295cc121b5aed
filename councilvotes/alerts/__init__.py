"""Alerts: what is wrong with a data folder, sent to a person once.

Imports health and the layers under it; it is imported by daemon and cli.
"""
