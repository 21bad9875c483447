"""Marks that git leaves where two versions of a file could not be joined."""

import re
from collections.abc import Iterator

from plugins.domain.core.problems import Problem
from plugins.domain.records.content import Content

# The lines between two versions, "=======", may also underline a heading and prove nothing alone.
_MARKER = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: [^\n]*)?$", re.MULTILINE)
_FENCED = re.compile(r"^(```|~~~).*?(?:^\1[^\n]*$|\Z)", re.DOTALL | re.MULTILINE)


def merge_markers(content: Content) -> Iterator[Problem]:
    """Report the first mark of a merge that stopped halfway, once a file."""
    for path, text in content.texts.items():
        if "<<<<<<<" not in text and ">>>>>>>" not in text and "|||||||" not in text:
            continue
        code = [found.span() for found in _FENCED.finditer(text)]
        for found in _MARKER.finditer(text.replace("\r\n", " \n")):
            if not any(start <= found.start() < end for start, end in code):
                line = text.count("\n", 0, found.start()) + 1
                yield Problem(
                    path,
                    line,
                    f"penanda penggabungan '{found[0].strip()}' tertinggal",
                    "pilih salah satu versi di antara <<<<<<< dan >>>>>>>, lalu hapus penandanya",
                    check="penanda-gabung",
                )
                break
