"""The marks of a sheet: where they stand, and which are alike, seen in ways that share nothing."""
