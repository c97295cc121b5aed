"""Specs and looks at drawn pages for the tests of the drawing."""

import datetime
import os
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest

from tests.drawing.figures import figures_of, rows_of
from tests.drawing.spec import NoteSpec, PositionName, VoteSpec

DAY = datetime.date(2026, 3, 5)


@pytest.fixture
def drawn_vote():
    """A vote of 2026 with every position: no from Hungary, abstention of Malta, Denmark absent."""
    others = [state for state in figures_of("2026") if state not in ("HU", "MT", "DK")]
    votes: dict[PositionName, list[str]] = {
        "yes": others,
        "no": ["HU"],
        "abstain": ["MT"],
        "not_participating": ["DK"],
    }
    return VoteSpec(
        rows=rows_of(votes, "2026"),
        subject="REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on drawn notes",
        item="2025/0001 (COD)",
        sitting_date=DAY,
    )


@pytest.fixture
def note_with():
    """Makes a note of one vote."""

    def make(vote):
        return NoteSpec(number="90001/26", date=DAY, title=("Voting result",), votes=(vote,))

    return make


@pytest.fixture
def opened():
    """Opens drawn bytes with pdfium."""

    @contextmanager
    def open_drawn(data):
        document = pypdfium2.PdfDocument(BytesIO(data))
        try:
            yield document
        finally:
            document.close()

    return open_drawn


@pytest.fixture
def page_texts(opened):
    """Gives the text of every page."""

    def texts(data):
        with opened(data) as document:
            pages = [page.get_textpage().get_text_bounded() for page in document]
        return [text.replace("\r\n", "\n") for text in pages]

    return texts


@pytest.fixture
def shared():
    """The folder with what the sample was made from."""
    folder = Path(__file__).parents[3] / "shared"
    if not folder.is_dir() and os.environ.get("COUNCILVOTES_NEED_SHARED") != "1":
        pytest.skip("the folder ../shared is not here")
    return folder
