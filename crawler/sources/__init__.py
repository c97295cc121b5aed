"""Addresses, selectors and limits of each source, as data."""
