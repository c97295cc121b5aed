"""The result of a vote: words, boxes and marks go in, `named` says which it is; `additions` what
may stand beside it in words.
"""
