"""Which file below ``content/`` holds which kind of record, and under which reference."""

from dataclasses import dataclass

from plugins.domain.core.refusals import Refusal
from plugins.domain.records.declarations.kinds import ENTRY_FILES, KINDS
from plugins.domain.values.slugs import is_slug

# Addresses below /mou/ and at the root that pages of the site's own have.
RESERVED_AGREEMENTS = frozenset(
    ["status", "tahun", "mitra", "jenis", "skema", "pengampu", "naskah", "tindak-lanjut"]
)
RESERVED_PAGES = frozenset(
    {
        *("admin", "antardaerah", "arsip", "berita", "cari", "cek-salinan", "data", "dokumen"),
        *("feeds", "gambar"),
        *("instansi", "janji", "kalender", "kartu", "kategori", "koreksi", "langganan", "metode"),
        *("mou", "pagefind", "pekan", "perhatian", "pola", "program", "theme", "tinjau"),
        *("topik", "unduh"),
    }
)
# Addresses below /janji/ that lists have: nothing that holds commitments may take them.
RESERVED_PARENTS = frozenset(["status", "pengampu", "tahun", "program", "halaman"])

_FORMS = tuple(kind for kind in KINDS.values() if kind.file and not kind.is_entry)
_WANTED = (
    "pakai berita/TTTT/BB/<nama>.md, halaman/<nama>.md, program/<program>/index.md, "
    "program/<program>/<peristiwa>.md, mou/<nama>.md, atau "
    "rujukan/{organisasi,orang,sumber,kontak,pengecualian,tempat}.yaml"
)
_SLUG_REMEDY = (
    "ganti nama berkas: huruf kecil, angka, dan tanda hubung, paling banyak 80, jangan angka saja"
)

_UNSEEN_TXT = "; tampilkan akhiran nama berkas agar '.txt' tidak tersembunyi"
# What programs add to a name, and what other programs call the same.
_ENDINGS = (
    (".md.txt", ".md", _UNSEEN_TXT),
    (".yaml.txt", ".yaml", _UNSEEN_TXT),
    (".yml.txt", ".yaml", _UNSEEN_TXT),
    (".md.md", ".md", ""),
    (".markdown", ".md", ""),
    (".mdown", ".md", ""),
    (".mkd", ".md", ""),
    (".yml", ".yaml", ""),
)


class InvalidPath(Refusal, ValueError):
    """A file that lies where no record may lie, or under a name that no record may have."""


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
    if meant := _meant(path):
        raise InvalidPath(f"nama berkas berakhir dengan '{meant[0]}'", meant[1])
    for kind in _FORMS:
        if found := kind.path.fullmatch(path):
            _check_name(kind.name, found[1])
            return Place(kind.name, found[1])
    raise InvalidPath("berkas di tempat yang tidak dikenal", _WANTED)


def _meant(path: str) -> tuple[str, str] | None:
    """
    Say which ending a name has that a program added or an editor mistook, and what to do.

    >>> _meant("content/berita/2026/05/lomba.md.txt")[1]
    "ganti namanya menjadi 'lomba.md'; tampilkan akhiran nama berkas agar '.txt' tidak tersembunyi"
    """
    name = path.rpartition("/")[2]
    for ending, wanted, advice in _ENDINGS:
        if name.casefold().endswith(ending):
            stem = name[: len(name) - len(ending)]
            return name[len(stem) :], f"ganti namanya menjadi '{stem}{wanted}'{advice}"
    return None


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
