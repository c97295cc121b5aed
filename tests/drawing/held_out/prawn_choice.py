"""How Prawn lays out one sheet, by the dice of its plan."""

import datetime
import random
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tests.drawing.held_out.marks import MarkLook
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.prawn_marks import random_means
from tests.drawing.held_out.prawn_style import (
    random_card,
    random_fonts,
    random_rules,
    random_theme,
)

_LAYOUTS = {
    "minutes": 17, "form": 13, "roll": 15, "front": 16, "spread": 10, "banner": 9, "ledger": 13,
    "wings": 7,
}  # fmt: skip
_A4, _LETTER, _TALL = (595.28, 841.89), (612.0, 792.0), (609.45, 935.43)


@dataclass(frozen=True, slots=True)
class Choice:
    """What the dice chose."""

    paper: tuple[float, float]
    fonts: Mapping[str, str]
    foot: bool
    date: str
    """The sitting date in a form of this program's own, or the empty string."""
    picture_form: str
    picture_size: int
    values: Mapping[str, Any]
    """As the scripts name them."""


def random_choice(dice: random.Random, plan: Plan) -> Choice:
    """All choices of one sheet."""
    look = plan.sheet.look
    layout = dice.choices(list(_LAYOUTS), list(_LAYOUTS.values()))[0]
    wide = layout in {"spread", "banner", "wings"}
    paper = dice.choices((_A4, _LETTER, _TALL), (84, 11, 5))[0]
    theme = random_theme(dice)
    values = {
        "layout": layout,
        "theme": theme,
        "size": dice.uniform(8.0, 9.6) if wide else dice.uniform(8.2, 10.8),
        "margin": dice.uniform(28, 64),
        "gap": dice.uniform(8, 15),
        "airy": dice.choice((0.0, 0.5, 1.0)),
        "borrow": dice.choice(("letter", "word")),
        "mirrored": _one(dice, 0.5),
        "side": dice.uniform(0.38, 0.43),
        "side_panel": _one(dice, 0.5),
        "lower": dice.choice((0, 0.5, 1)),
        "backend": dice.choice(("own", "table")),
        "rules": random_rules(dice, theme),
        "card": random_card(dice, theme),
        **_head(dice),
        **_fields(dice),
        **_end(dice, look),
        **_totals(dice, theme),
        **_states(dice, look, layout, coded=plan.sheet.rows[0].name[:2] == "BE"),
        **random_means(dice, look),
    }
    return Choice(
        paper=paper[::-1] if wide else paper,
        fonts=random_fonts(dice),
        foot=_one(dice, 0.5),
        date=_date(dice, plan.vote.date),
        picture_form=dice.choice(("clear", "clear", "white", "few", "jpeg")),
        picture_size=dice.choice((36, 64, 120)),
        values=values,
    )


def _one(dice: random.Random, chance: float) -> bool:
    return dice.random() < chance


def _date(dice: random.Random, day: datetime.date) -> str:
    if not _one(dice, 0.2):
        return ""
    end = "th" if day.day in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    return dice.choice(
        (f"{day:%A}, {day.day} {day:%B} {day.year}", f"{day.day}{end} {day:%B} {day.year}",
         f"{day:%d} {day:%b} {day.year}")
    )  # fmt: skip


def _head(dice: random.Random) -> dict[str, Any]:
    titles = ("", "", "Record of voting", "Result of the vote", "Voting record", "Roll call")
    return {
        "title": dice.choice(titles),
        "title_size": dice.uniform(1.25, 1.9),
        "header": dice.choice(("band", "rule", "centred", "side", "plain", "plain")),
        "emblem": _one(dice, 0.3),
        "frame": _one(dice, 0.12),
        "head": dice.choice(("band", "tint", "coloured", "plain")),
        "notes_low": _one(dice, 0.4),
        "foot_line": _one(dice, 0.5),
    }


