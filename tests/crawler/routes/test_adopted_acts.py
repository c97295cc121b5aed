from datetime import UTC, date, datetime

import pytest

from crawler.archive.archive import Archive
from crawler.fetch.answer import Answer
from crawler.routes.adopted_acts import AdoptedAct, acts_in, adopted_acts

BASE = "https://eur-lex.example/procedure/EN/"
URL = f"{BASE}2012_11"


def keep(data_dir, *pages):
    """Keep pages as fetched one a day from 1 May 2016 on; list those under the base."""
    with Archive(data_dir) as archive:
        run = archive.begin_run(datetime(2016, 5, 1, tzinfo=UTC))
        for day, (url, text) in enumerate(pages, 1):
            asked = datetime(2016, 5, day, tzinfo=UTC)
            body = f"<html><body>{text}</body></html>".encode()
            archive.keep_fetch(run, Answer(url, asked, 200, {}, body, "ok", ""))
        return archive.pages_under(BASE)


@pytest.mark.parametrize(
    ("printed", "act"),
    [
        ("Final act: 32016R0679", "32016R0679"),
        ('<a href="/legal-content/EN/AUTO/?uri=CELEX:32019L0790">x</a>', "32019L0790"),
        ('<a href="/legal-content/EN/AUTO/?uri=CELEX%3A32022D2518">x</a>', "32022D2518"),
    ],
)
def test_an_act_is_found_however_it_is_printed(printed, act, source):
    assert acts_in(printed.encode(), source) == {act}


@pytest.mark.parametrize("printed", ["52012PC0011", "132016R0679", "32016R06791", "12016E016"])
def test_other_numbers_are_no_acts(printed, source):
    assert acts_in(printed.encode(), source) == frozenset()


def test_the_act_of_a_procedure_is_known_since_its_page_first_said_so(tmp_path, source):
    pages = keep(
        tmp_path,
        (URL, "52012PC0011"),
        (URL, "32016R0679 52012PC0011"),
        (URL, "32016R0679 52012PC0011, seen today"),
    )
    assert adopted_acts(pages, source) == (
        AdoptedAct("2012/0011", "32016R0679", URL, date(2016, 5, 2)),
    )


def test_a_page_with_several_acts_tells_none(tmp_path, source):
    assert adopted_acts(keep(tmp_path, (URL, "32016R0679 32016R0680")), source) == ()


def test_an_act_of_before_the_procedure_is_one_that_it_changes(tmp_path, source):
    assert adopted_acts(keep(tmp_path, (URL, "31995L0046")), source) == ()


def test_an_act_that_the_page_no_longer_prints_is_told_no_more(tmp_path, source):
    assert adopted_acts(keep(tmp_path, (URL, "32016R0679"), (URL, "gone")), source) == ()


def test_pages_of_other_addresses_are_not_read(tmp_path, source):
    other = "https://eur-lex.example/legal/32016R0679"
    pages = keep(tmp_path, (other, "32016R0679"), (f"{BASE}about", "32016R0679"))
    assert [page.url for page in pages] == [f"{BASE}about"]
    assert adopted_acts(pages, source) == ()
