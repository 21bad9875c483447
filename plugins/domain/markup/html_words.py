"""Plain words as HTML."""

from html import escape


def inline(text: str) -> str:
    """
    Escape text that stands within an element.

    >>> inline("R&D <1>")
    'R&amp;D &lt;1&gt;'
    """
    return escape(text, quote=False)


def paragraph(text: str) -> str:
    """
    Make a paragraph of text.

    >>> paragraph("A < B")
    '<p>A &lt; B</p>'
    """
    return f"<p>{inline(text)}</p>"
