"""The lists of what the gate lets through: each entry names what there is and excuses it."""

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Iterator

from plugins.domain.checks.texts.personal_data import PERSONAL, bare
from plugins.domain.core.check_names import CHECK_NAMES
from plugins.domain.core.problems import Problem
from plugins.domain.records.allowances import CONTACTS_FILE, EXCEPTIONS_FILE, Exemption
from plugins.domain.records.content import Content


def wrong_allowances(content: Content) -> Iterator[Problem]:
    """Report contacts of no organisation, and exceptions for no file or no kind of finding."""
    allowances = content.allowances
    yield from allowances.problems
    for line, contact in allowances.contacts:
        if not content.references.has("organisation", contact.org):
            yield Problem(
                CONTACTS_FILE,
                line,
                f"'org': organisasi '{contact.org}' tidak ada",
                content.references.remedy("organisation", contact.org),
                check="rujukan-putus",
            )
    files = {*content.texts, *(f"content/{name}" for name in content.assets)}
    for line, one in allowances.exemptions:
        if one.file not in files:
            finding = f"pengecualian bagi berkas '{one.file}' yang tidak ada"
            remedy = "perbaiki namanya, atau hapus pengecualian itu"
        elif one.check not in CHECK_NAMES:
            finding = f"pengecualian bagi temuan '{one.check}' yang tidak dikenal"
            remedy = f"pakai nama temuan seperti dalam daftar: {', '.join(CHECK_NAMES)}"
        elif one.at > content.limit:
            finding = f"pengecualian diputuskan pada {one.at}, hari yang belum tiba"
            remedy = "tulis hari keputusannya"
        else:
            continue
        yield Problem(EXCEPTIONS_FILE, line, finding, remedy, check="pengecualian")


def unexcused(problems: Iterable[Problem], content: Content) -> Iterator[Problem]:
    """
    Give what nobody has excused, and the entries that excuse nothing.

    Advice can be excused, and what is personal where the person asked for it; an error cannot.
    """
    entries: dict[tuple[str, str], list[tuple[int, Exemption]]] = defaultdict(list)
    for line, one in content.allowances.exemptions:
        entries[one.file, one.check].append((line, one))
    used: set[int] = set()
    for problem in problems:
        fitting = [
            line
            for line, one in entries.get((problem.path, problem.check), ())
            if _is_excusable(problem) and _is_meant(one, problem, content)
        ]
        used.update(fitting)
        if not fitting:
            yield dataclasses.replace(problem, words="") if problem.words else problem
    wrong = {one.line for one in wrong_allowances(content) if one.path == EXCEPTIONS_FILE}
    for line, one in content.allowances.exemptions:
        if line not in used | wrong:
            yield Problem(
                EXCEPTIONS_FILE,
                line,
                f"pengecualian '{one.check}' bagi {one.file} tidak mengecualikan apa pun",
                "hapus pengecualian ini, atau perbaiki isian 'text'; kesalahan tidak dapat "
                "dikecualikan",
                advice=True,
                check="pengecualian",
            )


def _is_excusable(problem: Problem) -> bool:
    return (problem.advice or problem.check in PERSONAL) and problem.check != "pengecualian"


def _is_meant(one: Exemption, problem: Problem, content: Content) -> bool:
    """Say whether an entry speaks of a finding: its words, or those of its line, hold the text."""
    if not one.text:
        return True
    if problem.words:
        return bare(one.text) == bare(problem.words) or problem.words in one.text
    lines = content.texts.get(problem.path, "").split("\n")
    line = lines[problem.line - 1] if problem.line <= len(lines) else ""
    return any(_plain(one.text) in _plain(said) for said in (line, problem.finding))


def _plain(text: str) -> str:
    """Write words so that upper case and line breaks make no difference."""
    return " ".join(text.casefold().split())
