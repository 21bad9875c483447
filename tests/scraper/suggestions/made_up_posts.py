"""Made-up posts on agreements and on what is none, in other words than the rules were made on."""

import datetime as dt
import random
import tomllib
from dataclasses import dataclass
from pathlib import Path

from plugins.domain.values.names import DAYS, MONTHS
from scraper.suggestions.model import Text


@dataclass(frozen=True)
class Post:
    """A post and what it tells: nothing, or an agreement."""

    text: Text
    is_agreement: bool
    day: str = ""
    parties: frozenset[str] = frozenset()
    signatories: frozenset[str] = frozenset()


ORGS = (
    "Universitas Negeri Semarang",
    "Universitas Sebelas Maret",
    "Politeknik Negeri Madiun",
    "PT Semen Rembang Jaya",
    "BPJS Ketenagakerjaan",
    "Kejaksaan Negeri Blora",
    "Yayasan Bina Desa",
    "Dinas Kelautan dan Perikanan Kabupaten Demak",
    "Bank Jateng",
    "Universitas Diponegoro",
    "Kementerian Perhubungan",
    "UGM",
    "Pemkab Rembang",
    "Perhutani",
    "Kantor Pertanahan Grobogan",
)
HEADS = {
    "Universitas": "Rektor",
    "UGM": "Rektor",
    "Politeknik": "Direktur",
    "PT": "Direktur Utama",
    "Bank": "Direktur Utama",
    "BPJS": "Kepala Cabang",
    "Kejaksaan": "Kepala",
    "Yayasan": "Ketua",
    "Dinas": "Kepala",
    "Kementerian": "Direktur Jenderal",
    "Pemkab": "Bupati",
    "Perhutani": "Administratur",
    "Kantor": "Kepala",
    "Institut": "Rektor",
    "Pengadilan": "Ketua",
    "Unair": "Rektor",
}
NAMES = (
    "Prof. Dr. Suharto Wibowo, M.Pd",
    "Ir. Ratna Dewi, M.T.",
    "Slamet Riyadi",
    "Dr. Ahmad Fauzan, S.H., M.H.",
    "Dwi Lestari Handayani",
    "H. Joko Santoso, SE",
    "Bambang Eko Prasetyo, S.Sos",
)
# Those that no rule has been tried on before it was measured.
FURTHER_ORGS = (
    "Universitas Muhammadiyah Surakarta",
    "Politeknik Pembangunan Pertanian Yogyakarta",
    "PT Pertamina EP Cepu",
    "Yayasan Tunas Hijau",
    "BPJS Kesehatan",
    "Kejaksaan Negeri Rembang",
    "Bank Syariah Nusantara",
    "Dinas Lingkungan Hidup Provinsi Jawa Tengah",
    "Institut Seni Indonesia Surakarta",
    "Pengadilan Agama Blora",
    "Unair",
    "Pemkab Tuban",
    "Kementerian Pertanian",
)
FURTHER_NAMES = (
    "Drs. H. Mulyono Hadi, M.Si",
    "Prof. Siti Aminah",
    "Rahmat Hidayat, S.T., M.Eng",
    "Endang Sulistyowati",
    "Dr. dr. Bagus Wicaksono, Sp.PD",
    "Agung Nur Cahyo",
    "Letkol Inf. Yuda Pratama",
)
OURS = (("Bupati", "Arief Rohman"), ("Wakil Bupati", "Sri Setyorini"))
WHAT = (
    "peningkatan layanan pendidikan",
    "perlindungan pekerja desa",
    "pengelolaan sampah pasar",
    "pendampingan hukum perdata",
    "pemanfaatan data pertanahan",
    "penelitian dan pengabdian masyarakat",
)
DOCUMENTS = (
    "nota kesepahaman",
    "Memorandum of Understanding (MoU)",
    "perjanjian kerja sama (PKS)",
    "kesepakatan bersama",
    "nota kesepakatan",
    "MoU",
)
PLACES = ("Pendopo Rumah Dinas Bupati", "Gedung Samin Surosentiko", "Semarang", "Hotel Arra Cepu")

FORMS: dict[str, list[str]] = tomllib.loads(
    Path(__file__).with_name("forms.toml").read_text(encoding="utf-8")
)
TITLES = ("Blora dan Mitra Perkuat Kerja", "Kabar dari Pendopo", "Langkah Baru untuk Blora")


def _dated(day: dt.date, chance: random.Random) -> tuple[str, dt.date]:
    """Write a day in one of the ways of the press, and give the day on which the post goes out."""
    weekday, later = DAYS[day.weekday()], day + dt.timedelta(days=chance.choice((0, 1, 1, 2)))
    ways = (
        f"{weekday} ({day.day}/{day.month}/{day.year})",
        f"{weekday}, {day.day} {MONTHS[day.month - 1]} {day.year}",
        f"{weekday} ({day.day}/{day.month})",
        f"{weekday} {day.day} {MONTHS[day.month - 1]} {day.year}",
        f"pada {day.day} {MONTHS[day.month - 1]} {day.year}",
        f"{weekday} pagi",
    )
    return chance.choice(ways), later


def posts(
    count: int, seed: int, forms: str, *, agreements: bool, further: bool = False
) -> list[Post]:
    """Make up posts of some forms; the same seed makes the same posts."""
    chance = random.Random(seed)  # noqa: S311 - made-up posts, no secret
    made = []
    for number in range(count):
        org = chance.choice(FURTHER_ORGS if further else ORGS)
        office = f"{HEADS[org.split()[0]]} {org.removeprefix('Pemkab ')}"
        name = chance.choice(FURTHER_NAMES if further else NAMES)
        title, ours = chance.choice(OURS)
        day = dt.date(2021, 3, 1) + dt.timedelta(days=chance.randrange(1500))
        date, later = _dated(day, chance)
        doc = chance.choice(DOCUMENTS)
        body = FORMS[forms][number % len(FORMS[forms])].format(
            org=org,
            office=office,
            name=name,
            ours=f"{title} Blora {'Hj. ' if ours.startswith('Sri') else 'H. '}{ours}",
            date=date,
            doc=doc,
            cap_doc=doc[0].upper() + doc[1:],
            what=chance.choice(WHAT),
            place=chance.choice(PLACES),
        )
        bare = name.split(",")[0]
        for prefix in ("Prof. ", "Dr. ", "dr. ", "Drs. ", "Ir. ", "H. ", "Letkol ", "Inf. "):
            bare = bare.replace(prefix, "")
        made.append(
            Post(
                Text(title=chance.choice(TITLES), body=body, day=later),
                agreements,
                day.isoformat(),
                frozenset({"Pemerintah Kabupaten Blora", org}),
                frozenset({ours, bare}),
            )
        )
    return made
