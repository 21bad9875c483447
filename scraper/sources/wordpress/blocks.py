"""What the block editor stores of a text elsewhere, or shows by itself only: put into the text."""

import json
import re
from collections.abc import Mapping
from html import escape, unescape

_REUSED = re.compile(r"<!--\s*wp:block\s*(\{[^{}<>]{0,500}\})\s*/?-->")
_FOOTNOTES = re.compile(r"<!--\s*wp:footnotes\b[^<>]{0,200}-->")
_WRAPPER = re.compile(
    r"""(<div class="wp-block-embed__wrapper">)\s*(https?://[^\s<>"]{1,2000})\s*(?=</div>)"""
)
_BUTTON = re.compile(r"<a\b[^<>]*\bwp-block-file__button\b[^<>]*>[^<>]{0,200}</a>")
_PREVIEW = re.compile(r"<object\b[^<>]*\bwp-block-file__embed\b[^<>]*>[^<>]{0,200}</object>")
_NAMED_FILE = re.compile(r"<a\b(?![^<>]*\bwp-block-file__button\b)[^<>]*\bhref=[^<>]*>[^<>\s]")
_FILE = re.compile(r'<div class="wp-block-file\b[^<>]*>')
_FILE_END = "</div>"
_LONGEST_FILE = 5000
_DEEPEST = 5


def whole(text: str, reused: Mapping[str, str], footnotes: str) -> str:
    """
    Put reusable blocks and footnotes into a text, frames for embeds, and one link for a file.

    ``reused`` are the texts of reusable blocks by number, ``footnotes`` what the post keeps of
    its notes, as JSON.

    >>> whole('<!-- wp:block {"ref":9} /-->', {"9": "<p>Isi</p>"}, "")
    '<p>Isi</p>'
    """
    for _ in range(_DEEPEST):
        if not reused or "wp:block" not in text:
            break
        text = _REUSED.sub(lambda found: reused.get(_ref(found[1]), found[0]), text)
    text = _WRAPPER.sub(_frame, text)
    text = _with_files(text)
    notes = _notes(footnotes)
    if notes and (mark := _FOOTNOTES.search(text)):
        return f"{text[: mark.start()]}{notes}{text[mark.end() :]}"
    return text + notes


def _ref(attributes: str) -> str:
    found = re.search(r'"ref"\s*:\s*(\d{1,12})', attributes)
    return found[1] if found else ""


def _frame(found: re.Match[str]) -> str:
    return f'{found[1]}<iframe src="{escape(unescape(found[2]))}"></iframe>'


def _with_files(text: str) -> str:
    """Write the file blocks of a text anew; each ends with the first end behind its beginning."""
    kept: list[str] = []
    done = end = 0
    for found in _FILE.finditer(text):
        start = found.start()
        if start < done:
            continue
        # The same end is behind many beginnings, and looked for once.
        end = end if end > start else text.find(_FILE_END, start)
        if end < 0:
            break
        if end - start <= _LONGEST_FILE:
            kept += [text[done:start], _file(text[start : end + len(_FILE_END)])]
            done = end + len(_FILE_END)
    return "".join((*kept, text[done:]))


def _file(block: str) -> str:
    """Keep the named link of a file block; its preview and its button say the same again."""
    if not _NAMED_FILE.search(block):
        return block
    return _PREVIEW.sub("", _BUTTON.sub("", block))


def _notes(stored: str) -> str:
    if not stored:
        return ""
    try:
        notes = json.loads(stored)
    except (ValueError, RecursionError):
        return ""
    if not isinstance(notes, list):
        return ""
    items = (
        f'<li id="{escape(str(note["id"]))}">{note["content"]}</li>'
        for note in notes
        if isinstance(note, dict) and note.get("id") and isinstance(note.get("content"), str)
    )
    inner = "".join(items)
    return f'<ol class="wp-block-footnotes">{inner}</ol>' if inner else ""
