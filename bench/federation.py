"""
Many regencies: 514 invented sites of 40 agreements each, fetched over HTTP and held together.

Target: under 60 seconds and 300 MB for all of it. The sites answer on the loopback address, from a
process of their own; fetching, checking, writing, and the pages' values and data are measured in
another. A pause between two requests, which real sites get, is left out: each site is asked twice.
"""

import contextlib
import io
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from plugins.domain.core.imprint import Imprint
from plugins.domain.core.publisher import Identity
from plugins.domain.registers.collected import load
from plugins.domain.registers.federation import Federation
from plugins.domain.registers.register import Entry, Party, Promise, Register, write
from scraper.cli import main as scraper
from scraper.environment import LOOPBACK
from tests.servers.server import NOT_FOUND, Reply, Request, serve

SITES, AGREEMENTS, BETWEEN = 514, 40, 10
ROOT = Path(__file__).resolve().parents[1]
THEMES = ("sungai", "pasar", "jalan", "wisata", "air", "sampah", "batas", "hutan", "ternak", "data")


def code(number: int) -> str:
    return f"{11 + number // 99}.{1 + number % 99:02}"


def register(number: int, base: str) -> Register:
    """Invent the register of a regency: a quarter of its agreements are with neighbours."""
    url = f"{base}/{number}"

    def party(one: int) -> Party:
        return Party(name=f"Pemerintah Kabupaten Nomor {one}", code=code(one))

    def entry(place: int) -> Entry:
        ref = f"perjanjian-{place}"
        other, theme = (number + place // 2 + 1) % SITES, place % len(THEMES)
        low, high = sorted((number, other))
        between = place < BETWEEN
        if between and place % 2:  # the other side of what a neighbour has counted
            low = (number - place // 2 - 1) % SITES
            high, other, theme = number, low, place - 1
        # One of eleven has another day, and where the sum can be divided by 13 nobody has it.
        late = between and (low + high) % 11 == 0 and number == max(low, high)
        title = f"Pengelolaan {THEMES[theme]} antara {min(low, high)} dan {max(low, high)}"
        return Entry(
            ref=ref,
            page=f"{url}/mou/{ref}/",
            title=title if between else f"Kerja sama {ref} dengan kampus {number}",
            kind="pks",
            parties=(party(number), party(other) if between else Party(name="Universitas")),
            signed="2022-06-15" if late else "2022-06-14",
            end="2027-06-13",
            status="active",
            promises=tuple(
                Promise(page=f"{url}/janji/{ref}/{n}/", plain=f"Janji nomor {n}.", status="open")
                for n in range(2)
            ),
        )

    rows = (entry(place) for place in range(AGREEMENTS))
    return Register(
        site=f"Situs {number}",
        url=url,
        region=f"Kabupaten Nomor {number}",
        code=code(number),
        status_on="2026-11-24",
        entries=tuple(row for row in rows if "antara" not in row.title or number % 13),
    )


def answer(request: Request) -> Reply:
    number = request.path.split("/")[1]
    if not number.isdecimal():
        return NOT_FOUND
    return Reply(write(register(int(number), request.base)))


def measured(base: str, folder: Path) -> dict[str, float]:
    """Fetch all, and make everything that pages and data ask for."""
    listed = "".join(
        f'[sites.n{number}]\nregion = "Kabupaten Nomor {number}"\n'
        f'kode_wilayah = "{code(number)}"\nurl = "{base}/{number}"\n'
        for number in range(SITES)
    )
    (folder / "scraper").mkdir()
    (folder / "sites.toml").write_text(listed, encoding="utf-8")
    sources = (ROOT / "scraper/sources.toml").read_text(encoding="utf-8")
    (folder / "scraper/sources.toml").write_text(sources, encoding="utf-8")
    started = time.perf_counter()
    assert scraper(["federasi", "sites.toml"], folder, {LOOPBACK: "1"}) == 0
    fetched = time.perf_counter()
    files = sorted((folder / "content/federasi").iterdir())
    federation = Federation([load(path.read_bytes()) for path in files])
    identity = Identity(name="A", url=base, region_kind="kota", region_name="A")
    data = federation.as_json(Imprint(identity=identity), "2026-11-24")
    one_sided, differing = federation.shelves
    rows = sum(len(federation.shelf_of(site).rows) for site in federation.sites)
    return {
        "fetching": fetched - started,
        "joining": time.perf_counter() - fetched,
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "stored": sum(path.stat().st_size for path in files) / 1024**2,
        "data": len(data) / 1024**2,
        "between": len(federation.rows),
        "one_sided": len(one_sided.rows),
        "differing": len(differing.rows),
        "rows": rows,
    }


def main() -> None:
    """Measure and print everything."""
    with serve(answer) as server, tempfile.TemporaryDirectory() as name:
        command = [sys.executable, "-m", "bench.federation", server.base, name]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    found = json.loads(done.stdout.splitlines()[-1])
    print(f"{SITES} situs contoh, masing-masing sampai {AGREEMENTS} perjanjian, lewat HTTP")
    print(
        "  mengambil {fetching:.1f} detik, membandingkan {joining:.1f} detik, paling banyak "
        "{peak:.0f} MB; disimpan {stored:.1f} MB, data {data:.1f} MB".format(**found)
    )
    print(
        "  {between:.0f} perjanjian antardaerah: {one_sided:.0f} sepihak, {differing:.0f} berbeda; "
        "{rows:.0f} baris dalam daftar menurut daerah".format(**found)
    )


if __name__ == "__main__":
    with contextlib.redirect_stdout(io.StringIO()):
        result = measured(sys.argv[1], Path(sys.argv[2]))
    print(json.dumps(result))
