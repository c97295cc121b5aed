"""Pages typed by hand: lines of text at given places, without a PDF."""

from collections.abc import Sequence
from datetime import date

from extract.cover.read import examine_cover
from extract.pdf.page import PageText
from extract.pdf.runs import Line, Run
from extract.records import Document

WIDTH, HEIGHT = 595.0, 842.0
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
"""What the cover says that `cover` types."""


def run(text: str, x0: float, baseline: float, size: float = 12.0, bold: bool = False) -> Run:
    """A run whose letters are half as wide as high."""
    box = (x0, baseline - 0.7 * size, x0 + 0.5 * size * len(text), baseline)
    return Run(text, box, size, "Times", bold, False, baseline)


def line(baseline: float, *runs: Run) -> Line:
    """A line of runs on one baseline."""
    return Line(runs, baseline)


def typed(x0: float, baseline: float, text: str, size: float = 12.0, bold: bool = False) -> Line:
    """A line of one run."""
    return line(baseline, run(text, x0, baseline, size, bold))


def letter_by_letter(x0: float, baseline: float, text: str, size: float) -> list[Run]:
    """The runs of a text of which each letter is drawn for itself."""
    return [run(one, x0 + 0.6 * size * n, baseline, size) for n, one in enumerate(text)]


def page(number: int, lines: Sequence[Line]) -> PageText:
    """An A4 page."""
    return PageText(number, WIDTH, HEIGHT, HEIGHT, tuple(lines))


def footer(document: str, number: int, language: str) -> list[Line]:
    """The footer of a Council document."""
    return [
        line(789.0, run(document, 57, 789.0), run(str(number), 534, 789.0)),
        line(805.0, run("GIP.INST", 283, 805.0), run(language, 516, 805.0, 18.0, True)),
    ]


def cover(**changes: str) -> PageText:
    """The cover of a note on a vote by written procedure, in English unless words are changed."""
    words = {
        "date": "Brussels, 2 July 2026",
        "number": "11513/26",
        "codes": "VOTE 47|INF 209",
        "file": "2025/0429 (COD)",
        "from": "From:",
        "to": "To:",
        "subject": "Subject:",
        "title": "Voting result",
        "title_end": "- Outcome of the written procedure completed on 2 July 2026",
        "label": "Reference document:",
        "documents": "11261/26+ADD1",
        "coreper": "date of Coreper 2's decision to use the written procedure: 1 July 2026",
        "last": "Statements and/or explanations of vote can be found in Annex 2 to this note.",
        "language": "EN",
    } | changes
    codes = [typed(341, 208 + 13 * n, text) for n, text in enumerate(words["codes"].split("|"))]
    return page(
        1,
        [
            typed(341, 112, words["date"], bold=True),
            typed(341, 125, "(OR. en)", bold=True),
            typed(341, 152, words["number"], bold=True),
            typed(108, 192, words["file"], bold=True),
            *codes,
            typed(57, 347, "NOTE", bold=True),
            line(363, run(words["from"], 57, 363), run("General Secretariat", 156, 363)),
            line(380, run(words["to"], 57, 380), run("Delegations", 156, 380)),
            line(398, run(words["subject"], 57, 398), run(words["title"], 156, 398)),
            typed(156, 411, words["title_end"]),
            typed(57, 540, words["label"]),
            typed(57, 570, words["documents"]),
            typed(57, 600, words["coreper"]),
            typed(57, 630, words["last"]),
            *footer(words["number"], 1, words["language"]),
        ],
    )


def read_cover(pages: Sequence[PageText]) -> Document:
    """What the cover says; whatever cannot be read is None or empty."""
    return examine_cover(pages).document
