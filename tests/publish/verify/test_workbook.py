"""A workbook that says something else than the tables is found, though hashes fit."""

import zipfile
from dataclasses import replace

import pytest

from publish.verify.release import verify_release
from tests.publish.drafts import built, note, state, statement
from tests.publish.rewriting import rewrite_manifest

NAME = "councilvotes.xlsx"
VOTES, POSITIONS, DECLARATIONS = (f"xl/worksheets/sheet{number}.xml" for number in (1, 2, 3))
EVERY_SIGN = 'a|b, "c"\\d\n\n- <r>&amp;</r> \x0b \r _x0041_ é Ж ’ '


@pytest.fixture
def release(tmp_path):
    said = replace(statement(), heading=EVERY_SIGN, text=EVERY_SIGN)
    return built(tmp_path, [note(statements=(said,))], [state()]).path


def faults_with(release, part, old, new):
    """What is found once a part of the workbook is another and every hash fits."""
    path = release / NAME
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    assert parts[part].count(old) >= 1
    parts[part] = parts[part].replace(old, new, 1)
    with zipfile.ZipFile(path, "w") as book:
        for name, content in parts.items():
            book.writestr(name, content)
    rewrite_manifest(release, lambda manifest: None)
    return [fault for fault in verify_release(release).faults if ": it gives " not in fault]


def test_texts_with_every_sign_are_no_fault(release):
    assert verify_release(release).faults == ()


@pytest.mark.parametrize(
    ("part", "old", "new", "fault"),
    [
        (
            POSITIONS,
            b"<t>adopted</t>",
            b"<t>rejected</t>",
            "positions has another row 2 than the tables give",
        ),
        (VOTES, b"<v>100</v>", b"<v>99</v>", "votes has another row 2 than the tables give"),
        (VOTES, b"<t>vote_id</t>", b"<t>id</t>", "votes has another row 1 than the tables give"),
        (VOTES, b't="b"><v>0<', b't="b"><v>1<', "votes has another row 2 than the tables give"),
        (
            "xl/worksheets/_rels/sheet1.xml.rels",
            b"data.example",
            b"evil.example",
            "votes has other links than the tables give",
        ),
    ],
)
def test_a_row_or_a_link_that_is_another_one_is_named(release, part, old, new, fault):
    assert faults_with(release, part, old, new) == [f"{NAME}: its sheet {fault}"]


def test_another_sheet_is_named(release):
    (fault,) = faults_with(release, "xl/workbook.xml", b'name="votes"', b'name="voices"')
    assert fault == f"{NAME}: its sheets are voices, positions, declarations, dictionary"


def test_a_row_that_is_missing_is_named(release):
    with zipfile.ZipFile(release / NAME) as book:
        text = book.read(DECLARATIONS)
    row = text[text.index(b'<row r="2"') : text.index(b"</sheetData>")]
    assert faults_with(release, DECLARATIONS, row, b"") == [
        f"{NAME}: its sheet declarations lacks rows"
    ]


def test_a_file_that_is_no_workbook_is_named(release):
    (release / NAME).write_bytes(b"no workbook")
    rewrite_manifest(release, lambda manifest: None)
    assert f"{NAME}: it cannot be read (File is not a zip file)" in verify_release(release).faults
