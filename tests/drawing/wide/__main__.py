"""Write notes of the wide set with their truth: `python -m tests.drawing.wide OUT_DIR`."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from tests.drawing.second.words import read_words
from tests.drawing.streams import JBIG2
from tests.drawing.wide.notes import WideNote, wide_notes
from tests.drawing.wide.traps import exchanged_within_rounding, wide_traps

_LANGUAGES = Path(__file__).parents[4] / "shared" / "domain" / "languages.toml"


def write(note: WideNote, folder: Path) -> None:
    """Put PDF and truth where score.py looks for them."""
    folder = folder / "refuse" if note.trap else folder
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{note.name}.pdf").write_bytes(note.draw())
    text = json.dumps(note.truth(), ensure_ascii=False, indent=1)
    (folder / f"{note.name}.json").write_text(text, encoding="utf-8")


def main() -> None:
    """Read the arguments and write."""
    parser = argparse.ArgumentParser(prog="python -m tests.drawing.wide")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=48)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--program", choices=("reportlab", "browser"), default="reportlab")
    parser.add_argument("--kind", choices=("text", "picture", "any"), default="any")
    parser.add_argument("--held-out", action="append", default=[], metavar="DIMENSION")
    parser.add_argument("--free", type=int, help="so many dimensions depart from the usual")
    parser.add_argument("--traps", action="store_true", help="instead of notes to be read")
    parser.add_argument("--exchanged", action="store_true", help="two states alike in share")
    parser.add_argument("--languages", type=Path, default=_LANGUAGES)
    chosen = parser.parse_args()
    for note in _notes(chosen):
        write(note, chosen.folder)


def _notes(chosen: argparse.Namespace) -> Iterator[WideNote]:
    words = read_words(chosen.languages)
    if chosen.exchanged:
        return exchanged_within_rounding(chosen.count, chosen.seed, words, program=chosen.program)
    draw = wide_traps if chosen.traps else wide_notes
    return draw(
        chosen.count,
        chosen.seed,
        words,
        kind=chosen.kind,
        held_out=chosen.held_out,
        program=chosen.program,
        free=chosen.free,
        jbig2=JBIG2 is not None,
    )


if __name__ == "__main__":
    main()
