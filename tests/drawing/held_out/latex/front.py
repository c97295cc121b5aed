"""Cover and declarations of a note as TeX, and the whole source."""

import re

from tests.drawing.held_out.notes import Plan

_FONTS = {
    "Latin Modern Roman": "Liberation Serif",
    "Latin Modern Sans": "Liberation Sans",
    "TeX Gyre Termes": "Liberation Serif",
    "TeX Gyre Heros": "Liberation Sans",
    "TeX Gyre Pagella": "EB Garamond",
    "TeX Gyre Schola": "DejaVu Serif",
    "Linux Libertine O": "Linux Libertine O",
    "Linux Biolinum O": "Linux Biolinum O",
    "Liberation Serif": "Liberation Serif",
    "DejaVu Sans Condensed": "DejaVu Sans",
    "Roboto": "Roboto",
}
"""Fonts, and those that lend them Greek and Cyrillic."""
_SPECIAL = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#",
    "^": r"\^{}", "_": r"\_", "%": r"\%", "~": r"\~{}", "−": "$-$",
}  # fmt: skip
_OTHER_SCRIPT = re.compile("[\u0370-\u052f\u1f00-\u1fff][\u0370-\u052f\u1f00-\u1fff ]*")


def bullet(plan: Plan) -> str:
    """What opens the items of its lists."""
    return plan.dice("bullet").choice(("–", "•", "-", "1."))


def tex(words: str) -> str:
    """The words as TeX reads them, Greek and Cyrillic in the font that lends them."""
    plain = "".join(_SPECIAL.get(letter, letter) for letter in words)
    return _OTHER_SCRIPT.sub(lambda found: r"{\lent " + found.group() + "}", plain)


def in_bold(words: str) -> str:
    return rf"\textbf{{{tex(words)}}}"


def source_of(plan: Plan, size: float, sheet: str, landscape: bool = False) -> str:
    """The whole note, or a sheet alone on a page turned sideways."""
    dice = plan.dice("latex")
    font = dice.choice(list(_FONTS))
    options = [
        dice.choice(("10pt", "11pt")),
        dice.choices(("a4paper", "letterpaper"), (85, 15))[0],
    ]
    margin = dice.randrange(14, 24)
    cover = _cover(plan, min(size + 0.06, 1.0))
    annex = _annex(plan) if plan.declarations else ""
    if landscape:
        options.append("landscape")
        cover, annex = r"\setcounter{page}{2}", ""
    foot = r"\pagestyle{empty}"
    if dice.random() < 0.6:
        number = tex(f"{plan.front.number} {plan.front.suffix}".strip())
        code = plan.front.words.code.upper()
        foot = (
            r"\makeatletter\def\ps@foot{\let\@mkboth\@gobbletwo\let\@oddhead\@empty"
            rf"\def\@oddfoot{{\normalfont\small {number}\hfil\thepage\hfil\textbf{{{code}}}}}}}"
            r"\makeatother\pagestyle{foot}"
        )
    return "\n".join(
        (
            rf"\documentclass[{','.join(options)}]{{article}}",
            r"\usepackage{amsmath,amssymb,pifont,array,booktabs,graphicx,tabularx}",
            r"\usepackage[table]{xcolor}\usepackage{tikz}\usepackage{fontspec}",
            rf"\usepackage[margin={margin if landscape else 24}mm]{{geometry}}",
            rf"\setmainfont{{{font}}}\newfontfamily\lent{{{_FONTS[font]}}}",
            r"\hyphenpenalty=10000 \exhyphenpenalty=10000 \sloppy \setlength\parindent{0pt}",
            foot,
            r"\begin{document}",
            cover,
            "" if landscape else r"\clearpage\typeout{COVER\thepage.}",
            "" if landscape else rf"\newgeometry{{margin={margin}mm}}",
            sheet,
            r"\clearpage\typeout{SHEET\thepage.}",
            "" if landscape else r"\restoregeometry",
            annex,
            r"\end{document}",
        )
    )


