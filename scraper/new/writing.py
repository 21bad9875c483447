"""A draft is held against the check of the site, then written whole, or kept aside and told."""

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.domain.checks.validation import validate
from plugins.domain.core.problems import Problem
from plugins.domain.core.rules import Rules
from plugins.domain.records.content import Measured
from scraper.new.draft import Draft
from scraper.store.content_texts import asset_names, read_texts
from scraper.store.together import write_together
from scraper.store.write import Files

# Where answers are kept of which a file is not good yet.
ASIDE = ".cache/baru"


@dataclass(frozen=True)
class Written:
    """The files that were written, in ``content/`` or aside, and what the check says of them."""

    paths: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def is_whole(self) -> bool:
        return all(problem.advice for problem in self.problems)


def write(root: Path, draft: Draft, files: Files, rules: Rules, today: dt.date) -> Written:
    """Write what a session made; raises OSError, InvalidHeader, Unplaceable."""
    content = root / "content"
    there = read_texts(content)
    texts = draft.texts(there)
    problems = _new_problems(content, there, texts, draft, rules, today)
    found = Written((*draft.pictures, *texts), problems)
    place = root if found.is_whole else root / ASIDE
    contents = {
        **{place / path: picture for path, picture in draft.pictures.items()},
        **{place / path: text.encode() for path, text in texts.items()},
    }
    write_together(files, contents)
    return found


def _new_problems(
    content: Path,
    there: Mapping[str, str],
    texts: Mapping[str, str],
    draft: Draft,
    rules: Rules,
    today: dt.date,
) -> tuple[Problem, ...]:
    """Give what the check finds that it would not have found before."""
    names = asset_names(content)
    new = {path.removeprefix("content/"): picture for path, picture in draft.pictures.items()}

    def read(name: str) -> bytes:
        return new[name] if name in new else (content / name).read_bytes()

    def measure(name: str) -> Measured:
        held = read(name)
        return Measured(len(held), hashlib.sha256(held).hexdigest())

    def check(all_texts: Mapping[str, str]) -> tuple[Problem, ...]:
        plain = {path: text.replace("\r\n", "\n") for path, text in all_texts.items()}
        checked = validate(
            plain,
            {*names, *new},
            rules,
            today,
            today,
            new_id=str,
            measure=measure,
            read=read,
        )
        return checked.problems

    known = {(one.path, one.finding) for one in check(there)}
    return tuple(one for one in check({**there, **texts}) if (one.path, one.finding) not in known)
