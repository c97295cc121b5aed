"""What words off the fields and tables say of the vote: `corrected` refuses what they call into
doubt, `told_positions` says how states voted by them, to be held against the marks.
"""
