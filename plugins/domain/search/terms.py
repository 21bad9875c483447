"""Other wordings that must find a record: abbreviations, full names, and spellings people use."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

# Each group means one thing. What stands in a record is found under the others, too.
WORDINGS: tuple[tuple[str, ...], ...] = (
    ("nota kesepahaman", "MoU", "memorandum saling pengertian"),
    ("perjanjian kerja sama", "PKS"),
    ("kesepakatan bersama", "KB"),
    ("kerja sama", "kerjasama"),
    ("tanda tangan", "teken", "penandatanganan"),
    ("Mal Pelayanan Publik", "MPP", "mall pelayanan publik"),
    ("kelompok informasi masyarakat", "KIM"),
    ("kuliah kerja nyata", "KKN"),
    ("smart city", "kota cerdas"),
    ("sistem pemerintahan berbasis elektronik", "SPBE"),
    ("pejabat pengelola informasi dan dokumentasi", "PPID"),
    ("anggaran pendapatan dan belanja daerah", "APBD"),
    ("wajar tanpa pengecualian", "WTP"),
    ("usaha mikro, kecil, dan menengah", "UMKM", "usaha kecil"),
    ("badan usaha milik daerah", "BUMD"),
    ("organisasi perangkat daerah", "OPD"),
    ("bandar udara", "bandara"),
    ("bendungan", "waduk"),
    ("sertifikat", "sertipikat"),
    ("aduan", "pengaduan", "keluhan"),
    ("DPRD", "Dewan Perwakilan Rakyat Daerah"),
    ("Sekretaris Daerah", "Sekda"),
    ("Sekretariat Daerah", "Setda"),
    ("Bappeda", "Badan Perencanaan Pembangunan Daerah"),
    ("BPPKAD", "Badan Pendapatan, Pengelolaan Keuangan dan Aset Daerah"),
    ("DPUPR", "Dinas Pekerjaan Umum dan Penataan Ruang"),
    ("DPMPTSP", "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu"),
    ("Dinkominfo", "Diskominfo", "Dinas Komunikasi dan Informatika"),
    ("Dinkes", "Dinas Kesehatan"),
    ("Dinporabudpar", "Dinas Kepemudaan, Olahraga, Kebudayaan dan Pariwisata"),
    ("Dinsos P3A", "Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak"),
    ("Dukcapil", "Kependudukan dan Pencatatan Sipil"),
    ("Disbudpar", "Dinas Kebudayaan dan Pariwisata"),
    ("Dishub", "Dinas Perhubungan"),
    ("Prokopim", "Protokol dan Komunikasi Pimpinan"),
    ("BPN", "Badan Pertanahan Nasional"),
    ("BPK", "Badan Pemeriksa Keuangan"),
    ("Baznas", "Badan Amil Zakat Nasional"),
    ("Kemkominfo", "Kominfo", "Kementerian Komunikasi dan Informatika"),
    ("Kementerian PUPR", "Kementerian Pekerjaan Umum dan Perumahan Rakyat"),
    ("KemenPANRB", "Kementerian PANRB", "Kementerian Pendayagunaan Aparatur Negara"),
    ("Kementerian ESDM", "Kementerian Energi dan Sumber Daya Mineral"),
    ("KLHK", "Menlhk", "Kementerian Lingkungan Hidup dan Kehutanan"),
    ("Jateng", "Jawa Tengah"),
    ("Jatim", "Jawa Timur"),
    ("Jabar", "Jawa Barat"),
)
_SIGNS = re.compile(r"[\W_]+")
# At least one digit and one stroke: S.47/Menlhk-PKTL/Ren, 005/0133.
_NUMBER = re.compile(r"(?=\S*\d)[^\s/(),;:]+(?:/[^\s/(),;:]+)+")


class Wordings:
    """
    Groups of wordings that mean the same.

    >>> Wordings([("nota kesepahaman", "MoU")]).others("MoU Smart City")
    ('nota kesepahaman',)
    """

    def __init__(self, groups: Iterable[tuple[str, ...]]) -> None:
        self._groups = [[(word, _plain(word)) for word in group] for group in groups]
        # By their first words: a text without one of them need not be searched for its wording.
        self._by_first: dict[str, set[int]] = defaultdict(set)
        for number, group in enumerate(self._groups):
            for _word, plain in group:
                self._by_first[plain.split()[0]].add(number)

    def others(self, *texts: str) -> tuple[str, ...]:
        """Give the wordings that stand in none of the texts, though one of their group does."""
        text = _plain(" ".join(texts))
        found: dict[str, None] = {}
        known = (self._by_first[word] for word in self._by_first.keys() & set(text.split()))
        for number in sorted({number for numbers in known for number in numbers}):
            group = self._groups[number]
            missing = [word for word, plain in group if plain not in text]
            if len(missing) < len(group):
                found.update(dict.fromkeys(missing))
        return tuple(found)


def number_parts(text: str) -> Iterator[str]:
    """
    Give the parts of the letter numbers in a text: people remember their beginning.

    >>> list(number_parts("Surat S.47/Menlhk-PKTL/2019 dan 12/3"))
    ['S.47', 'Menlhk-PKTL', '2019', '12', '3']
    """
    # A number lies within what spaces part, and has a stroke.
    for piece in text.split() if "/" in text else ():
        if "/" in piece:
            for number in _NUMBER.findall(piece):
                yield from number.strip(".").split("/")


def _plain(text: str) -> str:
    """Keep the words only, one space before and after each, so that no part of one matches."""
    return f" {_SIGNS.sub(' ', text.casefold()).strip()} "
