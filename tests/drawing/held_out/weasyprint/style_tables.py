"""The rules of style for fields and totals that are tables, lists or cards."""

from collections.abc import Mapping

_HEADS = """
.h-tint thead th{{background:{tint};font-weight:bold}}
.h-accent thead th{{background:{accent};color:#fff;font-weight:bold}}
.h-inverse thead th{{background:#333;color:#fff}}
.h-line thead th{{border-bottom:1.2pt solid {accent};font-weight:bold}}
.h-plain thead th{{font-weight:bold}}"""
_FIELDS = """
table.fields{{width:100%}}
table.fields th{{padding:.18rem .7rem .18rem .3rem;text-align:{label_align};vertical-align:top;
white-space:nowrap;width:1%}}
table.fields td{{padding:.18rem .3rem}}
.fields.r-lines th,.fields.r-lines td{{border-bottom:{line_rule}}}
.fields.r-grid th,.fields.r-grid td{{border:{line_rule}}}.fields.r-grid th{{background:{tint}}}
.fields.r-zebra tr:nth-child(odd){{background:{tint}}}"""
_TOTALS = """
caption{{font-weight:bold;padding:.15rem 0;text-align:left}}
table.totals th,table.totals td{{padding:.2rem .7rem}}
table.totals td{{text-align:{totals_align}}}table.totals td.tk{{text-align:center}}
table.totals th.tm,table.totals th.tf{{text-align:{totals_align}}}
table.totals thead th{{line-height:1.15}}
table.totals tbody th{{white-space:nowrap}}
.totals.across th,.totals.across td{{text-align:center}}.totals.across{{width:100%}}
.totals.across tbody th{{font-weight:bold;text-align:left}}
.totals.across th,.totals.across td{{padding:.25rem .4rem}}
.totals.grid th,.totals.grid td,.steps.grid>tbody>tr>th,.steps.grid>tbody>tr>td
{{border:{line_rule}}}
.totals.lines tbody th,.totals.lines tbody td{{border-bottom:{line_rule}}}
.totals.columns th,.totals.columns td{{border-left:{line_rule};border-right:{line_rule}}}
.totals.bottom{{border-top:1pt solid {accent};border-bottom:1pt solid {accent}}}
.foot-line tfoot th,.foot-line tfoot td{{border-top:1.2pt solid {accent};font-weight:bold}}
.foot-tint tfoot th,.foot-tint tfoot td{{background:{tint};font-weight:bold}}
ul.tlist{{list-style:none}}
.tlist li{{display:flex;justify-content:space-between;padding:.16rem .3rem;line-height:1.5}}
.tlist.r-lines li,.tlist.r-grid li,.tlist.r-columns li{{border-bottom:{line_rule}}}
.tlist li.sum,.tdl .sum{{font-weight:bold}}
article .tlist,.lay-article .tlist,.lay-gutter .tlist{{max-width:26rem}}
.tline{{line-height:2}}
.cards5{{display:flex;gap:.5rem}}
.card{{flex:1 1 0;border:{line_rule};border-radius:{round}rem;text-align:center;
padding:.3rem .15rem;background:#fff}}
.card .top{{font-size:.88em}}.card .n{{font-size:1.35em;font-weight:bold}}
.card .top .k:not(.w){{font-size:1.05rem}}.card .top .k.sw{{font-size:.9rem;width:1.6em}}
.tdl{{display:grid;grid-template-columns:max-content max-content max-content;
column-gap:1.6rem;row-gap:.3rem}}
.tdl dd{{text-align:right}}
.steps th{{text-align:left;padding:.1rem .8rem .1rem .3rem;font-weight:bold}}
.steps td{{padding:.1rem .3rem}}
.steps>tbody>tr>td{{padding:.22rem .3rem;border-top:.4pt solid #ccc}}
.steps .inner td{{padding:0 .4rem;line-height:1.25}}
.steps .inner{{width:100%}}.steps .inner .fig{{text-align:right;min-width:3.4rem}}
.steps.lines>tbody>tr>th,.steps.lines>tbody>tr>td{{border-bottom:{line_rule}}}"""


def tables_rules(c: Mapping[str, object]) -> str:
    """As the dice chose."""
    return (_HEADS + _FIELDS + _TOTALS).format(**c)
