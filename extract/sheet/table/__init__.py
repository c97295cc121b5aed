"""What the words of a sheet say: its rows, totals and labelled lines."""