def _cover(plan: Plan, size: float) -> str:
    front, dice = plan.front, plan.dice("cover")
    words, labels = front.words, front.words.labels
    number = f"{front.number} {front.suffix}".strip()
    key = "interinstitutional_file" + ("_plural" if len(front.files) > 1 else "")
    bold = dice.random() < 0.6

    def line(text: str) -> str:
        return in_bold(text) if bold else tex(text)

    right = [words.dateline(front.date), f"(OR. {front.original})", "", number, "", *front.codes]
    left = [in_bold(labels["council"]), "", "", tex(f"{labels[key]}:"), *map(tex, front.files)]
    annex = labels["annex"].capitalize()
    first = f"{annex} 1" if front.with_statements else annex
    body = [words.phrases["outcome"].format(annex=first)]
    if front.references:
        body.append(f"{labels['reference_document']}: {front.references.printed}")
    if front.coreper:
        part, day = front.coreper
        body.append(words.phrases["coreper"].format(part=part, date=words.date(day)))
    if front.with_statements:
        body.append(words.phrases["statements"].format(annex=f"{annex} 2"))
    label = labels["subject"].rstrip(".:")
    dot = "." if labels["subject"].rstrip(":").endswith(".") else ""
    rows = (
        (f"{labels['from']}:", (labels["general_secretariat"],)),
        (f"{labels['to']}:", (labels["delegations"],)),
        (f"{label}{dot}:", front.title),
    )
    rule = dice.choice((r"\hline ", ""))
    line_end = r"\newline "
    table = "".join(
        rf"{rule}{tex(name)} & {line_end.join(map(tex, values))} \\[3pt]" for name, values in rows
    )
    points = 11 * size
    return (
        rf"\fontsize{{{points:.2f}pt}}{{{points * 1.22:.2f}pt}}\selectfont "
        r"\begin{minipage}[t]{0.56\textwidth}\raggedright "
        + r"\\ ".join(text or r"\mbox{}" for text in left)
        + r"\end{minipage}\hfill\begin{minipage}[t]{0.42\textwidth}\raggedright "
        + r"\\ ".join(line(text) if text else r"\mbox{}" for text in right)
        + r"\end{minipage}\par\vspace{18pt}"
        + in_bold(labels["note"])
        + r"\par\vspace{6pt}\begin{tabularx}{\textwidth}"
        + r"{@{}p{28mm}>{\raggedright\arraybackslash}X@{}}"
        + table
        + rf"{rule}\end{{tabularx}}\par "
        + "".join(rf"\vspace{{9pt}}{tex(text)}\par " for text in body)
    )


def _annex(plan: Plan) -> str:
    dice, labels = plan.dice("annex"), plan.front.words.labels
    points = dice.choice((10, 11, 12))
    head = dice.choice(("bold", "underline", "both", "large"))
    centred = dice.random() < 0.4
    mark = bullet(plan)
    kind = "enumerate" if mark == "1." else "itemize"
    label = "" if mark == "1." else f"[{tex(mark)}]"
    out = [
        rf"\fontsize{{{points}pt}}{{{points * 1.25:.2f}pt}}\selectfont ",
        rf"\setlength\parskip{{{dice.choice((5, 7, 9))}pt}}",
        rf"\setlength\parindent{{{dice.choice((0, 0, 15))}pt}}",
        r"\raggedright" if dice.random() < 0.4 else "",
        rf"\begin{{flushright}}{in_bold(labels['annex'] + ' 2')}\end{{flushright}}\par ",
    ]
    for declaration in plan.declarations:
        words = tex(declaration.heading)
        if head in {"bold", "both", "large"}:
            words = rf"\textbf{{{words}}}"
        if head in {"underline", "both"} and len(declaration.heading) < 60:
            words = rf"\underline{{{words}}}"
        if head == "large":
            words = rf"{{\large {words}}}"
        centre = r"\centering " if centred else r"\noindent "
        out.append(rf"\par\vspace{{14pt}}{{{centre}{words}\par}}\nopagebreak\vspace{{4pt}}")
        items: list[str] = []
        for part in (*declaration.parts, None):
            lead = rf"{in_bold(part.lead)} " if part and part.lead else ""
            if part and part.bullet:
                items.append(rf"\item{label} {lead}{tex(part.text)}")
                continue
            if items:
                out.append(rf"\begin{{{kind}}}{' '.join(items)}\end{{{kind}}}")
                items = []
            if part:
                text = tex(part.text)
                if part.footnote:
                    split = part.text.split(" ")
                    before, after = " ".join(split[:4]), " ".join(split[4:])
                    text = rf"{tex(before)}\footnote{{{tex(part.footnote)}}} {tex(after)}"
                text = lead + text
                out.append(
                    rf"\textbf{{{text}}}\par\nopagebreak " if part.title else text + r"\par "
                )
    return "\n".join(out)
