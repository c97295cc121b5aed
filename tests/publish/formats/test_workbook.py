import json
import time
from dataclasses import replace
from datetime import date, datetime

import pytest

from councilvotes.releases.facts import member_state_facts
from publish.columns import columns_of
from publish.errors import ReleaseError
from publish.formats.sheets import Sheet
from publish.formats.workbook import MOST_ROWS, write_workbook
from publish.records import StatementRow, VoteRow, WidePositionRow
from publish.release.build import build_release
from publish.verify.release import verify_release
from tests.publish.drafts import DAY, build, built, note, settings, state, statement, vote

NAME = "councilvotes.xlsx"
ODD = '<b>"é" & Ж ’</b>\n\n- e '


def notes():
    """Two votes in one note, with a declaration that reads like a formula."""
    first = replace(vote(BE="yes", DK="no", IT="abstain"), subject="=SUM(1+1)")
    second = replace(vote("ST-11513-2026-V2", BE="no", IT="yes"), subject=ODD, act_type_raw="@x")
    said = replace(statement(), heading="+A1", text="-A1")
    return [note(votes=(first, second), statements=(said,))]


def load_workbook(path):
    import openpyxl  # a quarter of a second

    return openpyxl.load_workbook(path)


@pytest.fixture(scope="module")
def release(tmp_path_factory):
    """One with all 28 states."""
    folder = tmp_path_factory.mktemp("releases")
    facts = member_state_facts()
    return build_release(notes(), [state()], facts, settings(folder), today=DAY).path


@pytest.fixture(scope="module")
def book(release):
    return load_workbook(release / NAME)


def rows_in_json(release, table):
    return json.loads((release / f"{table}.json").read_text(encoding="utf-8"))


def in_sheet(book, name):
    """Each row with its cells by the name of their column."""
    header, *rows = book[name].iter_rows(values_only=True)
    return [dict(zip(header, row, strict=True)) for row in rows]


def shown(row_class, row):
    """A row of JSON as a sheet is to show it."""
    kinds = {column.name: column.kind for column in columns_of(row_class)}

    def cell(name, value):
        if value is not None and kinds[name] == "date":
            return datetime.fromisoformat(value)
        return "|".join(map(str, value)) if kinds[name] == "list" else value

    return {name: cell(name, value) for name, value in row.items()}


def test_the_sheet_of_votes_has_every_row_and_column(release, book):
    due = [shown(VoteRow, row) for row in rows_in_json(release, "votes")]
    assert in_sheet(book, "votes") == due
    assert [row["subject"] for row in due] == ["=SUM(1+1)", ODD]


def test_the_sheet_of_positions_has_a_row_a_vote_and_a_column_a_state(release, book):
    due = [shown(WidePositionRow, row) for row in rows_in_json(release, "positions_wide")]
    found = in_sheet(book, "positions")
    assert found == due
    assert (found[0]["BE"], found[0]["DK"], found[0]["UK"]) == ("yes", "no", None)


def test_states_stand_in_the_order_of_protocol(book):
    (header,) = book["positions"].iter_rows(max_row=1, values_only=True)
    states = [name for name in header if name.isupper()]
    facts = sorted(member_state_facts(), key=lambda facts: facts.protocol_order)
    assert states == [each.code for each in facts]
    assert states[:4] == ["BE", "BG", "CZ", "DK"]


def test_the_sheet_of_declarations_has_every_column_and_who_made_it(release, book):
    (row,) = rows_in_json(release, "statements")
    due = shown(StatementRow, row) | {"authors": "COMMISSION|IT"}
    assert in_sheet(book, "declarations") == [due]


def test_a_declaration_held_in_several_languages_is_shown_once_in_english(tmp_path):
    held = [note(language=each, statements=(statement(),)) for each in ("da", "de", "en")]
    path = built(tmp_path, held, [state(language=each) for each in ("da", "de", "en")]).path
    assert [row["language"] for row in rows_in_json(path, "statements")] == ["da", "de", "en"]
    (row,) = in_sheet(load_workbook(path / NAME), "declarations")
    assert row["language"] == "en"
    assert verify_release(path).faults == ()


def test_a_declaration_that_is_not_held_in_english_is_shown_in_another_language(tmp_path):
    held = [
        note(language="fr", statements=(statement(), replace(statement(), ordinal=2))),
        note(language="en", statements=(statement(),)),
    ]
    path = built(tmp_path, held, [state(language=each) for each in ("en", "fr")]).path
    rows = in_sheet(load_workbook(path / NAME), "declarations")
    assert [(row["ordinal"], row["language"]) for row in rows] == [(1, "en"), (2, "fr")]


