"""A whole sheet as a page of HTML, laid out as reportlab's is."""

from html import escape

from tests.drawing.fonts import SANS, SANS_BOLD, file_of
from tests.drawing.wide.arrangement import Beside, Part, Stack, arrangement
from tests.drawing.wide.dimensions import HEADING, PAGE_FORM, PAGE_FRAME, PAGE_TURN, TEXT_LAYER
from tests.drawing.wide.kinds import PagePlan
from tests.drawing.wide.layout import dry_pen, least_width
from tests.drawing.wide.look import Look
from tests.drawing.wide.printed import Printed
from tests.drawing.wide.web_blocks import (
    date_html,
    fields_html,
    legend_html,
    notes_html,
    result_html,
)
from tests.drawing.wide.web_marks import css
from tests.drawing.wide.web_states import states_html
from tests.drawing.wide.web_sums import totals_html
from tests.drawing.wide.web_text import Web

_FIT = """<script>
const sheet = document.getElementById("sheet"), room = sheet.parentElement;
const wide = sheet.scrollWidth / room.clientWidth, high = sheet.scrollHeight / room.clientHeight;
const over = Math.max(wide, high);
if (over > 1) { sheet.style.transform = `scale(${1 / over})`; }
</script>"""
"""A sheet that is too large for its page is made smaller."""
_BLOCKS = {
    "F": fields_html,
    "T": totals_html,
    "D": date_html,
    "R": result_html,
    "S": states_html,
    "N": notes_html,
    "L": legend_html,
}
_FLEXIBLE = "FNS"


def page_html(sheet: Printed, look: Look, annex: str, feet: tuple[str, ...]) -> str:
    """The page; `feet` are number, page and language below it."""
    plan = look.of(PAGE_FORM)
    web = Web(look, dry_pen(look, plan))
    inner = _heading(web, annex) + _part_html(web, sheet, arrangement(look))
    width, height = plan.size
    room = (width - plan.left - plan.right, height - plan.foot - plan.top + 14)
    body = (
        f'<div id="paper"><div id="page">{_frame_html(look, plan)}'
        f'<div id="room" style="left:{plan.left}pt;top:{plan.top - 14}pt;width:{room[0]}pt;'
        f'height:{room[1]}pt"><div id="sheet">{web.before()}{inner}</div></div>'
        f"{_feet_html(plan, feet)}</div></div>"
    )
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{escape(annex)}</title>'
        f"<style>{_style(look, plan)}</style></head><body>{body}{_FIT}</body></html>"
    )


def _part_html(web: Web, sheet: Printed, part: Part) -> str:
    if isinstance(part, Stack):
        inner = "".join(_part_html(web, sheet, each) for each in part.parts)
        return f'<div class="stack">{inner}</div>'
    if isinstance(part, Beside):
        cells = []
        for each in part.parts:
            grow = _grows(each)
            least = 0.0 if grow else least_width(web.pen, sheet, each)
            style = "flex:1 1 0" if grow else f"flex:0 0 auto;min-width:{least:.1f}pt"
            cells.append(f'<div style="{style}">{_part_html(web, sheet, each)}</div>')
        return f'<div class="beside">{"".join(cells)}</div>'
    return f'<div class="block">{_BLOCKS[part](web, sheet)}</div>'


def _grows(part: Part) -> bool:
    if isinstance(part, Stack | Beside):
        return any(_grows(each) for each in part.parts)
    return part in _FLEXIBLE


def _heading(web: Web, annex: str) -> str:
    form, size = web.look.of(HEADING), web.look.size
    style = f"font-size:{size + 2 + form.larger:.2f}pt;font-weight:bold;"
    style += f"text-align:{form.align.replace('centre', 'center')};"
    if form.underlined:
        style += "text-decoration:underline;"
    if form.ground:
        style += f"background:{css(form.ground)};padding:2pt 4pt;"
    if form.lines:
        style += "border-top:0.5pt solid #000;border-bottom:0.5pt solid #000;padding:2pt 0;"
    said = web.text("General Secretariat of the Council")
    secretariat = f"font-size:{size + 0.5:.2f}pt;margin:8pt 0 6pt"
    return f'<div style="{style}">{web.text(annex)}</div><div style="{secretariat}">{said}</div>'


