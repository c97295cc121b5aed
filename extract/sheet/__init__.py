"""The vote sheet: a PDF's pages go in; a vote with its checks comes out, or the reason for none.

`find` says which pages are sheets, by the `signs` of one, and `lost` which may be and cannot be
read. `text_layer` gives the `words` of a page, of which `spacing` says where they begin and end.
`read` reads one sheet: `see` looks at it, with `picture`, `layout` and `marks`, and gives `seen`,
which `kept` keeps for the other languages; `prove` proves it with `proof`, by what else is `known`
and what people `taught`. `preview` draws it for people, `geometry` measures boxes.
"""
