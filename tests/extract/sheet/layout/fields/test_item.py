"""The item of a vote sheet."""

import pytest

from extract.sheet.layout.fields.item import Item, is_list, read_item


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("2025/0429 (COD)", Item("2025/0429 (COD)", None, "")),
        ("2025/0429(COD) (Document: 9/26+ADD1)", Item("2025/0429 (COD)", "9/26+ADD1", "")),
        ("2025/0429 (COD) (Doc. 9/26 REV 1)", Item("2025/0429 (COD)", "9/26 REV 1", "")),
        ("2025/0429 (COD) (document PE-CONS 9/26).", Item("2025/0429 (COD)", "PE-CONS 9/26", "")),
        ("2025/0429 (COD) (Doc.9/26)", Item("2025/0429 (COD)", "9/26", "")),
        ("2025/0429 (COD) - PE- CONS 9/26", Item("2025/0429 (COD)", "PE-CONS 9/26", "")),
        ("2025/0429 (COD) · PE-CONS 9/26", Item("2025/0429 (COD)", "PE-CONS 9/26", "")),
        ("2025/0429 (COD) (PE-CONS 9/26)", Item("2025/0429 (COD)", "PE-CONS 9/26", "")),
        ("12. 2025/0429 (COD)", Item("2025/0429 (COD)", None, "")),
        ("Item 3: 2025/0429 (COD)", Item("2025/0429 (COD)", None, "")),
        ("2018/0330A (COD)", Item("2018/0330 A (COD)", None, "")),
        ("12", Item("12", None, "")),
        ("A 12", Item("A 12", None, "")),
        ("12 and 13 (Document: 9/26)", Item("12 and 13", "9/26", "")),
        ("", Item(None, None, "")),
    ],
)
def test_an_item_is_its_file_without_the_agenda_number_or_the_words_printed(text, item):
    assert read_item(text) == item


@pytest.mark.parametrize("between", [", ", " and ", " + ", "; ", " "])
def test_all_files_of_an_item_are_kept(between):
    both = read_item(f"2023/0001 (COD){between}2023/0002 (CNS) (Documents: 1/26, 2/26)")
    assert both == Item("2023/0001 (COD), 2023/0002 (CNS)", "1/26, 2/26", "")


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        ("2023/0001 (C0D)", "2023/0001 (C0D)"),
        ("12 (Docurnent: 1/26)", "(Docurnent: 1/26)"),
        ("(COD)", "(COD)"),
    ],
)
def test_figures_of_an_item_without_files_that_are_no_agenda_number_are_told(text, unread):
    assert read_item(text) == Item(text, None, unread)


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        ("2023/0001 (COD) + 2023/0002", "2023/0002"),
        ("2023/0001 (COD) (Annex: 1/26)", "(Annex: 1/26)"),
        ("2023/0001 (COD) (see the note: 1/26)", "(see the note: 1/26)"),
    ],
)
def test_what_is_no_file_is_told_beside_the_files(text, unread):
    assert read_item(text) == Item("2023/0001 (COD)", None, unread)


@pytest.mark.parametrize("label", ["Docurnent", "voted on", "text put to the vote"])
def test_documents_in_brackets_behind_the_files_stand_behind_any_words_for_them(label):
    said = read_item(f"2023/0001 (COD) ({label}: PE-CONS 1/26)")
    assert said == Item("2023/0001 (COD)", "PE-CONS 1/26", "")


def test_a_day_that_begins_with_its_year_is_no_list_of_documents():
    assert (is_list("2022/06/24"), is_list("PE-CONS 46/10")) == (False, True)


@pytest.mark.parametrize("sign", [" /", "/", " -", " |"])
def test_what_parts_the_item_from_the_next_field_is_none_of_it(sign):
    item = read_item(f"2025/0429 (COD){sign}", f"7844/20{sign}")
    assert item == Item("2025/0429 (COD)", "7844/20", "")
