"""What the words of a sheet say: its rows, figures, totals and labelled fields, wherever they
stand."""
