"""Draw a set: `python -m tests.drawing.held_out PROGRAM OUT_DIR --count N --seed S --traps K`."""

import argparse
import json
from pathlib import Path

from tests.drawing.held_out.notes import (
    PROGRAMS,
    drawer_of,
    drawn_notes,
    plans_of,
    read_sources,
    trap_plans_of,
)

_BATCH = 16


def main() -> None:
    """Write NAME.pdf and NAME.json of each note, and the traps to OUT_DIR/refuse."""
    parser = argparse.ArgumentParser(prog="python -m tests.drawing.held_out")
    parser.add_argument("program", choices=PROGRAMS)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--traps", type=int, default=0)
    shared = Path(__file__).parents[4] / "shared" / "domain"
    parser.add_argument("--domain", type=Path, default=shared, help="the folder shared/domain")
    chosen = parser.parse_args()
    sources = read_sources(chosen.domain)
    families = drawer_of(chosen.program).FAMILIES
    for folder, plans in (
        (
            chosen.folder,
            list(plans_of(chosen.program, families, chosen.count, chosen.seed, sources)),
        ),
        (
            chosen.folder / "refuse",
            list(trap_plans_of(chosen.program, families, chosen.traps, chosen.seed, sources)),
        ),
    ):
        if plans:
            folder.mkdir(parents=True, exist_ok=True)
        for start in range(0, len(plans), _BATCH):
            for note in drawn_notes(chosen.program, plans[start : start + _BATCH]):
                (folder / f"{note.name}.pdf").write_bytes(note.pdf)
                text = json.dumps(note.truth, ensure_ascii=False, indent=1)
                (folder / f"{note.name}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
