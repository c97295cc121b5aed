"""What tests keep of a reading is what another reading would find."""

import hashlib

import pytest

from extract.findings import record
from extract.read import find_out
from extract.records import SourceFile
from extract.request import ReadRequest
from tests.drawing.note import draw_note
from tests.drawing.seed import seed_note
from tests.drawing.spec import SheetLook
from tests.read_once import SEEN, files_in, once

NO_PDF = b"no PDF"


def request_for(data, path="note.pdf", **rests_on):
    source = SourceFile(path, hashlib.sha256(data).hexdigest(), len(data), None, None, None)
    return ReadRequest(source, sample=True, **rests_on)


@pytest.fixture
def asked():
    """What had to be found out."""
    return []


@pytest.fixture
def found(tmp_path, asked):
    def counted(data, request):
        asked.append(request)
        return find_out(data, request)

    return once(counted, tmp_path)


def test_the_same_file_elsewhere_is_not_read_again_and_all_is_as_after_a_reading(
    found, asked, tmp_path
):
    data = draw_note(seed_note(SheetLook(kind="text")))
    places = [tmp_path / name for name in ("read", "kept", "again")]
    read = find_out(data, request_for(data, "elsewhere.pdf", seen=places[0]))
    found(data, request_for(data, seen=places[1]))
    again = found(data, request_for(data, "elsewhere.pdf", seen=places[2]))
    assert (len(asked), len(read.votes)) == (1, 1)
    assert record(again) == record(read)
    assert [each.seen for each in again.outcomes] == [each.seen for each in read.outcomes]
    left, *others = ({path.name: path.read_bytes() for path in place.iterdir()} for place in places)
    assert others == [left, left] and left


@pytest.mark.parametrize("change", [{"language": "en"}, {"document_id": "ST-1-2026-INIT"}])
def test_what_rests_on_something_else_is_read_again(found, asked, change):
    found(NO_PDF, request_for(NO_PDF))
    found(NO_PDF, request_for(NO_PDF, **change))
    assert len(asked) == 2


def test_a_sheet_read_with_other_knowledge_is_not_looked_at_again(found, asked, tmp_path):
    data = draw_note(seed_note(SheetLook(kind="text")))
    found(data, request_for(data))
    looked = files_in(tmp_path / SEEN)
    found(data, request_for(data, language="en"))
    assert (len(asked), files_in(tmp_path / SEEN)) == (2, looked) and looked


def test_other_bytes_are_read_again(found, asked):
    for data in (NO_PDF, b"none either"):
        found(data, request_for(data))
    assert len(asked) == 2
