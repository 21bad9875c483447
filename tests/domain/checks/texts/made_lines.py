"""500 lines made by structure: half of them hold something personal, half only look like it."""

import random
from collections.abc import Callable

RNG = random.Random(20261129)  # noqa: S311 -- lines for tests, no secrets
KINDS = ("NIK", "KK", "NPWP", "telepon", "surel", "rekening", "paspor")


def digits(count: int) -> str:
    return "".join(RNG.choice("0123456789") for _ in range(count))


def pick(*texts: str) -> str:
    return RNG.choice(texts)


def identity(*, woman: bool) -> str:
    """Make a number of a district that does not exist, with the serial number 0000."""
    day = RNG.randint(1, 28) + (40 if woman else 0)
    place = f"{RNG.randint(11, 94)}{RNG.randint(1, 79):02}{RNG.randint(41, 60)}"
    return f"{place}{day:02}{RNG.randint(1, 12):02}{RNG.randint(0, 99):02}0000"


def grouped(number: str, *sizes: int, by: str = " ") -> str:
    parts, at = [], 0
    for size in sizes:
        parts.append(number[at : at + size])
        at += size
    return by.join(part for part in (*parts, number[at:]) if part)


def written_identity() -> str:
    number = identity(woman=RNG.random() < 0.5)
    return pick(
        number,
        number,
        grouped(number, 4, 4, 4),
        grouped(number, 6, 6),
        grouped(number, 6, 6, by="."),
        grouped(number, 4, 4, 4, by="-"),
    )


def mobile() -> str:
    tail = digits(RNG.randint(7, 9))
    prefix = f"8{RNG.choice('34')}0"
    number = prefix + tail
    local = "0" + number
    return pick(
        local,
        f"+62{number}",
        f"+62 {grouped(number, 3, 4)}",
        f"62{number}",
        grouped(local, 4, 4, by="-"),
        grouped(local, 4, 4),
        grouped(local, 4, 4, by="."),
        f"(+62) {grouped(number, 3, 4, by='-')}",
        f"https://wa.me/62{number}",
        f"tel:+62{number}",
    )


def mail() -> str:
    name = pick("wagiman", "siti.contoh", "budi_99", "a.b-c", "nama123", "surya+kerja")
    host = pick("gmail.com", "yahoo.co.id", "outlook.com", "contoh.net", "surat.example")
    return pick(
        f"{name}@{host}",
        f"{name}@{host}",
        f"mailto:{name}@{host}",
        f"{name} [at] {host}",
        f"{name}(at){host}",
        f"{name.upper()}@{host.upper()}",
    )


def tax_number() -> str:
    number = digits(15)
    dotted = f"{number[:2]}.{number[2:5]}.{number[5:8]}.{number[8]}-{number[9:12]}.{number[12:]}"
    return pick(f"NPWP {dotted}", dotted, f"NPWP: {number}", f"NPWP 0{number}")


def account() -> str:
    number = digits(RNG.choice((10, 12, 13, 15))).replace("000", "123")
    bank = pick("BRI", "BCA", "BNI", "Mandiri", "Bank Jateng", "BSI")
    return pick(
        f"rekening {bank} {number}",
        f"No. Rek. {number} ({bank})",
        f"transfer ke {bank} {number}",
        f"nomor rekening {number}",
        f"{bank} {grouped(number, 4, 2, 4, by='-')}",
        f"rek. {grouped(number, 4, 4)}",
    )


def passport() -> str:
    number = pick("A", "B", "C", "X") + digits(7)
    return pick(f"paspor {number}", f"nomor paspor {number}", f"paspor bernomor {number}")


_SAID: dict[str, tuple[Callable[[], str], tuple[str, ...]]] = {
    "NIK": (
        written_identity,
        (
            "Warga dengan NIK {} menerima bantuan.",
            "NIK: {}",
            "| Wagiman | {} | Blora |",
            "Data pemohon ({}), desa Contoh.",
            "Peserta nomor {} hadir.",
            "nik={}",
        ),
    ),
    "KK": (written_identity, ("Nomor KK {} terdaftar.", "Kartu keluarga {}.", "No. KK: {}")),
    "NPWP": (tax_number, ("Penyedia dengan {}.", "{} atas nama pemilik.", "- {}")),
    "telepon": (
        mobile,
        (
            "Hubungi {}.",
            "WA {} (Pak Wagiman)",
            "Narahubung: {}",
            "Info lebih lanjut di {} atau datang langsung.",
            "HP {}, siang saja.",
            "Pendaftaran lewat [pesan]({}).",
        ),
    ),
    "surel": (
        mail,
        ("Kirim ke {}.", "Surel: {}", "Alamat {} dipakai panitia.", "Tulis kepada {} hari ini."),
    ),
    "rekening": (account, ("Sumbangan lewat {}.", "Dana dikirim ke {}.", "Pembayaran: {}")),
    "paspor": (passport, ("Tamu dengan {} tiba.", "Salinan {} dilampirkan.")),
}


