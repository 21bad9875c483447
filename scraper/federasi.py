"""``federasi``: fetches the registers of many sites into files, for a site that collects them."""

import datetime as dt
import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from plugins.domain.core.problems import Problem
from plugins.domain.registers import collected, register_reading
from plugins.domain.registers.collected import Collected
from plugins.domain.registers.regencies import is_regency
from plugins.domain.registers.register import NAME
from plugins.domain.registers.register_reading import InvalidRegister
from plugins.domain.values.slugs import is_slug
from scraper.reading import json_text
from scraper.reading.fetch import Fetch, Refused, Unreachable, read
from scraper.store.write import Files
from scraper.telling import console

FOLDER = "content/federasi"
MOST_BYTES = 16 * 1024 * 1024
# What pages of the collecting site have below the same address.
_RESERVED = frozenset({"sepihak", "berbeda", "halaman"})
_KEYS = ("region", "kode_wilayah", "url")
_OLDER = "minta pengelola situs itu memperbarui pembuat situsnya"


@dataclass(frozen=True)
class Listed:
    """A site of the list, and the line where the list names it."""

    name: str
    region: str
    code: str
    url: str
    line: int


class InvalidSites(ValueError):
    """A list of sites that cannot be used, with all that is wrong in it."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = tuple(problems)


def read_sites(fetch: Fetch, shown: str) -> tuple[Listed, ...]:
    """Read the list of sites; raises InvalidSites."""
    try:
        text = read(fetch(shown), MOST_BYTES).decode("utf-8")
        values = tomllib.loads(text)
    except Unreachable as error:
        raise InvalidSites([Problem(shown, 1, error.finding, error.remedy)]) from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        found = re.search(r"at line (\d+)", str(error))
        line = int(found[1]) if found else 1
        problem = Problem(
            shown, line, "baris ini bukan TOML yang sah", "periksa tanda kutip, kurung, dan '='"
        )
        raise InvalidSites([problem]) from None
    table = values.get("sites")
    if set(values) - {"sites"} or not isinstance(table, dict) or not table:
        raise InvalidSites(
            [
                Problem(
                    shown,
                    1,
                    "belum ada situs",
                    "tulis [sites.nama] dengan region, kode_wilayah, url",
                )
            ]
        )
    problems: list[Problem] = []
    sites: list[Listed] = []
    for name, site in table.items():
        line = _line(text, name)
        wrong = list(_wrong(name, site))
        problems += [Problem(shown, line, finding, remedy) for finding, remedy in wrong]
        if not wrong:
            url = site["url"].rstrip("/")
            sites.append(Listed(name, site["region"], site["kode_wilayah"], url, line))
    if problems:
        raise InvalidSites(problems)
    return tuple(sites)


def _line(text: str, name: str) -> int:
    pattern = rf"""\[\s*sites\s*\.\s*["']?{re.escape(name)}["']?\s*\]"""
    found = re.search(rf"^[ \t]*{pattern}", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else 1


def _wrong(name: str, site: Any) -> Iterator[tuple[str, str]]:
    """Say what is wrong with one site, and what to write instead."""
    if not is_slug(name) or name in _RESERVED:
        yield f"nama '{name}' tidak dapat dipakai", "pakai huruf kecil, angka, dan tanda hubung"
    if not isinstance(site, dict):
        yield f"'{name}' bukan bagian", f"tulis [sites.{name}]"
        return
    for key in site:
        if key not in _KEYS:
            near = get_close_matches(key, _KEYS, n=1)
            hint = f"mungkin maksudnya '{near[0]}'" if near else f"yang ada: {', '.join(_KEYS)}"
            yield f"isian '{key}' tidak dikenal", hint
    region, code, url = (site.get(key) for key in _KEYS)
    if not isinstance(region, str) or not region.strip() or len(region) > 100:
        yield f"'{name}' belum punya region", 'tulis region = "Kabupaten Contoh"'
    if not isinstance(code, str) or not is_regency(code):
        yield f"kode_wilayah '{name}' bukan kode kabupaten atau kota", 'tulis misalnya "33.16"'
    if not isinstance(url, str) or not _is_address(url):
        yield f"url '{name}' bukan alamat situs", "tulis lengkap dengan https://"


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return False
    plain = not parts.query and not parts.fragment and not parts.username
    return plain and parts.scheme in {"http", "https"} and bool(host) and url.isprintable()


def collect(
    sites: Sequence[Listed], shown: str, fetch: Fetch, folder: Path, disk: Files, today: dt.date
) -> Iterator[Problem]:
    """
    Fetch the register of each site into a file of its own; give what is to be told.

    A site that gives nothing usable keeps the register that it gave before, under its day.
    """
    for site in sites:
        path = folder / f"{site.name}.json"
        known = _known(path, site)
        try:
            register = register_reading.read(_fetched(site, fetch), site.url, site.code)
        except (Unreachable, InvalidRegister) as error:
            finding, remedy = _told(error)
            kept = f"; daftar {known.fetched} dipakai" if known.fetched else ""
            yield Problem(shown, site.line, f"{site.region}: {finding}{kept}", remedy)
            # As a problem shows it: words of a stranger's site may hold what nobody sees.
            found = replace(known, asked=today, problem=Problem("", 1, finding).finding)
        else:
            found = replace(known, asked=today, fetched=today, problem=None, register=register)
        disk.write(path, collected.dump(found))
    yield from _unlisted(sites, folder)


def _known(path: Path, site: Listed) -> Collected:
    """Give what an earlier run has of a site, if it is still the same one."""
    fresh = Collected(
        name=site.name, region=site.region, code=site.code, url=site.url, asked=dt.date.min
    )
    try:
        known = collected.load(path.read_bytes())
    except (OSError, InvalidRegister):
        return fresh
    same = (known.name, known.code, known.url) == (site.name, site.code, site.url)
    return replace(known, region=site.region) if same else fresh


def _fetched(site: Listed, fetch: Fetch) -> bytes:
    page = fetch(f"{site.url}/{NAME}")
    if len(page.content) > MOST_BYTES:
        raise InvalidRegister(f"daftar lebih besar dari {MOST_BYTES // 1024**2} MiB")
    return page.content


def _told(error: Unreachable | InvalidRegister) -> tuple[str, str]:
    if isinstance(error, Refused) and error.is_gone:
        return f"situs belum menerbitkan {NAME} ({error.status})", _OLDER
    return error.finding, error.remedy


def _unlisted(sites: Sequence[Listed], folder: Path) -> Iterator[Problem]:
    names = {f"{site.name}.json" for site in sites}
    for path in sorted(folder.glob("*.json")):
        if path.name not in names:
            yield Problem(
                f"{FOLDER}/{path.name}",
                1,
                "situs ini tidak tercantum lagi",
                "hapus berkasnya, atau cantumkan lagi situsnya",
                advice=True,
            )


def finish(
    count: int, problems: Sequence[Problem], told: Sequence[Problem], *, as_json: bool
) -> int:
    """Print what came of so many sites, and give the exit code."""
    failed = sum(not problem.advice for problem in problems)
    counted = {"situs": count, "terbaca": count - failed, "gagal": failed}
    everything = [*problems, *told]
    if as_json:
        rows = [problem.as_dict() for problem in everything]
        console.say(json_text.dumps({**counted, "problems": rows}))
    else:
        console.say("{situs} situs: {terbaca} terbaca, {gagal} tidak.".format(**counted))
        console.print_problems(everything, as_json=False)
    return int(any(not problem.advice for problem in everything))
