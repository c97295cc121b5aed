from extract.sheet.taught.knowledge import Taught
from extract.teaching.by_proof import candidates, proved_drawings
from tests.drawing.unknown import unknown_note
from tests.extract.teaching.test_by_person import request


def test_notes_with_a_legend_teach_once_two_of_them_proved_a_drawing():
    one, other = unknown_note(1, legend=True), unknown_note(2, ("HU",), ("AT",), legend=True)
    proved = [*proved_drawings(one, request(one)), *proved_drawings(other, request(other))]
    assert list(candidates(proved[:3], Taught())) == []
    found = list(candidates(proved, Taught()))
    assert sorted(each.drawing.position for each in found) == ["abstain", "no", "yes"]
    assert {each.documents for each in found} == {("ST-11601-2026-INIT", "ST-11602-2026-INIT")}