def money() -> str:
    millions = f"{RNG.randint(1, 999)}.{digits(3)}.{digits(3)}"
    return pick(f"Rp{millions}", f"Rp{millions},00", f"Rp{RNG.randint(1, 99)}.{millions}")


def letter() -> str:
    year = RNG.randint(2015, 2026)
    return pick(
        f"nomor {RNG.randint(1, 999)}/{RNG.randint(1, 999):04}/{year}",
        f"Nomor 119/{RNG.randint(100, 999)}/PKS/{digits(4)}/{year}",
        f"SK Bupati Nomor 188.45/{RNG.randint(100, 999)}/{year}",
        f"{RNG.randint(100, 999)}.1/{digits(5)}.{digits(3)}/{year}",
    )


def budget_code() -> str:
    return pick(
        f"5.1.0{digits(1)}.01.01.{digits(4)}",
        f"kode rekening 5.1.02.0{digits(1)}.01.{digits(4)}",
        f"1.01.2.22.0.00.0{digits(1)}.0000",
        f"rekening belanja 5.2.02.05.01.{digits(4)}",
    )


def office_telephone() -> str:
    return pick(
        f"(0296) 53{digits(4)}",
        f"0296-53{digits(4)}",
        f"021 345{digits(4)}",
        "110",
        "112",
        "1500-999",
        f"0800 1{digits(3)} {digits(3)}",
    )


def official_mail() -> str:
    return pick(
        "dinkominfo@blorakab.go.id",
        "info@sman1blora.sch.id",
        "desa@contoh.desa.id",
        "ppid@blorakab.go.id",
        "ikuti @humasblora di media sosial",
        "akun @pemkab_blora",
    )


def long_number() -> str:
    year = RNG.randint(2015, 2026)
    return pick(
        f"ISBN 978-602-{digits(4)}-{digits(2)}-{digits(1)}",
        f"sidik {''.join(RNG.choice('0123456789abcdef') for _ in range(64))}",
        f"urn:uuid:6f0c1f9a-3f55-4d0f-9a55-{digits(12)}",
        f"https://kabar.example/{year}/05/{digits(10)}/lomba-membaca",
        f"https://kabar.example/baca?id={digits(12)}",
        f"kode desa 33.16.12.2{digits(3)}",
        f"kode wilayah 3316122{digits(3)}",
        f"tahun {year}, {year + 1}, {year + 2}, dan {year + 3}",
        f"tanggal {year}-05-04 sampai {year}-06-0{RNG.randint(1, 9)}",
        f"pukul 08.00-16.00, {RNG.randint(1, 28)}-{RNG.randint(1, 28)} Mei {year}",
        f"luas {RNG.randint(1, 99)}.{digits(3)},{digits(2)} hektare",
        f"sebanyak {RNG.randint(1, 9)}.{digits(3)}.{digits(3)} orang",
        f"nomor registrasi {year}{digits(4)}",
        f"koordinat balai kota -6.9{digits(4)}, 111.4{digits(4)}",
        f"EAN 899{digits(10)}",
        f"ruas jalan K{digits(2)}+{digits(3)} sampai K{digits(2)}+{digits(3)}",
        f"DOI 10.{digits(4)}/jurnal.{digits(5)}",
    )


_LIKE = (money, letter, budget_code, office_telephone, official_mail, long_number, long_number)
_AROUND = (
    "Pemkab mencatat {} pada tahun itu.",
    "{} tercantum dalam laporan.",
    "- {}",
    "| Uraian | {} |",
    "Menurut dokumen, {}.",
    "Layanan: {} (jam kerja).",
)


def personal_lines(count: int = 250) -> list[tuple[str, str]]:
    """Give lines that hold something personal, each with its kind."""
    made = []
    for index in range(count):
        kind = KINDS[index % len(KINDS)]
        make, frames = _SAID[kind]
        made.append((kind, RNG.choice(frames).format(make())))
    return made


def other_lines(count: int = 250) -> list[tuple[str, str]]:
    """Give lines that hold nothing personal, each with what it looks like."""
    made = []
    for index in range(count):
        make = _LIKE[index % len(_LIKE)]
        made.append((make.__name__, RNG.choice(_AROUND).format(make())))
    return made
