"""The vote sheet: its words, rows, totals and marks, and the proof that they fit."""
