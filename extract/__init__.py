"""From archived bytes to note records: reads votes and declarations, or says why it cannot."""

EXTRACTOR_VERSION = "2.9.0"
"""Raised whenever the reading changes, so that held notes are read again."""
