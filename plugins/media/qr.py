"""The address of a page as a sign that a telephone reads from paper."""

import hashlib
import io
from collections.abc import Callable
from pathlib import Path

import segno

from plugins.domain.site.page_info import PageInfo
from plugins.files.seals import code_mark

# All masks can be read; to weigh eight against each other costs most of the time.
_MASK = 4
_BORDER = 2
# What is laid on a table and followed up: records of what was promised. News and lists are read on
# screens; their address stands on paper in words.
_ON_PAPER = frozenset({"mou", "program", "instansi", "janji"})
# What draws differently draws anew.
RECIPE = f"{segno.__version__} {code_mark(Path(__file__))}"


def address_of(url: str) -> str:
    """Give the address of the sign for an address."""
    return f"/kartu/qr-{hashlib.sha256(url.encode()).hexdigest()[:16]}.svg"


def is_on_paper(info: PageInfo) -> bool:
    """Say whether a page has a sign: records of what was promised, and pages of their own."""
    return info.listed and (info.kind in _ON_PAPER or info.address.count("/") <= 2)


def draw(url: str) -> bytes:
    """Give the sign as SVG; it grows with the address."""
    code = segno.make(url, error="m", boost_error=False, micro=False, mask=_MASK)
    buffer = io.BytesIO()
    code.save(
        buffer,
        kind="svg",
        border=_BORDER,
        xmldecl=False,
        svgclass=None,
        lineclass=None,
        omitsize=True,
    )
    return buffer.getvalue()


def sign_of(site: str) -> Callable[[PageInfo], str | None]:
    """Make the function ``kode_qr``: the address of the sign of a page, if it has one."""

    def kode_qr(info: PageInfo) -> str | None:
        return address_of(site + info.address) if is_on_paper(info) else None

    return kode_qr
