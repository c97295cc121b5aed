"""Headings in any language, and text that may be one: whose words they are must be beyond doubt."""

import pytest

from extract.pdf.runs import Line
from extract.statements.read import StatementsRead
from tests.extract.statements.annexes import FULL, WORDS, annex, read
from tests.extract.typed_pages import line, run, typed


def two_declarations(*second: Line, gap: float = 40) -> StatementsRead:
    """A declaration of Hungary, and `gap` points below its text what else stands on the page."""
    moved = [replace_baseline(line, line.baseline + 150 + gap) for line in second]
    return read(
        annex(
            3,
            typed(57, 100, "Statement by Hungary", bold=True),
            typed(57, 130, WORDS),
            typed(57, 150, f"{WORDS}."),
            *moved,
        )
    )


def replace_baseline(line: Line, baseline: float) -> Line:
    """The line, all of it moved to another height."""
    runs = (run(r.text, r.x0, baseline, r.size, r.bold) for r in line.runs)
    return Line(tuple(runs), baseline)


def under(heading: str, *, bold: bool = True) -> StatementsRead:
    """The declarations where a second one stands under this heading."""
    return two_declarations(
        typed(57, 0, heading, bold=bold), typed(57, 30, WORDS), typed(57, 50, f"{WORDS}.")
    )


@pytest.mark.parametrize(
    ("language", "heading", "author"),
    [
        ("bg", "Изявление на Полша", "PL"),
        ("cs", "Prohlášení České republiky", "CZ"),
        ("da", "Erklæring fra Italien", "IT"),
        ("de", "Erklärung der Bundesrepublik Deutschland", "DE"),
        ("el", "Δήλωση της Ελλάδας", "EL"),
        ("es", "Declaración de España", "ES"),
        ("et", "Eesti avaldus", "EE"),
        ("fi", "Suomen lausuma", "FI"),
        ("fr", "Déclaration de la France", "FR"),
        ("ga", "Ráiteas ón nGearmáin", "DE"),
        ("hr", "Izjava Hrvatske", "HR"),
        ("hu", "Magyarország nyilatkozata", "HU"),
        ("it", "Dichiarazione dell'Italia", "IT"),
        ("lt", "Lenkijos pareiškimas", "PL"),
        ("lv", "Latvijas paziņojums", "LV"),
        ("mt", "Dikjarazzjoni minn Malta", "MT"),
        ("nl", "Verklaring van Nederland", "NL"),
        ("pl", "Oświadczenie Polski", "PL"),
        ("pt", "Declaração de Portugal", "PT"),
        ("ro", "Declarația României", "RO"),
        ("sk", "Vyhlásenie Slovenska", "SK"),
        ("sl", "Izjava Hrvaške", "HR"),
        ("sv", "Uttalande av Sverige", "SE"),
    ],
)
def test_a_declaration_may_stand_in_any_language_beside_one_in_the_notes(language, heading, author):
    found = under(heading)

    assert [(s.authors, s.language) for s in found.statements] == [
        (("HU",), "en"),
        ((author,), language),
    ], found.unread


@pytest.mark.parametrize(
    "heading",
    [
        pytest.param("Izjava Italije", id="Croatian or Slovenian"),
        pytest.param("Oświadczenie Atlantydy", id="an unknown author"),
        pytest.param("Stanowisko Polski", id="another word for a declaration"),
        pytest.param("The reasons of some", id="no author at all"),
    ],
)
def test_a_heading_that_no_language_understands_for_sure_leaves_all_unread(heading):
    found = under(heading)

    assert found.statements == ()
    assert heading in (found.unread or "")


@pytest.mark.parametrize("bold", [True, False])
@pytest.mark.parametrize(
    "heading",
    [
        "Statement by Poland and Italy on Articles 3 and 5.",
        "Statement by Poland on Article 5;",
        "Statement by Poland, Italy, Malta, etc.",
        "Oświadczenie Polski w sprawie art. 5.",
        "A Bizottság nyilatkozata az 5. cikkről.",
        "Statement by Poland: Poland regrets the outcome.",
        "2. Statement by Poland on Article 5.",
    ],
)
def test_text_that_begins_like_a_heading_leaves_all_unread_whatever_ends_it(heading, bold):
    found = under(heading, bold=bold)

    assert found.statements == ()
    assert "begins like a heading" in (found.unread or "")


