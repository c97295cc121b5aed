import re

import pytest
from typer.testing import CliRunner

from councilvotes.cli.app import app
from councilvotes.review.triage import cause_of
from tests.drawing.note import draw_note
from tests.drawing.seed import seed_note
from tests.drawing.spec import SheetLook
from tests.drawing.unknown import unknown_note


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    """The report on a folder of a good note, two unknown ones and a broken file."""
    place = tmp_path_factory.mktemp("triage")
    folder = place / "notes"
    folder.mkdir()
    (folder / "good.pdf").write_bytes(draw_note(seed_note(SheetLook())))
    (folder / "one.pdf").write_bytes(unknown_note(1))
    (folder / "two.pdf").write_bytes(unknown_note(2, ("HU",), ("AT", "MT")))
    (folder / "<b>.pdf").write_bytes(b"no PDF at all")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(place)
        assert "4 files: 1 read, 3 refused" in report("notes").output
    return (place / "report.html").read_text(encoding="utf-8")


def report(folder):
    words = ["inspect", folder, "--report", "report.html", "--config", "sample"]
    return CliRunner().invoke(app, words)


def test_refused_files_stand_by_cause_with_picture_nearest_reading_and_command(page):
    assert re.search(r"named by the totals alone \(\w+\): .*\(1 file\)", page)
    assert page.count("data:image/jpeg;base64,") == 2
    assert "page 2: the nearest reading is" in page
    assert "councilvotes teach notes/one.pdf --config sample --mark 1=" in page


def test_a_file_that_is_no_pdf_is_listed_with_its_reason_and_its_name_as_text(page):
    assert "<h3>&lt;b&gt;.pdf</h3>" in page
    assert "councilvotes import &#x27;notes/&lt;b&gt;.pdf&#x27; --replace" in page


def test_read_notes_stand_in_a_list_with_their_votes(page):
    assert "<tr><td>good.pdf<td>ST-11513-2026<td>adopted<td>27<td>0<td>0<td>0" in page


def test_the_page_needs_nothing_beside_itself(page):
    assert not re.search(r'(?:src|href)="(?!data:|#)', page)


def test_an_empty_folder_says_so(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "none").mkdir()
    assert "0 files" in report("none").output
    assert "There is no PDF in this folder" in (tmp_path / "report.html").read_text()


def test_a_report_on_what_is_no_folder_is_wrong_use(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert report("nowhere").exit_code == 2


def test_reasons_that_differ_in_names_pages_and_figures_are_one_cause():
    one = "page 2: the mark of Italy, Malta is named by the totals alone (no): no legend"
    other = "page 3: the mark of Spain is named by the totals alone (no): no legend"
    assert (
        cause_of(one)
        == cause_of(other)
        == ("the mark of … is named by the totals alone (no): no legend")
    )
    assert cause_of("check failed: shares match totals: expected 1, found 2") == (
        "check failed: shares match totals"
    )
