"""From names and figures to the rows of the table: each with its place, with figures that stand
elsewhere, in the order of the states. `in_step` says which figures are level with which names."""
