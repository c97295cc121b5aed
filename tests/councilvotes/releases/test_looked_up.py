from datetime import UTC, date, datetime

import pytest

from councilvotes.releases.looked_up import looked_up_links
from councilvotes.run.pipeline import read_and_publish
from councilvotes.settings.settings import load_settings
from crawler.archive.archive import Archive
from crawler.fetch.answer import Answer
from publish.records import LookedUpLink

PAGE = "https://eur-lex.europa.eu/procedure/EN/2012_11"
ENTRY = """
[[link]]
procedure = "{procedure}"
kind = "celex"
value = "32016R0680"
day = 2016-05-04
source = "A. Reviewer"
"""


@pytest.fixture
def settings(tmp_path):
    """Settings beside which a links file may lie."""
    path = tmp_path / "own.toml"
    path.write_text("", encoding="utf-8")
    return load_settings(str(path), {"data_dir": tmp_path / "data"})


def keep_page(data_dir, text):
    asked = datetime(2016, 5, 5, tzinfo=UTC)
    with Archive(data_dir) as archive:
        run = archive.begin_run(asked)
        archive.keep_fetch(run, Answer(PAGE, asked, 200, {}, text.encode(), "ok", ""))


def test_an_archived_page_of_a_procedure_gives_its_act(settings):
    keep_page(settings.data_dir, "32016R0679")
    assert looked_up_links(settings) == (
        LookedUpLink(None, "2012/0011", "celex", "32016R0679", date(2016, 5, 5), PAGE),
    )


def test_what_a_person_looked_up_stands_in_place_of_the_page(settings, tmp_path):
    keep_page(settings.data_dir, "32016R0679")
    (tmp_path / "links.toml").write_text(ENTRY.format(procedure="2012/0011/COD"))
    assert [link.source for link in looked_up_links(settings)] == ["A. Reviewer"]


def test_a_link_of_no_published_vote_is_told(settings, tmp_path, keep_a_document, out, capsys):
    keep_a_document(settings.data_dir)
    (tmp_path / "links.toml").write_text(ENTRY.format(procedure="2012/0011/COD"))
    read_and_publish(settings, out)
    told = capsys.readouterr().err
    assert "celex 32016R0680 was looked up for 2012/0011/COD, of which no vote is published" in told


def test_a_new_link_makes_what_was_published_out_of_date(settings, tmp_path, keep_a_document, out):
    keep_a_document(settings.data_dir)
    _, first = read_and_publish(settings, out)
    assert first is not None and read_and_publish(settings, out)[1] is None
    (tmp_path / "links.toml").write_text(ENTRY.format(procedure="2012/0011/COD"))
    assert read_and_publish(settings, out)[1] is not None
