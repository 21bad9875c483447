"""Addresses in texts and headers that no reader can open, and pictures that lie elsewhere."""

import re
from collections.abc import Iterator

from plugins.domain.core.problems import Problem
from plugins.domain.markup.addresses import is_outside
from plugins.domain.markup.links import addresses
from plugins.domain.markup.reachable import unreachable
from plugins.domain.markup.renderer import render
from plugins.domain.markup.work_budget import BodyTooCostly
from plugins.domain.records.bodies import Body
from plugins.domain.records.content import Content
from plugins.domain.records.findings import error

_ADDRESS = re.compile(
    r"https?://[^\s<>\"'()\[\]`|\\]+(?:\([^\s()]*\)[^\s<>\"'()\[\]`|\\]*)*", re.IGNORECASE
)
_AFTER = ".,;:!?*_~…”’"
_PICTURE = re.compile(r"<img\b(?:[^\">]|\"[^\"]*\")*>")
_REMEDY = "tulis alamat yang terbuka bagi semua orang, atau hapus alamat ini"


def outside_addresses(text: str) -> Iterator[tuple[int, str]]:
    """
    Give the web addresses in a text, and where they stand.

    >>> list(outside_addresses("lihat (https://a.id/b). <http://c.id>"))
    [(7, 'https://a.id/b'), (25, 'http://c.id')]
    """
    for found in _ADDRESS.finditer(text):
        yield found.start(), found[0].rstrip(_AFTER)


def closed_addresses(content: Content) -> Iterator[Problem]:
    """Report addresses that lead into somebody's own net, desk or preview."""
    for body in content.bodies:
        if "://" not in body.text:
            continue
        for at, address in outside_addresses(body.prose):
            reason = unreachable(address)
            if reason:
                yield body.problem(at, _finding(address, reason), _REMEDY, check="alamat-tertutup")
    for walked in content.walked:
        for leaf in walked.leaves:
            # The importer's notes are no reader's.
            if leaf.name.startswith("import.") or "://" not in str(leaf.value):
                continue
            for _at, address in outside_addresses(str(leaf.value)):
                reason = unreachable(address)
                if reason:
                    finding = f"'{leaf.name}': {_finding(address, reason)}"
                    yield error(walked.record, leaf.name, finding, _REMEDY, check="alamat-tertutup")


def _finding(address: str, reason: str) -> str:
    return f"alamat {address} tidak dapat dibuka pembaca: {reason}"


def pictures_elsewhere(content: Content) -> Iterator[Problem]:
    """Report pictures that a page would load from another host."""
    for body in content.bodies:
        if "://" in body.text and ("![" in body.text or "<img" in body.text.lower()):
            for address in _pictures(body):
                if is_outside(address) and not content.rules.is_own_host(address):
                    yield body.problem(
                        body.text.find(address),
                        f"gambar {address} berada di situs lain",
                        "simpan gambarnya di content/gambar/, lalu tulis alamat yang diawali "
                        "/gambar/; bila tidak berhak menyimpannya, tulis tautannya saja",
                        check="gambar-luar",
                    )


def _pictures(body: Body) -> Iterator[str]:
    try:
        html = render(body.text)
    except BodyTooCostly:
        return
    for picture in _PICTURE.findall(html):
        yield from addresses(picture)