def _fields(dice: random.Random) -> dict[str, Any]:
    forms = ("table", "table", "rail", "run", "run", "captions", "boxes", "headline", "stacked")
    return {
        "fields": dice.choice(forms),
        "field_rule": dice.choice(("none", "lines", "grid")),
        "field_ground": dice.choice(("none", "label", "zebra")),
        "field_pad": dice.uniform(1, 3.2),
        "strong": dice.choice(("label", "value", "none")),
        "label_capitals": _one(dice, 0.15),
        "colon": dice.choice((":", ":", "", " :")),
        "abreast": dice.choice((2, 3, 4)),
        "blank": dice.choice(("", "", "–")),
    }


def _end(dice: random.Random, look: MarkLook) -> dict[str, Any]:
    return {
        "date_place": dice.choices(("fields", "own", "totals"), (50, 38, 12))[0],
        "date_first": _one(dice, 0.4),
        "result_place": dice.choices(("fields", "own", "totals"), (25, 45, 30))[0],
        "result_size": dice.uniform(1.2, 1.6),
        "result_letters": dice.uniform(1.0, 1.35) if look.family != "word" else 1.1,
        "end": dice.choice(("panel", "panel", "stamp", "lines", "plain")),
    }


def _totals(dice: random.Random, theme: Mapping[str, str]) -> dict[str, Any]:
    return {
        "totals": dice.choice(("table", "table", "flip", "meter", "plates", "phrases")),
        "narrow_totals": dice.choice(("table", "table", "phrases")),
        "totals_order": dice.choice(("kvmf", "vkmf", "vmfk", "vmkf", "vfmk", "mfkv")),
        "totals_align": dice.choice(("right", "center")),
        "totals_rule": dice.choice(("none", "lines", "grid", "head", "columns", "closed", "dots")),
        "totals_row": dice.uniform(1.5, 2.0),
        "totals_wide": dice.choice((1.0, 1.3, 2.0)),
        "total_bold": _one(dice, 0.6),
        "total_ground": _one(dice, 0.4),
        "total_first": _one(dice, 0.12),
        "meter_ink": dice.choice((theme["dark"], "8c96a3", "a89b85")),
        "phrase_gap": dice.choice((", ", " – ", "   ", "; ")),
        "legend_box": _one(dice, 0.4),
        "legend_title": dice.choice(("", "", "Key", "Legend:")),
        "legend_after": _one(dice, 0.2),
    }


def _states(dice: random.Random, look: MarkLook, layout: str, *, coded: bool) -> dict[str, Any]:
    order = dice.choices(("nfm", "nmf", "mnf", "fnm", "mfn", "fmn"), (40, 20, 18, 8, 8, 6))[0]
    if not coded and _one(dice, 0.25):
        order = dice.choice(("c", "#")) + order
    blocks = dice.choices((1, 2, 3), (25, 45, 30))[0]
    tally = (
        layout not in {"wings", "roll"}
        and look.family not in {"ground", "pill"}
        and _one(dice, 0.12)
    )
    rule = dice.choice(("lines", "grid", "none", "columns", "five", "five_box", "closed", "dots"))
    grounds = look.family == "ground"
    return {
        "order": order,
        "blocks": min(blocks, 2) if tally else blocks,
        "spread_blocks": 2 if not tally else 1,
        "tally": tally,
        "states_rule": dice.choice(("columns", "grid")) if tally else rule,
        "zebra": not grounds and _one(dice, 0.35),
        "row_heights": [dice.uniform(13, 18), dice.uniform(15, 23), dice.uniform(16, 26)],
        "between": dice.choice((9, 14, 20, 28)),
        "figure_align": dice.choice(("right", "right", "center", "middle", "left")),
        "figure_brackets": _one(dice, 0.08),
        "marks_left": not tally and not grounds and _one(dice, 0.15),
        "full": _one(dice, 0.5),
        "states_centred": _one(dice, 0.5),
        "across": blocks > 1 and _one(dice, 0.15),
        "names_bold": _one(dice, 0.15),
        "pad": dice.uniform(3, 7),
        "even": dice.choice((0.0, 0.5, 1.0)),
    }
