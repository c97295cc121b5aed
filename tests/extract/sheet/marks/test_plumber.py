"""What pdfplumber alone must hold to."""

import ast
from pathlib import Path

import extract.sheet.marks.plumber as plumber
import extract.sheet.marks.streams as streams
import extract.sheet.marks.things as things
from extract.sheet.marks.plumber import read_plumber
from extract.sheet.marks.reading import CellReading


def test_a_file_that_it_cannot_parse_leaves_nothing_to_say(cells):
    broken = b"%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\n%%EOF"
    assert read_plumber(broken, 1, cells(2)).cells == (CellReading(None, 0, None, None),) * 2


def test_it_shares_no_parser_with_the_first_reader():
    imported = set()
    for module in (plumber, streams, things):
        for node in ast.walk(ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                imported.add(node.module)
            elif isinstance(node, ast.Import):
                imported |= {alias.name for alias in node.names}
    forbidden = {"objects", "pieces", "cell", "thumbnail"}
    assert not {name for name in imported if name and name.rpartition(".")[2] in forbidden}
    assert not {name for name in imported if name and name.startswith("pypdfium2")}
