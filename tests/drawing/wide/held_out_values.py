"""Values to score on. Whoever makes or mends a reader does not open this file."""
