import pytest

from crawler.routes.list_page import ListPage, ListRow, NamedDocument, named_document, parse_page

URL = "https://www.consilium.europa.eu/en/documents/public-register/votes/"


@pytest.mark.parametrize(
    ("link", "document_id", "language"),
    [
        ("/doc/document/ST-11513-2026-INIT/da/pdf", "ST-11513-2026-INIT", "da"),
        ("/doc/document/ST-11513-2026-INIT/DA/pdf", "ST-11513-2026-INIT", "da"),
        ("/doc/document/st-11513-2026-init/el", "ST-11513-2026-INIT", "el"),
        ("/doc/document/ST-1-2026-REV-1-COR-2/en/", "ST-1-2026-REV-1-COR-2", "en"),
        (
            "https://data.consilium.europa.eu/doc/document/CM-1-2026-INIT/en/pdf?x=1#y",
            "CM-1-2026-INIT",
            "en",
        ),
    ],
)
def test_address_names_a_document_and_its_language(source, link, document_id, language):
    assert named_document(link, source) == NamedDocument(document_id, language)


@pytest.mark.parametrize(
    "link",
    [
        None,
        "",
        "#",
        "http://[broken",
        "/doc/document/ST-11513-2026-INIT/pdf",
        "/doc/document/../../etc/passwd/en/pdf",
        "/doc/document/ST-11513-2026-INIT/en/pdf/more",
    ],
)
def test_other_address_names_none(source, link):
    assert named_document(link, source) is None


def test_page_gives_rows_total_and_onward_targets(source):
    html = """
      <p class="pr-meta"><span class="results">1-1 of 1 234 results</span></p>
      <ul><li class="gsc-public-register__result-item">
        <header><span class="pull-right"> 02/07/2026 </span></header>
        <strong class="pa-download-document-title">Voting result -
          Act</strong>
        <a class="link-pdf" href="/doc/document/ST-1-2026-INIT/en/pdf">PDF</a>
        <a class="option-language-item" href="/doc/document/ST-1-2026-INIT/EN">en</a>
        <a class="option-language-item" href="/doc/document/ST-1-2026-INIT/DA/pdf">da</a>
        <a class="option-language-item" href="javascript:void(0)">fr</a>
      </li></ul>
      <a rel="next" href="?page=2">next</a>
      <div class="pagination"><a href="?page=2">2</a><a href="/elsewhere/?page=3">3</a></div>
      <script>var ignored = "text of a script is no content";</script>
    """
    target = "/en/documents/public-register/votes/?page=2"
    page = parse_page(html.encode(), URL, source)
    assert page == ListPage(
        rows=(
            ListRow(
                title="Voting result - Act",
                date="02/07/2026",
                documents=(
                    NamedDocument("ST-1-2026-INIT", "en"),
                    NamedDocument("ST-1-2026-INIT", "da"),
                ),
                unreadable_links=1,
            ),
        ),
        total=1234,
        next_targets=(target,),
        page_targets=(target,),
        text_characters=len(
            "1-1 of 1 234 results 02/07/2026 Voting result - Act PDF en da fr next 2 3"
        ),
        links_documents=True,
    )


def test_bytes_that_are_no_html_give_an_empty_page(source):
    page = parse_page(b"\xff\xfe\x00%PDF-", URL, source)
    assert (page.rows, page.total, page.links_documents) == ((), None, False)
