"""The cover as a whole."""

import json
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path

import pytest

from extract.cover.note_number import no_number
from extract.cover.read import EMPTY, examine_cover, is_voting_note
from extract.pdf.document import open_pdf
from extract.pdf.page import PageText, read_text
from extract.read import read_note
from extract.records import Document, SourceFile
from extract.request import ReadRequest
from tests.extract.typed_pages import cover, footer, line, page, read_cover, run, typed

NOTE = Document(
    document_id="ST-11513-2026-INIT",
    number="11513/26",
    language="en",
    original_language="en",
    date=date(2026, 7, 2),
    subject_codes=("VOTE 47", "INF 209"),
    vote_number=47,
    interinstitutional_files=("2025/0429 (COD)",),
    sender="General Secretariat",
    recipient="Delegations",
    title="Voting result - Outcome of the written procedure completed on 2 July 2026",
    reference_documents=("11261/26", "11261/26 ADD 1"),
    written_procedure=True,
    coreper_date=date(2026, 7, 1),
)


def pages_of(path: Path) -> list[PageText]:
    with open_pdf(path.read_bytes()) as pdf:
        return [read_text(pdf, number) for number in range(1, len(pdf) + 1)]


def test_every_entry_of_a_cover_is_read():
    assert read_cover([cover()]) == NOTE


def test_a_cover_in_a_language_without_vocabulary_gives_what_needs_no_words():
    unknown = cover(language="XX", date="2-a de julio 2026", title="Rezulto", title_end="de voco")

    assert read_cover([unknown]) == replace(
        NOTE,
        language="xx",
        date=None,
        sender=None,
        recipient=None,
        title=None,
        reference_documents=(),
        written_procedure=False,
        coreper_date=None,
    )


def test_the_date_of_corepers_decision_may_stand_on_a_line_that_looks_like_an_item():
    lines = list(cover().lines)
    place = next(n for n, one in enumerate(lines) if "Coreper" in one.text)
    at = lines[place].baseline
    lines[place : place + 1] = [
        typed(57, at, "Date on which Coreper (Part 2) decided to use the written procedure:"),
        typed(57, at + 14, "15. July 2026"),
    ]

    assert read_cover([page(1, lines)]).coreper_date == date(2026, 7, 15)


@pytest.mark.parametrize(
    ("documents", "read", "unread"),
    [
        ("11261/26 + ADD 1 til 3", ("", " ADD 1", " ADD 2", " ADD 3"), ()),
        ("11261/26 + ADD 1 og 2", ("", " ADD 1", " ADD 2"), ()),
        ("11261/26 + ADD 1 (ikke offentlig)", ("",), ("ADD 1 (ikke offentlig)",)),
        ("se bilaget", (), ("Referencedokument:",)),
    ],
)
def test_reference_documents_are_read_in_the_covers_language_or_told(documents, read, unread):
    danish = {"language": "DA", "label": "Referencedokument:", "from": "fra:", "to": "til:"}
    note = examine_cover([cover(subject="Vedr.:", documents=documents, **danish)])
    assert note.document.reference_documents == tuple(f"11261/26{suffix}" for suffix in read)
    assert note.unread == unread


def with_title(*parts: tuple[float, float, str]) -> PageText:
    """A cover whose subject goes on in these lines, each at its left edge and baseline."""
    lines = [one for one in cover().lines if one.baseline < 411 or one.baseline > 560]
    lines += [typed(*part) for part in parts]
    return page(1, sorted(lines, key=lambda one: one.baseline))


@pytest.mark.parametrize("gap", [14, 28, 30, 36, 48])
def test_a_subject_goes_on_over_blank_lines(gap):
    ends = "Outcome of the written procedure completed on 2 July 2026"
    texts = ("REGULATION on batteries", "Adoption of the legislative act", ends)
    note = with_title(*((156.0, 398.0 + gap * n, text) for n, text in enumerate(texts, 1)))
    document = read_cover([note])
    assert (
        document.title
        == "Voting result REGULATION on batteries Adoption of the legislative act" + (f" {ends}")
    )
    assert document.written_procedure


