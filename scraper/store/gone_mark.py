"""Sets and takes away the mark ``gone`` of a post, by one line and nothing else."""

from pathlib import Path

from plugins.domain.core.refusals import Refusal
from plugins.domain.headers.document import Header, InvalidHeader, parse
from scraper.model import hashes
from scraper.store.parsed import parsed


class Unmarkable(Refusal, ValueError):
    """A header in which no line can be added to ``import`` without touching others."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "bagian import tidak dapat ditandai 'gone'",
            "tulis bagian itu bertingkat",
            f"{path}: ",
        )


def mark(path: Path, text: str, gone: str) -> str:
    r"""
    Write ``gone`` at the end of ``import``, or take it out where it is empty; raises Unmarkable.

    An editor's own layout of the file stays, down to the last space.

    >>> text = "---\ntitle: A\nimport:\n  source: x\n---\nIsi.\n"
    >>> marked = mark(Path("a.md"), text, "404")
    >>> marked
    '---\ntitle: A\nimport:\n  source: x\n  gone: "404"\n---\nIsi.\n'
    >>> mark(Path("a.md"), marked, "") == text
    True
    """
    try:
        header, body = parsed(text)
    except InvalidHeader:
        raise Unmarkable(path) from None
    state = header.get(hashes.STATE)
    if not isinstance(state, Header) or not state:
        raise Unmarkable(path)
    lines = text.split("\n")
    last = max(state.line(key) for key in state) - 1
    indent = " " * (len(lines[last]) - len(lines[last].lstrip(" ")))
    written = f'{indent}gone: "{gone}"' + ("\r" if lines[last].endswith("\r") else "")
    at = state.line("gone") - 1 if "gone" in state else last + 1
    lines[at : at + ("gone" in state)] = [written] if gone else []
    marked = "\n".join(lines)
    _prove(path, marked, header, body, gone)
    return marked


def _prove(path: Path, marked: str, header: Header, body: str, gone: str) -> None:
    try:
        found, found_body = parse(marked)
    except InvalidHeader:
        raise Unmarkable(path) from None
    before, after = header[hashes.STATE], found.get(hashes.STATE)
    if not isinstance(before, Header) or not isinstance(after, Header):
        raise Unmarkable(path)
    rest = {key: value for key, value in before.items() if key != "gone"}
    wanted = {**rest, "gone": gone} if gone else rest
    others = {key: value for key, value in header.items() if key != hashes.STATE}
    if (
        dict(after) != wanted
        or found_body != body
        or others != {key: value for key, value in found.items() if key != hashes.STATE}
    ):
        raise Unmarkable(path)
