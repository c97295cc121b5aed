"""Fetch releases from where they are published: whole, checked, and resumed where cut off."""
