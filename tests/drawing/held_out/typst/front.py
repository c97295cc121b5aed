"""Cover and declarations of a note, and what its pages share, as sources of Typst."""

from tests.drawing.held_out.notes import Plan

FONTS = (
    "Libertinus Serif", "New Computer Modern", "Liberation Sans", "Liberation Serif",
    "DejaVu Sans", "Open Sans", "Inter", "Roboto", "Linux Libertine O",
    "Linux Biolinum O",
)  # fmt: skip
_SCRIPTS = '"DejaVu Sans"'


def bullet(plan: Plan) -> str:
    """What opens the items of its lists."""
    return plan.dice("bullet").choice(("–", "•", "-", "1."))


def text(words: str) -> str:
    """A string of Typst's."""
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'


def font_of(name: str) -> str:
    return f"({text(name)}, {_SCRIPTS})"


def page_of(plan: Plan, *, flipped: bool = False, margin: float = 48) -> str:
    dice = plan.dice("page")
    paper = dice.choices(("a4", "us-letter"), (85, 15))[0]
    foot = ""
    number = f"{plan.front.number} {plan.front.suffix}".strip()
    if dice.random() < 0.7:
        code = plan.front.words.code.upper()
        foot = (
            f", footer: context grid(columns: (1fr, 1fr, 1fr), {text(number)}, "
            f'align(center, counter(page).display()), align(right, strong("{code}")))'
        )
    turn = ", flipped: true" if flipped else ""
    return f'#set page(paper: "{paper}", margin: {margin}pt{turn}{foot})\n'


def cover_source(plan: Plan, size: float) -> str:
    front, dice = plan.front, plan.dice("cover")
    words, labels = front.words, front.words.labels
    font = dice.choice(FONTS)
    council = text(labels["council"])
    number = f"{front.number} {front.suffix}".strip()
    key = "interinstitutional_file" + ("_plural" if len(front.files) > 1 else "")
    files = "\\ ".join(f"#{text(f)}" for f in (f"{labels[key]}:", *front.files))
    right = [words.dateline(front.date), f"(OR. {front.original})", "", number, "", *front.codes]
    column = "\\ ".join(f"#{text(t)}" for t in right)
    annex = labels["annex"].capitalize()
    first = f"{annex} 1" if front.with_statements else annex
    body = [text(words.phrases["outcome"].format(annex=first))]
    if front.references:
        label = f"{labels['reference_document']}:"
        if dice.random() < 0.5:
            body.append(text(f"{label} {front.references.printed}"))
        else:
            body += [text(label), text(front.references.printed)]
    if front.coreper:
        part, day = front.coreper
        body.append(text(words.phrases["coreper"].format(part=part, date=words.date(day))))
    if front.with_statements:
        body.append(text(words.phrases["statements"].format(annex=f"{annex} 2")))
    subject = "\\ ".join(f"#{text(line)}" for line in front.title)
    label = labels["subject"].rstrip(".:")
    dot = "." if labels["subject"].rstrip(":").endswith(".") else ""
    rows = (
        (f"{labels['from']}:", f"#{text(labels['general_secretariat'])}"),
        (f"{labels['to']}:", f"#{text(labels['delegations'])}"),
        (f"{label}{dot}:", subject),
    )
    cells = ", ".join(f"{text(name)}, [{value}]" for name, value in rows)
    stroke = dice.choice(("none", "(x: none, y: 0.5pt)", "none"))
    bold = dice.choice(("bold", "regular"))
    return (
        page_of(plan, margin=56)
        + f"#set text(font: {font_of(font)}, size: {11 * size}pt, hyphenate: false)\n"
        + "#set par(leading: 0.55em)\n"
        + f"#grid(columns: (1fr, 17em), [#strong({council})\\ \\ \\ \\ *{files}*], "
        + f'[#set text(weight: "{bold}")\n{column}])\n#v(1.4em)\n'
        + f"*#{text(labels['note'])}*\n#v(0.4em)\n"
        + f"#table(columns: (7.5em, 1fr), stroke: {stroke}, inset: (x: 2pt, y: 5pt), {cells})\n"
        + "".join(f"#v(0.7em)\n#{line}\n\n" for line in body)
    )


def annex_source(plan: Plan) -> str:
    dice = plan.dice("annex")
    labels = plan.front.words.labels
    font = dice.choice(FONTS[:8])
    indent = dice.choice((0, 0, 14))
    head = dice.choice(("strong", "underline", "bold-underline", "large"))
    centred = dice.random() < 0.4
    justify = str(dice.random() < 0.5).lower()
    mark = bullet(plan)
    out = [
        page_of(plan, margin=62),
        f"#set text(font: {font_of(font)}, size: {dice.choice((10, 11, 12))}pt, "
        "hyphenate: false)\n",
        f"#set par(leading: 0.6em, spacing: 1.1em, justify: {justify}, "
        f"first-line-indent: {indent}pt)\n",
    ]
    if mark == "1.":
        out.append('#set enum(numbering: "1.", tight: false)\n')
    else:
        out.append(f"#set list(marker: {text(mark)}, tight: false)\n")
    out.append(f"#align(right, strong({text(labels['annex'] + ' 2')}))\n#v(1em)\n")
    for declaration in plan.declarations:
        words = f"#{text(declaration.heading)}"
        if head in {"strong", "bold-underline", "large"}:
            words = f"#strong[{words}]"
        if head in {"underline", "bold-underline"}:
            words = f"#underline[{words}]"
        if head == "large":
            words = f"#text(size: 1.2em)[{words}]"
        words = f"#block(above: 2em, below: 1.3em, sticky: true)[{words}]"
        out.append(f"#align(center)[{words}]\n" if centred else f"{words}\n")
        items: list[str] = []
        for part in (*declaration.parts, None):
            if part and part.bullet:
                lead = f"#strong({text(part.lead)}) " if part.lead else ""
                items.append(f"[{lead}#{text(part.text)}]")
                continue
            if items:
                kind = "enum" if mark == "1." else "list"
                out.append(f"#{kind}({', '.join(items)})\n\n")
                items = []
            if part:
                lead = f"#strong({text(part.lead)}) " if part.lead else ""
                note = f"#footnote({text(part.footnote)})" if part.footnote else ""
                before, after = part.text, ""
                if note:
                    split = part.text.split(" ")
                    before, after = " ".join(split[:4]), " " + " ".join(split[4:])
                line = f"{lead}#{text(before)}{note}#{text(after)}"
                out.append(f"#block(sticky: true)[*{line}*]\n\n" if part.title else f"{line}\n\n")
    return "".join(out)
