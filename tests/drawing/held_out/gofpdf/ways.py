"""What the program of Go is told of one sheet: its words, its marks, and how it is set."""

import colorsys
import random
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from tests.drawing.held_out.handed import as_text, drawn_marks
from tests.drawing.held_out.marks import WRITTEN
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.shapes import smudge
from tests.drawing.held_out.sheet import LABELS, Mark, mark_of
from tests.drawing.held_out.votes import POSITIONS

Node = dict[str, Any]

FONTS = (
    "DejaVu Sans Condensed", "DejaVu Sans", "DejaVu Serif", "Liberation Sans", "Liberation Serif",
    "Liberation Sans Narrow", "Carlito", "Lato", "Open Sans", "Roboto", "Roboto Condensed",
)  # fmt: skip
_INKS = [
    dict(zip(("deep", "pale", "line", "grey"), inks.split(), strict=True))
    for inks in (
        "#1b3a57 #e7eef4 #8fa6ba #48566a", "#b4551d #fbf1e8 #d9b79d #5d5148",
        "#003399 #e9eefa #9db0dc #46506a", "#2f2f2f #eeeeee #8c8c8c #4a4a4a",
        "#45306b #f0edf6 #b5a9cc #544d61", "#155e63 #e6f2f1 #93bbb9 #445a5a",
        "#000000 #ffffff #000000 #222222",
    )
]  # fmt: skip
_A4, _LETTER = (595.28, 841.89), (612.0, 792.0)
_WAYS: Mapping[str, Sequence[Any]] = {
    "paper": (_A4, _A4, _A4, _LETTER), "margin": (30, 38, 46, 56), "inks": _INKS, "font": FONTS,
    "core": ("", "", "", "Helvetica", "Times"), "size": (8.5, 9, 9.5, 10, 11), "gap": (8, 11, 15),
    "title": ("Voting result", "Vote result sheet", "RESULT OF THE VOTE", "Votes of the members",
              "Record of voting", "Council vote", ""),
    "title_way": ("plain", "fill", "fade", "ruled", "boxed"), "title_at": "LLC",
    "frames": (0, 0, 0, 1, 2), "frame_round": (0, 0, 10), "whole": (100, 100, 100, 95),
    "date_at": ("first", "last", "last", "result"), "empty": ("skip", "", "–"),
    "result_at": ("own", "own", "own", "fields", "totals"),
    "result": ("line", "banner", "due", "stamp", "stamp", "strip"),
    "fields": ("pairs", "cells", "over", "form", "form"), "colon": (":", "", " :"),
    "caps": (False, False, False, True),
    "totals": ("table", "table", "table", "across", "tiles", "bar", "ring"),
    "total_rule": ("grid", "rows", "", "sides", "lead"),
    "total_order": ("klmf", "klmf", "lkmf", "klfm", "mfkl", "lmfk"),
    "legend_way": ("row", "box", "tint"), "legend_title": ("", "Key:", "Legend:"),
    "columns": ("nfm", "nfm", "nmf", "mnf", "fnm", "#nfm", "cnfm", "mfn", "#nmf"),
    "rule": ("grid", "rows", "sides", "", "dots", "columns"), "thick": (0.25, 0.5, 0.8),
    "zebra": (False, False, True), "head": ("deep", "fade", "pale", "bold"),
    "deal": ("down", "down", "across"), "figure_at": "RRCL", "name_bold": (False, False, True),
    "high": (13, 15, 18, 22), "across": (3, 4, 5), "ticket": (0, 0, 5, 12),
    "technique": ("path", "path", "outline", "fade", "fade", "svg", "svg", "template", "dingbats",
                  "glyph", "fadetext", "png", "jpeg", "few", "shadow"),
    "around": ("", "", "", "square", "circle", "tint"), "layer": (False, True),
    "glossy": (False, True), "ground": ("cell", "cell", "row", "edge", "swatch", "fade"),
    "pill": ("full", "pale", "ring", "fade", "dot"),
    "badge": ("disc", "round", "line", "fade"),
    "letter": ("bold", "ring", "disc", "box", "key"), "word": ("bold", "plain", "U", "box"),
    "footer": ("", "L", "LR", "RL", "CR"), "states": ("",), "blocks": (1,), "landscape": (False,),
}  # fmt: skip
_LAYOUTS: Mapping[str, Mapping[str, Sequence[Any]]] = {
    "cells": {"order": ("F T L S R", "FT L R S", "TF R L S", "R F S L T", "F TR L S"),
              "blocks": (2, 2, 3, 1), "landscape": (False, False, True)},
    "invoice": {"order": ("FR L S NT", "F L S NT R", "RF S L NT"), "blocks": (1, 1, 2),
                "result": ("due", "strip", "banner")},
    "tickets": {"order": ("F TR L S", "FT L S R", "R F L S T"), "states": ("tickets",),
                "landscape": (False, True)},
    "index": {"order": ("F S L TR", "T F L S R", "F RT L S"), "rule": ("lead",),
              "blocks": (2, 2, 3), "landscape": (False, False, True)},
    "ballot": {"order": ("F R S T", "FT R S", "F S TR"), "states": ("ballot",),
               "rule": ("grid", "rows")},
    "side": {"order": ("FTLR S", "RFTL S", "S TLFR", "S FRLT"), "landscape": (False, True),
             "rule": ("grid", "rows", "dots", "lead"), "fields": ("pairs", "cells", "over")},
}  # fmt: skip
_LABELS = (
    ("In favour", "Against", "Abstention", "Not participating"),
    ("For", "Against", "Abstained", "Absent"),
    ("YES", "NO", "ABSTENTION", "NOT PARTICIPATING"),
    ("Votes in favour", "Votes against", "Abstentions", "Did not take part"),
)
_LAST = ("Abstain", "Not participating")
_FORMS = {"png": "clear", "few": "few", "jpeg": "jpeg"}
_SYMBOLS = {
    "arrow_up": "⬆", "arrow_down": "⬇", "triangle_up": "▲", "triangle_down": "▼", "tick": "✔",
    "cross": "✘", "plus": "✚", "minus": "━", "disc": "●", "ring": "○", "square": "■",
    "diamond": "◆", "dash": "━", "smile": "☺", "frown": "☹",
}  # fmt: skip
_DINGBATS = {
    "tick": "4", "cross": "8", "disc": "l", "square": "n", "triangle_up": "s", "plus": ":",
    "triangle_down": "t", "diamond": "u", "arrow_up": "\xdc", "arrow_down": "\xdc",
}  # fmt: skip
_THUMBS = {"thumb_up", "thumb_down"}


