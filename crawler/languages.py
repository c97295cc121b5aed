"""Codes of languages, as the Council's addresses write them."""

from collections.abc import Collection

_OF_COUNTRIES = {
    "at": "de",
    "cz": "cs",
    "dk": "da",
    "ee": "et",
    "gb": "en",
    "gr": "el",
    "ie": "ga",
    "se": "sv",
    "si": "sl",
    "uk": "en",
}
"""Codes of countries that are easily taken for those of their languages."""


def language_fault(code: str, known: Collection[str]) -> str | None:
    """Say why a code is none of those known, and which is meant if plain; None for one of them.

    An address with any other is simply not there, which nobody would notice.
    """
    if code in known:
        return None
    meant = _OF_COUNTRIES.get(code) or (code.lower() if code.lower() in known else None)
    if meant:
        return f"{code!r} is no language of the Council: {meant!r} is meant, it seems"
    return (
        f"{code!r} is no language of the Council: write two-letter codes such as en,fr, of "
        f"{', '.join(known)}"
    )
