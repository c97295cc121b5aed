import pytest

from councilvotes.reconcile.witness.numbers import act_numbers, file_numbers, file_numbers_in_cell


@pytest.mark.parametrize(
    ("printed", "files"),
    [
        ("2025/0429 (COD)", ("2025/0429",)),
        ("2020/103(COD)", ("2020/0103",)),
        ("2018/00114 (COD", ("2018/0114",)),
        ("2016/0370 (CNS) 2016/0372 (NLE)", ("2016/0370", "2016/0372")),
        ("20160/0409 (COD)", ()),
    ],
)
def test_files_are_told_in_one_form(printed, files):
    assert file_numbers_in_cell(printed) == files


def test_an_act_that_a_text_cites_is_no_file():
    assert file_numbers(("File: 2020/0001(COD) amending Regulation (EU) 2019/943",)) == (
        "2020/0001",
    )


@pytest.mark.parametrize(
    ("printed", "acts"),
    [
        ("62/25", ("62/25",)),
        ("PE-CONS 54/17", ("54/17",)),
        ("PE53/19", ("53/19",)),
        ("20/2022", ("20/22",)),
        ("9789/1/24", ("9789/24",)),
        ("15788/24+ COR 1 + ADD 1-4", ("15788/24",)),
        ("8804/24; 8539/24", ("8804/24", "8539/24")),
        ("11261/26 ADD 1", ("11261/26",)),
        ("2025/0429 (COD)", ()),
    ],
)
def test_acts_are_told_by_their_number_and_year(printed, acts):
    assert act_numbers((printed,)) == acts
