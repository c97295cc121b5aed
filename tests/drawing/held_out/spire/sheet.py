"""A whole document: its body and what stands at head and foot."""

from collections.abc import Sequence

from tests.drawing.held_out.spire.kit import Kit
from tests.drawing.held_out.spire.package import docx
from tests.drawing.held_out.spire.section import properties
from tests.drawing.held_out.spire.wml import Block
from tests.drawing.held_out.told import Told


def document(kit: Kit, blocks: Sequence[Block]) -> bytes:
    """The file of Word."""
    body = "".join(block.xml for block in blocks)
    # A table or the end of a section is never the last.
    body += '<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
    body += properties(kit.way, kit.line, 1)
    return docx(body, _header(kit), _footer(kit), kit.lists, kit.pictures)


def _header(kit: Kit) -> str:
    sheet = kit.told.plan.sheet
    if kit.way["edge"] != "header" or not (sheet.organisation or sheet.annex):
        return ""
    return edge(kit, kit.wide).xml


def edge(kit: Kit, wide: float) -> Block:
    """Who speaks at the left, the annex at the right."""
    sheet = kit.told.plan.sheet
    words = kit.text(f"{sheet.organisation}\t{sheet.annex}", size=0.9)
    return kit.para(words, tabs=[(wide, "right", "none")])


def _footer(kit: Kit) -> str:
    says, told = kit.way["foot_says"], kit.told
    title = f"{kit.way['title']} – {told.facts['Item'][1]}"
    if not says:
        return ""
    runs = [kit.text({"pages": "", "title": title, "both": title}[says], size=0.8)]
    if says != "title":
        runs += [kit.text("\tPage 1", size=0.8)]
    line = "t" if kit.way["foot_line"] else ""
    return kit.para(*runs, tabs=[(kit.wide, "right", "none")], lines=line).xml


def letters_of(told: Told) -> str:
    """All letters that the sheet's font has to have."""
    sheet = told.plan.sheet
    said = [row.name for row in sheet.rows] + list(sheet.look.words.values())
    said += [sheet.annex, sheet.organisation, *(value for _, value in told.facts.values())]
    return "".join(said)