@pytest.mark.parametrize(("x0", "baseline"), [(156, 500), (200, 440)])
def test_a_text_far_below_the_subject_or_far_right_is_none_of_it_and_is_told(x0, baseline):
    examined = examine_cover([with_title((x0, baseline, "Adoption of the act"))])
    told = [(check.name, check.observed) for check in examined.checks if not check.passed]
    assert examined.document.title == "Voting result"
    assert told == [("cover_entries_read", "below an entry: 'Adoption of the act'")]


@pytest.mark.parametrize(
    "text", ["Reference document: 11261/26", "date of the decision of Coreper: 1 July 2026"]
)
def test_the_text_of_a_cover_indented_like_its_table_is_no_subject(text):
    note = examine_cover([with_title((156, 440, text))])
    assert note.document.title == "Voting result"
    assert [check.name for check in note.checks if not check.passed] == []


def test_reference_documents_may_go_on_in_the_next_line():
    lines = [*cover(documents="11261/26 + ADD 1,").lines, typed(57, 584, "2 and 3")]
    note = page(1, sorted(lines, key=lambda one: one.baseline))
    assert read_cover([note]).reference_documents == tuple(
        f"11261/26{suffix}" for suffix in ("", " ADD 1", " ADD 2", " ADD 3")
    )


def test_a_suffix_below_the_number_belongs_to_it():
    lines = [
        typed(341, 152, "17146/1/12"),
        typed(341, 165, "REV 1"),
        typed(341, 208, "VOTE 7"),
        *footer("17146/1/12 REV 1", 1, "EN"),
    ]

    document = read_cover([page(1, lines)])

    assert (document.document_id, document.subject_codes) == ("ST-17146-2012-REV-1", ("VOTE 7",))


def with_below_number(*pieces: str) -> PageText:
    """A cover whose footer names the document without its suffix."""
    lines = [*cover().lines, *(typed(341, 165 + 13 * n, text) for n, text in enumerate(pieces))]
    return page(1, sorted(lines, key=lambda one: one.baseline))


@pytest.mark.parametrize(
    ("printed", "suffix"),
    [
        ("Rev 1", "REV-1"),
        ("REV. 1", "REV-1"),
        ("Cor. 1", "COR-1"),
        ("COR1(da)", "COR-1"),
        ("COR 1 (DE, FR)", "COR-1"),
        ("AMD 1", "AMD-1"),
        ("ADD 1 Rev. 2", "ADD-1-REV-2"),
    ],
)
def test_a_suffix_is_known_in_any_case_with_or_without_a_full_stop(printed, suffix):
    apart = examine_cover([with_below_number(printed)])
    joined = examine_cover([cover(number=f"11513/26 {printed}")])
    assert apart.document.document_id == f"ST-11513-2026-{suffix}"
    assert joined.document.document_id == f"ST-11513-2026-{suffix}"
    assert apart.document.subject_codes == ("VOTE 47", "INF 209")


@pytest.mark.parametrize("printed", ["REV I", "CORRIGENDUM 1", "Révision 1", "ADD", "Amendment 1"])
def test_what_looks_like_a_suffix_and_is_none_known_leaves_the_note_without_a_number(printed):
    apart = examine_cover([with_below_number(printed)])
    joined = examine_cover([cover(number=f"11513/26 {printed}")])
    for examined in (apart, joined):
        assert examined.document.document_id is None
        assert examined.unknown_suffix == f"11513/26 {printed}"


def test_a_suffix_in_two_parts_one_of_them_unknown_gives_no_number():
    examined = examine_cover([with_below_number("COR 1", "REVISED 2")])
    assert (examined.document.number, examined.unknown_suffix) == (None, "11513/26 COR 1 REVISED 2")


@pytest.mark.parametrize("code", ["CORDROGUE 3", "CORLX 7", "LIMITE", "(OR. en)"])
def test_a_code_or_a_marking_below_the_number_is_no_suffix(code):
    examined = examine_cover([with_below_number(code)])
    assert examined.document.document_id == "ST-11513-2026-INIT"


