"""What differs between releases: row by row, with reasons, for programs and in words."""
