"""What is looked at a second time: of the date each line with figures as one."""

from dataclasses import replace

import numpy as np
import pytest

from extract.sheet.picture import texts
from extract.sheet.picture.master import Master
from extract.sheet.see import figures_of, lines_with_figures, with_long_texts
from tests.extract.sheet.layout.test_sheet import read
from tests.extract.sheet.layout.typed import at

MASTER = Master(np.full((4, 4, 3), 255, np.uint8), 300, 0.0, "", (0.0, 0.0), (1, 0, 0, 1, 0, 0))


def test_a_date_whose_parts_stand_apart_is_one_figure():
    figures = figures_of(read(day="Monday 13 / 01 / 2025"))
    dates = [(each.text, each.again, each.box) for each in figures if each.field == "sitting_date"]
    assert dates == [("13 01 2025", None, (183, 110, 245, 120.0))]


def test_each_line_of_a_date_with_a_figure_is_a_figure():
    words = at(50, 112, "2025") + at(50, 100, "13 January") + at(50, 124, "Monday")
    texts = [[word.text for word in line] for line in lines_with_figures(words)]
    assert texts == [["13"], ["2025"]]


def test_a_date_without_figures_has_none():
    assert lines_with_figures(at(50, 100, "Monday")) == []


@pytest.mark.parametrize(
    ("agains", "again"), [(("13", "/07/2025"), "13 /07/2025"), ((None, None), None)]
)
def test_the_second_looks_at_the_parts_of_a_date_are_one_too(agains, again):
    layout = read(day="13 /01/2025")
    dates = [
        replace(word, again=each) for word, each in zip(layout.fields.dates, agains, strict=True)
    ]
    layout = replace(layout, fields=replace(layout.fields, dates=tuple(dates)))
    (figure,) = [each for each in figures_of(layout) if each.field == "sitting_date"]
    assert (figure.text, figure.again) == ("13 /01/2025", again)


@pytest.mark.parametrize(
    ("item", "documents", "told"),
    [
        ("2024/0126 (COD),", "41/16):", ("2024/0126 (COD)", "41/16", "")),
        ("(2024/0126 (COD))", "41/16", ("2024/0126 (COD)", "41/16", "")),
        ("2024/0126 (COD)", "41/16", ("2024/0126 (COD)", "41/16", "")),
        ("2024/0126 (COD)", "", ("2024/0126 (COD)", None, "")),
    ],
    ids=["signs behind", "in brackets", "no signs", "no documents"],
)
def test_signs_of_a_sentence_about_item_and_documents_are_none_of_them_in_a_second_look(
    monkeypatch, item, documents, told
):
    seen = {"on": "on honey", "2024/0126": item, "41/16": documents}
    monkeypatch.setattr(
        texts,
        "read_again",
        lambda _, own, *__, **___: (tuple(at(40, 50, seen[own[0].text])), True),
    )
    layout = read(day="06/02/2025")
    fields = replace(
        layout.fields,
        subject_words=tuple(at(40, 50, "on honey")),
        item_words=tuple(at(40, 60, "2024/0126")),
        document_words=tuple(at(40, 70, "41/16")) if documents else (),
    )
    fields = with_long_texts(replace(layout, fields=fields), (), MASTER).fields
    assert (fields.item, fields.documents, fields.unread) == told
