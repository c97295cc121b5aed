"""The 24 languages in which the Council publishes, as its addresses write them."""

CODES = (
    *("bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr"),
    *("hu", "it", "lt", "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv"),
)
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


def language_fault(code: str) -> str | None:
    """Say why a code is none of the 24, and which is meant if that is plain; None for one of them.

    An address with any other is simply not there, which nobody would notice.
    """
    if code in CODES:
        return None
    meant = _OF_COUNTRIES.get(code) or (code.lower() if code.lower() in CODES else None)
    if meant:
        return f"{code!r} is no language of the Council: {meant!r} is meant, it seems"
    return (
        f"{code!r} is no language of the Council: write two-letter codes such as en,fr, of "
        f"{', '.join(CODES)}"
    )
