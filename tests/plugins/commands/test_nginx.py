"""The configuration of nginx, with a real one."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from plugins.build import packed_copies
from plugins.build.manifest import list_files
from plugins.commands import nginx, verify
from plugins.domain.pages import http_headers, redirects
from tests.servers.nginx import MODULES, configured, free_port, judged, running

BROTLI = "ngx_http_brotli_static_module.so"
TEXT = "<!doctype html><title>Depan</title>" + "Isi. " * 900


def site(folder: Path, url: str) -> Path:
    """Write a folder as ``make publish`` leaves it."""
    files = {
        "index.html": TEXT,
        "404.html": "<!doctype html><title>Tidak ada</title>",
        "cari/index.html": "<!doctype html><title>Cari</title>",
        "mou/a/index.html": "<!doctype html><title>A</title>",
        "lama/index.html": "<!doctype html><title>Pindah</title>",
        "kartu/0123456789abcdef.jpg": "kartu",
        "data/a.jsonld": "{}",
        "kalender/a.ics": "BEGIN:VCALENDAR",
        "_headers": http_headers.write(http_headers.rules_for(url)),
        "_redirects": redirects.write({"/lama/": "/mou/a/", "/dulu b/": "/mou/a/#x"}),
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    packed_copies.write(folder)
    list_files(folder)
    return folder


def written(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert nginx.main([*arguments]) == 0
    return capsys.readouterr().out


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return site(tmp_path_factory.mktemp("situs") / "output", "http://127.0.0.1")


@pytest.fixture
def live(built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[httpx.Client]:
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    text = written(capsys, url, "--local", "--output", str(built))
    main = configured(tmp_path / "nginx", text)
    assert judged(main) == ""
    with running(main, port), httpx.Client(base_url=url, follow_redirects=False) as client:
        yield client


def test_a_site_behind_it_is_what_was_built(
    live: httpx.Client, built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert verify.main([str(live.base_url), "--output", str(built)]) == 0
    assert capsys.readouterr().out == "Yang tayang sama dengan yang dibangun.\n"


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/", 200),
        ("/mou/a/", 200),
        ("/.well-known/security.txt", 404),
        ("/tidak/ada/", 404),
        ("/mou/", 404),  # a folder without a page
        ("/kartu/", 404),
        ("/index.html.gz", 404),
        ("/_headers", 404),
        ("/_redirects", 404),
        ("/.git/config", 404),
        ("/%2e%2e/%2e%2e/etc/passwd", 400),
        ("/..%2f..%2fetc/passwd", 400),
        ("/%00", 400),
        ("/mou/a", 301),
    ],
)
def test_an_address_is_answered(live: httpx.Client, address: str, status: int) -> None:
    answer = live.get(address)
    assert answer.status_code == status
    if status == 404:
        assert "Tidak ada" in answer.text
        assert answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "BREW"])
def test_nothing_can_be_written(live: httpx.Client, method: str) -> None:
    assert live.request(method, "/").status_code == 405


def test_a_flood_of_headers_is_refused(live: httpx.Client) -> None:
    assert live.get("/", headers={"X-A": "x" * 40_000}).status_code == 400
    assert live.post("/", content=b"x" * 5_000).status_code in {405, 413}
    assert live.get("/" + "a" * 40_000).status_code == 414


@pytest.mark.parametrize(("old", "new"), [("/lama/", "/mou/a/"), ("/dulu%20b/", "/mou/a/#x")])
def test_an_old_address_leads_on_for_good(live: httpx.Client, old: str, new: str) -> None:
    answer = live.get(old)
    assert (answer.status_code, answer.headers["Location"]) == (301, new)


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/data/a.jsonld", "application/ld+json; charset=utf-8"),
        ("/kalender/a.ics", "text/calendar; charset=utf-8"),
        ("/kartu/0123456789abcdef.jpg", "image/jpeg"),
    ],
)
def test_a_file_has_its_type(live: httpx.Client, address: str, kind: str) -> None:
    assert live.get(address).headers["Content-Type"] == kind


def test_what_is_named_by_its_content_is_kept_for_good(live: httpx.Client) -> None:
    kept = live.get("/kartu/0123456789abcdef.jpg").headers["Cache-Control"]
    assert kept == "public, max-age=31536000, immutable"
    assert live.get("/").headers["Cache-Control"] == "public, max-age=300"


def test_a_copy_is_sent_packed_and_not_again(live: httpx.Client) -> None:
    first = live.get("/", headers={"Accept-Encoding": "gzip"})
    assert first.headers["Content-Encoding"] == "gzip"
    assert first.headers["Vary"] == "Accept-Encoding"
    assert int(first.headers["Content-Length"]) < len(TEXT) / 10
    again = live.get("/", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    plain = live.get("/", headers={"Accept-Encoding": "identity"})
    assert "Content-Encoding" not in plain.headers
    assert plain.text == first.text == TEXT


def test_the_search_alone_may_run_webassembly(live: httpx.Client) -> None:
    name = "Content-Security-Policy"
    assert "wasm-unsafe-eval" in live.get("/cari/").headers[name]
    assert "wasm-unsafe-eval" not in live.get("/mou/a/").headers[name]


def test_copies_in_brotli_are_sent(
    built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    port = free_port()
    arguments = (f"http://127.0.0.1:{port}", "--local", "--output", str(built), "--brotli")
    main = configured(tmp_path, written(capsys, *arguments), BROTLI)
    assert (MODULES / BROTLI).exists()
    assert judged(main) == ""
    with running(main, port):
        url = f"http://127.0.0.1:{port}/"
        packed = httpx.get(url, headers={"Accept-Encoding": "br"})
        zipped = httpx.get(url, headers={"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "br"
    assert int(packed.headers["Content-Length"]) < int(zipped.headers["Content-Length"])
    assert zipped.text == TEXT


def test_a_site_by_https_is_judged_well(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    built = site(tmp_path / "output", "https://blora.example")
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"),
            *("-nodes", "-days", "2", "-subj", "/CN=blora.example"),
            *("-keyout", str(tmp_path / "privkey.pem"), "-out", str(tmp_path / "fullchain.pem")),
        ],
        check=True,
        capture_output=True,
    )
    arguments = ("https://blora.example", "--output", str(built), "--certificate", str(tmp_path))
    text = written(capsys, *arguments)
    assert judged(configured(tmp_path / "nginx", text)) == ""
    assert "Strict-Transport-Security" in text
    assert "return 301 https://blora.example$request_uri;" in text


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("blora.example", "SITEURL: 'blora.example'"),
        ("https://blora.example/jalan/", "SITEURL: 'https://blora.example/jalan/'"),
        ("http://localhost:8000", "SITEURL: 'http://localhost:8000'"),
        ("https://blora.example", "jalankan make publish"),
    ],
)
def test_what_cannot_be_written_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], url: str, said: str
) -> None:
    assert nginx.main([url, "--output", str(tmp_path)]) == 2
    told = capsys.readouterr()
    assert said in told.err
    assert (told.out, told.err.count("\n")) == ("", 1)
