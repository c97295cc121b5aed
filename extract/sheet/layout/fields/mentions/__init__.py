"""Fields by the words that alone can say them, wherever a sheet does: behind labels that no list
has, in sentences, between strokes. What may be said is a closed set but for the subject, and that
begins with an act: `Threshold: qualified majority | Result: adopted`, `When 11 Apr 2016`.

Lines go in; `texts` makes running texts of them, `subject` finds where the act begins and ends,
`values` what the texts say of the other fields, and `read` takes what one thing alone says.
"""
