import csv
import io
import json
import struct
from dataclasses import replace
from datetime import date

import pytest

from extract.records import Majority, PicturedRow
from publish.encode import encode_row
from publish.pictures import keep_picture
from publish.places.index import Recall
from publish.records import SheetPicture
from tests.publish.drafts import COR, ID, note, state, statement, vote
from tests.publish.site.voted import ADDRESS, OF, content_of, files_of, parsed, text_of

HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(2)>\u202eevil\u200f </article></main>\n\n"
    "- <b onclick=x>bold</b> & {{ 7 * 7 }}\n- ' \" ` &lt;i&gt;\n\n"
    + "שלום " * 3
    + "\n\n"
    + "x" * 200_000
)


COUNTED = Majority(
    reached=True,
    certain=True,
    agrees=True,
    abstention_counts=True,
    participants=3,
    members=2,
    members_required=2,
    members_margin=0,
    population_pct=66.66,
    population_required_pct=65.0,
    population_margin_pct=1.66,
    weight=None,
    weight_required=None,
    weight_margin=None,
    opponents=1,
    opponents_pct=33.33,
    blocking_members=4,
    blocking_minority=False,
    smallest_switch=1,
    smallest_switch_states=("BE",),
    figures_from="sheet",
)


def counted_vote():
    """Italy alone says no; Belgium or Denmark could have turned it."""
    made = vote(BE="yes", DK="yes", IT="no")
    pivotal = [replace(each, pivotal=each.position == "yes") for each in made.positions]
    return replace(made, positions=tuple(pivotal), majority=COUNTED)


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    first = note(language="da", statements=(statement(),))
    mended = note(
        COR,
        "da",
        votes=(counted_vote(),),
        statements=(statement(), replace(statement(), ordinal=2, authors=("DK", "IT"))),
    )
    english = note(COR, "en", votes=mended.votes, statements=(replace(statement(), language="en"),))
    return content_of(
        tmp_path_factory.mktemp("releases"),
        (first, mended, english),
        (state(ID, "da", superseded_by=COR), state(COR, "da"), state(COR)),
    )


@pytest.fixture(scope="module")
def files(content):
    return files_of(content)


@pytest.fixture(scope="module")
def page(files):
    return parsed(files)


PICTURE = f"{'a' * 64}.webp"


def sheet_of(content):
    """A picture of the vote's sheet on which two of its states were found."""
    row = content.votes[0].row
    rows = (
        PicturedRow("BE", (10, 10, 300, 30), (200, 12, 212, 24)),
        PicturedRow("IT", None, (200, 42, 212, 54)),
    )
    return SheetPicture(
        row.vote_id, row.document_id, row.language, 2, PICTURE, 800, 1000, rows, "b" * 64
    )


def test_each_vote_has_a_page_an_embed_and_its_data(files):
    names = ["embed.html", "index.html", "positions.csv", "preview.png", "vote.json"]
    assert sorted(files) == [f"{OF}{name}" for name in names]


def test_the_page_tells_what_was_voted_on_and_how(page):
    said = text_of(page)
    for words in (
        "Adopted on 2 July 2026 in the Council of the EU, qualified majority: 2 yes, 1 no",
        "written procedure",
        "VOTE 47",
        "2025/0429 (COD)",
        "11261/26, 11261/26 ADD 1",
        "Position of the Council at first reading",
        "regulation",
        "Italy alone said no",
    ):
        assert words in said


def test_every_state_has_a_tile_that_names_its_position_and_leads_to_its_row(page):
    tiles = {tile.attributes["href"]: tile for tile in page.css("a.tile")}
    assert list(tiles) == ["#state-BE", "#state-DK", "#state-IT"]
    assert [tile.css_first("title").text() for tile in tiles.values()] == [
        "Belgium: yes",
        "Denmark: yes",
        "Italy: no",
    ]
    assert all(page.css_matches(f"tr[id='{address[1:]}']") for address in tiles)


def test_signs_tell_positions_apart_without_colour(page):
    signs = [tile.css_first("use").attributes["href"] for tile in page.css("a.tile")]
    assert signs == ["#sign-yes", "#sign-yes", "#sign-no"]
    assert all(page.css_matches(f"symbol[id='{sign[1:]}']") for sign in signs)


def test_the_table_names_share_declaration_and_evidence(page):
    row = page.css_first("#state-IT")
    assert text_of(page, "#state-IT").startswith("Italy IT no, alone 2.63 declaration")
    state_page, first, second = (link.attributes["href"] for link in row.css("a"))
    assert state_page == "../../states/IT/index.html"
    assert page.css_matches(f"article[id='{first[1:]}']")
    assert second == "https://data.example/doc/document/ST-11513-2026-COR-1/en/pdf#page=2"


