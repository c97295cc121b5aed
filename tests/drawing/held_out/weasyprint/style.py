"""The style sheet of one page: what all pages share, and what the dice chose."""

from tests.drawing.held_out.weasyprint.html import Web
from tests.drawing.held_out.weasyprint.shaped import sign_rules
from tests.drawing.held_out.weasyprint.style_states import states_rules
from tests.drawing.held_out.weasyprint.style_tables import tables_rules

_HEADINGS = {
    "upper": "text-transform:uppercase;letter-spacing:.06em;font-size:.92rem",
    "spaced": "letter-spacing:.14em;font-weight:normal;font-size:1.05rem",
    "caps": "font-variant:small-caps;font-size:1.15rem",
    "plain": "font-size:1.12rem",
    "italic": "font-style:italic;font-weight:normal;font-size:1.12rem",
}
_BANDS = {
    "bar": "background:{accent};color:#fff;padding:.5rem .8rem;border-radius:{round}rem",
    "ramp": "background:linear-gradient(90deg,{deep},#ffffff);padding:.5rem .8rem",
    "rule": "border-bottom:1.5pt solid {accent};padding-bottom:.3rem",
    "double": "border-top:3pt double {accent};border-bottom:3pt double {accent};padding:.35rem 0",
    "tint": "background:{tint};padding:.5rem .8rem;border-radius:{round}rem",
    "side": "border-left:5pt solid {accent};padding-left:.7rem",
    "none": "",
}
_LABELS = {
    "bold": "font-weight:bold",
    "upper": "text-transform:uppercase;font-size:.82em;letter-spacing:.05em;color:#555",
    "caps": "font-variant:small-caps;font-weight:bold",
    "accent": "color:{accent};font-weight:bold",
    "grey": "color:#666",
    "italic": "font-style:italic",
}


def style_of(web: Web, scale: float) -> str:
    """All rules of a page; lengths follow the size of its letters."""
    c = dict(web.c)
    if c["rule_colour"] == "accent":
        c["rule_colour"] = c["accent"]
    width = "2.4pt" if c["rule"] == "double" else ".6pt"
    c["line_rule"] = f"{width} {c['rule']} {c['rule_colour']}"
    c["deep"] = "#d3d9e0" if c["tint"] == "#f0f0f0" else c["tint"]
    c["rem"] = max(7.0, c["size"] * scale)
    rules = (
        _page(web, c), _text(c), _parts(c), _marks(web, c), sign_rules(web), _layouts(c),
        tables_rules(c), states_rules(c, _mark_room(web)),
    )  # fmt: skip
    return "\n".join(rules)


def _mark_room(web: Web) -> float:
    """How wide a column of marks has to be."""
    letters = max(map(len, web.look.words.values()), default=0)
    most = max((len(row.marks) for row in web.sheet.rows), default=1)
    return max(2.6, 0.72 * letters + 1.4) * max(1, most)


def _page(web: Web, c: dict[str, object]) -> str:
    front, foot = web.plan.front, c["foot"]
    number = f"{front.number} {front.suffix}".strip()
    code = front.words.code.upper()
    boxes = {
        "corners": f'@bottom-left{{content:"{number}"}}@bottom-right{{content:"{code}"}}',
        "middle": f'@bottom-center{{content:"{number} — {code}"}}',
        "top": f'@top-left{{content:"{number}"}}@top-right{{content:"{code}"}}',
        "line": f'@bottom-left{{content:"{number} · {code}";width:100%;border-top:.6pt solid}}',
        "none": "",
    }[str(foot)]
    frame = {
        "solid": "border:1pt solid #555;padding:10pt",
        "double": f"border:3pt double {c['accent']};padding:9pt",
        "round": f"border:1.4pt solid {c['accent']};border-radius:9pt;padding:11pt",
        "none": "",
    }[str(c["frame"])]
    paper, margins = c["paper"], c["margins"]
    assert isinstance(paper, tuple)
    assert isinstance(margins, tuple)
    edges = " ".join(f"{edge:.1f}pt" for edge in margins)
    small = "font-size:7.5pt;color:#444"
    boxed = boxes.replace("{content", "{" + small + ";content")
    return f"@page{{size:{paper[0]}pt {paper[1]}pt;margin:{edges};{frame};{boxed}}}"


def _text(c: dict[str, object]) -> str:
    heads = _HEADINGS[str(c["heading_style"])]
    labels = "".join(f".lb-{name}{{{rule.format(**c)}}}" for name, rule in _LABELS.items())
    bands = "".join(f".band-{name}{{{rule.format(**c)}}}" for name, rule in _BANDS.items())
    figures = '"DejaVu Sans Mono"' if c["mono"] else "inherit"
    return f"""
html{{font:{c["rem"]:.2f}pt/{c["line"]:.2f} "{c["font"]}","DejaVu Sans",sans-serif;color:#111}}
html{{font-variant-numeric:{c["numerals"]}}}
body,h1,h2,h3,p,ul,dl,dd,dt,table,caption{{margin:0;padding:0}}
td,th{{font-weight:normal;vertical-align:middle;text-align:left}}
table{{border-collapse:collapse;border-spacing:0}}
h1,h2,h3{{font-family:"{c["head_font"]}","DejaVu Sans";color:{c["accent"]}}}
h1{{font-size:1.55rem;line-height:1.15;color:inherit}}
h2{{{heads};margin-bottom:.35rem;line-height:1.2}}
h3{{font-size:.95rem;font-weight:bold}}
.nw,.fg,.fig{{white-space:nowrap}}
.fg,.fig,.cf{{font-family:{figures};font-size:{".9em" if c["mono"] else "1em"}}}
.vb{{font-weight:bold}}
.units{{font-size:.88em;color:#555;margin-bottom:.2rem}}
header{{margin-bottom:{c["space"]:.2f}rem;text-align:left}}
.who{{display:flex;justify-content:space-between;margin-bottom:.15rem}}
.annex{{font-weight:bold}}
section{{margin-bottom:{c["space"]:.2f}rem}}
footer{{font-size:.84em;line-height:1.2;margin-top:.5rem;color:#333}}
footer p{{margin-top:.2rem}}
{labels}{bands}"""


