"""Where the members of a position cannot be read a sheet is refused; words for nobody are read."""

import pytest

from extract.errors import NoteRefusedError
from tests.extract.sheet.layout.totals.test_read import LABELS, counts, read, table

COLONS = [f"{label}:" for label in LABELS]


@pytest.mark.parametrize("nobody", ["no Member State", "No delegation"])
def test_words_for_no_state_at_all_beside_counts_are_no_count_unread(nobody):
    found = read(table(COLONS, ["24", nobody, "2", "1", "27"]))
    assert counts(found) == [24, None, 2, 1, 27]


def test_no_before_other_words_beside_counts_is_a_count_unread():
    with pytest.raises(NoteRefusedError, match="members of no cannot be read"):
        read(table(COLONS, ["24", "no luck", "2", "1", "27"]))
