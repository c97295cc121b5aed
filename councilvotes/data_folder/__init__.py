"""The data folder as a place to work in: who holds it, and what kind of source it is of.

`workplace` is what commands take, `lock` and `holder` what it is made of; `store` is where its
archive lies, if that is elsewhere. Imports releases and the
layers under it; it is imported by run and those above.
"""
