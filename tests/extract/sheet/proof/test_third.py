"""A result that the majority does not explain needs a third reader, or a person."""

import random
from dataclasses import replace
from datetime import date

import pytest

from extract.member_states import load_populations, proving_tables
from tests.extract.sheet.random_sheets import Sheet, random_sheet
from tests.extract.sheet.test_planted_faults import judged

OF_2026 = next(t for t in load_populations() if t.valid_from == date(2026, 1, 1))
YES, NO, UNCLEAR = "tick", "cross", None


def sheet_with(result: str) -> Sheet:
    """A sheet of which the majority is reached, or (cross) is not."""
    rng = random.Random(5)
    for _ in range(2000):
        sheet = random_sheet(rng, [OF_2026])
        refused = judged(replace(sheet, results=(YES, YES, YES)), proving_tables())[2]
        if (refused is None) == (result == YES) and len(sheet.rows) == 27:
            return sheet
    raise AssertionError("no such sheet was drawn")


@pytest.mark.parametrize(
    ("majority", "results", "refused"),
    [
        (YES, (YES, YES, UNCLEAR), None),
        (YES, (NO, NO, NO), None),
        (YES, (NO, NO, YES), "result_named_by_a_third_reader"),
        (YES, (NO, NO, UNCLEAR), "result_named_by_a_third_reader"),
        (NO, (NO, NO, UNCLEAR), None),
        (NO, (YES, YES, YES), "adopted_by_the_majority"),
    ],
)
def test_a_result_stands_by_the_majority_or_by_a_third_reader(majority, results, refused):
    sheet = sheet_with(majority)
    assert judged(replace(sheet, results=results), proving_tables())[2] == refused


def test_a_blank_result_fails_only_where_a_third_reader_sees_a_mark():
    sheet = sheet_with(YES)
    blank = "blank"
    refused = [
        judged(replace(sheet, results=(blank, blank, third)), proving_tables())[2]
        for third in (blank, UNCLEAR, YES)
    ]
    assert refused == [None, None, "result_named_by_a_third_reader"]
