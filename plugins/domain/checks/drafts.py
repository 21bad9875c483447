"""What a draft may still lack: told before it is published, and no reason to stop a build."""

import dataclasses
from collections.abc import Iterable, Iterator

from plugins.domain.core.problems import Problem
from plugins.domain.records.content import Content

PERSONAL = "data-pribadi"
# Nobody reads a draft, but it takes part in the content: what it names must be there, and no other
# record may have its identity or its address. What others must never see is no less wrong in it.
STILL_WRONG = frozenset(
    {
        *("rujukan-putus", "rujukan-berputar", "id-ganda", "alamat-lama"),
        *("tempat-berkas", "terlalu-panjang"),
    }
)


def mild_in_drafts(problems: Iterable[Problem], content: Content) -> Iterator[Problem]:
    """Make advice of what a draft lacks only to be published."""
    records = content.records
    drafts = {post.path for post in records.posts.values() if post.status == "draft"}
    drafts |= {page.path for page in records.pages.values() if page.status == "draft"}
    still_wrong = STILL_WRONG | ({PERSONAL} if content.rules.open_repository else set())
    for problem in problems:
        if problem.path in drafts and not problem.advice and problem.check not in still_wrong:
            finding = f"sebelum terbit: {problem.finding}"
            yield dataclasses.replace(problem, finding=finding, advice=True)
        else:
            yield problem
