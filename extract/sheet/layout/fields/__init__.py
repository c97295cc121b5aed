"""The labelled fields: the words of a page go in, subject, day, rule, item and result come out.

`punctuation` has the signs about labels alike, and `whole_labels` puts those on two lines together;
`labels` finds them by the words of `label_words`, `by_value` those that no list has, by what
`telling` knows that only one field says and on which side `label_sides` sees values stand, and
`label_choices` which of several counts; `values` the words that belong to each; `choice` which of
several readings is the sheet's. `item`, `voting_rule` and `sheet_fields` turn words into the
record's terms, `faults`, `subject_faults` and `result_faults` refuse what was not told apart, and
`read` puts all together. Where that leaves the sheet unread it reads a list without its numbers
(`list_items`), and then by `blocks`.
"""
