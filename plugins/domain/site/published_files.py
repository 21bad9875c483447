"""Which pictures and documents the published records name: these are copied, and no others."""

from collections.abc import Iterator

from plugins.domain.markup.links import local_files
from plugins.domain.records.models import Post, Record
from plugins.domain.site.counters import READABLE
from plugins.domain.site.site import Site


def published_files(site: Site) -> frozenset[str]:
    """Give the files below ``content/``, such as ``gambar/2018/jembatan.png``."""
    return frozenset(_named(site))


def _named(site: Site) -> Iterator[str]:
    for record in _with_bodies(site):
        html = site.html(record)
        for folder in ("gambar", "dokumen"):
            yield from (f"{folder}/{file}" for file in local_files(html, folder))
    for post in site.posts:
        if not post.withdrawn:
            yield from (f"gambar/{photo.file}" for photo in post.photos)
    for agreement in site.agreements:
        for document in agreement.documents:
            # What is withheld or only partly known is described, never handed out.
            if document.path and document.access in READABLE:
                yield f"dokumen/{document.path}"
    for source in site.records.sources.values():
        if source.path_:
            yield f"dokumen/{source.path_}"


def _with_bodies(site: Site) -> Iterator[Record]:
    """Give the records whose text is shown; that of a withdrawn post is not."""
    for record in site.records:
        withdrawn = isinstance(record, Post) and record.withdrawn
        if record.body and not withdrawn:
            yield record