def _parts(c: dict[str, object]) -> str:
    shadow = "box-shadow:1.2pt 1.2pt 0 #d4d4d4;" if c["shadow"] else ""
    card = f"border:{c['line_rule']};border-radius:{c['round']}rem;{shadow}"
    return f"""
dl.dl{{display:grid;grid-template-columns:max-content 1fr;column-gap:1rem;row-gap:.22rem}}
dl.dl dt{{text-align:{c["label_align"]}}}
dl.dl.r-lines dt,dl.dl.r-lines dd,dl.dl.r-grid dt,dl.dl.r-grid dd{{border-bottom:{c["line_rule"]}}}
dl.stack dd{{margin-bottom:.35rem}}dl.stack dt{{font-size:.9em}}
.abreast{{display:flex;gap:1rem;margin-bottom:.4rem}}.abreast>div{{flex:1 1 0}}
.cards .abreast>div{{{card}padding:.25rem .5rem;background:#fff}}
.runs p{{margin-bottom:.25rem}}
.endline{{display:flex;justify-content:space-between;padding:.2rem 0}}
.banner{{display:flex;justify-content:space-around;padding:.5rem;background:{c["tint"]};{card}}}
.endboxes{{display:flex;gap:1rem}}
.endboxes>div{{flex:1;{card}padding:.35rem .7rem;background:#fff}}
.endboxes.one{{display:block}}.endboxes.one>div{{margin-bottom:.4rem}}
.big{{font-size:1.15em;padding-top:.15rem}}
table.end{{min-width:55%}}
.tab th,.tab td{{border:{c["line_rule"]};padding:.28rem .6rem;text-align:center}}
.tab th{{background:{c["tint"]}}}
.after{{margin-top:.5rem;line-height:1.6}}
.legend{{margin:.4rem 0;line-height:1.75}}ul.legend{{list-style:none}}
.entry{{display:inline-block;margin-right:1.6rem}}
div.legend.box{{{card}padding:.15rem .6rem;display:inline-block}}"""


def _marks(web: Web, c: dict[str, object]) -> str:
    size = min(float(web.c["tall"]), 1.75) * web.look.size
    bold = "font-weight:bold;" if c["mark_bold"] else ""
    caps = "font-variant:small-caps;" if c["mark_caps"] and web.look.family == "word" else ""
    letter = 1.4 if web.look.words.get("yes") == "+" else 1.15
    case = c["mark_case"] if web.look.family in {"word", "pill"} else "none"
    return f"""
.k{{display:inline-block;position:relative;width:1em;height:1em;font-size:{size:.3f}rem;line-height:1;
vertical-align:middle;text-align:center;font-family:"{c["font"]}","DejaVu Sans";letter-spacing:0}}
.k svg,.k img,.f{{display:block;width:1em;height:1em}}
.b{{position:absolute;display:block}}
.g{{display:block;line-height:1;font-style:normal;font-weight:normal}}
.k.w{{vertical-align:baseline;width:auto;height:auto;font-size:1rem;line-height:1.2;white-space:nowrap;{bold}{caps}
text-transform:{case}}}
.k.l{{min-width:1.2em;font-size:{letter}rem}}
.k.e{{width:1.1em;min-width:0;height:1.1em;line-height:1.1}}
.k.p{{padding:.03em .6em;font-size:.9rem;min-width:2.4em}}
.k.sw{{width:2.2em;height:1.15em;font-size:1rem;line-height:1.15}}
.k.in{{width:2.6em;height:1.2em;font-size:1rem;line-height:1.2}}
.hero .k:not(.w){{font-size:1.4rem}}.hero .k.sw{{font-size:1rem}}"""


def _layouts(c: dict[str, object]) -> str:
    side = f"{100 * float(str(c['side'])):.1f}%"
    return f"""
.beside{{display:flex;gap:1.4rem;align-items:flex-start;margin-bottom:.6rem}}
.beside aside{{flex:0 0 {side};background:{c["tint"]};padding:.8rem;border-radius:{c["round"]}rem;
box-sizing:border-box}}
.beside main{{flex:1 1 0}}
.hero{{background:{c["tint"]};border-left:6pt solid {c["accent"]};padding:.7rem 1rem;
margin-bottom:{c["space"]:.2f}rem;font-size:1.05rem}}
.grow{{display:flex;gap:1rem;border-top:{c["line_rule"]};padding:.5rem 0}}
.gut{{flex:0 0 6.2rem;text-align:right}}.grow .main{{flex:1 1 0}}
.spread{{display:flex;gap:1.6rem;align-items:flex-start}}.facts{{flex:0 0 {side}}}
.spread .wide{{flex:1 1 0}}
table.outer{{width:100%;border:1pt solid #777}}
table.outer>tbody>tr>td{{border:1pt solid #999;padding:.5rem;vertical-align:top}}
.lay-bulletin header{{text-align:center}}.lay-bulletin h2{{text-align:center}}
.folio{{text-align:right;font-size:.85em;margin-bottom:.3rem}}
.duo{{display:flex;gap:1.6rem;align-items:flex-start;margin-bottom:.8rem}}
.duo .half{{flex:1 1 0}}
.tinted{{background:{c["tint"]};padding:.8rem;border-top:2pt solid {c["accent"]}}}"""
