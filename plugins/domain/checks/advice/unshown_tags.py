"""Tags in bodies whose content the renderer takes out."""

import re
from collections.abc import Iterator

from plugins.domain.core.problems import Problem
from plugins.domain.records.content import Content

# Tags whose content, and what it was meant for, the renderer takes out.
_UNSHOWN = re.compile(
    r"(?<!\\)<(script|style|iframe|object|embed|video|audio|form)\b", re.IGNORECASE
)


def advice_on_unshown_tags(content: Content) -> Iterator[Problem]:
    """Point at what will not be seen."""
    for body in content.bodies:
        if not _UNSHOWN.search(body.text):
            continue
        for found in _UNSHOWN.finditer(body.prose):
            yield body.problem(
                found.start(),
                f"{found[0]}> tidak akan tampil",
                "hapus, atau tulis tautannya, misalnya tautan ke video itu",
                advice=True,
                check="tak-tampil",
            )
