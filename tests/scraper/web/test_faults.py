"""The real fetcher against a server where everything goes wrong."""

import re
from dataclasses import replace

import pytest

from scraper.reading.fetch import Refused, Unreachable
from scraper.web.asking import Stopped
from tests.scraper.webs import LIMITS, Frozen, Jumping, web
from tests.servers.faults import STORY, Faults
from tests.servers.server import serve

pytestmark = pytest.mark.slow

BRIEF = replace(LIMITS, deadline=0.8, idle=5.0)
QUIET = replace(LIMITS, deadline=5.0, idle=0.4)


def failure(path: str, limits=LIMITS, clock: Jumping | None = None) -> tuple[Unreachable, int]:
    """Fetch what fails; give the error, and how often it was asked for."""
    faults = Faults()
    with serve(faults) as server, web(limits=limits, clock=clock) as fetch:
        with pytest.raises(Unreachable) as caught:
            fetch(f"{server.base}/{path}")
        assert caught.value.address == f"{server.base}/{path}"
    return caught.value, faults.asked[f"/{path}"]


@pytest.mark.parametrize("path", ["menetes", "kepala-menetes"])
def test_a_slow_drip_ends_at_the_deadline_and_is_not_asked_again(path: str) -> None:
    error, asked = failure(path, BRIEF)
    assert (error.finding, asked) == ("jawaban tidak selesai dalam 0.8 detik", 1)


@pytest.mark.parametrize(
    ("path", "finding"),
    [
        ("terpotong", "jawaban terpotong sebelum selesai (3 kali dicoba)"),
        ("keping-terpotong", "jawaban terpotong sebelum selesai (3 kali dicoba)"),
        ("gzip-terpotong", "isi terpampat terpotong (3 kali dicoba)"),
        ("bukan-gzip", "isi terpampat rusak (3 kali dicoba)"),
        ("putus", "sambungan terputus (3 kali dicoba)"),
        (
            "bukan-http",
            "jawaban situs bukan HTTP yang sah, atau putus di tengah (3 kali dicoba)",
        ),
        (
            "panjang-salah",
            "jawaban situs bukan HTTP yang sah, atau putus di tengah (3 kali dicoba)",
        ),
        (
            "dua-panjang",
            "jawaban situs bukan HTTP yang sah, atau putus di tengah (3 kali dicoba)",
        ),
        (
            "kepala-tanpa-akhir",
            "jawaban situs bukan HTTP yang sah, atau putus di tengah (3 kali dicoba)",
        ),
    ],
)
def test_a_broken_answer_is_asked_for_three_times(path: str, finding: str) -> None:
    error, asked = failure(path)
    assert (error.finding, asked) == (finding, 3)


def test_a_silent_site_is_asked_three_times() -> None:
    error, asked = failure("diam", QUIET)
    assert (error.finding, asked) == ("situs diam lebih dari 0.4 detik (3 kali dicoba)", 3)


@pytest.mark.parametrize(
    ("path", "finding"),
    [
        ("tanpa-akhir", "jawaban lebih besar dari batas 300000 bita"),
        ("bom", "jawaban lebih besar dari batas 500000 bita"),
        ("brotli", "jawaban dipampat dengan cara 'br' yang tidak diminta"),
        ("putaran", "pengalihan alamat berputar"),
        ("lompat-6", "alamat dialihkan lebih dari 5 kali"),
        ("ke-sandi", "alamat memuat nama pengguna atau kata sandi"),
        ("ke-berkas", "alamat ini menuju 'file:///etc/passwd', yang bukan alamat web"),
        ("ke-rusak", "alamat 'http://[::1' tidak sah"),
        ("pura-pura-ada", 'situs menjawab "halaman tidak ditemukan"'),
        ("masuk", "situs meminta masuk dengan kata sandi"),
        ("ke-masuk", "situs meminta masuk dengan kata sandi"),
    ],
)
def test_what_will_not_pass_is_asked_for_once(path: str, finding: str) -> None:
    error, asked = failure(path)
    assert (error.finding, asked) == (finding, 1)
    assert error.remedy


@pytest.mark.parametrize("path", ["ke-dalam", "ke-awan"])
def test_a_redirect_into_an_inner_net_is_not_followed(path: str) -> None:
    error, _ = failure(path)
    assert "alamat ini menuju jaringan dalam, bukan Internet umum" in error.finding


@pytest.mark.parametrize(
    "path", ["terpotong", "gzip-terpotong", "putus", "bukan-http", "status-502", "status-429"]
)
def test_what_passes_is_mended_by_asking_again(path: str) -> None:
    faults, clock = Faults(), Frozen()
    with serve(faults) as server, web(clock=clock) as fetch:
        assert fetch(f"{server.base}/{path}-lalu-baik").content.decode() == STORY
    assert faults.asked[f"/{path}-lalu-baik"] == 2
    assert 0.5 <= clock.total <= 0.7  # one backoff, with its jitter


