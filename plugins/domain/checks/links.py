"""Links and pictures in bodies: what they name on this site must be there, and be out."""

import re
from collections.abc import Collection, Iterable, Iterator
from urllib.parse import unquote, urlsplit

from plugins.domain.checks.files import missing_alt, missing_file
from plugins.domain.checks.live_addresses import (
    RECORD_FOLDERS,
    is_own,
    live_addresses,
    same_place,
)
from plugins.domain.checks.texts.closed_addresses import outside_addresses
from plugins.domain.core.problems import Problem
from plugins.domain.core.rules import Rules
from plugins.domain.markup.addresses import safe_link
from plugins.domain.markup.links import addresses
from plugins.domain.markup.renderer import render
from plugins.domain.markup.work_budget import BodyTooCostly, weigh
from plugins.domain.records.bodies import Body
from plugins.domain.records.content import Content
from plugins.domain.records.findings import error
from plugins.domain.records.models import Page, Post, Record
from plugins.domain.records.publication import is_out

# Where an address of this site may begin in a body. Code holds such places, too, so that only
# what looks wrong is rendered to be sure.
_CANDIDATE = re.compile(r"(?<=[(<\"'=\s:])/(?!/)[^\s\"'<>)]*")
# "[a](www.b.id)" and "[a](c.md)": the renderer takes such an address out, and the link with it.
_PARTIAL = re.compile(r"(?<!\\)\[[^\[\]\n]*\]\(\s*<?((?:[^\s()<>#/]|/[/\\])[^\s()<>]*)")
_NAMELESS = re.compile(r"!\[\s*\]|<img", re.IGNORECASE)
_PICTURE = re.compile(r"<img\b(?:[^\">]|\"[^\"]*\")*>")
_ALT = re.compile(r"\salt=\"([^\"]*)\"")
_SOURCE = re.compile(r"\ssrc=\"([^\"]*)\"")
# Below these lie files and no pages.
_KEPT = ("/gambar/", "/dokumen/")
# The ids of headings and footnotes inside a body begin so.
_IN_TEXT = "teks_"


class Targets:
    """What a link of this site may lead to."""

    def __init__(
        self,
        records: Iterable[Record],
        live: Collection[str],
        hidden: Iterable[Post | Page],
        assets: Collection[str],
    ) -> None:
        self._assets = assets
        self._live = live
        self._hidden = {record.address for record in hidden}
        self._old = {
            same_place(old) for record in records for old in getattr(record, "old_addresses", ())
        }

    def is_hidden(self, record: Record) -> bool:
        """Say whether a record is not out."""
        return getattr(record, "address", "") in self._hidden

    def fault(self, address: str, *, from_hidden: bool) -> tuple[str, str] | None:
        """Say what is wrong with an address, and what to write instead; None if it is right."""
        parts = urlsplit(address)
        path = unquote(parts.path)
        if path.startswith(_KEPT):
            return None if path[1:] in self._assets else missing_file(path[1:], self._assets)
        whole = f"{path}#{parts.fragment}" if parts.fragment else path
        if path in self._hidden and not from_hidden:
            return (
                f"tautan {address} menuju tulisan yang belum terbit",
                "hapus tautannya, atau terbitkan tulisan itu",
            )
        if self._leads(path, parts.fragment, whole):
            return None
        if path in self._live:
            return (
                f"tautan {address} menuju bagian yang tidak ada",
                f"tulis {path} saja, atau perbaiki bagian setelah tanda #",
            )
        if f"{path}/" in self._live:
            return (f"alamat {address} kurang garis miring", f"tulis {path}/")
        return (
            f"tautan {address} menuju halaman yang tidak ada",
            "perbaiki alamatnya, atau hapus tautannya",
        )

    def _leads(self, path: str, fragment: str, whole: str) -> bool:
        if whole in self._live or same_place(whole) in self._old or same_place(path) in self._old:
            return True
        folder = path.split("/")[1]
        if path in self._live:
            return fragment.startswith(_IN_TEXT) or folder not in {"mou", "program"}
        # A file at the root is no record; below the folders of records only they and our own are.
        return is_own(path) or (folder not in RECORD_FOLDERS and "." in folder)


