"""How to cite a vote, and how search engines are told of it."""

import json
import re
from pathlib import Path
from typing import Any

from publish.metadata.citation import MESSAGE_OF_A_SAMPLE
from publish.metadata.model import TITLE
from publish.release.manifest import LICENCE
from publish.site.content import SiteVote
from publish.site.kept_pages import ReleaseName


def author_of(folder: Path) -> str:
    """Who is cited as the author of a release: as its own description names them."""
    said = json.loads((folder / "datapackage.json").read_bytes())
    return next((each["title"] for each in said.get("contributors", ())), "councilvotes")


def cited(vote: SiteVote, release: ReleaseName, author: str, address: str | None) -> str:
    """The citation as a text."""
    row = vote.row
    where = f" {address}" if address else ""
    sample = f" ({MESSAGE_OF_A_SAMPLE})" if row.sample else ""
    return (
        f"{author} ({release.year}). Vote {vote.vote_id} of {row.sitting_date.isoformat()}: "
        f"{row.short_title}. {TITLE}, release {release.version}.{where}{sample}"
    )


def bibtex(vote: SiteVote, release: ReleaseName, author: str, address: str | None) -> str:
    """The same as an entry of BibTeX."""
    fields = {
        "author": f"{{{_tex(author)}}}",
        "title": f"{{Vote {vote.vote_id}: {_tex(vote.row.short_title)}}}",
        "year": release.year,
        "howpublished": _tex(f"{TITLE}, release {release.version}"),
        "note": _tex(f"Vote of {vote.row.sitting_date.isoformat()}"),
    }
    if address:
        fields["url"] = address
    lines = "".join(f"  {name} = {{{text}}},\n" for name, text in fields.items())
    return f"@misc{{{vote.vote_id},\n{lines}}}"


def _tex(text: str) -> str:
    return re.sub(r"[\\{}%&#_$~^]", _escaped, text)


def _escaped(sign: re.Match[str]) -> str:
    named = {"\\": "textbackslash", "~": "textasciitilde", "^": "textasciicircum"}
    name = named.get(sign[0])
    return f"\\{name}{{}}" if name else f"\\{sign[0]}"


def schema_org(vote: SiteVote, release: ReleaseName, summary: str, here: str) -> dict[str, Any]:
    """A Dataset in the words of schema.org; `here` is the address of the vote's folder."""
    row = vote.row
    act = {"@type": "Legislation", "name": row.subject, "legislationIdentifier": row.celex}
    act["url"] = row.eli or row.eurlex_url
    return {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "@id": f"{here}#vote",
        "url": here,
        "name": f"Vote in the Council of the EU: {row.short_title}",
        "description": summary,
        "identifier": vote.vote_id,
        "version": release.version,
        "datePublished": release.date,
        "temporalCoverage": row.sitting_date.isoformat(),
        "license": LICENCE.path,
        "isAccessibleForFree": True,
        "about": {name: said for name, said in act.items() if said},
        "distribution": [
            _download(f"{here}vote.json", "application/json"),
            _download(f"{here}positions.csv", "text/csv"),
        ],
    }


def _download(address: str, form: str) -> dict[str, str]:
    return {"@type": "DataDownload", "contentUrl": address, "encodingFormat": form}
