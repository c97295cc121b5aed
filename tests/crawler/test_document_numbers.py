import pytest

from crawler.document_numbers import NumberList, parse_number, read_numbers
from crawler.errors import WrongNumberError

LANGUAGES = ("da", "en")


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("11513/26", ("ST-11513-2026-INIT", None)),
        ("ST 11513/26 REV 1", ("ST-11513-2026-REV-1", None)),
        ("st 11513/26 init", ("ST-11513-2026-INIT", None)),
        ("ST-11513-2026-INIT", ("ST-11513-2026-INIT", None)),
        ("ST-11513-2026-INIT da", ("ST-11513-2026-INIT", "da")),
        ("  11513/26   DA ", ("ST-11513-2026-INIT", "da")),
        ("11513/26 COR 1 (el)", ("ST-11513-2026-COR-1", "el")),
        ("ST-8-2019-REV-1-COR-2", ("ST-8-2019-REV-1-COR-2", None)),
        ("8/19 REV1 COR 2", ("ST-8-2019-REV-1-COR-2", None)),
        ("17146/1/12 REV 1", ("ST-17146-2012-REV-1", None)),
        ("17146/1/12", ("ST-17146-2012-REV-1", None)),
        ("17146/1/12 REV 1 COR 1", ("ST-17146-2012-REV-1-COR-1", None)),
        ("07146/12", ("ST-7146-2012-INIT", None)),
        ("ST-07146-2012-ADD-01", ("ST-7146-2012-ADD-1", None)),
        ("14000/99", ("ST-14000-1999-INIT", None)),
    ],
)
def test_a_document_is_named_as_people_write_it(written, named):
    assert parse_number(written) == named


@pytest.mark.parametrize(
    "written",
    ["", "11513", "11513/2026", "ST-11513-26-INIT", "CM-11513-2026-INIT", "ST-11513-2026",
     "11513/26 dan", "11513/26 REV", "ST-11513-2026-INIT da en", "11513/26 VOL 1", "a/26"],
)  # fmt: skip
def test_what_names_no_document_is_refused_with_what_is_accepted(written):
    with pytest.raises(WrongNumberError, match=r"write 11513/26, ST 11513/26 REV 1 or ST-"):
        parse_number(written)


def test_a_bad_line_is_named_by_its_number_and_loses_no_other():
    lines = ["\ufeff# wanted", "11513/26 # a remark", "", "eleven", "ST-11514-2026-INIT da\r\n"]
    found = read_numbers(lines, LANGUAGES)
    assert found.documents == (("ST-11513-2026-INIT", None), ("ST-11514-2026-INIT", "da"))
    assert [line.partition(":")[0] for line in found.bad_lines] == ["line 4"]
    assert "'eleven' is no number" in found.bad_lines[0]


def test_a_document_written_twice_is_named_once():
    assert read_numbers(["11513/26", "ST-11513-2026-INIT"], LANGUAGES) == NumberList(
        (("ST-11513-2026-INIT", None),), ()
    )


def test_a_line_in_a_language_that_is_not_known_is_told():
    assert read_numbers(["11513/26 da", "11513/26 dk"], LANGUAGES) == NumberList(
        (("ST-11513-2026-INIT", "da"),),
        ("line 2: 'dk' is no language of the Council: 'da' is meant, it seems",),
    )
