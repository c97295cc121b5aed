"""The labels of fields: lines of words go in, each `label` with where it stands comes out;
`ends` tells where one without a colon does.

`glued` cuts them from their values, `punctuation` has the signs about them alike, `list_items`
takes the numbers before them away, `translations` a column of them in a second language,
`questions` takes questions for labels, and `whole` puts those on two lines together. `words` has
what they are called, `choices` which of several for one field counts; `cells` are the places that
may be a label or a value, and `sides` says on which side of labels the values stand.
"""