def wrong_bodies(content: Content) -> Iterator[Problem]:
    """Report links to nothing, files that are not there, and pictures without alt in own posts."""
    targets = _targets(content)
    for body in content.bodies:
        try:
            weigh(body.text)
        except BodyTooCostly as costly:
            yield Problem(
                body.record.path,
                body.start + costly.line - 1,
                costly.finding,
                costly.remedy,
                check="terlalu-panjang",
            )
            continue
        if not (isinstance(body.record, Post) and body.record.is_imported):
            yield from _partial(body)
        from_hidden = targets.is_hidden(body.record)
        whole = {
            address: path
            for _at, address in outside_addresses(body.text)
            if (path := _own_path(address, content.rules))
        }
        own = whole.values()
        if not _looks_wrong(body.text, targets, own, from_hidden=from_hidden):
            continue
        html = render(body.text)
        for address in dict.fromkeys(addresses(html)):
            path = address if address.startswith("/") else _own_path(address, content.rules)
            fault = targets.fault(path, from_hidden=from_hidden) if path else None
            if path and fault:
                kept = path.startswith(_KEPT)
                check = "berkas-tidak-ada" if kept else "tautan-mati"
                yield body.problem(body.text.find(address), *fault, check=check)
        if isinstance(body.record, Post):
            yield from _nameless(body, body.record, html)


def dead_addresses_in_headers(content: Content) -> Iterator[Problem]:
    """Report addresses of this site's own host in headers that lead to nothing."""
    targets = _targets(content)
    for walked in content.walked:
        from_hidden = targets.is_hidden(walked.record)
        for leaf in walked.leaves:
            # Where a post came from may well be gone.
            if not isinstance(leaf.value, str) or leaf.name.startswith(("source.", "import.")):
                continue
            for _at, address in outside_addresses(leaf.value):
                path = _own_path(address, content.rules)
                fault = targets.fault(path, from_hidden=from_hidden) if path else None
                if path and fault:
                    kept = path.startswith(_KEPT)
                    check = "berkas-tidak-ada" if kept else "tautan-mati"
                    yield error(walked.record, leaf.name, *fault, check=check)


def _own_path(address: str, rules: Rules) -> str | None:
    """Give the address from the root of what lies on this site's own host."""
    if not rules.is_own_host(address):
        return None
    parts = urlsplit(address)
    return f"{parts.path or '/'}#{parts.fragment}" if parts.fragment else parts.path or "/"


def _targets(content: Content) -> Targets:
    records, today = content.records, content.today
    hidden: list[Post | Page] = [
        *(post for post in records.posts.values() if not is_out(post, today)),
        *(page for page in records.pages.values() if not is_out(page, today)),
    ]
    moved: tuple[Record, ...] = (*records, *records.commitments.values())
    return Targets(moved, live_addresses(content.loaded), hidden, content.assets)


def _looks_wrong(text: str, targets: Targets, own: Iterable[str], *, from_hidden: bool) -> bool:
    if _NAMELESS.search(text):
        return True
    return any(
        "&" in address or "\\" in address or targets.fault(address, from_hidden=from_hidden)
        for address in (*site_addresses(text), *own)
    )


def site_addresses(text: str) -> frozenset[str]:
    """
    Give what looks like an address of this site in a Markdown body, without rendering it.

    >>> site_addresses("[a](/mou/b/) 2018/05 //a.id")
    frozenset({'/mou/b/'})
    """
    return frozenset(_CANDIDATE.findall(text))


def _partial(body: Body) -> Iterator[Problem]:
    if not _PARTIAL.search(body.text):
        return
    for found in _PARTIAL.finditer(body.prose):
        if safe_link(found[1]) is None:
            yield body.problem(
                found.start(1),
                f"alamat '{found[1]}' tidak dapat dipakai, sehingga tautannya hilang",
                "awali dengan https:// untuk situs lain, dengan / untuk halaman di situs ini",
                advice=True,
                check="tautan-hilang",
            )


def _nameless(body: Body, post: Post, html: str) -> Iterator[Problem]:
    for tag in _PICTURE.findall(html):
        alt, source = _ALT.search(tag), _SOURCE.search(tag)
        if source and not (alt and alt[1].strip()):
            problem = missing_alt(post, "", source[1])
            at = body.text.find(source[1])
            yield body.problem(
                at, problem.finding, problem.remedy, advice=problem.advice, check="tanpa-alt"
            )
