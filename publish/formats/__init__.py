"""The forms in which a table is published: one file each that writes it."""
