"""Tables of a page of MetaPost, whose columns it measures itself."""

from collections.abc import Sequence

from tests.drawing.held_out.metapost.kit import Cell, Column, Kit
from tests.drawing.held_out.metapost.marks import spot


def table(kit: Kit, columns: Sequence[Column], blocks: Sequence[Sequence[Sequence[Cell]]],
          wide: float, *, rules: str, high: float, headed: bool = True, gutter: float = 0,
          sums: bool = False) -> str:  # fmt: skip
    """Rows in blocks beside one another, which share the widths of their columns."""
    each = (wide - gutter * (len(blocks) - 1)) / len(blocks)
    long = max(len(block) for block in blocks)
    code = _measured(kit, columns, [row for block in blocks for row in block], each, headed)
    code += f"rh := {high:.2f}sz;\n"
    for n, block in enumerate(blocks):
        move = f"{n * (each + gutter):.2f}"
        code += f"X := X + {move};\n{_block(kit, columns, block, rules, headed, sums)}"
        if n and kit.way["between"] and rules in {"rows", "dots", "book", "open"}:
            code += f"hair(line(-{gutter / 2:.2f}, 0, -{gutter / 2:.2f}, hh + rh*{long}));\n"
        code += f"X := X - {move};\n"
    return code + f"drop hh + rh*{long};\n"


def _measured(kit: Kit, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], wide: float,
              headed: bool) -> str:  # fmt: skip
    """Edges of columns in which no words break."""
    code, count = "", len(columns)
    for n, column in enumerate(columns):
        found = {row[n].label for row in rows if row[n].label}
        found |= {column.head} if headed and column.head else set()
        listed = ",".join(map(str, sorted(found)))
        natural = f"widest({listed})" if found else "0"
        code += f"nw[{n + 1}] := max({natural}, {column.room}) + 2pad; sp[{n + 1}] := "
        code += f"{column.spare};\n"
    heads = ",".join(str(one.head) for one in columns if one.head)
    code += f"fit({count}, {wide:.2f});\n"
    high = f"max(tallest({heads}), {1.2 * kit.size:.2f}) + .45sz" if headed and heads else "0"
    return code + f"hh := {high};\n"


def _block(kit: Kit, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], rules: str,
           headed: bool, sums: bool) -> str:  # fmt: skip
    way, count, code = kit.way, len(columns), ""
    if headed and way["head_fill"]:
        fill = "tint" if way["head_fill"] == "tint" else "accent"
        code += f"if hh > 0: fill box(0, 0, e[{count}], hh) withcolor {fill}; fi\n"
    ink = "white" if way["head_fill"] == "dark" else "accent"
    if way["zebra"]:
        code += (f"for i = 1 step 2 until {len(rows) - 1}: fill box(0, hh + rh*i, e[{count}], rh) "
                 "withcolor tint; endfor\n")  # fmt: skip
    for n, one in enumerate(columns):
        if headed and one.head:
            code += f"say({one.head}, {_place(n, one.at)}, {one.at}, hh/2, {ink});\n"
    for k, row in enumerate(rows):
        y = f"hh + rh*{k + 0.5}"
        for n, (cell, one) in enumerate(zip(row, columns, strict=True)):
            if cell.code:
                code += cell.code(f"e[{n}]", f"e[{n + 1}]", y)
            elif cell.marks is not None:
                code += spot(kit, cell.marks, f"e[{n}] + .6", f"(e[{n + 1}] - e[{n}] - 1.2)", y,
                             "(rh - 1.2)")  # fmt: skip
            elif cell.label:
                code += f"say({cell.label}, {_place(n, one.at)}, {one.at}, {y}, ink);\n"
    code += f'ruling("{rules}", {len(rows)}, {count});\n'
    if sums:
        at = f"hh + rh*{len(rows) - 1}"
        code += f"thin(line(0, {at}, e[{count}], {at}), .9, ink);\n"
    return code


def _place(n: int, at: float) -> str:
    return {0.0: f"e[{n}] + pad", 1.0: f"e[{n + 1}] - pad"}.get(at, f".5[e[{n}], e[{n + 1}]]")
