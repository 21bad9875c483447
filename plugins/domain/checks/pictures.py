"""The pictures that records name, found without rendering a body."""

from collections.abc import Iterable, Iterator

from plugins.domain.checks.links import site_addresses
from plugins.domain.markup.links import local_file
from plugins.domain.records.models import Post, Record


def named_pictures(records: Iterable[Record]) -> Iterator[str]:
    """
    Give the files below ``gambar/`` that photos and bodies name, and perhaps a few more.

    >>> list(named_pictures([Record(body="![a](/gambar/2018/a.png) `/gambar/b.png`")]))
    ['2018/a.png']
    """
    for record in records:
        if isinstance(record, Post):
            yield from (photo.file for photo in record.photos)
        for address in site_addresses(record.body):
            if file := local_file(address, "gambar"):
                yield file
