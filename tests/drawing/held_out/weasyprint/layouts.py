"""Arrangements of a page, as a website might print it."""

from collections.abc import Callable, Mapping
from html import escape

from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.weasyprint.choice import random_choice
from tests.drawing.held_out.weasyprint.html import Web, div, el, tr
from tests.drawing.held_out.weasyprint.parts import ending, fields, heading, legend, masthead, notes
from tests.drawing.held_out.weasyprint.states import states
from tests.drawing.held_out.weasyprint.style import style_of
from tests.drawing.held_out.weasyprint.totals import totals


def html_of(plan: Plan, scale: float, attempt: int) -> str:
    """The whole document; the dice fall alike in each scale."""
    web = Web(plan, random_choice(plan, attempt))
    body = _LAYOUTS[web.c["layout"]](web)
    head = '<meta charset="utf-8"><title>Vote</title>'
    style = el("style", style_of(web, scale))
    whole = el("body", body, cls=f"lay-{web.c['layout']}")
    return "<!DOCTYPE html>" + el("html", el("head", head, style), whole, lang="en")


def _part(*inside: str, cls: str = "") -> str:
    held = [piece for piece in inside if piece]
    return el("section", *held, cls=cls) if held else ""


def _totals(web: Web, *, narrow: bool = False, legend_too: bool = True) -> str:
    mine = legend_too and web.c["legend_place"] == "totals"
    after = legend(web, narrow=narrow) if mine else ""
    return _part(heading(web, "totals"), totals(web, narrow=narrow), after)


def _states(web: Web, *, narrow: bool = False) -> str:
    place = web.c["legend_place"]
    above = legend(web) if place == "states" else ""
    below = legend(web) if place == "below" else ""
    return _part(heading(web, "states"), above, states(web, narrow=narrow), below)


def _fields(web: Web, *, narrow: bool = False) -> str:
    return _part(heading(web, "fields"), fields(web, narrow=narrow))


def _article(web: Web) -> str:
    """One column, the result before all else or after the totals."""
    end = _part(ending(web))
    parts = [_fields(web), _totals(web), end]
    if web.c["mirrored"]:
        parts = [end, _totals(web), _fields(web)]
    return masthead(web) + "".join(parts) + _states(web) + notes(web)


def _aside(web: Web) -> str:
    """The states, and a tinted column with all else beside them."""
    aside = el(
        "aside",
        _fields(web, narrow=True), _part(ending(web, narrow=True)), _totals(web, narrow=True),
    )  # fmt: skip
    main = el("main", _states(web, narrow=not web.c["wide"]))
    pair = [aside, main] if web.c["mirrored"] else [main, aside]
    return masthead(web) + div(*pair, cls="beside") + notes(web)


def _hero(web: Web) -> str:
    """Date and result in a band of their own, then the totals."""
    band = div(ending(web), cls="hero")
    rest = [_fields(web), _totals(web)]
    if web.c["mirrored"]:
        rest.reverse()
    return masthead(web) + band + "".join(rest) + _states(web) + notes(web)


def _gutter(web: Web) -> str:
    """What each part is stands in a column at its left."""
    titles = ("About", "Votes", "Date and result", "States")
    parts = (fields(web), totals(web), ending(web), states(web))
    where = {"totals": 1, "states": 3, "below": 3}[web.c["legend_place"]]
    rows = []
    for place, (title, part) in enumerate(zip(titles, parts, strict=True)):
        own = legend(web) if place == where else ""
        inside = own + part if web.c["legend_place"] == "states" else part + own
        if inside:
            named = div(el("h3", title), cls="gut")
            rows.append(div(named, div(inside, cls="main"), cls="grow"))
    order = rows if not web.c["mirrored"] else [*rows[:1], *rows[2:-1], rows[1], rows[-1]]
    return masthead(web) + div(*order, cls="gutter") + notes(web)


def _spread(web: Web) -> str:
    """A page on its side: what was voted at the left, how at the right."""
    left = div(
        masthead(web), _fields(web, narrow=True), _part(ending(web, narrow=True)),
        _totals(web, narrow=True), cls="half facts",
    )  # fmt: skip
    right = div(_states(web), notes(web), cls="half wide")
    return div(*([right, left] if web.c["mirrored"] else [left, right]), cls="spread")


def _legacy(web: Web) -> str:
    """Tables in the cells of a table."""
    pair = [
        el("td", fields(web, narrow=True), style="width:55%"),
        el("td", _totals(web, narrow=True, legend_too=True)),
    ]
    if web.c["mirrored"]:
        pair.reverse()
    end = ending(web)
    rows = [tr(pair), tr([el("td", end, colspan=2)]) if end else ""]
    rows.append(tr([el("td", _states(web), colspan=2)]))
    if web.sheet.footnotes:
        rows.append(tr([el("td", notes(web), colspan=2)]))
    title = el("caption", masthead(web)) if masthead(web) else ""
    return el("table", title, el("tbody", *rows), cls="outer")


def _bulletin(web: Web) -> str:
    """Fields and totals in two columns with a line between them, under a centred head."""
    left = div(_fields(web, narrow=True), cls="half")
    right = div(_totals(web, narrow=True), _part(ending(web, narrow=True)), cls="half")
    pair = [right, left] if web.c["mirrored"] else [left, right]
    number = f"{web.plan.front.number} {web.plan.front.suffix}".strip()
    line = div(escape(number), cls="folio")
    return masthead(web) + line + div(*pair, cls="duo") + _states(web) + notes(web)


def _folio(web: Web) -> str:
    """The states come first; all else stands in a tinted foot."""
    foot = div(
        div(_fields(web, narrow=True), cls="half"),
        div(_totals(web, narrow=True), _part(ending(web, narrow=True)), cls="half"),
        cls="duo tinted",
    )
    return masthead(web) + _states(web) + foot + notes(web)


_LAYOUTS: Mapping[str, Callable[[Web], str]] = {
    "article": _article,
    "aside": _aside,
    "hero": _hero,
    "gutter": _gutter,
    "spread": _spread,
    "legacy": _legacy,
    "bulletin": _bulletin,
    "folio": _folio,
}
