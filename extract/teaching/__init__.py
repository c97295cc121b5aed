"""From what a note shows to entries by which other notes may be read.

`by_person.py` holds what a person says of drawings, labels and layouts against the note,
`pictured.py` shows them the kinds of mark; `by_proof.py` takes drawings that legends name and
totals prove.
"""
