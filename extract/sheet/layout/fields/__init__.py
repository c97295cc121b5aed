"""The labelled fields: the words of a page go in, subject, day, rule, item and result come out.

`labels` finds the labels whose words are known, `by_value` those that no list has, by what
`telling` knows that only one field says; `values` finds the words that belong to each, `choice`
which of several readings is the sheet's, `result_words` what tells the result. `item`,
`voting_rule` and `sheet_fields` turn words into the record's terms, `faults` refuses what was not
told apart, and `read` puts all together. Where that leaves the sheet unread it reads a list without
its numbers, then by `blocks`, and then `by_mention`: by what one place alone can mean of all its
`mentions`.
"""
