"""Labels of a sheet that recognition misread by a letter."""

import pytest

from extract.sheet.table.labels import with_label_mended
from extract.sheet.words.words import Segment


@pytest.mark.parametrize(
    ("read", "mended"),
    [
        ("Final resutt", "Final result"),
        ("Votlng Rule: unanimity", "Voting Rule: unanimity"),
        ("SittingdaIe: 24/05/2016", "Sitting date: 24/05/2016"),
        ("Final result", "Final result"),
        ("Finat resutt", "Finat resutt"),
        ("Sitting dates", "Sitting dates"),
        ("Version: 2", "Version: 2"),
        ("LIETUVA", "LIETUVA"),
    ],
)
def test_a_label_is_mended_where_one_letter_alone_is_wrong(read, mended):
    box = (10.0, 20.0, 60.0, 30.0)
    assert with_label_mended(Segment(read, box, 10.0)) == Segment(mended, box, 10.0)
