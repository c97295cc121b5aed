"""The numbers by which votes of several sources are told to be the same."""

import re
from collections.abc import Iterable

_FILE = re.compile(r"(?<!\d)(\d{4})/(\d{4})(?!\d)")
_FILE_IN_CELL = re.compile(r"(?<!\d)(\d{4})/(\d{3,5})(?!\d)")
"""With three digits or five too: `2020/103(COD)`, `2018/00114 (COD`."""
_ACT = re.compile(r"(?<![\d/])(\d{1,5})/(?:\d{1,2}/)?(?:20)?(\d{2})(?!\d)")
"""`62/25`, `PE-CONS 54/17`, `20/2022`; the middle of `9789/1/24` is the number of a revision."""


def file_numbers(texts: Iterable[str]) -> tuple[str, ...]:
    """The interinstitutional files that texts name, as `2025/0429`."""
    return _files(_FILE, texts)


def file_numbers_in_cell(cell: str) -> tuple[str, ...]:
    """The files of a cell that holds nothing else; elsewhere `2019/943` is a regulation."""
    return _files(_FILE_IN_CELL, (cell,))


def _files(form: re.Pattern[str], texts: Iterable[str]) -> tuple[str, ...]:
    found = (match for text in texts for match in form.finditer(text))
    return tuple(dict.fromkeys(f"{match[1]}/{int(match[2]):04}" for match in found))


def act_numbers(texts: Iterable[str]) -> tuple[str, ...]:
    """The documents that texts name, as `62/25`, without their suffixes."""
    found = (match for text in texts for match in _ACT.finditer(text))
    return tuple(dict.fromkeys(f"{int(match[1])}/{match[2]}" for match in found))
