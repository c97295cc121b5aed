"""The Council's subject codes (`VOTE`, `PV CONS`), from its own list of 2016."""

import csv
import functools
from importlib import resources


@functools.cache
def known_subject_codes() -> dict[str, str]:
    """Each known code with its English label; newer codes are not in the list."""
    text = (resources.files("extract.domain") / "subject_codes.csv").read_text("utf-8")
    return {row["code"]: row["label"] for row in csv.DictReader(text.splitlines())}
