"""The whole content at once: what its files hold, and everything that is wrong with them."""

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from plugins.domain.checks.addresses import (
    clashing_addresses,
    parents_of_lists,
    places_on_parents,
    shared_commitments,
    shared_identities,
    shared_parents,
)
from plugins.domain.checks.advice.headers import advice_on_agreements, advice_on_numbers
from plugins.domain.checks.advice.markdown import advice_on_markdown
from plugins.domain.checks.advice.pictures import (
    advice_on_alts,
    advice_on_captions,
    advice_on_plain_links,
)
from plugins.domain.checks.advice.retellings import advice_on_retold_proof
from plugins.domain.checks.advice.scanned import advice_on_letters
from plugins.domain.checks.advice.sentences import advice_on_abbreviations, advice_on_sentences
from plugins.domain.checks.advice.spelling import advice_on_numbers_in_words
from plugins.domain.checks.advice.times import (
    advice_on_clocks,
    advice_on_relative_words,
    advice_on_times_of_posts,
    advice_on_weekdays,
)
from plugins.domain.checks.advice.unshown_tags import advice_on_unshown_tags
from plugins.domain.checks.claims import wrong_claims
from plugins.domain.checks.components import incomplete_parts
from plugins.domain.checks.dates import early_proof, impossible_dates, reversed_terms
from plugins.domain.checks.day_order import unlived_moments
from plugins.domain.checks.drafts import mild_in_drafts
from plugins.domain.checks.files import wrong_documents, wrong_photos
from plugins.domain.checks.links import dead_addresses_in_headers, wrong_bodies
from plugins.domain.checks.meaning import (
    borrowed_outcomes,
    contradicting_agreements,
    contradicting_commitments,
    contradicting_events,
)
from plugins.domain.checks.post_ids import lacks_identity, with_remedy
from plugins.domain.checks.posts import control_characters, posts_of_other_months, thin_posts
from plugins.domain.checks.references import broken_references, circles
from plugins.domain.checks.texts.allowances import unexcused, wrong_allowances, wrong_places
from plugins.domain.checks.texts.closed_addresses import closed_addresses, pictures_elsewhere
from plugins.domain.checks.texts.direction_marks import direction_marks
from plugins.domain.checks.texts.documents import documents_by_content
from plugins.domain.checks.texts.file_names import unportable_names
from plugins.domain.checks.texts.kept_findings import Check, kept_findings
from plugins.domain.checks.texts.merge_markers import merge_markers
from plugins.domain.checks.texts.personal_data import personal_data
from plugins.domain.checks.texts.visibility import invisible_bodies, invisible_values
from plugins.domain.core.problems import Problem
from plugins.domain.core.rules import Rules
from plugins.domain.records.content import Content, Measure, Read
from plugins.domain.records.reading import Records, Shelf, load

# What a build may stop for; the order means nothing, for problems are told in that of the lines.
REFUSING: tuple[Check, ...] = (
    broken_references,
    circles,
    shared_identities,
    shared_commitments,
    shared_parents,
    places_on_parents,
    parents_of_lists,
    clashing_addresses,
    wrong_claims,
    impossible_dates,
    reversed_terms,
    contradicting_events,
    contradicting_commitments,
    borrowed_outcomes,
    contradicting_agreements,
    early_proof,
    incomplete_parts,
    thin_posts,
    posts_of_other_months,
    wrong_photos,
    wrong_documents,
    control_characters,
    wrong_bodies,
    dead_addresses_in_headers,
    closed_addresses,
    pictures_elsewhere,
    merge_markers,
    direction_marks,
    unportable_names,
    invisible_values,
    personal_data,
    documents_by_content,
    wrong_allowances,
    wrong_places,
    unlived_moments,
    invisible_bodies,
)
# What is only worth a look.
ADVISING: tuple[Check, ...] = (
    advice_on_agreements,
    advice_on_numbers,
    advice_on_weekdays,
    advice_on_relative_words,
    advice_on_letters,
    advice_on_alts,
    advice_on_captions,
    advice_on_plain_links,
    advice_on_clocks,
    advice_on_times_of_posts,
    advice_on_numbers_in_words,
    advice_on_abbreviations,
    advice_on_sentences,
    advice_on_markdown,
    advice_on_unshown_tags,
    advice_on_retold_proof,
)
CHECKS = (*REFUSING, *ADVISING)
# Those that ask for nothing but the file in which they find something, so that it can be kept.
OF_ONE_FILE: frozenset[Check] = frozenset(
    {
        control_characters,
        closed_addresses,
        merge_markers,
        direction_marks,
        invisible_values,
        invisible_bodies,
        advice_on_numbers,
        advice_on_weekdays,
        advice_on_relative_words,
        advice_on_letters,
        advice_on_alts,
        advice_on_captions,
        advice_on_plain_links,
        advice_on_clocks,
        advice_on_numbers_in_words,
        advice_on_sentences,
        advice_on_markdown,
        advice_on_unshown_tags,
    }
)


@dataclass(frozen=True)
class Checked:
    """
    The records that could be read, and all problems in the order of files and lines.

    ``without_id`` are the files of posts that lack nothing but somebody to give them an id.
    """

    records: Records
    problems: tuple[Problem, ...] = ()
    without_id: tuple[str, ...] = ()

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What stops check and build."""
        return tuple(problem for problem in self.problems if not problem.advice)

    @property
    def advice(self) -> tuple[Problem, ...]:
        """What is worth a look and stops nothing."""
        return tuple(problem for problem in self.problems if problem.advice)


def validate(
    texts: Mapping[str, str],
    assets: Collection[str],
    rules: Rules,
    today: dt.date,
    machine_day: dt.date,
    *,
    new_id: Callable[[], str],
    measure: Measure,
    read: Read | None = None,
    only_errors: bool = False,
    shelf: Shelf | None = None,
) -> Checked:
    """
    Read and judge the texts of all files, by their paths, which start with ``content/``.

    ``assets`` are the pictures and documents by their names below ``content/``, ``measure``
    weighs one of them. What has happened lies not after the later of the two days. Checks that only
    advise are not asked where ``only_errors`` count. On the ``shelf`` lies what was read before.
    """
    loaded = load(texts, rules, shelf)
    limit = max(today, machine_day)
    content = Content(texts, loaded, assets, rules, today, limit, measure, read)
    problems = {*_named(loaded.problems, new_id)}
    asked = REFUSING if only_errors else CHECKS
    wide = (check(content) for check in asked if check not in OF_ONE_FILE)
    alone = kept_findings(content, [check for check in asked if check in OF_ONE_FILE])
    found = chain.from_iterable((*wide, alone))
    problems.update(mild_in_drafts(unexcused(found, content), content))
    without_id = (problem.path for problem in loaded.problems if lacks_identity(problem))
    return Checked(loaded.records, tuple(sorted(problems)), tuple(without_id))


def _named(problems: Iterable[Problem], new_id: Callable[[], str]) -> Iterator[Problem]:
    for problem in problems:
        yield with_remedy(problem, new_id()) if lacks_identity(problem) else problem