@pytest.mark.parametrize("between", ["(OR. en)", "(OR. en/fr)", "LIMITE", "RESTREINT UE"])
def test_an_original_language_or_a_marking_may_part_a_number_from_its_suffix(between):
    document = read_cover([with_below_number(between, "COR 1")])
    assert (document.document_id, document.subject_codes) == (
        "ST-11513-2026-COR-1",
        ("VOTE 47", "INF 209"),
    )


@pytest.mark.parametrize("stray", ["COR 1", "1. COR", "REV1", "ADD 2", "CORRIGENDUM 1"])
def test_a_suffix_among_the_codes_leaves_the_note_without_a_number(stray):
    examined = examine_cover([cover(codes=f"VOTE 47|{stray}|INF 209")])
    assert (examined.document.document_id, examined.unknown_suffix) == (
        None,
        f"11513/26 {stray}",
    )


@pytest.mark.parametrize("printed", ["11513/26 COR 1", "11514/26", "CM 11513/26", "11513/25"])
def test_a_footer_with_another_number_leaves_the_note_without_one(printed):
    note = page(1, [*cover().lines[:-2], *footer(printed, 1, "EN")])
    examined = examine_cover([note])
    assert (examined.document.document_id, examined.in_footer) == (
        None,
        f"11513/26 and {printed}",
    )
    told = no_number(examined.unknown_suffix, examined.in_footer)
    assert told.startswith("page 1: the cover and its footer print different document numbers (")


def test_a_number_missing_above_is_not_taken_from_the_footer_beside_a_lone_suffix():
    note = cover(number="", codes="COR 1|VOTE 47")
    lone = page(1, [*note.lines[:-2], *footer("11513/26", 1, "EN")])
    assert examine_cover([lone]).unknown_suffix == "11513/26 COR 1"


def test_a_number_missing_above_is_taken_from_the_footer():
    assert read_cover([page(1, footer("8/26 ADD 1", 1, "DA"))]).document_id == "ST-8-2026-ADD-1"


def test_several_original_languages_are_none():
    lines = [typed(341, 125, "(OR. en/fr)")]

    assert read_cover([page(1, lines)]).original_language is None


@pytest.mark.parametrize("pages", [[], [page(1, [])], [page(1, [typed(0, 0, "?")])]])
def test_odd_input_gives_an_empty_document(pages):
    assert read_cover(pages) == EMPTY


def test_the_notice_of_a_reconstruction_is_no_part_of_a_title_or_footer():
    notice = "Reconstruction by councilvotes of a public vote: sample, not a Council document"
    note = cover()
    marked = page(1, [*note.lines, typed(57, 420, notice), typed(57, 775, notice)])
    ordered = replace(marked, lines=tuple(sorted(marked.lines, key=lambda x: x.baseline)))

    assert read_cover([ordered]) == NOTE


def test_the_code_vote_makes_a_voting_note():
    assert is_voting_note(read_cover([cover(title="Something else")]), [])


def test_the_words_of_the_title_make_a_voting_note():
    assert is_voting_note(read_cover([cover(codes="INF 209")]), [])


def test_a_document_without_either_is_none():
    other = cover(codes="INF 209", title="Offer letter", title_end="- Approval")

    assert not is_voting_note(read_cover([other]), [])


def test_a_language_mark_must_stand_on_the_right():
    lines = [typed(57, 800, "DA", 18.0)]

    assert read_cover([page(1, lines)]).language is None


def letter_by_letter(x0, baseline, text, size):
    """The runs of a text of which each letter is drawn for itself."""
    return [run(one, x0 + 0.6 * size * n, baseline, size) for n, one in enumerate(text)]


def with_footer(*runs):
    """A cover whose footer is one line of these runs."""
    lines = [one for one in cover().lines if one.baseline < 770]
    return page(1, [*lines, line(789.0, *runs)])


