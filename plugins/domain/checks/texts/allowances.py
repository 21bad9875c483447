"""The lists of what the gate lets through: each entry names what there is and excuses it."""

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from plugins.domain.checks.texts.personal_data import PERSONAL, bare
from plugins.domain.core.check_names import CHECK_NAMES
from plugins.domain.core.problems import Problem
from plugins.domain.records.allowances import (
    CONTACTS_FILE,
    EXCEPTIONS_FILE,
    PLACES_FILE,
    Exemption,
    read_places,
)
from plugins.domain.records.content import Content

# Entries for one kind of finding in one file: each is compared with each of its findings.
MOST_ENTRIES = 100


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
    counted: Counter[tuple[str, str]] = Counter()
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
        elif counted[one.file, one.check] == MOST_ENTRIES:
            finding = f"lebih dari {MOST_ENTRIES} pengecualian '{one.check}' bagi {one.file}"
            remedy = "perbaiki tulisannya, atau pakai satu pengecualian tanpa isian 'text'"
        else:
            counted[one.file, one.check] += 1
            continue
        counted[one.file, one.check] += 1
        yield Problem(EXCEPTIONS_FILE, line, finding, remedy, check="pengecualian")


def wrong_places(content: Content) -> Iterator[Problem]:
    """Report what is wrong with the list of places, and names that stand in it twice."""
    places, problems = read_places(content.texts, content.rules)
    yield from problems
    listed = {place.name for _line, place in places}
    seen: dict[str, int] = {}
    for line, place in places:
        if place.parent is not None and place.parent not in listed - {place.name}:
            finding = f"'parent': tempat '{place.parent}' tidak ada dalam daftar"
            remedy = "tulis nama tempat induk seperti dalam daftar, atau hapus isian ini"
            yield Problem(PLACES_FILE, line, finding, remedy, check="rujukan-putus")
        for name in place.names:
            first = seen.setdefault(name.casefold(), line)
            if first != line:
                yield Problem(
                    PLACES_FILE,
                    line,
                    f"tempat '{name}' sudah ada di baris {first}",
                    "hapus salah satu entri, atau tulis bedanya",
                    check="tempat-ganda",
                )


def unexcused(problems: Iterable[Problem], content: Content) -> Iterator[Problem]:
    """
    Give what nobody has excused, and the entries that excuse nothing.

    Advice can be excused, and what is personal where the person asked for it; an error cannot.
    """
    entries: dict[tuple[str, str], list[tuple[int, Exemption]]] = defaultdict(list)
    for line, one in content.allowances.exemptions:
        if len(entries[one.file, one.check]) < MOST_ENTRIES:
            entries[one.file, one.check].append((line, one))
    said = _Lines(content)
    # What the errors of this list are about is told once.
    told = {one.line for one in wrong_allowances(content) if one.path == EXCEPTIONS_FILE}
    for problem in problems:
        meant = entries.get((problem.path, problem.check), ()) if _is_excusable(problem) else ()
        fitting = [line for line, one in meant if _is_meant(one, problem, said)]
        told.update(fitting)
        if not fitting:
            yield dataclasses.replace(problem, words="") if problem.words else problem
    for (file, check), kept in entries.items():
        for line, _one in kept:
            if line in told:
                continue
            yield Problem(
                EXCEPTIONS_FILE,
                line,
                f"pengecualian '{check}' bagi {file} tidak mengecualikan apa pun",
                "hapus pengecualian ini, atau perbaiki isian 'text'; kesalahan tidak dapat "
                "dikecualikan",
                advice=True,
                check="pengecualian",
            )


def _is_excusable(problem: Problem) -> bool:
    return (problem.advice or problem.check in PERSONAL) and problem.check != "pengecualian"


class _Lines:
    """The lines of each file, as words that can be compared; each file is read once."""

    def __init__(self, content: Content) -> None:
        self._texts = content.texts
        self._lines: dict[str, list[str]] = {}

    def of(self, problem: Problem) -> str:
        """Give the line on which a finding stands."""
        if problem.path not in self._lines:
            text = self._texts.get(problem.path, "")
            self._lines[problem.path] = [_plain(line) for line in text.split("\n")]
        lines = self._lines[problem.path]
        return lines[problem.line - 1] if problem.line <= len(lines) else ""


def _is_meant(one: Exemption, problem: Problem, said: _Lines) -> bool:
    """Say whether an entry speaks of a finding: its words, or those of its line, hold the text."""
    if not one.text:
        return True
    if problem.words:
        return bare(one.text) == bare(problem.words) or problem.words in one.text
    text = _plain(one.text)
    return text in said.of(problem) or text in _plain(problem.finding)


def _plain(text: str) -> str:
    """Write words so that upper case and line breaks make no difference."""
    return " ".join(text.casefold().split())
