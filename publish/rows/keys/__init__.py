"""What a note prints of a vote goes in; what others join it by comes out.

`procedures` has the procedure and its pages, `links` all that belongs to a vote elsewhere, `acts`
the numbers of the act that came of it, `policy_areas` and `short_title` what it is about.
"""