def _feet_html(plan: PagePlan, feet: tuple[str, ...]) -> str:
    if not feet:
        return ""
    number, page, language = (escape(foot) for foot in feet)
    return (
        f'<div id="foot" style="left:{plan.left}pt;right:{plan.right}pt">'
        f"<span>{number}</span><span>{page}</span><b>{language}</b></div>"
    )


def _frame_html(look: Look, plan: PagePlan) -> str:
    """What stands round the sheet, drawn by a pen that writes boxes."""
    boxes = _Boxes()
    look.of(PAGE_FRAME)(boxes, plan)  # type: ignore[arg-type]
    return "".join(boxes.found)


class _Boxes:
    """A pen for frames: grounds and lines as boxes of the page."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def ground(
        self, x: float, top: float, width: float, height: float, colour: tuple[float, float, float]
    ) -> None:
        """A filled rectangle."""
        place = f"left:{x:.1f}pt;top:{top:.1f}pt;width:{width:.2f}pt;height:{height:.2f}pt"
        self.found.append(f'<div class="at" style="{place};background:{css(colour)}"></div>')

    def line(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        ink: tuple[float, float, float] = (0.0, 0.0, 0.0),
        thick: float = 0.5,
        dash: tuple[float, float] | None = None,
    ) -> None:
        """A thin rectangle."""
        (x0, y0), (x1, y1) = sorted((start, end))
        self.ground(x0, min(y0, y1), max(x1 - x0, thick), max(abs(y1 - y0), thick), ink)


def _style(look: Look, plan: PagePlan) -> str:
    width, height = plan.size
    turn = look.of(PAGE_TURN)
    stored = (width, height) if turn in (0, 180) else (height, width)
    moves = {
        0: "none",
        90: f"rotate(-90deg) translate(-{width}pt, 0)",
        180: f"rotate(180deg) translate(-{width}pt, -{height}pt)",
        270: f"rotate(90deg) translate(0, -{height}pt)",
    }
    spacing = look.of(TEXT_LAYER).spacing
    faces = "".join(
        f'@font-face{{font-family:"Fira Sans";font-weight:{weight};'
        f'src:url("{file_of(name).as_uri()}")}}'
        for name, weight in ((SANS, "normal"), (SANS_BOLD, "bold"))
    )
    return (
        f"{faces}@page{{size:{stored[0]}pt {stored[1]}pt;margin:0}}"
        f"#paper{{position:relative;width:{stored[0]}pt;height:{stored[1] - 1}pt;"
        "overflow:hidden;contain:strict}body{margin:0;"
        f'font:{look.size:.2f}pt/1.28 "{family_of(look)}","Fira Sans","DejaVu Sans";'
        f"letter-spacing:{spacing}em;font-variant-ligatures:normal}}"
        f"#page{{position:absolute;left:0;top:0;width:{width}pt;height:{height - 1}pt;"
        f"transform-origin:0 0;transform:{moves[turn]}}}"
        "#room,.at,#foot{position:absolute}#sheet{transform-origin:0 0}"
        "#foot{bottom:30pt;border-top:0.7pt solid #000;display:flex;padding-top:3pt;"
        "justify-content:space-between;font:10.5pt 'DejaVu Serif'}#foot b{font-size:14pt}"
        ".beside{display:flex;gap:16pt;align-items:flex-start}.block{margin-bottom:6pt}"
        ".m{display:inline-block;vertical-align:middle}.boxes{position:relative}"
        ".boxes i{position:absolute;inset:0}table{border-collapse:collapse}"
        "td,th{padding:0 4pt;white-space:nowrap}th{font-weight:inherit}"
    )


def family_of(look: Look) -> str:
    """The typeface as the browser knows it."""
    words = "".join(f" {sign}" if sign.isupper() else sign for sign in look.family).split()
    name = " ".join(words)
    return name.replace("Deja Vu", "DejaVu").replace("P T ", "PT ")
