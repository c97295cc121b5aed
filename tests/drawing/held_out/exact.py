"""Hold the fields of read notes against their truth, letter by letter:
`python -m tests.drawing.held_out.exact OUT OUT.jsonl`. What scores by likeness takes `cla rifying`
for `clarifying`."""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

FIELDS = (
    *("session_number", "configuration", "item", "voted_documents", "voting_rule"),
    *("subject", "sitting_date", "result"),
)


def main() -> None:
    """Tell each field that is not that of the truth; ends with 1 where there is one."""
    parser = argparse.ArgumentParser(prog="python -m tests.drawing.held_out.exact")
    parser.add_argument("folder", type=Path, help="notes with their truth, NAME.json")
    parser.add_argument("records", type=Path, help="a record a line, as `extract --json` has them")
    chosen = parser.parse_args()
    wrong = list(wrong_fields(chosen.folder, chosen.records))
    sys.stdout.write("".join(f"{line}\n" for line in wrong))
    sys.exit(bool(wrong))


def wrong_fields(folder: Path, records: Path) -> Iterator[str]:
    """A line for each field of a published vote that is not that of the truth."""
    for line in records.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        truth = folder / f"{Path(record['source']['path']).stem}.json"
        if record["status"] != "ok" or not truth.exists():
            continue
        votes = json.loads(truth.read_text(encoding="utf-8"))["votes"]
        for vote, read in zip(votes, record["votes"], strict=False):
            for field in FIELDS:
                meant, said = plain(vote, field), plain(read, field)
                if meant != said:
                    yield f"{truth.stem}: {field}: {said!r}, and not {meant!r}"


def plain(vote: Mapping[str, Any], field: str) -> str | list[str]:
    """What a vote has for a field: a list in one order, all else as text, nothing as empty."""
    value = vote.get(field)
    if isinstance(value, list):
        return sorted(value)
    return "" if value is None else str(value)


if __name__ == "__main__":
    main()