@pytest.mark.parametrize(
    "mark",
    [
        letter_by_letter(506, 789.0, "EN", 10.0),
        [run("EN 1/3", 506, 789.0, 10.0)],
        [run("EN1", 506, 789.0, 10.0)],
        [run("E", 506, 789.0, 10.0), run("N ", 512, 789.0, 10.0), run("1", 523, 789.0, 10.0)],
        [run("AB", 306, 789.0, 10.0), run("EN", 516, 789.0, 10.0)],
        [run("EN", 446, 789.0, 14.0), run("AB", 516, 789.0, 10.0)],
    ],
)
def test_a_language_mark_is_known_however_it_is_drawn_and_what_stands_beside_it(mark):
    note = with_footer(run("11513/26", 57, 789.0, 10.0), *mark)
    assert read_cover([note]) == NOTE


def without_mark(**changes):
    """A cover whose footer has no language mark."""
    return page(1, [one for one in cover(**changes).lines if one.baseline != 805])


def test_without_a_mark_the_words_of_the_cover_tell_its_language():
    assert read_cover([without_mark()]) == NOTE
    danish = {"from": "fra:", "to": "til:", "subject": "Vedr.:"}
    assert read_cover([without_mark(**danish)]).language == "da"


def test_words_of_several_languages_tell_none():
    mixed = {"from": "fra:", "to": "To:", "subject": "Subject:"}
    assert read_cover([without_mark(**mixed)]).language is None


def moved(text, x0, baseline):
    """A cover with one of its entries in another place."""
    lines = [one for one in cover().lines if one.text != text]
    lines.append(typed(x0, baseline, text))
    return page(1, sorted(lines, key=lambda one: one.baseline))


@pytest.mark.parametrize(("x0", "baseline"), [(57, 112), (57, 152), (220, 90), (57, 330)])
def test_the_notes_date_may_stand_anywhere_above_the_table(x0, baseline):
    assert read_cover([moved("Brussels, 2 July 2026", x0, baseline)]) == NOTE


def test_the_notes_date_may_stand_at_the_very_top_of_the_page():
    assert read_cover([moved("Brussels, 2 July 2026", 57, 30)]) == NOTE


@pytest.mark.parametrize("x0", [57, 341])
def test_the_notes_date_may_go_on_in_the_line_below(x0):
    lines = [one for one in cover().lines if one.text != "Brussels, 2 July 2026"]
    lines[:0] = [typed(x0, 98, "Brussels, 2"), typed(x0, 112, "July 2026")]
    assert read_cover([page(1, lines)]) == NOTE


def test_a_date_below_the_table_is_not_the_notes():
    assert read_cover([moved("Brussels, 2 July 2026", 57, 500)]).date is None


def test_of_two_dates_left_of_the_right_column_neither_is_the_notes():
    lines = list(moved("Brussels, 2 July 2026", 57, 112).lines)
    lines.insert(1, typed(57, 130, "Meeting of 1 July 2026"))
    examined = examine_cover([page(1, lines)])
    assert examined.document.date is None
    assert [check.name for check in examined.checks if not check.passed] == ["note_date_read"]


def test_the_date_and_the_number_may_stand_on_one_line_in_type_of_two_sizes():
    lines = [one for one in cover().lines if one.text not in ("Brussels, 2 July 2026", "11513/26")]
    date_line = letter_by_letter(57, 111, "Brussels, 2 July 2026", 9.0)
    lines.insert(0, line(112, *date_line, run("11513/26", 341, 112, 12.5)))
    assert read_cover([page(1, lines)]) == NOTE


def test_a_number_left_of_the_column_has_the_suffix_below_it_where_the_footer_has_the_number():
    lines = [one for one in cover().lines if one.text != "11513/26"]
    left = [typed(57, 112, "11513/26"), typed(57, 125, "REV 1")]
    note = page(1, sorted([*lines, *left], key=lambda one: one.baseline))
    footed = page(1, [*note.lines[:-2], *footer("11513/26", 1, "EN")])
    assert read_cover([footed]).document_id == "ST-11513-2026-REV-1"
    assert read_cover([footed]).subject_codes == NOTE.subject_codes


