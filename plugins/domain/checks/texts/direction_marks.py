"""Marks that turn the direction of text: unseen, they let words read as others."""

import re
from collections.abc import Iterator

from plugins.domain.core.problems import Problem
from plugins.domain.records.content import Content

# As they are, escaped as YAML does, and as HTML writes them. Letters have their direction without
# them ("Trojan Source", CVE-2021-42574).
_MARK = re.compile(
    "[\u202a-\u202e\u2066-\u2069]"
    r"|\\u(?:202[a-eA-E]|206[6-9])|&#(?:0*(?:823[4-8]|829[4-7])|[xX]0*(?:202[a-eA-E]|206[6-9]));"
)


def direction_marks(content: Content) -> Iterator[Problem]:
    """Report each line with a mark that turns the direction of text."""
    for path, text in content.texts.items():
        if not _MARK.search(text):
            continue
        for number, line in enumerate(text.split("\n"), 1):
            found = _MARK.search(line)
            if found:
                yield Problem(
                    path,
                    number,
                    f"tanda arah tulisan {_name(found[0])} yang tidak tampak",
                    "hapus tanda itu, atau ketik ulang baris ini; huruf Arab tidak memerlukannya",
                    check="tanda-arah",
                )


def _name(mark: str) -> str:
    """
    Name a mark as lists of characters do.

    >>> _name("\\\\u202e"), _name("&#8294;"), _name("&#x2066;")
    ('U+202E', 'U+2066', 'U+2066')
    """
    if len(mark) == 1:
        return f"U+{ord(mark):04X}"
    digits = mark.strip("\\u&#;xX")
    return f"U+{int(digits, 10 if mark[2].isdigit() and mark[0] == '&' else 16):04X}"
