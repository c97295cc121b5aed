"""Sheets drawn by Graphviz: labels that are tables in tables, ports, edges, drawings in cells."""

import subprocess
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from tests.drawing.held_out.attempts import drawn_in_attempts
from tests.drawing.held_out.graphviz import parts, states
from tests.drawing.held_out.graphviz.label import loose, table, td
from tests.drawing.held_out.graphviz.marks import SIGNS, files_of
from tests.drawing.held_out.graphviz.ways import LAYOUTS, SIZES, SPEECH, WAYS
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.told import Told, random_told

FAMILIES: Mapping[Family, float] = {
    "arrow": 6, "triangle": 6, "chevron": 4, "tick": 6, "thumb": 3, "sign": 5, "face": 3,
    "disc": 5, "square": 4, "letter": 5, "word": 5, "ground": 5, "pill": 5, "badge": 5,
}  # fmt: skip
_PARTS: Mapping[str, Callable[[Told, float], str]] = {
    "head": parts.head, "facts": parts.facts, "result": parts.result, "legend": parts.legend,
    "footnotes": parts.footnotes, "states": states.states, "totals": parts.totals,
    "count": parts.count, "bar": lambda told, wide: "",
}  # fmt: skip


class Graph(NamedTuple):
    """A page as Graphviz takes it."""

    source: str
    files: Mapping[str, bytes]
    paper: tuple[int, int]


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan."""
    return drawn_in_attempts(plans, _page_of, lambda pages: [_printed(page) for page in pages])


def _page_of(plan: Plan, attempt: int) -> Graph:
    told = random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH)
    way, forms = told.way, set(plan.sheet.look.shapes.values())
    if way["technique"] in SIGNS and not forms <= set(SIGNS[way["technique"]]):
        told = replace(told, way={**way, "technique": "path"})
    wide, high = (side - 2 * way["margin"] for side in way["paper"])
    ends = [n for n, part in enumerate(way["plan"]) if part == "/"]
    nodes = {f"s{end}": _stack(told, way["plan"][start + 1 : end], wide * way["share"])
             for start, end in pairwise((-1, *ends, len(way["plan"])))}  # fmt: skip
    edges, first = [" -> ".join(nodes)], next(iter(nodes.values()))
    if way["layout"] in {"tree", "hub"}:
        nodes, edges = _tree(told, wide, first)
    elif way["layout"] != "flow":
        edges = []
        nodes = {"sheet": table([[td(loose(first, down=True)), td("", height=high)]])}
    return Graph(_source(told, nodes, edges), files_of(told), way["paper"])


def _tree(told: Told, wide: float, first: str) -> tuple[dict[str, str], list[str]]:
    """From what was voted on, or from the totals, an edge to each position's States."""
    nodes, edges, hub = {"sheet": first}, list[str](), told.way["layout"] == "hub"
    if hub:
        nodes["totals"] = parts.totals(told, wide)
        edges = ["sheet -> totals [style=invis]"]
    else:
        nodes["tail"] = _stack(told, ("count", "footnotes"), wide * 0.9)
    for total in told.words.totals[:-1]:
        name = f"p_{total.position}"
        nodes[name] = states.box(told, total)
        edge = f"totals:{total.position}:e -> {name}:t:w" if hub else f"sheet:s -> {name}:t:n"
        edges += [edge] if hub else [edge, f"{name} -> tail [style=invis]"]
    return nodes, edges


def _stack(told: Told, plan: Sequence[Any], wide: float) -> str:
    """Parts below one another; a share of the width and two plans stand side by side."""
    rows = [[td("", width=round(wide))]]
    for part in plan:
        if isinstance(part, str):
            inner = _PARTS[part](told, wide)
        else:
            share, left, right = part
            one = loose(_stack(told, left, share * wide - 10), down=True)
            two = loose(_stack(told, right, (1 - share) * wide - 10), down=True)
            tint = told.way["tint"] if left[0] == "bar" else ""
            inner = table([[td(one, bgcolor=tint), td("", width=14), td(two)]])
        rows += [[td(inner, cellpadding=told.way["gap"] // 2)]] if inner else []
    return table(rows)


def _source(told: Told, nodes: Mapping[str, str], edges: Sequence[str]) -> str:
    way = told.way
    shape = "box" if way["layout"] == "flow" else "plain"
    drawn = "\n".join([*(f"{name} [label=<{label}>]" for name, label in nodes.items()), *edges])
    turn, apart = ("LR", 0.6) if way["layout"] == "hub" else ("TB", 0.3)
    return (f"digraph {{ rankdir={turn} splines={way['splines']} nodesep=0.12 "
            f'ranksep={apart} margin=0\nnode [shape={shape} margin="0.06,0.04" '
            f'color="{way["line"]}" fontname="{way["font"]}" fontsize={told.size:.2f} '
            f'fontcolor="{way["ink"]}"]\nedge [arrowhead={way["edge"]} arrowsize=0.6 '
            f'style={way["edge_style"]} color="{way["accent"]}"]\n{drawn}\n}}\n')  # fmt: skip


def _printed(page: Graph) -> tuple[bytes, str]:
    """A page with the graph in its middle, or words for what found no place."""
    with tempfile.TemporaryDirectory() as folder:
        for name, data in page.files.items():
            (Path(folder) / name).write_bytes(data)
        sides = _dot(page.source, folder, "-Tplain").split(maxsplit=4)[2:4]
        pads = [side / 144 - float(drawn) / 2
                for side, drawn in zip(page.paper, sides, strict=True)]  # fmt: skip
        if min(pads) < 16 / 72:
            return b"", f"it is too large by {0.22 - min(pads):.2f} inches"
        return _dot(page.source, folder, f"-Gpad={pads[0]:.4f},{pads[1]:.4f}", "-Tpdf"), ""


def _dot(source: str, folder: str, *options: str) -> bytes:
    run = subprocess.run(["dot", *options], input=source.encode(), cwd=folder,
                         capture_output=True, check=False)  # fmt: skip
    if run.returncode or run.stderr:
        raise RuntimeError(f"dot ended with {run.returncode}: {run.stderr.decode()}")
    return run.stdout
