"""The states table: the words of a page go in, its rows with names and figures come out.

`names`, `named_cells` and `misread_names` find Member States, `name_columns` the columns of the
table, `figures` and `figure_columns` its shares or weights, `lost_names` rows whose names
recognition lost, `flow` lists that run like a text. `read` makes of them rows (`placed`); `states`
says which state each is, `table_words` which words are the table's.
"""
