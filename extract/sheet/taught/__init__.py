"""What people or proofs taught: a file goes in; drawings, labels and layouts with their meaning
come out.

`file` reads it, `knowledge` is what it says; `likeness` finds a drawing again, `labels` a label,
`layouts` the place of the marks.
"""
