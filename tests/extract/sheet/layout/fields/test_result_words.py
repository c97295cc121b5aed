"""The words that tell the result where its label was found without any."""

from dataclasses import replace

import pytest

from extract.sheet.layout.fields.labels.label import labels_in_line
from extract.sheet.layout.fields.result_words import up_to_stop, words_of_result
from extract.sheet.words import Word
from tests.extract.sheet.layout.typed import at


def told(*on_lines: list[Word]) -> list[str]:
    """What tells the result beside the label that the first line ends with."""
    (label,) = labels_in_line(on_lines[0][-2:], 0, False)
    found = words_of_result(on_lines, [replace(label, line=0)], {})
    return [" ".join(word.text for word in line) for line in found.get("final_result", ())]


SENTENCE = at(40, 50, "of 27 members. Final result:")


def test_a_result_that_begins_the_next_line_of_the_text_is_read():
    assert told(SENTENCE, at(40, 62, "Adopted.")) == ["Adopted."]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (at(40, 50, "of 27 members. Final result"), at(40, 62, "Adopted.")),
        (SENTENCE, at(40, 90, "Adopted.")),
        (SENTENCE, [replace(word, size=14.0) for word in at(40, 62, "Adopted.")]),
        (SENTENCE, [*at(10, 62, "N"), *at(40, 62, "Adopted.")]),
    ],
    ids=["no colon", "far below", "in larger type", "behind other words"],
)
def test_a_result_elsewhere_does_not_go_on_from_the_label(first, second):
    assert told(first, second) == []


def test_adopted_below_not_is_not_read_as_adopted():
    label = at(40, 50, "Final result")
    assert told(label, at(40, 61, "Adopted")) == ["Adopted"]
    assert told(label, at(40, 61, "NOT"), at(40, 63, "Adopted")) == []


@pytest.mark.parametrize(("x", "found"), [(55, ["ADOPTED"]), (10, [])], ids=["its middle", "aside"])
def test_a_result_set_to_the_middle_of_its_small_label_is_read(x, found):
    label = [replace(word, size=8.0) for word in at(62, 50, "Final result")]
    (place,) = labels_in_line(label, 0, False)
    wide = at(x, 61, "ADOPTED")
    wide = [replace(word, box=(x, 61, x + 75, 75)) for word in wide]
    read = words_of_result([label, wide], [place], {})
    assert [" ".join(w.text for w in line) for line in read.get("final_result", ())] == found


@pytest.mark.parametrize(
    ("y", "found"), [(72, ["ADOPTED"]), (100, [])], ids=["the next line", "far below"]
)
def test_a_result_in_larger_type_below_its_label_is_read(y, found):
    label = [replace(word, size=8.0, box=(*word.box[:3], 58.0)) for word in at(40, 50, "Result:")]
    (place,) = labels_in_line(label, 0, False)
    (large,) = at(40, y, "ADOPTED")
    large = replace(large, size=16.0, box=(40.0, y, 110.0, y + 16.0))
    read = words_of_result([label, [large]], [place], {})
    assert [" ".join(w.text for w in line) for line in read.get("final_result", ())] == found


@pytest.mark.parametrize(
    ("size", "others", "found"),
    [
        (6.0, [], ["Adopted"]),
        (10.0, [], []),
        (6.0, at(60, 75, "Vote No 3"), []),
        (6.0, at(300, 20, "Rejected"), []),
    ],
    ids=["a caption", "as large", "words between", "another result"],
)
def test_a_result_in_a_box_stands_far_below_the_caption_in_its_corner(size, others, found):
    label = [replace(word, size=size) for word in at(40, 50, "Final result")]
    (place,) = labels_in_line(label, 0, False)
    on_lines = [line for line in (label, others, at(80, 100, "Adopted")) if line]
    read = words_of_result(on_lines, [place], {})
    assert [" ".join(w.text for w in line) for line in read.get("final_result", ())] == found


@pytest.mark.parametrize(("x", "found"), [(10, ["ADOPTED"]), (0, [])], ids=["its end", "aside"])
def test_a_result_set_to_the_end_of_its_short_label_is_read(x, found):
    (label,) = at(60, 50, "Result")
    (place,) = labels_in_line([label], 0, False)
    (wide,) = at(x, 61, "ADOPTED")
    wide = replace(wide, box=(x, 61.0, x + 80.0, 75.0))
    read = words_of_result([[label], [wide]], [place], {})
    assert [" ".join(w.text for w in line) for line in read.get("final_result", ())] == found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("NOT ADOPTED. The votes were cast as follows.", "NOT ADOPTED."),
        ("Adopted. Not adopted by the Council", "Adopted. Not adopted by the Council"),
        ("Adopted. The act is void.", "Adopted. The act is void."),
        ("Adopted by the Council", "Adopted by the Council"),
    ],
    ids=["a sentence", "the contrary", "taken back", "one sentence"],
)
def test_a_result_ends_where_a_sentence_begins_that_takes_nothing_back(text, told):
    assert " ".join(word.text for word in up_to_stop(at(40, 50, text))) == told


def test_a_result_before_a_sentence_on_the_line_of_its_label_is_read():
    line = at(40, 50, "Final result: Adopted. The votes were cast as follows.")
    (label,) = labels_in_line(line[:2], 0, False)
    found = words_of_result([line], [label], {})
    assert found == {"final_result": [line[2:3]]}
