"""The one dialect of Markdown of this site, with what keeps its converter linear and alive."""

import re
import threading
from collections.abc import Callable, Iterable
from functools import partial
from html import escape
from typing import Any

from markdown import Markdown
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.preprocessors import HtmlBlockPreprocessor, Preprocessor
from markdown.util import ETX, STX

from plugins.domain.markup.bare_addresses import BareAddress
from plugins.domain.markup.intended_lists import intended
from plugins.domain.markup.work_budget import weigh

# 40 levels of lists: below them the converter's recursion would end in an error.
MAX_INDENT = 160
# The converter copies a paragraph for each link and tag, and looks for the partner of each bracket
# from the beginning: what exceeds these numbers in one paragraph is kept as plain text.
MAX_BRACKETS = 4000
MAX_BRACKET_DEPTH = 20
MAX_TAGS = 3000
MAX_UNCLOSED_TAGS = 500
# No address and title are longer: without a bound an open one is looked for up to the end.
MAX_LINK = 2000
# No code within a line is longer: the end of one that is open is looked for as far.
MAX_CODE = 2000
# Headings without blank lines between them, which it splits off one by one.
MAX_JOINED_HEADINGS = 500
# A table has every cell that its rule announces, in every row: a wider one is kept as plain text.
MAX_COLUMNS = 300

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_TOO_DEEP = re.compile(rf"^[ ]{{{MAX_INDENT},}}", re.MULTILINE)
_HEADING = re.compile(r"^(?:#{1,6}.*|=+[ ]*|-+[ ]*)$", re.MULTILINE)
_WIDE_RULE = re.compile(rf"^[ ]*[|:-](?:[ :-]*\|){{{MAX_COLUMNS},}}[ |:-]*$", re.MULTILINE)
_TICKS = re.compile("`+")
_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")
# Escaped ones open nothing.
_BRACKET = re.compile(r"\\.|[][]")
# What the converter makes of an escaped bracket, one by one; written at once it costs nothing.
_KEPT_BRACKET = f"{STX}{ord('[')}{ETX}"

# What must stand in a text before one of the converter's inline patterns can match in it.
_TRIGGERS = {
    "backtick": "`",
    "escape": "\\",
    "footnote": "[^",
    "reference": "[",
    "link": "[",
    "image_link": "![",
    "image_reference": "![",
    "short_reference": "[",
    "short_image_ref": "![",
    "autolink": "<",
    "automail": "<",
    "linebreak": "  \n",
    "html": "<",
    "bare": "://",
}


class _Gate:
    """An inline pattern that is asked only where its trigger occurs, and not too often."""

    def __init__(self, pattern: re.Pattern[str], trigger: str) -> None:
        self._pattern = pattern
        self._trigger = trigger
        self._limit = {"[": MAX_BRACKETS, "![": MAX_BRACKETS, "<": MAX_TAGS}.get(trigger)

    def finditer(self, text: str, start: int) -> Iterable[re.Match[str]]:
        if self._trigger not in text:
            return ()
        if self._limit is not None and text.count(self._trigger) > self._limit:
            return ()
        return self._pattern.finditer(text, start)


class _RawHtml(HtmlBlockPreprocessor):
    """The converter's search for raw HTML, left out where there can be none."""

    def run(self, lines: list[str]) -> list[str]:
        if not any("<" in line for line in lines):
            return lines
        text = "\n".join(lines)
        if text.count("<") - text.count(">") > MAX_UNCLOSED_TAGS:
            return text.replace("<", "&lt;").split("\n")
        return super().run(lines)


class _Tamed(Preprocessor):
    """What would make the converter quadratic, rewritten so that it reads the same."""

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        if len(_HEADING.findall(text)) > MAX_JOINED_HEADINGS:
            text = _HEADING.sub(r"\g<0>\n", text)
        if text.count("|") > MAX_COLUMNS:
            text = _WIDE_RULE.sub(r"\\\g<0>", text)
        if text.count("[") > MAX_BRACKET_DEPTH:
            text = _PARAGRAPH.sub(_disarm_brackets, text)
        return text.split("\n")


