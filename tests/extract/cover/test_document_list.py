"""Lists of documents: every addition written out, and what is not understood told."""

import pytest

from extract.cover.document_list import DocumentList, read_documents
from extract.text.vocabulary import known_languages, load_vocabulary


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        ("11261/26+ADD1", ("11261/26", "11261/26 ADD 1")),
        ("PE-CONS 79/22 + COR 1", ("PE-CONS 79/22", "PE-CONS 79/22 COR 1")),
        ("PE\u2011CONS No 79/22", ("PE-CONS 79/22",)),
        ("15528/26 +ADD 1 +COR 1", ("15528/26", "15528/26 ADD 1", "15528/26 COR 1")),
        ("PE-CONS 68/24; PE-CONS 69/24", ("PE-CONS 68/24", "PE-CONS 69/24")),
        ("11261/26 11262/26", ("11261/26", "11262/26")),
        ("11261/26 ADD 1", ("11261/26 ADD 1",)),
        ("ST 5591/22 INIT", ("5591/22",)),
        ("8260/22·", ("8260/22",)),
        ("11261/26 + Add. 1", ("11261/26", "11261/26 ADD 1")),
        ("11261/26 + COR 1 (da, sv)", ("11261/26", "11261/26 COR 1")),
        ("", ()),
    ],
)
def test_a_list_is_split_with_each_addition_written_out(text, documents):
    assert read_documents(text) == DocumentList(documents, ())


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        (
            "7/1/26 REV 1 + ADD 1 + ADD 2",
            ("7/1/26 REV 1", "7/1/26 REV 1 ADD 1", "7/1/26 REV 1 ADD 2"),
        ),
        ("9/26 + ADD 1 REV 1 + ADD 2", ("9/26", "9/26 ADD 1 REV 1", "9/26 ADD 2")),
        ("9/26 + REV 1 + REV 2", ("9/26", "9/26 REV 1", "9/26 REV 2")),
        ("9/26 REV 1 + 10/26 + ADD 1", ("9/26 REV 1", "10/26", "10/26 ADD 1")),
    ],
)
def test_only_a_revision_right_behind_the_number_holds_for_what_is_added(text, documents):
    assert read_documents(text) == DocumentList(documents, ())


@pytest.mark.parametrize(
    "list_of_three",
    ["ADD 1-3", "ADD 1 \u2013 3", "ADD1-ADD3", "ADD 1 to 3", "ADD 1, 2 and 3", "ADD 1+2+ADD 3"],
)
def test_ranges_and_bare_figures_are_additions_of_the_same_kind(list_of_three):
    every = tuple("11261/26" + suffix for suffix in ("", " ADD 1", " ADD 2", " ADD 3"))
    assert read_documents(f"11261/26 + {list_of_three}") == DocumentList(every, ())


@pytest.mark.parametrize("language", known_languages())
def test_the_words_of_a_language_join_and_span(language):
    words = load_vocabulary(language)
    assert words is not None
    for through in words.through:
        for conjunction in words.conjunctions:
            text = f"9/26 ADD 1 {through} 2 {conjunction} 10/26"
            read = read_documents(text, words.conjunctions, words.through)
            assert read == DocumentList(("9/26 ADD 1", "9/26 ADD 2", "10/26"), ())


@pytest.mark.parametrize(
    ("text", "documents", "unread"),
    [
        ("11261/26 + ADD 1-3 REV 1", ("11261/26",), ("ADD 1-3 REV 1",)),
        ("11261/26 + ADD 3-1", ("11261/26",), ("ADD 3-1",)),
        ("11261/26 + ADD 1 to COR 3", ("11261/26",), ("ADD 1 to COR 3",)),
        ("11261/26, 2", ("11261/26",), ("2",)),
        ("11261/26 REV I", (), ("11261/26 REV I",)),
        ("COM 34/12", (), ("COM 34/12",)),
        ("see the annex + ADD 1", (), ("see the annex", "ADD 1")),
        ("11261/26 + ADDl + ADD 2", ("11261/26",), ("ADDl", "ADD 2")),
        ("11261/26 +", ("11261/26",), ("+",)),
        ("2025/0429 (COD)", (), ("2025/0429 (COD)",)),
    ],
)
def test_what_is_not_understood_is_told_and_gives_no_document(text, documents, unread):
    assert read_documents(text) == DocumentList(documents, unread)


@pytest.mark.parametrize("text", ["11261 / 26 + ADD 1", "11261/ 26+ADD1", "11261 /26 + ADD 1"])
def test_blanks_around_the_stroke_of_a_number_part_nothing(text):
    assert read_documents(text).documents == ("11261/26", "11261/26 ADD 1")


@pytest.mark.parametrize("second", ["11262/26", "11261/26 ADD 1", "PE-CONS 12/26"])
def test_a_stroke_with_blanks_parts_two_whole_numbers(second):
    assert read_documents(f"11261/26 / {second}").documents == ("11261/26", second)
