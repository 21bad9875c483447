"""Registers of many sites are fetched into files; whoever gives none has one clear line."""

import hashlib
import json
import os
import re
import shutil
import sys
from pathlib import Path

import pytest

from plugins.domain.registers.collected import Collected, load
from plugins.domain.registers.register import Register, write
from plugins.domain.registers.shared import join
from scraper.cli import main
from scraper.environment import DAY, LOOPBACK
from scraper.federasi import FOLDER, InvalidSites, read_sites
from scraper.reading.fetch import Fetched
from tests.domain.registers.registers import NAMES, entry, register
from tests.scraper.exports import backup, project
from tests.servers import faults
from tests.servers.server import NOT_FOUND, Reply, Request, plain, serve

pytestmark = pytest.mark.slow

A, B, C, D = NAMES
TODAY = "2026-11-24"
PRIVATE = 'url = "http://10.0.0.1"'


def at(base: str, whole: Register) -> bytes:
    """Write the register as a site below the server gives it."""
    name = NAMES[whole.code].lower()
    content = write(whole).replace(f"https://{name}.example".encode(), f"{base}/{name}".encode())
    values = json.loads(content)
    rows = ", ".join(json.dumps(row, ensure_ascii=False) for row in values["agreements"])
    values["digest"] = f"sha256:{hashlib.sha256(f'[{rows}]'.encode()).hexdigest()}"
    return json.dumps(values, ensure_ascii=False).encode()


def listed(base: str, *codes: str) -> str:
    return "".join(
        f'[sites.{NAMES[code].lower()}]\nregion = "Kabupaten {NAMES[code]}"\n'
        f'kode_wilayah = "{code}"\nurl = "{base}/{NAMES[code].lower()}/"\n'
        for code in codes
    )


def run(root: Path, sites: str, *more: str) -> int:
    (root / "sites.toml").write_text(sites, encoding="utf-8")
    return main(["federasi", "sites.toml", *more], root, {LOOPBACK: "1", DAY: TODAY})


def kept(root: Path) -> list[Collected]:
    return [load(path.read_bytes()) for path in sorted((root / FOLDER).iterdir())]


REGISTERS = {
    A: register(A, entry(A, B), entry(A, B, C, title="Pasar bersama"), entry(A, D, title="Jalan")),
    B: register(B, entry(B, A, signed="2022-06-15")),
}
PLACES = {f"/{name.lower()}/register-index.json": code for code, name in NAMES.items()}
HOSTILE = register(C, entry(C, A, title="Pasar bersama"))


TOLD = (
    (
        "Kabupaten Cerah: alamat 'http://127.0.0.1/arum/mou/pasar-bersama/' tidak di bawah alamat "
        "situs itu sendiri; hubungi pengelola situs itu"
    ),
    (
        "Kabupaten Damai: bentuk daftar lebih tua (versi 0, yang dibaca versi 1); minta pengelola "
        "situs itu memperbarui pembuat situsnya"
    ),
    (
        "Kota Hilang: robots.txt situs itu tidak terbaca: alamat ini menuju jaringan dalam, bukan "
        "Internet umum, jadi tidak dihubungi; pakai alamat umum situs itu"
    ),
)


def test_shared_one_sided_and_differing_agreements_are_found_among_bad_sites(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, backup())

    def answer(request: Request) -> Reply:
        base, code = request.base, PLACES.get(request.path)
        if code in REGISTERS:
            return Reply(at(base, REGISTERS[code]))
        if code == C:
            return Reply(at(base, HOSTILE).replace(b"/cerah/mou", b"/arum/mou"))
        if code == D:
            return Reply(at(base, register(D)).replace(b'"version": 1', b'"version": 0'))
        return NOT_FOUND

    with serve(answer) as server:
        sites = listed(server.base, *NAMES)
        gone = '[sites.hilang]\nregion = "Kota Hilang"\nkode_wilayah = "33.99"\n'
        assert run(root, f"{sites}{gone}{PRIVATE}\n") == 1
    said = capsys.readouterr()
    assert said.out == "5 situs: 2 terbaca, 3 tidak.\n"
    lines = [re.sub(r":\d+/", "/", line) for line in said.err.splitlines()]
    assert [line.partition(": ")[0] for line in lines] == [
        *("sites.toml:9", "sites.toml:13", "sites.toml:17", "pelicanconf.py:1")
    ]
    for line, told in zip(lines, TOLD, strict=False):
        assert line.partition(": ")[2] == told
    found = {
        one.title: ([two.site.code for two in one.recorded], one.silent, one.unread)
        for one in join(kept(root))
    }
    assert found == {
        "Pengelolaan sungai": ([A, B], (), ()),
        "Pasar bersama": ([A], (B,), (C,)),
        "Jalan": ([A], (), (D,)),
    }


INNER = "alamat ini menuju jaringan dalam, bukan Internet umum, jadi tidak dihubungi"
BAD = {
    "nothing there": (NOT_FOUND, "situs belum menerbitkan register-index.json (404)"),
    "a page": (plain("<!doctype html>"), "daftar bukan JSON yang sah"),
    "a server in trouble": (plain("", 500), "situs sedang bermasalah (500)"),
    "a cut answer": (faults.truncated, "jawaban terpotong sebelum selesai (3 kali dicoba)"),
    "no HTTP": (
        faults.not_http,
        "jawaban situs bukan HTTP yang sah, atau putus di tengah (3 kali dicoba)",
    ),
    "too much": (Reply(b" " * (17 * 1024**2)), "daftar lebih besar dari 16 MiB"),
    "a way to an inner net": (
        Reply(b"", 302, {"Location": "http://10.0.0.1/"}),
        f"robots.txt situs itu tidak terbaca: {INNER}",
    ),
}


