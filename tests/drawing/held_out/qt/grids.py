"""A table by one of the means that Qt has for it."""

from tests.drawing.held_out.qt.blocks import Block
from tests.drawing.held_out.qt.desk import Desk
from tests.drawing.held_out.qt.marks import Marks
from tests.drawing.held_out.qt.painted import painted
from tests.drawing.held_out.qt.rich import rich
from tests.drawing.held_out.qt.table import Table
from tests.drawing.held_out.qt.widget import widget


def block_of(desk: Desk, marks: Marks, table: Table, engine: str) -> Block:
    """The table as this engine draws it; a blot across cells needs the painter."""
    if table.blots:
        engine = "painted"
    return {"painted": painted, "rich": rich, "widget": widget}[engine](desk, marks, table)
