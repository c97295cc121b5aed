"""Fields are read from label to label, and by blocks where that leaves the item unread."""

from extract.sheet.layout.fields.read import FieldPage, read_fields
from extract.sheet.layout.fields.sheet_fields import SheetFields
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.fields.blocks.test_stacks import bold, plain
from tests.extract.sheet.layout.typed import at


def field(x: float, y: float, label: str, value: str) -> list[Word]:
    """A label with its value below it."""
    return bold(at(x, y, label)) + plain(at(x, y + 14, value))


def read(*item: Word) -> SheetFields:
    """The fields of a sheet with such an item."""
    words = field(40, 50, "Session", "3842") + field(190, 50, "Voting rule", "Qualified majority")
    words += bold(at(40, 78, "Title")) + plain(at(120, 78, "REGULATION on honey"))
    words += field(40, 122, "Date", "4 November 2022")
    words += field(190, 153, "Document", "PE-CONS 28/22") + field(400, 153, "Result", "Adopted")
    return read_fields(lines([*words, *item]), FieldPage([], 700.0, "", False, 2))


def test_an_item_that_labels_leave_unread_is_read_by_blocks():
    fields = read(*bold(at(40, 178, "Inst. file")), *plain(at(120, 178, "2021/0224 (COD)")))
    assert (fields.item, fields.unread) == ("2021/0224 (COD)", "")


def test_an_item_that_is_none_stays_unread_though_blocks_do_not_take_it_for_one():
    fields = read(*bold(at(40, 178, "Inst. file")), *plain(at(120, 178, "2021/02245 (COD)")))
    assert fields.unread == "2021/02245 (COD)"