def _disarm_brackets(paragraph: re.Match[str]) -> str:
    depth = 0
    for sign in _BRACKET.findall(paragraph[0]):
        depth += {"[": 1, "]": -1 if depth else 0}.get(sign, 0)
        if depth > MAX_BRACKET_DEPTH:
            return _BRACKET.sub(
                lambda sign: _KEPT_BRACKET if sign[0] == "[" else sign[0], paragraph[0]
            )
    return paragraph[0]


def _near_link(
    read: Callable[[str, int], tuple[str, str | None, int, bool]], data: str, index: int
) -> tuple[str, str | None, int, bool]:
    """Read the address and title of a link near its words only."""
    address, title, end, handled = read(data[index : index + MAX_LINK], 0)
    return address, title, index + end, handled


def _near_code(start: int, text: str) -> tuple[int, int | None]:
    """
    Find where code begins and ends near its opening ticks: at as many, else at the most there are.

    >>> _near_code(0, "``a`b``"), _near_code(0, "``a`b"), _near_code(0, "`a``")
    ((2, 5), (1, 3), (1, None))
    """
    opening = _TICKS.match(text, start)
    first = opening.end() if opening else start
    count = first - start
    longest, end = 0, 0
    for ticks in _TICKS.finditer(text, first, first + MAX_CODE):
        length = ticks.end() - ticks.start()
        if length == count:
            return first, ticks.start()
        if length > longest:
            longest, end = length, ticks.start()
    return (start + longest, end) if 0 < longest < count else (first, None)


def _converter() -> Markdown:
    converter = Markdown(
        output_format="html",
        tab_length=4,
        extensions=[
            TableExtension(use_align_attribute=True),
            FootnoteExtension(SEPARATOR="-", BACKLINK_TITLE="Kembali ke rujukan catatan kaki {}"),
            SaneListExtension(),
            FencedCodeExtension(),
        ],
    )
    # As in every other dialect, "\\<b>" is no tag.
    converter.ESCAPED_CHARS.append("<")
    converter.inlinePatterns.register(BareAddress(converter), "bare", 10)
    for name, trigger in _TRIGGERS.items():
        processor: Any = converter.inlinePatterns[name]
        processor.compiled_re = _Gate(processor.compiled_re, trigger)
    for name in ("link", "image_link"):
        processor = converter.inlinePatterns[name]
        processor.getLink = partial(_near_link, processor.getLink)
    code: Any = converter.inlinePatterns["backtick"]
    code.find_code_spans = _near_code
    # The serializer lets entities through as they are; stashing each only costs time.
    converter.inlinePatterns.deregister("entity")
    converter.preprocessors.register(_RawHtml(converter), "html_block", 20)
    converter.preprocessors.register(_Tamed(converter), "tamed", 10)
    return converter


# One converter a thread: making one costs as much as converting a short body.
_kept = threading.local()


def to_html(markdown: str) -> str:
    r"""
    Convert a body to HTML that may still hold anything; raises BodyTooCostly.

    >>> to_html("a *b* <i onclick=x>c</i>")
    '<p>a <em>b</em> <i onclick=x>c</i></p>'
    """
    markdown = _CONTROL.sub("", markdown.replace("\r\n", "\n").replace("\r", "\n"))
    weigh(markdown)
    text = _TOO_DEEP.sub(" " * MAX_INDENT, intended(markdown).expandtabs(4))
    converter = getattr(_kept, "converter", None) or _converter()
    # Given back only when it came through unharmed: an error leaves half a state behind.
    _kept.converter = None
    try:
        html = converter.reset().convert(text)
    except RecursionError:
        return f"<pre>{escape(markdown)}</pre>"
    _kept.converter = converter
    return html.replace(_KEPT_BRACKET, "[")