def test_the_dictionary_says_what_each_column_is(book):
    said = in_sheet(book, "dictionary")
    for name in ("votes", "positions", "declarations"):
        (header,) = book[name].iter_rows(max_row=1, values_only=True)
        assert [row["column"] for row in said if row["sheet"] == name] == list(header)
    assert {
        "sheet": "positions",
        "column": "sitting_date",
        "table": "positions_wide",
        "type": "date",
        "description": "Day of the vote.",
    } in said


def test_the_dictionary_says_what_the_release_says_of_itself(tmp_path):
    drawn = replace(note(), reconstruction=True)
    path = built(tmp_path, [drawn], [state()], sample=True).path / NAME
    said = {row["column"]: row for row in in_sheet(load_workbook(path), "dictionary")}
    assert said["version"]["description"] == "2026.07.02"
    assert said["licence"]["description"] == "CC-BY-4.0"
    assert said["notice"]["description"].startswith("Sample, not data")


@pytest.mark.parametrize("name", ["votes", "positions", "declarations", "dictionary"])
def test_the_header_is_bold_and_stays_and_rows_can_be_filtered(book, name):
    sheet = book[name]
    assert all(cell.font.bold for cell in sheet[1])
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == sheet.dimensions


def test_days_are_dates_and_texts_are_never_formulas(book):
    header, first, *_ = book["votes"].iter_rows()
    cells = {name.value: cell for name, cell in zip(header, first, strict=True)}
    assert (cells["sitting_date"].is_date, cells["sitting_date"].number_format) == (
        True,
        "yyyy-mm-dd",
    )
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds


def test_columns_are_as_wide_as_can_be_read(book):
    widths = {key: each.width for key, each in book["dictionary"].column_dimensions.items()}
    assert 12 <= min(widths.values()) <= max(widths.values()) < 62


@pytest.mark.parametrize("name", ["votes", "positions", "declarations"])
def test_the_document_leads_to_its_pdf(book, name):
    header, *rows = book[name].iter_rows()
    place = [cell.value for cell in header].index("document_id")
    assert [row[place].hyperlink.target for row in rows] == [state().url] * len(rows)


@pytest.mark.parametrize(
    "url",
    [
        "import:/home/a.pdf",
        pytest.param("https://x.example/a b#c", marks=pytest.mark.long),
    ],
)
def test_an_address_that_is_no_plain_page_is_no_link(tmp_path, url):
    path = built(tmp_path, notes(), [replace(state(), url=url)]).path
    book = load_workbook(path / NAME)
    assert not any(cell.hyperlink for row in book["votes"].iter_rows() for cell in row)
    assert verify_release(path).faults == ()


@pytest.mark.parametrize("sign", [pytest.param("a", marks=pytest.mark.long), "𝔞"])
def test_a_text_longer_than_a_cell_is_cut_and_names_the_file_that_has_it_all(tmp_path, sign):
    said = replace(statement(), text=sign * 40_000)
    path = built(tmp_path, [note(statements=(said,))], [state()]).path
    (row,) = in_sheet(load_workbook(path / NAME), "declarations")
    assert row["text"].startswith(sign * 16_000)
    assert row["text"].endswith(" … [cut: the whole text is in statements.json]")
    assert 32_765 <= len(row["text"].encode("utf-16-le")) / 2 <= 32_767
    assert verify_release(path).faults == ()


def test_a_text_that_reads_like_markup_is_text(tmp_path):
    said = replace(statement(), text="<r><f>&1</f></r>")
    path = built(tmp_path, [note(statements=(said,))], [state()]).path
    (row,) = in_sheet(load_workbook(path / NAME), "declarations")
    assert row["text"].rstrip() == "<r><f>&1</f></r>"
    assert verify_release(path).faults == ()


def test_a_release_without_votes_has_a_workbook_with_headers(tmp_path):
    path = built(tmp_path, [note(votes=())], [state()]).path
    assert in_sheet(load_workbook(path / NAME), "votes") == []
    assert verify_release(path).faults == ()


def test_the_same_rows_give_the_same_bytes_in_another_place_and_time_zone(tmp_path, monkeypatch):
    one = build(tmp_path / "one", notes(), [state()]).path / NAME
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    other = build(tmp_path / "other", notes(), [state()]).path / NAME
    monkeypatch.undo()
    time.tzset()
    assert one.read_bytes() == other.read_bytes()
    assert load_workbook(one).properties.created == datetime(2026, 7, 2)


def test_more_rows_than_a_sheet_has_are_an_error(tmp_path):
    sheet = Sheet("votes", ("a",), MOST_ROWS, ())
    with pytest.raises(ReleaseError, match="cannot hold the 1048576 rows of its sheet votes"):
        write_workbook(tmp_path / NAME, [sheet], date(2026, 7, 2))