def test_thresholds_margin_and_smallest_switch_are_told(page):
    bars = [" ".join(each.text().split()) for each in page.css("figure.bar figcaption")]
    assert bars == [
        "Member States: 2 in favour of 3, 2 required; margin 0",
        "Population: 66.66 % in favour of 100.00 %, 65.00 % required; margin +1.66 points",
    ]
    assert (
        "One Member State could have turned the outcome by changing sides: Belgium and Denmark "
        "(each alone)."
    ) in text_of(page)
    assert (
        "Against it stood 1 with 33.33 % of the population. A blocking minority needs at least 4"
        in text_of(page)
    )


def test_declarations_stand_in_every_language_with_their_authors(page):
    assert [each.attributes["id"] for each in page.css("details.declarations")] == [
        "declarations-en",
        "declarations-da",
    ]
    # The first version prints the first one too; it is shown once.
    danish = page.css("#declarations-da article")
    assert [each.css_first("p").text().split(" · ")[0] for each in danish] == [
        "statement of European Commission, Italy",
        "statement of Denmark, Italy",
    ]
    assert danish[0].css_first("div").attributes["lang"] == "da"
    assert danish[0].css_first("li").attributes["dir"] == "auto"


def test_the_documents_are_told_with_what_superseded_them(page):
    chain = text_of(page, ".chain")
    assert "ST-11513-2026-INIT , first version (superseded by ST-11513-2026-COR-1)" in chain
    assert "ST-11513-2026-COR-1 , corrigendum 1 : read for this page" in chain.replace(
        " 1: ", " 1 : "
    )


def test_links_lead_to_the_procedure_and_the_note(page):
    links = {link.attributes["href"] for link in page.css(".facts a")}
    assert links == {
        "https://eur-lex.europa.eu/procedure/EN/2025_429",
        "https://oeil.europarl.europa.eu/oeil/en/procedure-file?reference=2025/0429%28COD%29",
        "https://data.example/doc/document/ST-11513-2026-COR-1/en/pdf#page=2",
    }


def test_that_no_picture_was_made_is_said(page):
    assert "No picture of the vote sheet was made." in text_of(page)


def test_the_json_holds_the_rows_of_the_vote(content, files):
    (one,) = content.votes
    told = json.loads(files[f"{OF}vote.json"])
    assert told["vote"] == json.loads(encode_row(one.row))
    for name in ("positions", "links", "documents", "checks"):
        assert told[name] == [json.loads(encode_row(row)) for row in getattr(one, name)]
    assert told["declarations"] == [
        json.loads(encode_row(each.row)) | {"authors": list(each.authors)}
        for each in one.declarations
    ]
    assert told["release"]["version"] == content.version


def test_the_csv_holds_the_lines_of_the_release(content, files):
    own = files[f"{OF}positions.csv"]
    assert own == (content.folder / "positions.csv").read_bytes()
    rows = list(csv.DictReader(io.StringIO(own.decode("utf-8-sig"))))
    assert [row["member_state"] for row in rows] == ["BE", "DK", "IT"]


def test_the_citation_names_vote_release_and_address(content, page):
    assert text_of(page, ".cite") == (
        "The councilvotes contributors (2026). Vote ST-11513-2026 of 2026-07-02: Position of the "
        "Council at first reading. Public votes in the Council of the European Union, release "
        f"{content.version}. {ADDRESS}/{OF}"
    )
    assert text_of(page, "details pre").startswith("@misc{ST-11513-2026,")


def test_other_sites_are_told_of_the_vote_where_the_address_is_known(page):
    assert page.css_first("link[rel=canonical]").attributes["href"] == f"{ADDRESS}/{OF}"
    assert page.css_first("meta[property='og:url']").attributes["content"] == f"{ADDRESS}/{OF}"
    told = json.loads(page.css_first("script[type='application/ld+json']").text())
    assert told["identifier"] == "ST-11513-2026"
    assert f'src="{ADDRESS}/{OF}embed.html"' in page.css_first("#snippet").text()


def test_nothing_is_told_to_other_sites_without_an_address(content):
    page = parsed(files_of(content, None))
    assert not page.css("link[rel=canonical], meta[property], script, textarea")


