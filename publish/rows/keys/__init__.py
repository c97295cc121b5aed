"""What a note prints of a vote goes in; what others join it by comes out.

`procedures` has the procedure and its pages, `links` all that belongs to a vote elsewhere, the act
that came of it with its numbers included, `policy_areas` and `short_title` what it is about.
"""
