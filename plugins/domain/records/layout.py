"""Which file below ``content/`` holds which kind of record, and under which reference."""

from dataclasses import dataclass

from plugins.domain.records.declarations.kinds import ENTRY_FILES, KINDS
from plugins.domain.values.slugs import is_slug

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

_FORMS = tuple(kind for kind in KINDS.values() if kind.file and not kind.is_entry)
_WANTED = (
    "pakai berita/TTTT/BB/<nama>.md, halaman/<nama>.md, program/<program>/index.md, "
    "program/<program>/<peristiwa>.md, mou/<nama>.md, atau "
    "rujukan/{organisasi,orang,sumber,kontak,pengecualian}.yaml"
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
    for kind in _FORMS:
        if found := kind.path.fullmatch(path):
            _check_name(kind.name, found[1])
            return Place(kind.name, found[1])
    raise InvalidPath("berkas di tempat yang tidak dikenal", _WANTED)


def _check_name(kind: str, ref: str) -> None:
    folder, _, name = ref.rpartition("/")
    for part in (name, folder) if kind == "event" else (name,):
        if not is_slug(part):
            raise InvalidPath(f"nama '{part}' tidak sah sebagai alamat", _SLUG_REMEDY)
    reserved = {"agreement": RESERVED_AGREEMENTS, "page": RESERVED_PAGES}.get(kind, frozenset())
    if name in reserved:
        raise InvalidPath(
            f"nama '{name}' sudah dipakai alamat situs sendiri", "beri nama berkas yang lain"
        )
