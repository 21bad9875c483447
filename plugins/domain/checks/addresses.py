"""One address and one id lead to one record, today's addresses and old ones together."""

from collections.abc import Iterable, Iterator, Mapping

from plugins.domain.checks.live_addresses import ADDRESSED, is_own, same_place
from plugins.domain.core.problems import Problem
from plugins.domain.records.declarations.kinds import KINDS
from plugins.domain.records.findings import error
from plugins.domain.records.models import Agreement, Commitment, Post, Record


def shared_identities(posts: Iterable[Post]) -> Iterator[Problem]:
    """Report posts that have the ``id`` of another one."""
    first: dict[str, Post] = {}
    for post in posts:
        other = first.setdefault(post.id, post)
        if other is not post:
            yield error(
                post,
                "id",
                f"id sama dengan id pada {other.path}:{other.line('id')}",
                "hapus baris id pada berkas yang lebih baru, lalu jalankan: make check FIX=1",
                check="id-ganda",
            )


def shared_commitments(agreements: Iterable[Agreement]) -> Iterator[Problem]:
    """Report commitments that have the ``id`` of another one of the same agreement."""
    for agreement in agreements:
        first: dict[str, Commitment] = {}
        for promise in agreement.commitments:
            other = first.setdefault(promise.id, promise)
            if other is not promise:
                yield error(
                    promise,
                    "id",
                    f"komitmen '{promise.id}' sudah ada pada baris {other.line('id')}",
                    "beri id lain pada salah satunya",
                    check="id-ganda",
                )


def clashing_addresses(
    records: Iterable[Record], known: Mapping[str, Iterable[str]]
) -> Iterator[Problem]:
    """
    Report old addresses that another record or the site itself has.

    ``known`` are the references of all records by kind: their addresses are in use.
    """
    live = {same_place(KINDS[kind].address_of(ref)) for kind in ADDRESSED for ref in known[kind]}
    taken: dict[str, str] = {}
    for record in records:
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