@pytest.mark.shared
@pytest.mark.parametrize(
    ("name", "number", "day", "files", "codes", "sender", "recipient", "title"),
    [
        (
            "ST-6311-2026-INIT.en.pdf",
            "6311/26",
            date(2026, 2, 13),
            ("2025/0360 (COD)",),
            "SIMPL 12|ANTICI 19|DATAPROTECT 42|CYBER 57|TELECOM 65|CODEC 225|PROCIV 22|COMPET 183"
            "|MI 121",
            "General Secretariat of the Council",
            "Permanent Representatives Committee (Part 2)",
            "Attendance of third parties at the Simplification subgroup of the Antici Group on 27"
            " February 2026 - Approval",
        ),
        (
            "ST-5419-2016-INIT.en.pages-1-4.pdf",
            "5419/16",
            date(2016, 4, 6),
            ("2012/0011 (COD)",),
            "DATAPROTECT 2|JAI 38|MI 25|DIGIT 21|DAPIX 9|FREMP 4|CODEC 52",
            None,
            None,
            "Position of the Council at first reading with a view to the adoption of a REGULATION"
            " OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on the protection of natural persons"
            " with regard to the processing of personal data and on the free movement of such"
            " data, and repealing Directive 95/46/EC (General Data Protection Regulation)",
        ),
        (
            "ST-10978-2026-INIT.en.pdf",
            "10978/26",
            date(2026, 6, 26),
            ("2025/0130 (COD)", "2025/0131 (COD)"),
            "SIMPL 165|ANTICI 171|ECOFIN 887|EF 191|FIN 942|MI 691|ECO 23|ENT 171|IA 177|IND 440"
            "|TELECOM 341|POLCOM 233|JAI 870|DATAPROTECT 214|ENV 806|CLIMA 349|TRANS 447|ENER 435"
            "|CODEC 1286",
            "General Secretariat of the Council",
            "Delegations",
            "Omnibus IV Proposal for a REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL"
            " amending Regulations (EU) 2016/679, (EU) 2016/1036, (EU) 2016/1037, (EU) 2017/1129,"
            " (EU) 2023/1542 and (EU) 2024/573 as regards the extension of certain mitigating"
            " measures available for small and medium sized enterprises to small mid-cap"
            " enterprises and further simplification measures Proposal for a DIRECTIVE OF THE"
            " EUROPEAN PARLIAMENT AND OF THE COUNCIL amending Directives 2014/65/EU and (EU)"
            " 2022/2557 as regards the extension of certain mitigating measures available for small"
            " and medium sized enterprises to small mid-cap enterprises and further simplifying"
            " measures - Offer letter sent to the European Parliament",
        ),
        (
            "CM-3630-2026-INIT.en.pdf",
            "CM 3630/26",
            date(2026, 7, 8),
            (),
            "SIMPL|ANTICI|DATAPROTECT|CYBER|TELECOM|PROCIV|COMPET|MI|TRANS|ENV|ENT|SOC|CODEC",
            None,
            None,
            "Meeting of the Antici Group (Simplification)",
        ),
    ],
)
def test_covers_of_real_council_documents_are_read_and_refused_as_no_voting_notes(
    shared_dir, name, number, day, files, codes, sender, recipient, title
):
    data = (shared_dir / "council-pdfs" / name).read_bytes()

    record = read_note(data, ReadRequest(SourceFile(name, "", len(data), None, None, None)))

    assert (record.status, record.votes) == ("refused", ())
    assert record.reason == "not a voting note: no code VOTE and no voting result on it"
    assert record.document == replace(
        EMPTY,
        document_id=name.split(".")[0],
        number=number,
        language="en",
        original_language=None if name.startswith("CM") else "en",
        date=day,
        subject_codes=tuple(codes.split("|")),
        interinstitutional_files=files,
        sender=sender,
        recipient=recipient,
        title=title,
    )


@pytest.mark.shared
@pytest.mark.parametrize("folder", ["samples", "samples-office", "samples-web"])
def test_every_cover_of_the_samples_is_the_true_one(shared_dir, folder):
    wrong = []
    for path in sorted((shared_dir / folder).glob("*.json")):
        truth = json.loads(path.read_text("utf-8"))["document"]
        read = asdict(read_cover(pages_of(path.with_suffix(".pdf"))))
        for name, value in truth.items():
            found = json.loads(json.dumps(read[name], default=str))
            if found != value:
                wrong.append((path.stem, name, value, found))

    assert wrong == []
