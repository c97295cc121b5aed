"""The tables described for others, each description made from the row classes alone."""
