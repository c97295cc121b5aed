"""Member States as tiles that lie roughly as on a map."""

from collections.abc import Iterable
from dataclasses import dataclass

from publish.records import PositionRow, PublishedPosition
from publish.site.render import shown_word

_MAP = (
    ".. .. .. .. SE FI ..",
    "IE UK .. DK .. EE ..",
    ".. .. NL DE .. LV ..",
    ".. BE LU CZ PL LT ..",
    ".. FR .. AT SK HU RO",
    "PT ES .. IT SI HR BG",
    ".. .. .. MT .. EL CY",
)
_PLACES = {
    code: (column, row)
    for row, line in enumerate(_MAP)
    for column, code in enumerate(line.split())
    if code != ".."
}
COLUMNS = len(_MAP[0].split())
PITCH = 48
"""From tile to tile, in units of the drawing; a tile of 44 is over WCAG's 24 px on a phone too."""


@dataclass(frozen=True, slots=True)
class Tile:
    """One Member State."""

    code: str
    sign: PublishedPosition
    said: str
    """`Belgium: yes`"""
    move: str
    """Where it lies, in the words of SVG."""


@dataclass(frozen=True, slots=True)
class TileGrid:
    """All tiles and how much room they take."""

    tiles: tuple[Tile, ...]
    width: int
    height: int


def tile_grid(positions: Iterable[PositionRow]) -> TileGrid:
    """A tile for each position; states that the map does not know lie in rows below it."""
    positions = tuple(positions)
    unknown = [each.member_state for each in positions if each.member_state not in _PLACES]
    places = _PLACES | {
        code: (number % COLUMNS, len(_MAP) + number // COLUMNS)
        for number, code in enumerate(unknown)
    }
    rows = len(_MAP) + -(-len(unknown) // COLUMNS)
    tiles = []
    for each in positions:
        column, row = places[each.member_state]
        said = f"{each.member_state_name}: {shown_word(each.position)}"
        move = f"translate({column * PITCH} {row * PITCH})"
        tiles.append(Tile(each.member_state, each.position, said, move))
    return TileGrid(tuple(tiles), COLUMNS * PITCH, rows * PITCH)
