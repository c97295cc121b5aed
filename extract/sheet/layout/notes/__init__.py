"""What words off the fields and tables say of the vote: `corrected` refuses what they call into
doubt, `told_positions` says how states voted by them, be they in lists (`told_lists`), and
`group_headings` how they did by the headings above them, to be held against the marks.
"""
