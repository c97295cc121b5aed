"""Check a drawn set by other means than it was drawn: `python -m tests.drawing.held_out.check`.

Reads NAME.json and NAME.pdf alone: counts, sums, tables, majorities, and that the figures and
the names of the truth stand on the sheet's page where that is text.
"""

import argparse
import csv
import datetime
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium

_ORDER = "BE BG CZ DK DE EE IE EL ES FR HR IT CY LV LT LU HU MT NL AT PL PT RO SI SK FI SE UK"
_NICE = {"DE": 29, "PL": 27, "RO": 14, "NL": 13, "BE": 12, "AT": 10, "DK": 7, "CY": 4, "MT": 3}
_KINDS = ("yes", "no", "abstain", "not_participating")
_NUMBER = re.compile(r"\d+[.,]\d\d|\d+")
_OVERLAP = 0.2
_NEXT = 2


def main() -> None:
    """Print what is wrong with each note, and how many notes were looked at."""
    parser = argparse.ArgumentParser(prog="python -m tests.drawing.held_out.check")
    parser.add_argument("folder", type=Path)
    shared = Path(__file__).parents[4] / "shared" / "domain"
    parser.add_argument("--domain", type=Path, default=shared)
    chosen = parser.parse_args()
    tables = _tables(chosen.domain / "populations.csv")
    seen: Counter[str] = Counter()
    for path in sorted(chosen.folder.glob("*.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        pdf = path.with_suffix(".pdf").read_bytes()
        seen["notes"] += 1
        seen[f"marks {truth['traits']['marks']}"] += 1
        seen["pictures" if truth["traits"]["sheet"].startswith("picture") else "texts"] += 1
        for fault in (*_of_truth(truth, tables), *_of_page(truth, pdf)):
            seen["faults"] += 1
            print(path.stem, fault)  # noqa: T201
    for path in sorted((chosen.folder / "refuse").glob("*.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        seen["traps"] += 1
        if truth["status"] != "refused" or truth["votes"] or not path.with_suffix(".pdf").exists():
            seen["faults"] += 1
            print(path.stem, "is no trap")  # noqa: T201
    print(dict(seen))  # noqa: T201


def _tables(path: Path) -> list[tuple[datetime.date, datetime.date, dict[str, float]]]:
    found: dict[tuple[str, str], dict[str, float]] = {}
    with path.open(encoding="utf-8") as lines:
        for line in csv.DictReader(lines):
            code = {"GR": "EL", "GB": "UK"}.get(
                line["member_state_iso2"], line["member_state_iso2"]
            )
            period = found.setdefault((line["valid_from"], line["valid_to"]), {})
            period[code] = float(line["population_pct"])
    day = datetime.date.fromisoformat
    return [(day(a), day(b), shares) for (a, b), shares in found.items()]


def _of_truth(truth: dict[str, Any], tables: list[Any]) -> Iterator[str]:
    (vote,) = truth["votes"]
    rows, totals = vote["positions"], vote["totals"]
    states = [row["member_state"] for row in rows]
    order = _ORDER.split()
    if states != sorted(states, key=order.index) or len(set(states)) != len(states):
        yield "states are not in protocol order"
    if totals["total"] != len(rows):
        yield "total is not the number of rows"
    date = datetime.date.fromisoformat(vote["sitting_date"])
    weighted = date < datetime.date(2014, 11, 1)
    key = "weight" if weighted else "population_pct"
    for kind in _KINDS:
        mine = [row for row in rows if row["position"] == kind]
        if totals[kind]["members"] != len(mine):
            yield f"members {kind}"
        said = totals[kind]["population_pct"]
        held = round(sum(row[key] or 0 for row in mine), 2)
        blank = said is None and not mine
        if weighted != (said is None) and not blank and kind != "not_participating":
            yield f"share of {kind} in the wrong era"
        whole = len(mine) == len(rows) and said == 100
        whole = whole or blank
        if not weighted and kind != "not_participating" and said != held and not whole:
            yield f"sum {kind}: {said} for {held}"
    figures = _figures(date, tables, weighted=weighted)
    listed = sum(figures[state] for state in states)
    for row in rows:
        if row[key] is None:
            if row["position"] != "not_participating":
                yield f"no figure for {row['member_state']}"
            continue
        wanted = figures[row["member_state"]]
        if truth["traits"]["share_base"] == "rebased":
            wanted = round(100 * wanted / listed, 2)
        if abs(wanted - row[key]) > 1e-9:
            yield f"figure of {row['member_state']}"
    yield from _of_result(vote, figures, weighted=weighted)
    if truth["document"]["date"] < vote["sitting_date"]:
        yield "dated before the sitting"


def _figures(date: datetime.date, tables: list[Any], *, weighted: bool) -> dict[str, float]:
    if not weighted:
        return next(shares for first, last, shares in tables if first <= date <= last)
    same = {"DE": "FR IT UK", "PL": "ES", "BE": "CZ EL HU PT", "AT": "BG SE"}
    same |= {"DK": "IE LT SK FI HR", "CY": "EE LV LU SI"}
    weights: dict[str, float] = dict(_NICE)
    for model, states in same.items():
        weights |= dict.fromkeys(states.split(), _NICE[model])
    return weights


def _of_result(vote: dict[str, Any], figures: dict[str, float], *, weighted: bool) -> Iterator[str]:
    rows = vote["positions"]
    for base in (rows, [row for row in rows if row["position"] != "not_participating"]):
        yes = [row["member_state"] for row in base if row["position"] == "yes"]
        part = sum(figures[s] for s in yes) / sum(figures[row["member_state"]] for row in base)
        reached = {
            "unanimity": all(row["position"] != "no" for row in base),
            "simple_majority": 2 * len(yes) > len(base),
            "qualified_majority": (
                part >= 0.7385 and 2 * len(yes) > len(base)
                if weighted
                else 100 * len(yes) >= 55 * len(base) and part >= 0.65
            ),
        }[vote["voting_rule"]]
        if reached != (vote["result"] == "adopted"):
            yield "the result is not what the majority says"


def _of_page(truth: dict[str, Any], pdf: bytes) -> Iterator[str]:
    document = pdfium.PdfDocument(pdf)
    if document.get_metadata_value("Keywords"):
        yield "has keywords"
    if len(document) < 2 + bool(truth["statements"]):
        yield f"has {len(document)} pages"
    page = document[1].get_textpage()
    text = page.get_text_bounded()
    if truth["traits"]["sheet"].startswith("picture"):
        if text.strip():
            yield "a picture with text"
        return
    flat = _plain(text)
    numbers = Counter(n.replace(",", ".") for n in _NUMBER.findall(text))
    (vote,) = truth["votes"]
    for row in vote["positions"]:
        share = row["population_pct"]
        if share is not None and not numbers[f"{share:.2f}"]:
            yield f"{row['member_state']}: {share} is not on the page"
    if _plain(vote["item"]) not in flat:
        yield "the item is not on the page"
    if _plain(vote["subject"]) not in flat:
        yield "the subject is not on the page"
    wide, high = document[1].get_size()
    turned = document[1].get_rotation() % 180 != 0
    yield from overlaps(page, (high, wide) if turned else (wide, high))


def _plain(words: str) -> str:
    """Letters and digits alone: a hyphen at the end of a line may be lost."""
    return re.sub(r"[\W_]+", "", words)


def fault_of(pdf: bytes, margin: float) -> str:
    """What is wrong with a sheet: more than a page, or letters upon letters; else nothing."""
    document = pdfium.PdfDocument(pdf)
    if len(document) > 1:
        return f"{len(document)} pages"
    page, (wide, high) = document[0].get_textpage(), document[0].get_size()
    if document[0].get_rotation() % 180:
        return next(overlaps(page, (high, wide - margin)), "")
    return next(overlaps(page, (wide - margin, high)), "")


def overlaps(page: Any, size: tuple[float, float]) -> Iterator[str]:
    """Letters upon letters, and letters off the page."""
    boxes = []
    for place in range(page.count_chars()):
        left, bottom, right, top = page.get_charbox(place)
        if right - left > 0.5 and top - bottom > 0.5:
            boxes.append((left, bottom, right, top, page.get_text_range(place, 1), place))
    for left, bottom, right, top, letter, _ in boxes:
        if left < -1 or bottom < -1 or right > size[0] + 1 or top > size[1] + 1:
            yield f"{letter!r} off the page"
            break
    boxes.sort()
    for number, (left, bottom, right, top, letter, place) in enumerate(boxes):
        for other in boxes[number + 1 : number + 60]:
            if other[0] > right:
                break
            if abs(other[5] - place) <= _NEXT:
                continue  # ligatures, and kerning
            wide = min(right, other[2]) - other[0]
            high = min(top, other[3]) - max(bottom, other[1])
            area = min(
                (right - left) * (top - bottom), (other[2] - other[0]) * (other[3] - other[1])
            )
            if wide > 0 and high > 0 and wide * high > _OVERLAP * area:
                yield f"{letter!r} lies upon {other[4]!r} at {left:.0f}, {bottom:.0f}"
                return


if __name__ == "__main__":
    main()