def job_of(plan: Plan, scale: float, attempt: int) -> Node:
    """All that the program needs for one sheet; in each attempt another one."""
    dice, lines = plan.dice(f"gofpdf {attempt}"), plan.sheet.look.outlines
    lines = replace(lines, head=max(lines.head, min(0.9, 2.2 * lines.shaft)))  # arrows, no posts
    plan = replace(plan, sheet=replace(plan.sheet, look=replace(plan.sheet.look, outlines=lines)))
    way, sheet, look, front = _way(plan, dice), plan.sheet, plan.sheet.look, plan.front
    if way["result_at"] == "totals" and way["totals"] in ("across", "tiles"):
        way = {**way, "result_at": "own"}  # no table to stand at the foot of
    labels = _labels(plan, dice)
    pictures: Mapping[Mark, str] = {}
    if way["technique"] in _FORMS and look.family != "ground":
        pictures = dict(drawn_marks(plan, 88, _FORMS[way["technique"]]))

    def shown(marks: Sequence[Mark | None], beside: str = "") -> list[Node] | None:
        """No mark where that is the very word that it stands beside."""
        words = look.words
        told = [m for m in marks if m and words.get(m.shape, "-").lower() != beside.lower()]
        return [_mark(plan, mark, pictures) for mark in told] or None

    legend = [(mark, labels[mark.shape]) for mark, _ in sheet.legend]
    if look.legend == "none" and not look.hues and look.family not in WRITTEN:
        legend = [(mark, labels[p]) for p in POSITIONS if (mark := mark_of(look, p))]
    label, word, sign = sheet.result
    if look.family in WRITTEN | {"ground"}:
        word, sign = word or ("Adopted" if plan.vote.adopted else "Not adopted"), None
    brackets = dice.random() < 0.1 and "%" not in sheet.rows[0].figure

    def named(label: str) -> str:
        return f"{label.upper() if way['caps'] else label}{way['colon']}"

    date = [named(sheet.date[0]), _date(plan, dice)]
    fields = [[named(name), value or way["empty"]] for name, value in sheet.fields]
    fields = [field for field in fields if field[1] != "skip"]
    if way["date_at"] != "result":
        fields.insert(0 if way["date_at"] == "first" else len(fields), date)
    if way["result_at"] == "fields":
        fields.append([named(label), "="])
    totals = [
        {"name": labels.get(row.position or "", row.label), "members": row.members,
         "figure": row.figure, "kind": row.position or "",
         "colour": look.colours[row.position] if row.position else "",
         "marks": shown([row.mark], labels.get(row.position or "", ""))}
        for row in sheet.totals
    ]  # fmt: skip
    rows = [
        {"state": row.state, "name": row.name, "kind": vote.position, "marks": shown(row.marks),
         "figure": f"({row.figure})" if brackets and row.figure else row.figure}
        for row, vote in zip(sheet.rows, plan.vote.rows, strict=True)
    ]  # fmt: skip
    listed = [{"marks": shown([mark], name), "name": name} for mark, name in legend]
    return {
        "way": way, "size": way["size"] * scale, "family": look.family, "part": look.size,
        "organisation": sheet.organisation, "annex": sheet.annex, "fields": fields,
        "date": date if way["date_at"] == "result" else [], "result": [named(label), word],
        "resultMark": shown([sign]), "totalsHead": sheet.totals_head, "totals": totals,
        "legend": [item for item in listed if item["marks"]], "head": sheet.states_head,
        "rows": rows, "notes": sheet.footnotes,
        "footer": [f"{front.number} {front.suffix}".strip(), front.words.code.upper()],
    }  # fmt: skip


