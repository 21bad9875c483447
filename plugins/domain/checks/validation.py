"""The whole content at once: what its files hold, and everything that is wrong with them."""

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from plugins.domain.checks.addresses import (
    clashing_addresses,
    shared_commitments,
    shared_identities,
)
from plugins.domain.checks.advice.headers import advice_on_agreements, advice_on_numbers
from plugins.domain.checks.advice.texts import advice_on_texts
from plugins.domain.checks.claims import wrong_claims
from plugins.domain.checks.components import incomplete_parts
from plugins.domain.checks.dates import impossible_dates, reversed_terms
from plugins.domain.checks.files import Measure, wrong_documents, wrong_photos
from plugins.domain.checks.links import Targets, wrong_bodies
from plugins.domain.checks.meaning import (
    contradicting_agreements,
    contradicting_commitments,
    contradicting_events,
)
from plugins.domain.checks.post_ids import lacks_identity, with_remedy
from plugins.domain.checks.references import References, broken_references, circles
from plugins.domain.core.problems import Problem
from plugins.domain.core.rules import Rules
from plugins.domain.records.bodies import Body
from plugins.domain.records.declarations.field_types import CONTROL_IN_TEXT
from plugins.domain.records.findings import advice, error
from plugins.domain.records.models import Page, Post
from plugins.domain.records.publication import is_out, public
from plugins.domain.records.reading import Loaded, Records, load
from plugins.domain.records.record_walk import walk

LONGEST_SUMMARY = 300


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
) -> Checked:
    """
    Read and judge the texts of all files, by their paths, which start with ``content/``.

    ``assets`` are the pictures and documents by their names below ``content/``, ``measure``
    weighs one of them. What has happened lies not after the later of the two days.
    """
    loaded = load(texts, rules)
    records = loaded.records
    shown = public(records, today)
    references = References(loaded)
    walked = [walk(record) for record in records]
    bodies = [Body.within(record, texts[record.path]) for record in records if record.body]
    problems = {
        *_named(loaded.problems, new_id),
        *broken_references(walked, references),
        *_structural(loaded, references, rules),
        *impossible_dates(walked, max(today, machine_day)),
        *reversed_terms(walked),
        *contradicting_events(records.events.values()),
        *contradicting_commitments(records.agreements.values(), shown.commitments),
        *contradicting_agreements(records.agreements),
        *incomplete_parts(walked),
        *_thin_posts(records.posts.values()),
        *_posts_of_other_months(records.posts.values()),
        *wrong_photos(records.posts.values(), assets),
        *wrong_documents(records.agreements.values(), records.sources.values(), assets, measure),
        *_control_characters(bodies),
        *wrong_bodies(bodies, _targets(loaded, today, assets)),
        *advice_on_agreements(records, today),
        *advice_on_numbers(walked),
        *advice_on_texts(bodies),
    }
    without_id = (problem.path for problem in loaded.problems if lacks_identity(problem))
    return Checked(records, tuple(sorted(problems)), tuple(without_id))


def _named(problems: Iterable[Problem], new_id: Callable[[], str]) -> Iterator[Problem]:
    for problem in problems:
        yield with_remedy(problem, new_id()) if lacks_identity(problem) else problem


def _structural(loaded: Loaded, references: References, rules: Rules) -> Iterator[Problem]:
    records = loaded.records
    yield from circles(records.agreements, records.organisations)
    yield from shared_identities(records.posts.values())
    yield from shared_commitments(records.agreements.values())
    yield from clashing_addresses(records, loaded.known)
    for claiming in (records.programmes, records.events, records.agreements):
        yield from wrong_claims(claiming.values(), rules, references)


def _targets(loaded: Loaded, today: dt.date, assets: Collection[str]) -> Targets:
    records = loaded.records
    hidden: list[Post | Page] = [
        *(post for post in records.posts.values() if not is_out(post, today)),
        *(page for page in records.pages.values() if not is_out(page, today)),
    ]
    return Targets(records, loaded.known, hidden, assets)


def _posts_of_other_months(posts: Iterable[Post]) -> Iterator[Problem]:
    for post in posts:
        folder, month = post.ref[:7], f"{post.date.at:%Y/%m}"
        if folder != month and not post.is_imported:
            yield advice(
                post,
                "date",
                f"tanggal berita jatuh pada {month}, tetapi berkasnya di folder {folder}",
                "periksa tanggalnya; bila sudah benar dan berita belum terbit, pindahkan berkasnya",
                check="bulan-folder",
            )


def _thin_posts(posts: Iterable[Post]) -> Iterator[Problem]:
    for post in posts:
        if not post.body.strip():
            yield error(
                post,
                "",
                "berita tanpa isi",
                "tulis isinya di bawah '---' penutup",
                check="isi-kosong",
            )
        if len(post.summary) > LONGEST_SUMMARY:
            yield error(
                post,
                "summary",
                f"ringkasan {len(post.summary)} aksara, paling banyak {LONGEST_SUMMARY}",
                "persingkat",
                check="ringkasan-panjang",
            )


def _control_characters(bodies: Iterable[Body]) -> Iterator[Problem]:
    for body in bodies:
        found = CONTROL_IN_TEXT.search(body.text)
        if found:
            yield body.problem(
                found.start(),
                f"isi memuat karakter kendali U+{ord(found[0]):04X}",
                "hapus karakter itu, atau ketik ulang baris ini",
                check="karakter-kendali",
            )
