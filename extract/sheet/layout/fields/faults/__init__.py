"""What refuses fields: what they say goes in, an error comes out where words were not told apart.

`mixed_words` holds each field against what it may say, and what is left over against all;
`results`, `subject` and `configuration` look at those by themselves.
"""