def _way(plan: Plan, dice: random.Random) -> Node:
    look = plan.sheet.look
    layout = dice.choices(list(_LAYOUTS), (6, 4, 3, 4, 3, 4))[0]
    options = {**_WAYS, **_LAYOUTS[layout]}
    way: Node = {name: dice.choice(options[name]) for name in options} | {"layout": layout}
    absent = plan.vote.members("not_participating")
    if way["states"] == "ballot" and (plan.trap or (absent and look.blank("not_participating"))):
        way["states"] = ""  # columns would say what the marks have to say, or nothing
    if way["landscape"]:
        way["paper"], way["across"] = way["paper"][::-1], max(4, way["across"])
        way["blocks"] = 2 if layout == "side" else 3
    if way["totals"] in {"bar", "ring"} and not look.hues:
        way["totals"] = "table"
    if any(row.state in row.name.replace("(", " ").split() for row in plan.sheet.rows):
        way["columns"] = way["columns"].removeprefix("c")
    shapes, technique = set(look.shapes.values()) - {"ground"}, way["technique"]
    lacking = {"glyph": shapes - set(_SYMBOLS), "fadetext": shapes - set(_DINGBATS)}
    lacking |= {"dingbats": shapes - set(_DINGBATS), "svg": shapes & _THUMBS}
    if lacking.get(technique) or (technique == "svg" and look.family in {"disc", "square"}):
        way["technique"] = technique = dice.choice(("path", "outline", "fade", "template", "png"))
    if look.family in {*WRITTEN, "ground", "badge", "face", "disc", "square"}:
        way["around"] = ""
    if look.family == "ground":
        way["zebra"] = False
    if technique in {"jpeg", "few"}:  # their ground is white
        way |= {"around": "", "zebra": False, "inks": way["inks"] | {"pale": "#ffffff"}}
    return way


def _labels(plan: Plan, dice: random.Random) -> dict[str, str]:
    """What the positions are called; where marks are words, the labels say the same."""
    yes = plan.sheet.look.words.get("yes", "").lower()
    told = dice.choice(_LABELS) if dice.random() < 0.5 else tuple(LABELS.values())
    if yes in {"yes", "y", "for"}:
        told = tuple(LABELS.values()) if yes != "for" else ("For", "Against", *_LAST)
    return {str(kind): label for kind, label in zip(POSITIONS, told, strict=True)}


def _date(plan: Plan, dice: random.Random) -> str:
    day = plan.vote.date
    end = "th" if 10 < day.day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    forms = (f"{day.day}{end} {day:%B %Y}", f"{day:%A}, {day.day} {day:%B %Y}", f"{day:%d %b %Y}")
    return dice.choice(forms) if dice.random() < 0.25 else plan.sheet.date[1]


def _mark(plan: Plan, mark: Mark, pictures: Mapping[Mark, str]) -> Node:
    look = plan.sheet.look
    form, colour = look.shapes.get(mark.shape, ""), look.colours[mark.hue]
    rgb = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    bright = sum(part * v**2.2 for part, v in zip((0.21, 0.72, 0.07), rgb, strict=True))
    hue, light, strong = colorsys.rgb_to_hls(*rgb)
    deep = colorsys.hls_to_rgb(hue, min(light, 0.34), strong)
    return {
        "kind": mark.shape, "colour": colour, "ink": "#000000" if bright > 0.33 else "#ffffff",
        "deep": "#" + "".join(f"{round(255 * part):02x}" for part in deep), "shape": form,
        "word": look.words.get(mark.shape, ""), "symbol": _SYMBOLS.get(form, ""),
        "rings": look.outlines.rings(form) if form not in {"", "ground"} else (),
        "dingbat": _DINGBATS.get(form, ""), "turned": mark.turned, "smudged": mark.smudged,
        "picture": as_text(smudge(plan.dice("smudge"))) if mark.smudged else pictures.get(mark, ""),
    }  # fmt: skip
