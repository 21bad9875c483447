"""The ids of posts: which file lacks one, and how the one line that gives it is put in."""

from dataclasses import replace

from plugins.domain.core.problems import Problem
from plugins.domain.records.declarations.schema import missing


def lacks_identity(problem: Problem) -> bool:
    """Say whether a problem is that a post has no ``id``."""
    return problem.finding == missing("id") and problem.path.startswith("content/berita/")


def with_remedy(problem: Problem, identity: str) -> Problem:
    """Name the exact line to paste."""
    remedy = f"tempel di bawah '---' pertama: id: {identity} (atau jalankan: make check FIX=1)"
    return replace(problem, remedy=remedy)


def insert_identity(text: str, identity: str) -> str:
    r"""
    Insert the line ``id: ...`` below the opening fence; nothing else changes, line ends included.

    >>> insert_identity("---\r\ntitle: a\r\n---\r\n", "urn:uuid:1")
    '---\r\nid: urn:uuid:1\r\ntitle: a\r\n---\r\n'
    """
    fence, newline, rest = text.partition("\n")
    line_end = "\r\n" if fence.endswith("\r") else "\n"
    return f"{fence}{newline}id: {identity}{line_end}{rest}"
