"""The style sheet of a page."""

from collections.abc import Mapping
from typing import Any

from tests.drawing.held_out.marks import MarkLook

_BASE = """
@page { size: %(wide)spt %(high)spt; margin: 0 }
* { box-sizing: border-box }
html, body { margin: 0; padding: 0; background: #fff }
body { width: %(wide)spt; font-family: '%(font)s', 'DejaVu Sans'; line-height: 1.25; color: #000;
  font-variant-ligatures: none }
main { padding: %(margin)spt %(margin)spt %(low)spt }
h1 { font-size: 1.5em; margin: 0 0 .6em; color: %(accent)s }
.edge { display: flex; justify-content: space-between; margin-bottom: .8em }
.edge.foot { margin: 1em 0 0; font-size: .85em }
table { border-collapse: collapse }
td, th { padding: 0 .45em; text-align: left; font-weight: normal }
.facts { margin: 0 0 .9em }
.facts th { padding-left: 0; white-space: nowrap; vertical-align: top }
.facts td { padding-bottom: .25em }
dl.facts { display: grid; grid-template-columns: max-content 1fr;   gap: .22em .9em }
dd { margin: 0 }
.facts.inline p { margin: 0 0 .3em }
.tiles { display: grid; grid-template-columns: repeat(2, 1fr); gap: .4em }
.tiles > div { border: 1px solid %(line)s; border-radius: %(corner)spx; padding: .2em .5em }
.tiles > .long { grid-column: 1 / -1 }
.tiles .label, .stack .label { display: block; font-size: .82em;   color: %(accent)s }
.stack > div { margin-bottom: .35em }
.value { display: block }
.totals { margin: 0 0 .9em; font-variant-numeric: tabular-nums }
.totals td, .totals th {   padding: .18em .6em }
.totals .f { text-align: right }
.totals .c, .turned th { text-align: center }
.totals th { font-weight: bold }
.whole td { font-weight: bold }
.totals .b { width: 9em; padding: .18em 0 }
.bar { display: block; height: .7em; background: #9aa3b2 }
.s { text-align: center !important }
.grid td, .grid th { border: .8px solid %(line)s }
.rows tr, .ends tr:first-child, .ends .whole {   border-bottom: .8px solid %(line)s }
.striped tr:nth-child(even) { background: %(tint)s }
.dotted tr, .columns.dotted .line { border-bottom: 1.2px dotted #555 }
.columns.rows .line { border-bottom: .8px solid %(line)s }
.columns.grid .line { border: .8px solid %(line)s; margin-top: -.8px }
.columns.striped .line:nth-child(odd) { background: %(tint)s }
.stats { display: grid; grid-template-columns: repeat(5, 1fr); gap: .5em; margin-bottom: .9em }
.card .stats, .half .stats { grid-template-columns: repeat(3, 1fr) }
.stats > div { border: 1px solid %(line)s; border-radius: %(corner)spx; padding: .3em; text-align:
  center }
.stats span { display: inline-block }
.stats > div > span { display: block }
.large { font-size: 1.6em; font-weight: bold; line-height: 1.15 }
.unit { font-size: .8em; color: #444 }
.counts { list-style: none; padding: 0; margin: 0 0 .9em }
.counts li { padding: .15em 0 }
.counts .n { display: inline-block; min-width: 10em }
.result { margin: 0 0 .9em }
.result .label { font-weight: bold }
.answer { white-space: nowrap }
.result.in_badge { width: max-content; border: 1.4px solid %(accent)s; border-radius: 2em;
  padding: .3em 1em }
.result.in_panel { background: %(tint)s; border-left: .4em solid %(accent)s; padding: .45em .8em }
.result.in_heading { font-size: 1.2em }
.legend { margin: 0 0 .7em; display: flex; flex-wrap: wrap; gap: .3em 1.6em }
.legend.framed { width: max-content; max-width: 100%%; border: .8px solid %(line)s; padding: .3em
  .8em }
.entry { white-space: nowrap }
.blocks { display: flex; gap: 2em; align-items: flex-start; margin-bottom: .8em }
.states { flex: 0 1 auto; min-width: %(least)s }
.states td, .states th { height: %(row)sem;   white-space: nowrap; padding: 0 .5em }
.states .f { text-align: %(side)s; padding: 0 .8em }
.states .m { text-align: center; min-width: 3.4em }
.matrix { margin-bottom: .8em; min-width: 80%% }
.heads { display: grid; grid-template-columns: repeat(%(blocks)s, 1fr); gap: 2em; font-weight:
  bold }
.columns { columns: %(blocks)s; column-gap: 2em; margin-bottom: .8em }
.line { display: flex; align-items: center; height: %(row)sem; gap: .8em; break-inside: avoid;
  white-space: nowrap; overflow: clip }
.line .n { flex: 1 1 auto }
.line .f { flex: 0 0 auto; min-width: 4.2em; text-align: right }
.line .m { flex: 0 0 auto; min-width: 4.2em; text-align: center; height: 100%%; align-content:
  center }
.heads .f, .heads .m { min-width: 4.2em; white-space: normal; max-width: 6em; line-height: 1 }
.heads .line { height: auto }
.chips { display: grid; grid-template-columns: repeat(%(chips)s, 1fr); gap: .45em; margin-bottom:
  .6em }
.chip { display: flex; align-items: center; gap: .5em; border: .8px solid %(line)s; white-space:
  nowrap;   border-radius: %(corner)spx; padding: .1em .5em; height: %(chip)sem }
.chip .n { flex: 1 1 auto }
.chip .m { min-width: 1.6em; text-align: center }
.note { margin: 0 0 .3em; font-size: .82em; color: #333 }
.halves { display: flex; gap: 2.4em }
.half { flex: 1 1 0 }
.half.first { flex: 0 0 38%% }
.deck { display: grid; grid-template-columns: minmax(42%%, 1fr) auto; gap: 1em; margin-bottom: 1em
  }
.card { border: 1px solid %(line)s; border-radius: %(corner)spx; padding: .7em .9em }
fieldset { border: 1px solid %(line)s; margin: 0 0 .9em; padding: .5em .9em }
fieldset > legend { font-weight: bold; color: %(accent)s; padding: 0 .4em }
.row { display: flex; gap: 2.4em; align-items: center; flex-wrap: wrap }
hr { margin: 1em 0 }
.mark, .badge { display: inline-block; width: %(mark)sem; height: %(mark)sem; vertical-align:
  middle;   margin: 0 .12em; print-color-adjust: exact }
.badge { border-radius: %(round)s; text-align: center; line-height: 0 }
.inner { width: 62%%; height: 62%%; margin: 19%% 0 }
.lines { stroke-width: 3.2; stroke-linecap: round;   stroke-linejoin: round }
.glyph { display: inline-block; font-size: %(sign)sem; line-height: 1;   vertical-align: middle;
  margin: 0 .1em }
.over { transform: rotate(180deg) }
.wedge { display: inline-block; border: .5em solid transparent; border-width: 0 .5em; height: 0;
  vertical-align: middle; margin: 0 .15em }
.strong { font-weight: bold }
.pill { display: inline-block; padding: 0 .55em; min-width: 2.6em; text-align: center;
  font-weight: bold;   font-size: .9em; margin: 0 .15em }
.ring { display: inline-block; width: 1.35em; line-height: 1.3em;   border: 1px solid; text-align:
  center; font-weight: bold; font-size: .95em; margin: 0 .12em }
.ring.circle { border-radius: 50%% }
.swatch { display: inline-block; width: 1.9em; height: .95em;   vertical-align: middle; margin: 0
  .15em }
.blotted { position: relative; display: inline-block }
.blot { position: absolute; left: 50%%; top: 50%%; width: 1.6em; height: 1.6em; margin: -.8em }
"""
_HEADS = {
    "bold": ".states th, .heads { font-weight: bold }",
    "filled": ".states th { background: %s; color: #fff; font-weight: bold }",
    "ruled": ".states th { border-bottom: 2px solid %s; font-weight: bold }",
    "caps": ".states th { font-size: .8em; text-transform: uppercase; color: %s }",
}
_STRONG = {
    "label": ".facts th, .facts dt, .facts .label { font-weight: bold }",
    "value": ".facts td, .facts dd, .facts .value { font-weight: bold }",
    "none": "",
}


def style_of(way: Mapping[str, Any], look: MarkLook) -> str:
    """All rules for one page."""
    wide, high = way["paper"]
    figures = {
        "wide": wide, "high": high, "font": way["font"], "margin": way["margin"],
        "low": way["margin"] * 0.6, "accent": way["accent"], "tint": way["tint"],
        "line": way["line"], "corner": way["corner"], "row": way["high"],
        "side": way["figure_side"],
        "blocks": way["blocks"], "chips": 4 if wide > high else 3, "chip": way["high"] * 1.25,
        "mark": round(1.45 * look.size, 3), "sign": round(1.5 * look.size, 3),
        "least": {1: "55%", 2: "40%", 3: "28%"}[way["blocks"]],
        "round": {"circle": "50%", "rounded": "25%", "square": "0"}[way["badge"]],
    }  # fmt: skip
    head = _HEADS[way["head"]]
    head = head % way["accent"] if "%s" in head else head
    return _BASE % figures + head + _STRONG[way["strong"]]
