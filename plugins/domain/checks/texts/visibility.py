"""Titles and texts in which nothing can be seen."""

import re
import unicodedata
from collections.abc import Iterator

from plugins.domain.core.problems import Problem
from plugins.domain.markup.renderer import plain_text, render
from plugins.domain.markup.work_budget import BodyTooCostly
from plugins.domain.records.bodies import Body
from plugins.domain.records.content import Content
from plugins.domain.records.declarations.field_types import LINE, TEXT
from plugins.domain.records.findings import error
from plugins.domain.records.models import Page, Post

# Letters and signs that fonts draw as nothing: fillers of Korean, the empty Braille cell.
_BLANK = frozenset("\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_UNSEEN_KINDS = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Mn", "Me", "Zl", "Zp", "Zs"})
# A longer text with a letter outside of comments and tags shows that letter.
_SHORT = 400
_HIDDEN = re.compile(r"<!--.*?(?:-->|\Z)|<[^<>]*>", re.DOTALL)
_PICTURE = re.compile(r"<(?:img|hr)\b")


def is_visible(text: str) -> bool:
    r"""
    Say whether a text has a character that a reader sees.

    >>> is_visible("\u200b"), is_visible("\u3164 "), is_visible("2026"), is_visible("~")
    (False, False, True, True)
    """
    return any(
        unicodedata.category(sign) not in _UNSEEN_KINDS and sign not in _BLANK for sign in text
    )


def invisible_values(content: Content) -> Iterator[Problem]:
    """Report values in words of which nothing can be seen."""
    for walked in content.walked:
        for leaf in walked.leaves:
            if leaf.type in (LINE, TEXT) and not is_visible(str(leaf.value)):
                yield error(
                    walked.record,
                    leaf.name,
                    f"'{leaf.name}' tidak memuat satu huruf pun yang tampak",
                    "tulis isinya, atau hapus baris ini bila tidak wajib",
                    check="tak-tampak",
                )


def invisible_bodies(content: Content) -> Iterator[Problem]:
    """Report posts and pages that hold something of which nothing can be seen."""
    for body in content.bodies:
        if isinstance(body.record, Post | Page) and body.text.strip() and not _shows(body):
            yield body.problem(
                len(body.text) - len(body.text.lstrip()),
                "isi tidak memuat apa pun yang tampak oleh pembaca",
                "tulis isinya di bawah '---' penutup; catatan dalam <!-- --> tidak tampil",
                check="isi-kosong",
            )


def _shows(body: Body) -> bool:
    if len(body.text) > _SHORT and is_visible(_HIDDEN.sub("", body.text)):
        return True
    try:
        html = render(body.text)
    except BodyTooCostly:
        return True
    return bool(_PICTURE.search(html)) or is_visible(plain_text(html))
