"""Order in time across the fields of a record: nothing follows what comes after it."""

import datetime as dt
from collections.abc import Iterator

from plugins.domain.checks.dates import is_before
from plugins.domain.core.problems import Problem
from plugins.domain.records.content import Content
from plugins.domain.records.findings import error
from plugins.domain.records.models import Post
from plugins.domain.values.wording import format_day


def unlived_moments(content: Content) -> Iterator[Problem]:
    """Report posts and sources of days to come, and what precedes the post that it is about."""
    for source in content.records.sources.values():
        if source.date and source.date.status_bounds()[0] > content.limit:
            yield error(
                source,
                "date",
                f"'date': tanggal {source.date.text} belum tiba "
                f"(hari ini {format_day(content.limit)})",
                "tulis tanggal terbit sumber itu",
                check="tanggal-belum-tiba",
            )
    for promise in content.records.commitments.values():
        if promise.made and promise.due and is_before(promise.due, promise.made):
            yield error(
                promise,
                "due",
                f"'due' ({promise.due.text}) sebelum 'made' ({promise.made.text})",
                "periksa kedua tanggal; tenggat tidak mendahului janjinya",
                check="urutan-waktu",
            )
    for post in content.records.posts.values():
        yield from _of_post(post, content.limit)


def _of_post(post: Post, limit: dt.date) -> Iterator[Problem]:
    if post.updated and post.updated.day > limit:
        yield error(
            post,
            "updated",
            f"'updated': tanggal {post.updated.day} belum tiba (hari ini {format_day(limit)})",
            "tulis tanggal yang sudah lewat, atau hapus baris ini",
            check="tanggal-belum-tiba",
        )
    later = [("updated", post.updated.day)] if post.updated else []
    if post.withdrawn:
        later.append(("withdrawn.at", post.withdrawn.at.day))
        if post.withdrawn.replaced_by == post.ref:
            yield error(
                post,
                "withdrawn.replaced_by",
                "'withdrawn.replaced_by' menunjuk tulisan ini sendiri",
                "sebut tulisan penggantinya, atau hapus baris ini",
                check="rujukan-berputar",
            )
    later += [(f"corrections[{at}].at", one.at.day) for at, one in enumerate(post.corrections)]
    for name, day in later:
        if day < post.date.day:
            yield error(
                post,
                name,
                f"'{name}' ({day}) sebelum 'date' ({post.date.day})",
                "periksa kedua tanggal; yang mengubah berita tidak mendahuluinya",
                check="urutan-waktu",
            )
