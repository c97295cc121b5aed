"""The Member States in protocol order, as vote sheets name them."""

from datetime import date

SHEET_NAMES: dict[str, str] = {
    "BE": "BELGIQUE/BELGIË",
    "BG": "БЪЛГАРИЯ",
    "CZ": "ČESKO",
    "DK": "DANMARK",
    "DE": "DEUTSCHLAND",
    "EE": "EESTI",
    "IE": "ÉIRE/IRELAND",
    "EL": "ΕΛΛΑΔΑ",
    "ES": "ESPAÑA",
    "FR": "FRANCE",
    "HR": "HRVATSKA",
    "IT": "ITALIA",
    "CY": "ΚΥΠΡΟΣ",
    "LV": "LATVIJA",
    "LT": "LIETUVA",
    "LU": "LUXEMBOURG",
    "HU": "MAGYARORSZÁG",
    "MT": "MALTA",
    "NL": "NEDERLAND",
    "AT": "ÖSTERREICH",
    "PL": "POLSKA",
    "PT": "PORTUGAL",
    "RO": "ROMÂNIA",
    "SI": "SLOVENIJA",
    "SK": "SLOVENSKO",
    "FI": "SUOMI/FINLAND",
    "SE": "SVERIGE",
    "UK": "UNITED KINGDOM",
}
"""By EU code (EL, UK)."""

_CROATIA_JOINED = date(2013, 7, 1)
_UNITED_KINGDOM_LEFT = date(2020, 2, 1)


def members_on(day: date) -> tuple[str, ...]:
    """Codes of the Member States on a day since 2007, in protocol order."""
    absent = {"HR"} if day < _CROATIA_JOINED else set()
    if day >= _UNITED_KINGDOM_LEFT:
        absent |= {"UK"}
    return tuple(code for code in SHEET_NAMES if code not in absent)
