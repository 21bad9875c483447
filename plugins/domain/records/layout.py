"""Which file below ``content/`` holds which kind of record, and under which reference."""

import re
from dataclasses import dataclass

from plugins.domain.values.slugs import is_slug

ENTRY_FILES = {
    "content/rujukan/organisasi.yaml": "organisation",
    "content/rujukan/orang.yaml": "person",
    "content/rujukan/sumber.yaml": "source",
}
# Addresses below /mou/ and at the root that pages of the site's own have.
RESERVED_AGREEMENTS = frozenset(
    ["status", "tahun", "mitra", "jenis", "skema", "pengampu", "naskah", "tindak-lanjut"]
)
RESERVED_PAGES = frozenset(
    {
        *("arsip", "berita", "cari", "data", "dokumen", "feeds", "gambar", "instansi", "kalender"),
        *("kartu", "kategori", "koreksi", "langganan", "metode", "mou", "pagefind", "perhatian"),
        *("pola", "program", "theme", "topik"),
    }
)

_FORMS = (
    ("post", re.compile(r"content/berita/((?:19|20)\d{2}/(?:0[1-9]|1[0-2])/([^/]+))\.md")),
    ("page", re.compile(r"content/halaman/(([^/]+))\.md")),
    ("programme", re.compile(r"content/program/(([^/]+))/index\.md")),
    ("event", re.compile(r"content/program/([^/]+/([^/]+))\.md")),
    ("agreement", re.compile(r"content/mou/(([^/]+))\.md")),
)
_WANTED = (
    "pakai berita/TTTT/BB/<nama>.md, halaman/<nama>.md, program/<program>/index.md, "
    "program/<program>/<peristiwa>.md, mou/<nama>.md, atau rujukan/{organisasi,orang,sumber}.yaml"
)
_SLUG_REMEDY = (
    "ganti nama berkas: huruf kecil, angka, dan tanda hubung, paling banyak 80, jangan angka saja"
)


class InvalidPath(ValueError):
    """A file that lies where no record may lie, or under a name that no record may have."""

    def __init__(self, finding: str, remedy: str) -> None:
        super().__init__(f"{finding}; {remedy}")
        self.finding = finding
        self.remedy = remedy


@dataclass(frozen=True)
class Place:
    """The kind of record that a file holds, and its reference; entry files hold many."""

    kind: str
    ref: str = ""


def place_of(path: str) -> Place:
    """
    Tell what a file holds by its path, which starts with ``content/``; raises InvalidPath.

    >>> place_of("content/program/smart-city/penandatanganan.md")
    Place(kind='event', ref='smart-city/penandatanganan')
    """
    if path in ENTRY_FILES:
        return Place(ENTRY_FILES[path])
    for kind, form in _FORMS:
        if found := form.fullmatch(path):
            _check_name(kind, found[1], found[2])
            return Place(kind, found[1])
    raise InvalidPath("berkas di tempat yang tidak dikenal", _WANTED)


def _check_name(kind: str, ref: str, name: str) -> None:
    for part in (name, ref.partition("/")[0]) if kind == "event" else (name,):
        if not is_slug(part):
            raise InvalidPath(f"nama '{part}' tidak sah sebagai alamat", _SLUG_REMEDY)
    reserved = {"agreement": RESERVED_AGREEMENTS, "page": RESERVED_PAGES}.get(kind, frozenset())
    if name in reserved:
        raise InvalidPath(
            f"nama '{name}' sudah dipakai alamat situs sendiri", "beri nama berkas yang lain"
        )
