"""One address and one id lead to one record, today's addresses and old ones together."""

from collections.abc import Iterator

from plugins.domain.checks.live_addresses import ADDRESSED, is_own, same_place
from plugins.domain.core.problems import Problem
from plugins.domain.records.content import Content
from plugins.domain.records.declarations.kinds import KINDS
from plugins.domain.records.findings import error
from plugins.domain.records.models import Commitment, Post


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
    known = content.loaded.known
    live = {same_place(KINDS[kind].address_of(ref)) for kind in ADDRESSED for ref in known[kind]}
    taken: dict[str, str] = {}
    for record in content.records:
        for index, old in enumerate(getattr(record, "old_addresses", ())):
            name = f"old_addresses[{index}]"
            place = same_place(old)
            if place in live:
                finding = "masih dipakai sebagai alamat sekarang"
            elif "#" not in old and (is_own(old) or is_own(place)):
                finding = "dipakai situs ini sendiri"
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