def test_a_recall_is_said_on_the_page_and_in_the_embed(content):
    wrong = Recall("ST-11513-2026", "Italy said yes", date(2026, 7, 4), content.version)
    entry = replace(content.entry, recalls=(wrong,))
    marked = replace(content, entry=entry, index=replace(content.index, releases=(entry,)))
    files = files_of(marked)
    for name in ("index.html", "embed.html"):
        said = text_of(parsed(files, f"{OF}{name}"), ".recall")
        assert said.startswith("This vote was recalled. 4 July 2026: Italy said yes")


def test_the_embed_shows_the_tiles_and_leads_to_the_vote(files):
    embed = parsed(files, f"{OF}embed.html")
    assert [tile.attributes["aria-label"] for tile in embed.css("g.tile")] == [
        "Belgium: yes",
        "Denmark: yes",
        "Italy: no",
    ]
    assert [link.attributes["href"] for link in embed.css("h1 a")] == ["index.html"]


def test_every_local_link_leads_to_a_part_of_the_page_or_a_file_of_the_vote(page, files):
    own = [link.attributes["href"] for link in page.css("main a")]
    local = [link for link in own if not link.startswith(("https://", "http://"))]
    assert local
    for link in local:
        if link.startswith("#"):
            assert page.css_matches(f"[id='{link[1:]}']"), link
        elif not link.startswith("../../states/"):
            assert f"{OF}{link}" in files, link


def test_no_id_stands_twice(page):
    ids = [each.attributes["id"] for each in page.css("[id]")]
    assert len(ids) == len({*ids})


def test_text_of_documents_never_becomes_markup(tmp_path):
    said = replace(statement(), text=HOSTILE, heading="<h1>Heading</h1><script>x</script>")
    made = replace(vote(), subject=f"Adoption of </title></script><script>{HOSTILE[:60]}")
    content = content_of(tmp_path, (note(votes=(made,), statements=(said,)),), (state(),))
    hostile, plain = files_of(content), parsed(files_of(content))
    (shown,) = plain.css("article")
    assert {each.tag for each in shown.css("h3, h3 *, div, div *")} == {
        "h3",
        "div",
        "p",
        "ul",
        "li",
    }
    assert [each.text() for each in shown.css("h3")] == [said.heading]
    blocks = [each.text() for each in shown.css("div > p, div > ul > li")]
    assert "\n".join(blocks) == HOSTILE.replace("\n\n", "\n").replace("\n- ", "\n")
    for page in (plain, parsed(hostile, f"{OF}embed.html")):
        assert not page.css("img, b, i, [onerror], [onclick], script:not([type])")
        assert len(page.css("main")) == 1
    json.loads(text_of(plain, "script"))


def test_the_preview_is_a_picture_of_the_size_that_its_readers_want(files):
    png = files[f"{OF}preview.png"]
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack_from(">II", png, 16) == (1200, 630)
    assert len(png) < 100_000


def test_a_preview_is_drawn_once_and_forgotten_when_no_vote_needs_it(content, files, tmp_path):
    pictures = tmp_path / "pictures"
    (pictures / "previews").mkdir(parents=True)
    (pictures / "previews" / "old.png").write_bytes(b"")
    files_of(content, pictures_dir=pictures)
    (kept,) = (pictures / "previews").iterdir()
    kept.write_bytes(b"as it was kept")
    again = files_of(content, pictures_dir=pictures)
    assert again[f"{OF}preview.png"] == b"as it was kept"


def test_the_sheet_is_shown_with_each_row_linked_to_the_table_and_back(content, tmp_path):
    keep_picture(tmp_path, sheet_of(content), b"a picture")
    files = files_of(content, pictures_dir=tmp_path)
    page = parsed(files)
    image = page.css(".sheet image")
    assert [each.attributes["href"] for each in image] == [f"../../pictures/{PICTURE}"]
    assert files[f"pictures/{PICTURE}"] == b"a picture"
    frames = {
        each.attributes["href"]: text_of(page, f"#{each.id}") for each in page.css(".sheet a")
    }
    assert frames == {"#state-BE": "Belgium: yes", "#state-IT": "Italy: no"}
    assert [each.attributes["class"] for each in page.css("#sheet-IT rect")] == ["mark"]
    back = [link.attributes["href"] for link in page.css("td a[href^='#sheet-']")]
    assert {*back} <= {f"#{each.id}" for each in page.css(".sheet a")}


def test_a_picture_of_another_version_of_the_note_is_not_shown(content, tmp_path):
    keep_picture(tmp_path, replace(sheet_of(content), document_id=ID), b"a picture")
    files = files_of(content, pictures_dir=tmp_path)
    assert not parsed(files).css(".sheet")
    assert not [path for path in files if path.startswith("pictures/")]
