"""The register of the bundled sample as data: which documents, in which languages."""

import tomllib
from dataclasses import dataclass
from datetime import date
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """One row of the list."""

    document_id: str
    title: str
    date: date
    languages: tuple[str, ...]


def read_register() -> tuple[RegisterEntry, ...]:
    """All entries, newest first."""
    text = files("councilvotes.sample").joinpath("register.toml").read_text(encoding="utf-8")
    return tuple(
        RegisterEntry(row["id"], row["title"], row["date"], tuple(row["languages"]))
        for row in tomllib.loads(text)["document"]
    )


def read_sample_document(document_id: str, language: str) -> bytes:
    """The bytes of one document in one language."""
    name = f"{document_id}.{language}.pdf"
    return files("councilvotes.sample").joinpath(name).read_bytes()
