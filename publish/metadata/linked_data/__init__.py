"""The forms of linked data: what a release says of itself in, graphs as Turtle and JSON out.

`authority` has the EU's addresses; `rdf` turns a graph into bytes, `dcat`, `schema_org` and
`croissant` make one each, `harvested` those beside the index.
"""
