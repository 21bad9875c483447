"""Check a few content files as the whole check does, for tests of single findings."""

from collections.abc import Collection, Mapping

from plugins.domain.checks.validation import validate
from plugins.domain.core.problems import Problem
from plugins.domain.core.rules import Rules
from plugins.domain.records.content import Measured
from tests.site.texts import TODAY, organisations, post

POST = "berita/2024/05/kabar.md"
# The body of a post without further fields begins on this line.
BODY = 8


def problems_of(
    files: Mapping[str, str], assets: Collection[str] = (), rules: Rules | None = None
) -> tuple[Problem, ...]:
    """Give everything that is said of files, named below ``content/``."""
    texts = {"rujukan/organisasi.yaml": organisations(), **files}
    return validate(
        {f"content/{name}": text for name, text in texts.items()},
        assets,
        rules or Rules(),
        TODAY,
        TODAY,
        new_id=str,
        measure=lambda _name: Measured(0, ""),
    ).problems


def found_in(body: str, check: str, rules: Rules | None = None) -> list[int]:
    """Give the lines, from 1, of a post's body on which a check finds something."""
    problems = problems_of({POST: post(body)}, rules=rules)
    return [problem.line - BODY + 1 for problem in problems if problem.check == check]
