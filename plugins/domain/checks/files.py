"""Pictures and documents that records name: they are there, and they are what was recorded."""

from collections.abc import Collection, Iterator

from plugins.domain.core.problems import Problem
from plugins.domain.records.components import Document
from plugins.domain.records.content import Content, Measured
from plugins.domain.records.findings import advice, error
from plugins.domain.records.models import Agreement, Post


def wrong_photos(content: Content) -> Iterator[Problem]:
    """Report photos that are not there, and those that say nothing to who cannot see them."""
    assets = content.assets
    for post in content.records.posts.values():
        for index, photo in enumerate(post.photos):
            name = f"photos[{index}]"
            if f"gambar/{photo.file}" not in assets:
                yield error(
                    post,
                    f"{name}.file",
                    *missing_file(f"gambar/{photo.file}", assets),
                    check="berkas-tidak-ada",
                )
            if not photo.alt:
                yield missing_alt(post, name, photo.file)
            lacking = [key for key in ("caption", "credit") if not getattr(photo, key)]
            if lacking:
                yield advice(
                    post,
                    name,
                    f"gambar '{photo.file}' tanpa {' dan '.join(lacking)}",
                    "tambahkan keterangan (caption) dan pemilik gambar (credit)",
                    check="tanpa-keterangan-gambar",
                )


def missing_alt(post: Post, name: str, file: str) -> Problem:
    """Make the finding that a picture has no alt: an error in an own post only."""
    make = advice if post.is_imported else error
    return make(
        post,
        name,
        f"gambar '{file}' tanpa teks pengganti (alt)",
        "tulis apa yang terlihat, bagi pembaca yang tidak dapat melihatnya",
        check="tanpa-alt",
    )


def wrong_documents(content: Content) -> Iterator[Problem]:
    """Report kept documents that are not there, or are others than those recorded."""
    assets = content.assets
    for source in content.records.sources.values():
        if source.path_ and f"dokumen/{source.path_}" not in assets:
            yield error(
                source,
                "path",
                *missing_file(f"dokumen/{source.path_}", assets),
                check="berkas-tidak-ada",
            )
    for agreement in content.records.agreements.values():
        for index, document in enumerate(agreement.documents):
            if document.path is None:
                continue
            file, name = f"dokumen/{document.path}", f"documents[{index}]"
            if file not in assets:
                yield error(
                    agreement, f"{name}.path", *missing_file(file, assets), check="berkas-tidak-ada"
                )
            elif document.sha256 or document.bytes is not None:
                yield from _altered(agreement, name, document, content.measure(file))


def _altered(
    agreement: Agreement, name: str, document: Document, found: Measured
) -> Iterator[Problem]:
    if document.bytes not in (None, found.bytes):
        yield error(
            agreement,
            f"{name}.bytes",
            f"ukuran '{document.path}' {found.bytes} bita, tercatat {document.bytes}",
            f"bila berkasnya benar, tulis 'bytes: {found.bytes}'",
            check="berkas-berubah",
        )
    if document.sha256 not in (None, found.sha256):
        yield error(
            agreement,
            f"{name}.sha256",
            f"isi '{document.path}' lain daripada yang tercatat",
            f"bila berkasnya benar, tulis 'sha256: {found.sha256}'",
            check="berkas-berubah",
        )


def missing_file(file: str, assets: Collection[str]) -> tuple[str, str]:
    """
    Say that a file below ``content/`` is not there, and what to do.

    >>> missing_file("gambar/a.png", [])
    ("berkas 'gambar/a.png' tidak ada", 'taruh di content/gambar/a.png, atau perbaiki namanya')
    >>> missing_file("gambar/content/gambar/2026/A.jpeg", ["gambar/2026/a.jpg"])[1]
    "perbaiki namanya; di content/gambar/ ada '2026/a.jpg'"
    """
    folder = file.partition("/")[0]
    wanted = _stem(f"{folder}/{file.rpartition(f'{folder}/')[2]}")
    near = min((name for name in assets if _stem(name) == wanted), default=None)
    remedy = f"taruh di content/{file}, atau perbaiki namanya"
    if near:
        found = near.removeprefix(f"{folder}/")
        remedy = f"perbaiki namanya; di content/{folder}/ ada '{found}'"
    return f"berkas '{file}' tidak ada", remedy


def _stem(file: str) -> str:
    """Give what stays of a name when letters are mistaken in size, or its ending is."""
    return file.rsplit(".", 1)[0].casefold()
