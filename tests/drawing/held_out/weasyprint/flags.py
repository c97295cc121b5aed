"""Small flags beside the names of states, drawn in few strokes."""

from tests.drawing.held_out.weasyprint.html import data_uri

_BANDS = {
    "BE": "v #111 #fd0 #e22", "BG": "h #fff #096 #c21", "DE": "h #111 #d00 #fc0",
    "EE": "h #07c #111 #fff", "IE": "v #196 #fff #f83", "ES": "h #a11 #fb0 #fb0 #a11",
    "FR": "v #029 #fff #e23", "HR": "h #e11 #fff #119", "IT": "v #094 #fff #c23",
    "LV": "h #922 #922 #fff #922 #922", "LT": "h #fb1 #064 #c22", "LU": "h #e23 #fff #0ae",
    "HU": "h #c23 #fff #475", "MT": "v #fff #c12", "NL": "h #a12 #fff #148",
    "AT": "h #e23 #fff #e23", "PL": "h #fff #d13", "PT": "v #060 #060 #f00 #f00 #f00",
    "RO": "v #027 #fd1 #c12", "SI": "h #fff #05a #e11", "SK": "h #fff #04a #e11",
    "CZ": "h #fff #d11", "EL": "h #05a #fff #05a #fff #05a", "CY": "h #fff", "UK": "h #026",
}  # fmt: skip
_CROSSES = {"DK": ("#c13", "#fff"), "FI": ("#fff", "#037"), "SE": ("#06a", "#fc0")}
_MORE = {
    "CZ": '<path fill="#147" d="M0 0L12 9L0 18Z"/>',
    "EL": (
        '<path fill="#05a" d="M0 0H11V11H0Z"/><path fill="#fff" d="M4.5 0h2v11h-2zM0 4.5h11v2H0z"/>'
    ),
    "CY": '<path fill="#d70" d="M8 9q4-4 11-4q-2 6-8 7z"/>',
    "UK": (
        '<path stroke="#fff" stroke-width="4" d="M0 0L27 18M27 0L0 18"/>'
        '<path stroke="#fff" stroke-width="6" d="M13.5 0V18M0 9H27"/>'
        '<path stroke="#c12" stroke-width="3.4" d="M13.5 0V18M0 9H27"/>'
    ),
    "SI": '<path fill="#05a" stroke="#e11" d="M5 3h4v4q-2 3-4 0z"/>',
    "SK": '<path fill="#e11" stroke="#fff" d="M5 4h6v7q-3 4-6 0z"/>',
    "HR": '<path fill="#fff" stroke="#e11" d="M11 5h5v6q-2 3-5 0z"/>',
}


def flag_uri(state: str) -> str:
    """The flag of a state as an address of SVG, 27 wide and 18 high."""
    drawn = _cross(*_CROSSES[state]) if state in _CROSSES else _bands(_BANDS[state])
    edge = '<path fill="none" stroke="#999" d="M.5 .5H26.5V17.5H.5Z"/>'
    source = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="27" height="18" viewBox="0 0 27 18">'
        f"{drawn}{_MORE.get(state, '')}{edge}</svg>"
    )
    return data_uri("svg+xml", source.encode())


def _bands(words: str) -> str:
    way, *colours = words.split()
    wide, high = (27 / len(colours), 18.0) if way == "v" else (27.0, 18 / len(colours))
    return "".join(
        f'<rect x="{wide * n * (way == "v"):.2f}" y="{high * n * (way == "h"):.2f}" '
        f'width="{wide:.2f}" height="{high:.2f}" fill="{colour}"/>'
        for n, colour in enumerate(colours)
    )


def _cross(ground: str, cross: str) -> str:
    return (
        f'<rect width="27" height="18" fill="{ground}"/>'
        f'<path fill="{cross}" d="M8 0h4v18h-4zM0 7h27v4H0z"/>'
    )
