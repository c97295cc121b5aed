"""Text for a paragraph of reportlab, with the small figures of `CO₂` and `m³` lowered or raised."""

from xml.sax.saxutils import escape

_SUBSCRIPTS, _SUPERSCRIPTS = "₀₁₂₃₄₅₆₇₈₉", "⁰¹²³⁴⁵⁶⁷⁸⁹"
_LOWERED, _RAISED = 1.2, 4.0
"""Points, as Word sets them in type of 12 points."""


def marked_up(text: str) -> str:
    """The text with what is special in markup escaped; other text is as `escape` gives it."""
    said = escape(text)
    for figures, tag, rise in (
        (_SUBSCRIPTS, "sub", _LOWERED),
        (_SUPERSCRIPTS, "super", _RAISED),
    ):
        for value, figure in enumerate(figures):
            said = said.replace(figure, f'<{tag} rise="{rise}" size="8">{value}</{tag}>')
    return said