@pytest.mark.parametrize("path", ["baik", "gzip", "deflate", "deflate-mentah", "lompat-5"])
def test_a_good_answer_arrives_whole(path: str) -> None:
    with serve(Faults()) as server, web() as fetch:
        page = fetch(f"{server.base}/{path}")
        assert page.decoded().text == STORY
        assert (page.status, page.media_type, page.charset) == (200, "text/html", "UTF-8")


def test_a_page_tells_where_it_was_asked_for_and_where_it_stands() -> None:
    with serve(Faults()) as server, web() as fetch:
        page = fetch(f"{server.base}/pindah#tujuan")
        assert (page.address, page.url) == (f"{server.base}/pindah#tujuan", f"{server.base}/baik")
        assert page.base == page.url


@pytest.mark.parametrize(
    ("status", "times", "gone"),
    [(400, 1, False), (401, 1, False), (403, 1, False), (404, 1, True), (410, 1, True)]
    + [(status, 3, False) for status in (500, 502, 503, 504)]
    + [(418, 1, False), (501, 1, False)],
)
def test_a_refusal_keeps_its_status_and_page(status: int, times: int, gone: bool) -> None:
    error, asked = failure(f"status-{status}")
    assert isinstance(error, Refused)
    assert (error.status, error.is_gone, asked) == (status, gone, times)
    assert error.page.content.startswith(b"<title>")
    assert str(status) in error.finding


@pytest.mark.parametrize(
    ("path", "least"), [("tunggu", 30.0), ("sibuk", 5.0), ("sibuk-tanggal", 40.0)]
)
def test_retry_after_is_waited_for(path: str, least: float) -> None:
    clock = Frozen()
    _, asked = failure(path, clock=clock)
    assert asked == 3
    assert 2 * least <= clock.total <= 2 * least * 1.25


def test_retry_after_of_a_redirect_is_waited_for() -> None:
    clock = Frozen()
    with serve(Faults()) as server, web(clock=clock) as fetch:
        assert fetch(f"{server.base}/pindah-tunggu").content.decode() == STORY
    assert 7.0 <= clock.total <= 7.0 * 1.25


def test_a_long_retry_after_stops_this_host_and_no_other() -> None:
    with (
        serve(Faults()) as busy,
        serve(Faults()) as other,
        web(clock=(clock := Frozen())) as fetch,
    ):
        with pytest.raises(Stopped, match="situs meminta menunggu 86400 detik"):
            fetch(f"{busy.base}/sibuk-lama")
        with pytest.raises(Stopped, match=re.escape(f"{busy.base}/baik:1: situs meminta menunggu")):
            fetch(f"{busy.base}/baik")
        assert fetch(f"{other.base}/baik").content.decode() == STORY
        assert busy.pages() == ["/sibuk-lama"]
    assert clock.slept == []


def test_a_host_that_says_429_again_and_again_is_left_alone() -> None:
    with serve(Faults()) as server, web() as fetch:
        for path in ("tunggu", "baik"):
            with pytest.raises(Stopped, match="berulang kali meminta berhenti"):
                fetch(f"{server.base}/{path}")
        assert server.pages() == ["/tunggu"] * 3


def test_a_host_that_takes_no_connection_is_left_alone() -> None:
    with serve(Faults()) as server:
        base = server.base
    clock = Frozen()
    with web(clock=clock) as fetch:
        for path in ("baik", "lain"):
            with pytest.raises(Stopped, match=r"situs tidak dapat dihubungi \(3 kali dicoba\)"):
                fetch(f"{base}/{path}")
    assert len(clock.slept) == 2


@pytest.mark.parametrize(
    ("path", "text", "charset", "finding"),
    [
        (
            "bohong-latin",
            "Kerja sama “Blora” – é",
            "utf-8",
            "halaman menyatakan windows-1252, tetapi isinya utf-8",
        ),
        (
            "bohong-utf8",
            "“Satu” “dua” “tiga” – é",
            "windows-1252",
            "halaman menyatakan utf-8, tetapi isinya windows-1252",
        ),
        (
            "bohong-meta",
            "“Satu” “dua”",
            "utf-8",
            "halaman menyatakan windows-1252, tetapi isinya utf-8",
        ),
        ("aksara-asing", "“Satu”", "utf-8", "kumpulan aksara 'klingon' tidak dikenal"),
        (
            "aksara-diam",
            "“Satu” – dua",
            "windows-1252",
            "halaman tidak menyatakan kumpulan aksaranya, dibaca sebagai windows-1252",
        ),
        (
            "bita-rusak",
            "“Kafé” dan “santé”: \ufffd \ufffd",
            "utf-8",
            "2 tempat tidak terbaca sebagai utf-8, ditulis sebagai tanda \ufffd",
        ),
    ],
)
def test_a_lie_about_the_characters_is_found_out(
    path: str, text: str, charset: str, finding: str
) -> None:
    with serve(Faults()) as server, web() as fetch:
        decoded = fetch(f"{server.base}/{path}").decoded()
    assert f"<p>{text}</p>" in decoded.text
    assert decoded.charset == charset
    assert [found.finding for found in decoded.findings] == [finding]