@pytest.mark.parametrize(("reply", "finding"), BAD.values(), ids=BAD)
def test_a_site_that_fails_keeps_what_it_gave_before(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], reply: object, finding: str
) -> None:
    root = project(tmp_path, backup())
    replies: list = []

    def answer(request: Request) -> object:
        if request.path == "/robots.txt":
            return NOT_FOUND
        return replies[0] if replies else Reply(at(request.base, REGISTERS[A]))

    with serve(answer) as server:
        assert run(root, listed(server.base, A)) == 0
        (before,) = kept(root)
        replies.append(reply)
        assert run(root, listed(server.base, A)) == 1
    told = [one for one in capsys.readouterr().err.splitlines() if one.startswith("sites.toml:")]
    (after,) = kept(root)
    assert (after.register, after.problem) == (before.register, finding)
    assert len(told) == 1
    assert told[0].startswith(f"sites.toml:1: Kabupaten Arum: {finding}; daftar {TODAY} dipakai; ")


def test_a_site_that_is_no_longer_listed_is_told_and_left(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, backup())
    with serve(
        lambda request: Reply(at(request.base, REGISTERS[B if "bening" in request.path else A]))
    ) as server:
        run(root, listed(server.base, A, B))
        capsys.readouterr()
        assert run(root, listed(server.base, A), "--json") == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["situs"], said["terbaca"], said["gagal"]) == (1, 1, 0)
    assert said["problems"][0]["path"] == "content/federasi/bening.json"
    assert len(kept(root)) == 2


def test_files_are_named_by_our_list_alone(tmp_path: Path) -> None:
    root = project(tmp_path, backup())
    shutil.rmtree(root / FOLDER, ignore_errors=True)
    with serve(lambda request: Reply(at(request.base, REGISTERS[A]))) as server:
        run(root, listed(server.base, A))
    assert [path.name for path in (root / FOLDER).iterdir()] == ["arum.json"]


NO_CODE = "kode_wilayah 'a' bukan kode kabupaten atau kota"
BAD_NAME = "nama '{}' tidak dapat dipakai"
GOOD = '[sites.a]\nregion = "Kabupaten A"\nkode_wilayah = "33.16"\nurl = "https://a.id"\n'
WRONG = {
    "no TOML": ("[sites\n", 1, "baris ini bukan TOML yang sah"),
    "empty": ("", 1, "belum ada situs"),
    "something else": (f"{GOOD}[lain]\n", 1, "belum ada situs"),
    "a name with a path": (GOOD.replace("sites.a", 'sites."../a"'), 1, BAD_NAME.format("../a")),
    "our own page": (GOOD.replace("sites.a", "sites.berbeda"), 1, BAD_NAME.format("berbeda")),
    "no table": ("[sites]\na = 1\n", 1, "'a' bukan bagian"),
    "a misspelt key": (f'{GOOD}urll = "x"\n', 1, "isian 'urll' tidak dikenal"),
    "no region": (GOOD.replace("region =", "#"), 1, "'a' belum punya region"),
    "a province": (GOOD.replace("33.16", "33"), 1, NO_CODE),
    "a file": (GOOD.replace("https://a.id", "file:///etc"), 1, "url 'a' bukan alamat situs"),
    "an address with a name": (GOOD.replace("a.id", "x:y@a.id"), 1, "url 'a' bukan alamat situs"),
    "half an address": (GOOD.replace("https://a.id", "http://[a"), 1, "url 'a' bukan alamat situs"),
    "the second site": (f"{GOOD}\n[sites.b]\n", 6, "'b' belum punya region"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "line", "finding"), WRONG.values(), ids=WRONG)
def test_a_list_of_sites_that_cannot_be_used_says_where(text: str, line: int, finding: str) -> None:
    with pytest.raises(InvalidSites) as error:
        read_sites(lambda name: Fetched(name, text.encode()), "sites.toml")
    first = error.value.problems[0]
    assert (first.line, first.finding) == (line, finding)
    assert first.remedy


@pytest.mark.parametrize(
    "content", [b"\xff", GOOD.replace("=", "==").encode()], ids=["bytes", "=="]
)
def test_a_list_that_is_no_text_says_so_and_asks_nobody(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    root = project(tmp_path, backup())
    (root / "sites.toml").write_bytes(content)
    assert main(["federasi", "sites.toml"], root, {}) == 1
    assert "bukan TOML yang sah" in capsys.readouterr().err
    assert main(["federasi", "tidak-ada.toml"], root, {}) == 1
    assert capsys.readouterr().err.startswith("tidak-ada.toml:1: ")


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, backup())
    (root / "content").chmod(0o500)
    with serve(lambda request: Reply(at(request.base, REGISTERS[A]))) as server:
        assert run(root, listed(server.base, A)) == 1
    (root / "content").chmod(0o700)
    assert "tidak dapat ditulis" in capsys.readouterr().err
