"""One address and one id lead to one record, today's addresses and old ones together."""

import re
from collections.abc import Iterator

from plugins.domain.checks.live_addresses import is_own, live_addresses, same_place
from plugins.domain.core.problems import Problem
from plugins.domain.records.content import Content
from plugins.domain.records.findings import error
from plugins.domain.records.layout import RESERVED_PARENTS
from plugins.domain.records.models import Commitment, Post, Record

_PLACE = re.compile(r"/(?:mou|program)/[a-z0-9-]+/#[a-z0-9-]+")


def shared_identities(content: Content) -> Iterator[Problem]:
    """Report posts that have the ``id`` of another one."""
    first: dict[str, Post] = {}
    for post in content.records.posts.values():
        other = first.setdefault(post.id, post)
        if other is not post:
            yield error(
                post,
                "id",
                f"id sama dengan id pada {other.path}:{other.line('id')}",
                "hapus baris id pada berkas yang lebih baru, lalu jalankan: make check FIX=1",
                check="id-ganda",
            )


def shared_commitments(content: Content) -> Iterator[Problem]:
    """Report commitments that have the ``id`` of another one of the same parent."""
    for parent in content.records.parents:
        first: dict[str, Commitment] = {}
        for promise in parent.commitments:
            other = first.setdefault(promise.id, promise)
            if other is not promise:
                yield error(
                    promise,
                    "id",
                    f"komitmen '{promise.id}' sudah ada pada baris {other.line('id')}",
                    "beri id lain pada salah satunya",
                    check="id-ganda",
                )


def places_on_parents(content: Content) -> Iterator[Problem]:
    """Report commitments that stand on their parent's page where an event stands already."""
    events = content.loaded.known["event"]
    for promise in content.records.commitments.values():
        if promise.in_programme and promise.ref in events:
            yield error(
                promise,
                "id",
                f"peristiwa '{promise.ref}' memakai tempat yang sama pada halaman program",
                "beri id lain pada komitmen ini",
                check="id-ganda",
            )


def parents_of_lists(content: Content) -> Iterator[Problem]:
    """Report a programme with commitments whose name a list of commitments has."""
    for parent in content.records.parents:
        if parent.commitments and parent.ref in RESERVED_PARENTS:
            yield error(
                parent,
                "commitments",
                f"alamat /janji/{parent.ref}/ dipakai daftar janji",
                "pindahkan komitmennya, atau ganti nama programnya",
                check="induk-ganda",
            )


def shared_parents(content: Content) -> Iterator[Problem]:
    """Report an agreement and a programme of one name that both hold commitments."""
    records = content.records
    for ref, programme in records.programmes.items():
        agreement = records.agreements.get(ref)
        if agreement and agreement.commitments and programme.commitments:
            yield error(
                programme,
                "commitments",
                f"program '{ref}' dan {agreement.path} sama-sama memuat komitmen",
                "pindahkan komitmen ke salah satunya, atau ganti nama programnya",
                check="induk-ganda",
            )


def clashing_addresses(content: Content) -> Iterator[Problem]:
    """
    Report old addresses that another record or the site itself has.

    The addresses of records that could not be read are in use, too.
    """
    live = {same_place(address) for address in live_addresses(content.loaded)}
    taken: dict[str, str] = {}
    records: tuple[Record, ...] = (*content.records, *content.records.commitments.values())
    for record in records:
        for index, old in enumerate(getattr(record, "old_addresses", ())):
            name = f"old_addresses[{index}]"
            place = same_place(old)
            if place in live:
                finding = "masih dipakai sebagai alamat sekarang"
            elif "#" not in old and (is_own(old) or is_own(place)):
                finding = "dipakai situs ini sendiri"
            elif isinstance(record, Commitment) and not _PLACE.fullmatch(old):
                finding = "bukan tempat sebuah komitmen, seperti /mou/nama/#komitmen"
            elif place in taken:
                finding = f"sudah ditulis pada {taken[place]}"
            else:
                taken[place] = f"{record.path}:{record.line(name)}"
                continue
            yield error(
                record,
                name,
                f"alamat lama '{old}' {finding}",
                "hapus baris ini, atau tulis alamat yang lain",
                check="alamat-lama",
            )
