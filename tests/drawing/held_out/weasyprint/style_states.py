"""The rules of style for the states: tables, lines and cells."""

from collections.abc import Mapping

_TABLES = """
.blocks{{display:table;width:{wide}}}
.blk{{display:table-cell;vertical-align:top;padding-right:1.3rem}}.blk:last-child{{padding-right:0}}
.blk table,.states.whole{{width:{wide}}}
.states td{{line-height:1.2;padding:{pad:.3f}rem .4rem}}
.states th{{padding:.25rem .4rem;line-height:1.15}}
table.states td.gap{{border:0;background:none;padding:0}}.gi{{display:inline-block;width:1.3rem}}
td.sn,.sn{{text-align:{names_align}}}
td.sn{{white-space:nowrap}}.nm{{white-space:nowrap;{name}}}
td.sf,th.sf,.sf{{text-align:{figures_align}}}
td.sm,th.sm,.sm{{text-align:center;white-space:nowrap}}
td.s\\#,td.so,td.s1{{text-align:center}}
.states.grid td,.states.grid th{{border:{line_rule}}}
.states.lines td{{border-bottom:{line_rule}}}
.states.columns td,.states.columns th{{border-left:{line_rule};border-right:{line_rule}}}
table.states.outer{{border:1pt solid {accent}}}
.states.zebra tbody tr:nth-child(even){{background:{tint}}}
.chip{{border:.5pt solid #999;border-radius:.2em;padding:0 .3em;font-size:.82em;background:#f4f4f4}}
.flag{{width:1.35em;height:.9em;vertical-align:-.1em;margin-right:.5em}}"""
_LINES = """
.cols{{display:table;table-layout:fixed;width:100%}}
.col{{display:table-cell;padding-right:2.1rem}}.col:last-child{{padding-right:0}}
.ln{{display:table;table-layout:fixed;width:100%;line-height:1.2}}
.ln>div{{display:table-cell;vertical-align:middle;padding:{pad:.3f}rem .25rem}}
.cols.lines .ln,.cols.grid .ln{{border-bottom:{line_rule}}}
.cols.zebra .ln:nth-child(even){{background:{tint}}}
.ln>.sn{{white-space:nowrap;text-align:left}}.ln .lead::after{{content:leader(dotted);color:#888}}
.ln .sf{{width:{figures:.2f}rem}}.ln .sm{{width:{marks:.2f}rem}}
.ln .sc,.ln .so{{width:2rem}}.ln .s1,.ln .s\\#{{width:1.4rem;text-align:right}}"""
_CELLS = """
.mosaic{{width:100%;table-layout:fixed;border-collapse:separate;border-spacing:{cells}}}
td.cell{{padding:.3rem .25rem;text-align:center;line-height:1.15}}
.cell .nm{{white-space:normal}}
.cm{{padding:.15rem 0;min-height:1.3rem;line-height:1.3}}
.cn{{font-size:.92em}}.cell .cf{{padding:.06rem 0}}
.inn{{width:100%}}.inn td{{padding:0 .2rem;line-height:1.2}}
.inn .cm{{width:{marks:.2f}rem;text-align:center}}
.f-code .inn .cm{{text-align:right}}.f-code .inn td{{padding-bottom:.22rem}}
.f-code .cc{{font-weight:bold;font-size:1.2em;white-space:nowrap}}td.f-code{{text-align:left}}
.f-code>.cn,.f-code>.cf{{padding-left:.2rem}}
.e-line .cell{{border:{line_rule};border-radius:{round}rem}}
.e-tint .cell{{background:{tint};border-radius:{round}rem}}
.e-top .cell{{border-top:1.6pt solid {accent}}}
.e-shadow .cell{{border:.5pt solid #d8d8d8;box-shadow:1.2pt 1.4pt 0 #d0d0d0}}
"""


def states_rules(c: Mapping[str, object], marks: float) -> str:
    """As the dice chose; `marks` is how wide their column has to be."""
    pad = max(0.08, (float(str(c["tall"])) - 1.2) / 2)
    name = ("font-weight:bold;" if c["names_bold"] else "") + (
        "letter-spacing:.05em;" if c["names_spaced"] else ""
    )
    more = {
        "wide": "100%" if c["full"] else "auto",
        "name": name,
        "pad": pad,
        "figures": 4.4 if c["mono"] else 3.8,
        "marks": marks,
        "cells": ".5rem" if c["cells_apart"] else ".3rem",
    }
    return (_TABLES + _LINES + _CELLS).format(**dict(c) | more)
