from hypothesis import given
from hypothesis import strategies as st

from crawler.routes.eurlex import ids_in
from crawler.routes.saved_pages import open_saved
from crawler.routes.vote_search_page import parse_acts
from crawler.source_description import read_source

SOURCE = read_source()
PIECES = st.sampled_from(
    [
        '<section class="gsc-search-results__acts">',
        '<section class="gsc-search-results__votes">',
        "</section>",
        '<strong class="gsc-title">An act',
        '<ul class="gsc-search-results__act-meta"><li>Date: 31/02/2026 ST 1/2/26 REV 3',
        '<div class="gsc-votes__countries"><abbr>BE</abbr>',
        "</div>",
        '<a href="http://[">',
        '<a href="/doc/document/ST-1-2026-INIT/en/pdf">',
        "ST 99999/99 ADD 1 ST_1_2026_COR_999",
        "\x00<!--",
    ]
)
PAGES = st.lists(PIECES | st.text(max_size=9), max_size=20).map("".join)


@given(PAGES)
def test_wild_pages_of_votes_never_give_a_state_two_positions(page):
    for act in parse_acts(page.encode("utf-8", "surrogatepass"), "http://x/", SOURCE).rows:
        states = [state for state, _ in act.positions]
        assert len(set(states)) == len(states)


@given(st.binary(max_size=300) | PAGES.map(lambda page: page.encode("utf-8", "surrogatepass")))
def test_wild_pages_name_only_council_documents(page):
    assert all(found.startswith("ST-") for found in ids_in(page, SOURCE))


@given(st.binary(max_size=300))
def test_wild_archives_of_pages_are_read_or_refused(tmp_path_factory, content):
    path = tmp_path_factory.mktemp("saved") / "page.mhtml"
    path.write_bytes(b"Content-Type: multipart/related; boundary=x\r\n\r\n--x\r\n" + content)
    page = open_saved(path)
    assert page is None or page.body.decode("utf-8", "replace") is not None
