"""Lines that stand together are one block: the lines of one label, of one value."""

from dataclasses import replace

from extract.sheet.layout.fields.blocks.stacks import Block, off_level, ways_to_stack
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.typed import at


def bold(words: list[Word]) -> list[Word]:
    return [replace(word, font="Bold") for word in words]


def plain(words: list[Word]) -> list[Word]:
    return [replace(word, font="Plain") for word in words]


def stacked(words: list[Word]) -> list[list[str]]:
    return [[block.text for block in blocks] for blocks in ways_to_stack(lines(words))]


def test_lines_of_one_value_are_a_block_where_they_are_nearer_than_values() -> None:
    words = plain(at(40, 50, "Transport and") + at(40, 61, "Energy") + at(40, 80, "Unanimity"))
    assert ["Transport and Energy", "Unanimity"] in stacked(words)


def test_every_distance_of_lines_is_tried() -> None:
    words = plain(at(40, 50, "Transport and") + at(40, 61, "Energy") + at(40, 80, "Unanimity"))
    assert stacked(words) == [
        ["Transport and", "Energy", "Unanimity"],
        ["Transport and Energy", "Unanimity"],
        ["Transport and Energy Unanimity"],
    ]


def test_a_label_at_the_middle_of_its_lines_parts_no_value() -> None:
    words = bold(at(40, 55, "Formation:"))
    words += plain(at(140, 50, "Transport and") + at(140, 61, "Energy"))
    assert ["Transport and Energy", "Formation:"] in stacked(words)


def test_a_label_level_with_a_line_may_begin_a_value_there() -> None:
    words = bold(at(40, 50, "Day:") + at(40, 61, "Rule:"))
    words += plain(at(140, 50, "4 July 2022") + at(140, 61, "Unanimity"))
    assert ["Day:", "4 July 2022", "Rule:", "Unanimity"] in stacked(words)


def test_lines_of_another_type_are_another_block() -> None:
    words = bold(at(40, 50, "Session")) + plain(at(40, 61, "3842"))
    assert all(way == ["Session", "3842"] for way in stacked(words))


def test_a_value_is_no_line_of_the_known_label_above_it_in_a_picture() -> None:
    assert all(
        way == ["Session", "3842"] for way in stacked(at(40, 50, "Session") + at(40, 61, "3842"))
    )


def test_a_label_of_the_subject_close_before_an_act_is_a_block_of_its_own() -> None:
    assert all(
        way == ["Act adopted", "REGULATION on honey"]
        for way in stacked(at(40, 50, "Act adopted REGULATION on honey"))
    )


def test_a_colon_alone_before_a_value_is_none_of_its_words() -> None:
    (((value,),),) = [
        [block.lines for block in way] for way in ways_to_stack([at(120, 50, ": 27")])
    ]
    assert [word.text for word in value] == ["27"]


def test_labels_close_before_values_that_begin_at_one_place_are_blocks_in_a_picture() -> None:
    words = [*at(40, 50, "Meeting No"), *at(40, 80, "Voting on")]
    words += at(93, 50, "3842") + at(93, 80, "4 July 2022")
    assert stacked(words)[0] == ["Meeting No", "3842", "Voting on", "4 July 2022"]


def test_a_label_is_whole_though_a_shorter_one_ends_where_other_cells_begin() -> None:
    words = at(40, 50, "Date of the sitting") + at(63, 80, "Malta") + at(63, 110, "Italia")
    assert all("Date of the sitting" in way for way in stacked(words))


def test_a_label_of_another_field_before_an_act_is_no_block_of_its_own() -> None:
    assert stacked(at(40, 50, "Documents REGULATION on honey")) == [
        ["Documents REGULATION on honey"]
    ]


def test_a_label_on_two_lines_set_to_the_right_is_one_block() -> None:
    words = bold(at(60, 50, "Procedure") + at(85, 61, "No.:"))
    assert ["Procedure No.:"] in stacked(words)


def test_blanks_of_letters_of_one_width_part_no_cells() -> None:
    letters = [replace(w, size=7.0) for w in at(40, 50, "Council of the European Union today")]
    wide = [
        replace(w, box=(w.box[0] + 4 * n, w.box[1], w.box[2] + 4 * n, w.box[3]))
        for n, w in enumerate(letters)
    ]
    assert stacked(wide)[0] == ["Council of the European Union today"]


def test_blocks_side_by_side_are_off_level_by_nothing() -> None:
    one, two = (Block((tuple(at(40, y, "Day")),), 0) for y in (50, 54))
    assert off_level(one, two) == 0


def test_blocks_apart_are_off_level_by_their_middles() -> None:
    one, two = (Block((tuple(at(40, y, "Day")),), 0) for y in (50, 80))
    assert off_level(one, two) == 30
