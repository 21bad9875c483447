"""
The whole register, built from invented records of growing number.

Target: time that grows with the number of records and not with its square, and less than 10 ms
for each. Built as ``make site`` does, each size in a process of its own, but without the history
from git, in which an invented register does not stand. The first build draws the card of each
page; the second finds them drawn. ``python -m bench.register 5000`` measures the size that a
register has after decades.
"""

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from plugins.domain.headers.nodes import Plain
from tests.site.builder import DAY, ROOT, SITE, write_content
from tests.site.texts import agreement, event, organisations, programme

SIZES = (200, 800)
EVENTS = 4  # for each agreement
IN_PROGRAMME = 40  # events in one programme
PARTNERS = 8  # agreements with one partner
KINDS = ("nota_kesepahaman", "kesepakatan_bersama", "pks", "nota_kesepakatan")
EVENT_KINDS = ("signing", "meeting", "training", "launch", "evaluation", "note")
NOTE = "Catatan contoh nomor {} tentang pertemuan, rencana, dan hasil yang dilaporkan. "


@dataclass(frozen=True)
class Measured:
    """What one build took."""

    records: int
    seconds: float
    peak: int  # KiB
    files: int

    @property
    def each(self) -> float:
        """Milliseconds for each record."""
        return self.seconds / self.records * 1000


def main(sizes: tuple[int, ...] = SIZES) -> None:
    """Measure and print everything."""
    print(
        f"Daftar kerja sama contoh, {EVENTS} peristiwa tiap kesepakatan, waktu kerja prosesor,"
        " tanpa riwayat git"
    )
    before: Measured | None = None
    for count in sizes:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            write_content(folder / "content", invented(count))
            cold, warm = _build(folder, count), _build(folder, count)
        print(
            f"  {count} kesepakatan, {count * EVENTS} peristiwa:"
            f" pertama {cold.seconds:.0f} detik ({cold.each:.1f} md tiap catatan),"
            f" berikutnya {warm.seconds:.0f} detik ({warm.each:.1f} md tiap catatan),"
            f" {warm.files} berkas, memori puncak {warm.peak / 1024:.0f} MiB"
        )
        if before:
            print(
                f"    catatan {warm.records / before.records:.1f} kali lebih banyak,"
                f" waktu {warm.seconds / before.seconds:.1f} kali lebih lama"
            )
        before = warm


def invented(count: int) -> dict[str, str]:
    """Invent the content files of so many agreements, recognisable as invented."""
    programmes = max(count * EVENTS // IN_PROGRAMME, 1)
    partners = max(count // PARTNERS, 1)
    files = {
        "rujukan/organisasi.yaml": organisations(
            *(
                {"id": f"mitra-contoh-{number}", "name": f"Mitra Contoh {number}", "kind": "swasta"}
                for number in range(partners)
            )
        )
    }
    for number in range(count):
        files[f"mou/contoh-{number}x.md"] = _agreement(number, partners, programmes)
    for number in range(programmes):
        files[f"program/contoh-{number}x/index.md"] = programme(
            NOTE.format(number) * 3,
            title=f"Program Contoh {number}",
            summary=f"Program contoh nomor {number} untuk mengukur kecepatan.",
            lead="setda",
            recorded="running",
        )
    for number in range(count * EVENTS):
        name = f"program/contoh-{number % programmes}x/peristiwa-{number}x.md"
        files[name] = _event(number, count)
    return files


def _agreement(number: int, partners: int, programmes: int) -> str:
    partner = f"mitra-contoh-{number % partners}"
    year, month, day = 2005 + number % 21, number % 12 + 1, number % 28 + 1
    fields: dict[str, Plain] = {
        "title": f"tentang contoh kerja sama nomor {number}",
        "kind": KINDS[number % len(KINDS)],
        "parties": [{"org": "pemkab"}, {"org": partner}],
        "numbers": [{"org": "pemkab", "number": f"CONTOH/{number}/{year}"}],
        "signed": {"date": f"{year}-{month:02}-{day:02}", "place": "Blora"},
        "purpose": f"Mengukur kecepatan dengan contoh nomor {number}.",
        "term": {"duration": f"P{number % 9 + 1}Y"},
        "programmes": [f"contoh-{number % programmes}x"],
        "commitments": [
            {
                "id": "laporan",
                "plain": f"Mitra contoh menyusun laporan nomor {number}.",
                "owner": [partner],
                "beneficiary": ["pemkab"],
                "due": f"{year + 1}-{month:02}",
                "basis": "from_news",
            }
        ],
        "steward": "setda",
    }
    # Every tenth one carries out another.
    if number % 10 == 9:
        fields["parent"] = f"contoh-{number - 9}x"
    return agreement(NOTE.format(number) * 3, **fields)


def _event(number: int, count: int) -> str:
    fields: dict[str, Plain] = {
        "title": f"Peristiwa contoh nomor {number}",
        "kind": EVENT_KINDS[number % len(EVENT_KINDS)],
        "agreements": [f"contoh-{number % count}x"],
        "orgs": ["setda"],
    }
    day = f"{number % 12 + 1:02}-{number % 28 + 1:02}"
    if number % 5:
        fields["happened"] = f"{2006 + number % 19}-{day}"
    else:
        fields["planned"] = f"{2025 + number % 4}-{day}"
    return event(NOTE.format(number), **fields)


def _build(folder: Path, count: int) -> Measured:
    extra = {
        "PATH": str(folder / "content"),
        "CACHE_PATH": str(folder / "cache" / "pelican"),
        "SIMPANAN": str(folder / "cache"),
        "RIWAYAT_GIT": False,
    }
    output = folder / "output"
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "pelican", "-s", "pelicanconf.py"),
            *("-o", str(output), "--fatal", "warnings", "-e"),
            *(f"{name}={json.dumps(value)}" for name, value in extra.items()),
        ],
        cwd=ROOT,
        env={**os.environ, "SITEURL": SITE, "TANGGAL_BANGUN": DAY, "PENERBIT": "", "KONTAK": ""},
        stdout=subprocess.DEVNULL,
    )
    _pid, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    return Measured(
        records=count * (1 + EVENTS),
        seconds=usage.ru_utime + usage.ru_stime,
        peak=usage.ru_maxrss,
        files=sum(path.is_file() for path in output.rglob("*")),
    )


if __name__ == "__main__":
    main(tuple(int(size) for size in sys.argv[1:]) or SIZES)
