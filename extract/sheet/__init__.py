"""The vote sheet: a PDF's pages go in; a vote with its checks comes out, or the reason for none.

`find` says which pages are sheets and `lost` which might be but cannot be read, by their `words`
(`parting` parts words that recognition read as one). `read` reads one sheet: `see` looks at it,
with `picture`, `layout` and `marks`, and gives `seen`, which `kept` keeps for the other languages;
`prove` proves it with `proof` and with what people `taught`. `preview` draws it for people.
"""
