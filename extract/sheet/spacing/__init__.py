"""Where words begin and end: the pieces of a page's text go in; its words come out.

`drawn_spaces` parts the words of one drawn text, `joined_words` joins what is drawn in pieces,
`parting` parts what recognition read as one, and `fixed_width` brings words of types with wide
spaces as close together as others stand.
"""
