"""A document of Word as a file: its parts in a ZIP."""

import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO

_OFFICE = "http://schemas.openxmlformats.org"
_NAMES = {
    "w": f"{_OFFICE}/wordprocessingml/2006/main",
    "r": f"{_OFFICE}/officeDocument/2006/relationships",
    "wp": f"{_OFFICE}/drawingml/2006/wordprocessingDrawing",
    "a": f"{_OFFICE}/drawingml/2006/main",
    "pic": f"{_OFFICE}/drawingml/2006/picture",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
}
_KINDS = ("document.main", "styles", "numbering", "header", "footer")
_FILES = ("document", "styles", "numbering", "header1", "footer1")
_STAMP = (2020, 1, 1, 0, 0, 0)
EDGES = ('<w:headerReference w:type="default" r:id="rIdheader1"/>'
         '<w:footerReference w:type="default" r:id="rIdfooter1"/>')  # fmt: skip


def docx(
    body: str, header: str, footer: str, lists: Sequence[str], pictures: Mapping[str, bytes]
) -> bytes:
    """The file; `lists` are levels of numbering, pictures are by their names."""
    defaults = ('<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/></w:rPr></w:rPrDefault>'
                '<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/>'
                "</w:pPr></w:pPrDefault></w:docDefaults>")  # fmt: skip
    kinds = "".join(f'<w:abstractNum w:abstractNumId="{n}">{level}</w:abstractNum>'
                    for n, level in enumerate(lists, 1))  # fmt: skip
    kinds += "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>'
                     for n in range(1, len(lists) + 1))  # fmt: skip
    parts = {
        "document": _element("document", f"<w:body>{body}</w:body>"),
        "styles": _element("styles", defaults),
        "numbering": _element("numbering", kinds),
        "header1": _element("hdr", header or "<w:p/>"),
        "footer1": _element("ftr", footer or "<w:p/>"),
    }
    files = {f"word/{name}.xml": text.encode() for name, text in parts.items()}
    files |= {f"word/media/{name}": data for name, data in pictures.items()}
    files["word/_rels/document.xml.rels"] = _relations(pictures)
    files["_rels/.rels"] = _links([("rId1", "officeDocument", "word/document.xml")])
    files["[Content_Types].xml"] = _types()
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in sorted(files.items()):
            archive.writestr(zipfile.ZipInfo(name, _STAMP), data)
    return held.getvalue()


def _element(name: str, inner: str) -> str:
    spaces = " ".join(f'xmlns:{short}="{uri}"' for short, uri in _NAMES.items())
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} {spaces}>{inner}</w:{name}>'


def _relations(pictures: Mapping[str, bytes]) -> bytes:
    links = [(f"rId{name}", name.rstrip("1"), f"{name}.xml") for name in _FILES[1:]]
    links += [(f"rId{name.split('.')[0]}", "image", f"media/{name}") for name in pictures]
    return _links(links)


def _links(links: Sequence[tuple[str, str, str]]) -> bytes:
    inner = "".join(f'<Relationship Id="{key}" Type="{_NAMES["r"]}/{kind}" Target="{target}"/>'
                    for key, kind, target in links)  # fmt: skip
    space = f'xmlns="{_OFFICE}/package/2006/relationships"'
    return f"<Relationships {space}>{inner}</Relationships>".encode()


def _types() -> bytes:
    of_word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    plain = {"rels": "application/vnd.openxmlformats-package.relationships+xml",
             "xml": "application/xml", "png": "image/png", "jpg": "image/jpeg"}  # fmt: skip
    inner = "".join(f'<Default Extension="{end}" ContentType="{kind}"/>'
                    for end, kind in plain.items())  # fmt: skip
    inner += "".join(f'<Override PartName="/word/{name}.xml" ContentType="{of_word}.{kind}+xml"/>'
                     for name, kind in zip(_FILES, _KINDS, strict=True))  # fmt: skip
    space = f'xmlns="{_OFFICE}/package/2006/content-types"'
    return f"<Types {space}>{inner}</Types>".encode()