def test_a_heading_on_the_line_of_its_text_leaves_all_unread():
    found = two_declarations(
        line(
            0, run("Statement by Poland: ", 57, 0, bold=True), run("Poland regrets this.", 183, 0)
        ),
        typed(57, 20, f"{WORDS}."),
        gap=20,
    )

    assert found.statements == ()
    assert "'Statement by Poland: Poland regrets this.'" in (found.unread or "")


def test_a_bold_line_that_ends_in_a_full_stop_and_names_an_author_leaves_all_unread():
    found = under("Position of Poland.")

    assert found.statements == ()
    assert "'Position of Poland.'" in (found.unread or "")


def test_a_numbered_heading_leaves_all_unread():
    found = under("B. Statement by Poland", bold=False)

    assert found.statements == ()
    assert "'B. Statement by Poland'" in (found.unread or "")


def test_a_sentence_that_goes_on_with_the_words_of_a_heading_is_text():
    found = two_declarations(
        typed(57, 0, f"{WORDS} see the"), typed(57, 20, "statement by Poland."), gap=30
    )

    assert [s.authors for s in found.statements] == [("HU",)]


def test_a_line_that_may_be_a_footnote_or_text_leaves_all_unread():
    found = two_declarations(
        line(0, run("1", 57, 0, 10.0), run("OJ L 1, p. 1.", 64, 0, 10.0)), gap=600
    )

    assert found == StatementsRead(
        (), "page 3: a line that may be a footnote or text: '1 OJ L 1, p. 1.'"
    )


def test_a_footnote_that_goes_on_overleaf_leaves_all_unread():
    found = read(
        annex(
            3,
            typed(57, 100, "Statement by Hungary", bold=True),
            line(130, run(f"{WORDS}.", 57, 130), run("1", 477, 126, 8.0)),
            line(740, run("1", 57, 736, 8.0), run("Regulation (EU) 2016/679 of the", 64, 740)),
        ),
        annex(4, typed(57, 100, f"{WORDS}."), typed(57, 740, "European Parliament.", 10.0)),
    )

    assert found == StatementsRead(
        (), "page 3: a footnote that breaks off: '1 Regulation (EU) 2016/679 of the'"
    )


def test_a_heading_among_footnotes_leaves_all_unread():
    found = read(
        annex(
            3,
            typed(57, 100, "Statement by Hungary", bold=True),
            line(130, run(f"{WORDS}.", 57, 130), run("1", 477, 126, 8.0)),
            line(700, run("1", 57, 696, 8.0), run("OJ L 1, p. 1.", 64, 700)),
            typed(57, 730, "Statement by Malta", bold=True),
            typed(57, 760, f"{WORDS}."),
        )
    )

    assert found == StatementsRead(
        (), "page 3: a heading among the footnotes: 'Statement by Malta'"
    )


@pytest.mark.parametrize(
    ("language", "text"), [("hr", "Mi smo za i protiv."), ("sl", "Za in proti.")]
)
def test_the_words_below_tell_which_of_two_languages_a_shared_heading_is_in(language, text):
    found = two_declarations(
        typed(57, 0, "Izjava Italije", bold=True),
        typed(57, 30, f"{text} {FULL}"),
        typed(57, 50, f"{FULL}."),
    )

    assert [(s.authors, s.language) for s in found.statements] == [
        (("HU",), "en"),
        (("IT",), language),
    ], found.unread


def test_a_title_right_below_the_heading_of_the_only_declaration_is_its_text():
    title, more = typed(57, 130, "For these reasons we cannot", bold=True), f"{WORDS}."
    found = read(
        annex(
            3,
            typed(57, 100, "Statement by Hungary", bold=True),
            title,
            typed(57, 155, WORDS),
            typed(57, 173, more),
            typed(57, 200, WORDS),
            typed(57, 218, more),
        )
    )

    assert [(s.heading, s.text.split("\n\n")[0]) for s in found.statements] == [
        ("Statement by Hungary", title.text)
    ], found.unread
