"""The small parts below the fetcher: addresses, packing, waits, walls, links."""

import datetime as dt
import gzip
import random
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.reading import unpack
from scraper.web import blocked_pages, retry_after
from scraper.web.pace import JITTER, Pace
from scraper.web.public_addresses import is_public, public, public_or_loopback


@pytest.mark.parametrize(
    "address",
    ["93.184.215.14", "8.8.8.8", "2404:6800:4003:c00::64", "::ffff:8.8.8.8", "64:ff9b::808:808"],
)
def test_public_addresses(address: str) -> None:
    assert is_public(address)
    assert public(address, 443)


@pytest.mark.parametrize(
    "address",
    [
        *("0.0.0.1", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.255.0.1", "169.254.169.254"),
        *("172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.88.99.1", "192.168.0.1"),
        *("198.18.0.1", "198.51.100.1", "203.0.113.9", "224.0.0.1", "240.0.0.1"),
        *("255.255.255.255", "::", "::1", "::7f00:1", "::ffff:127.0.0.1", "::ffff:10.0.0.1"),
        *("64:ff9b::a00:1", "64:ff9b::7f00:1", "64:ff9b:1::1", "100::1", "2001::1"),
        *("2001:db8::1", "2002:a00:1::1", "2002:808:808::1", "3fff::1", "5f00::1", "fc00::1"),
        *("fd12::1", "fe80::1", "fe80::1%eth0", "2404:6800::1%eth0", "fec0::1", "ff02::1"),
        *("", "localhost", "0x7f.1", "2130706433", "127.1", "10.0.0.1/8"),
    ],
)
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(address)
    assert not public(address, 80)


@pytest.mark.parametrize(
    ("address", "port", "allowed"),
    [
        ("127.0.0.1", 40123, True),
        ("::1", 9, True),
        ("8.8.8.8", 443, True),
        ("8.8.8.8", 8080, False),
        ("10.0.0.1", 80, False),
        ("169.254.169.254", 80, False),
        ("bukan", 80, False),
    ],
)
def test_the_test_setting_opens_this_machine_only(address: str, port: int, allowed: bool) -> None:
    assert public_or_loopback(address, port) is allowed


PACKERS = {
    "gzip": gzip.compress,
    "x-gzip": gzip.compress,
    "deflate": zlib.compress,
}


@given(
    st.binary(max_size=3000),
    st.sampled_from(sorted(PACKERS)),
    st.integers(1, 500),
)
def test_what_is_packed_is_unpacked(content: bytes, packing: str, size: int) -> None:
    packed = PACKERS[packing](content)
    chunks = [packed[start : start + size] for start in range(0, len(packed), size)]
    assert unpack.bounded(unpack.unpacked(chunks, packing), 3000) == content


@given(st.binary(min_size=1, max_size=500), st.integers(1, 40))
def test_cut_gzip_is_never_taken_for_whole(content: bytes, cut: int) -> None:
    packed = gzip.compress(content)
    with pytest.raises(unpack.Broken):
        b"".join(unpack.unpacked([packed[: max(1, len(packed) - cut)]], "gzip"))


def test_members_of_one_file_follow_each_other_and_padding_ends_it() -> None:
    packed = gzip.compress(b"satu ") + gzip.compress(b"dua") + bytes(10)
    assert unpack.gunzip(packed, 100) == b"satu dua"


@pytest.mark.parametrize(
    "chunks", [[], [b""], [b"", b""]], ids=["nothing", "one-empty", "two-empty"]
)
def test_nothing_unpacks_to_nothing(chunks: list[bytes]) -> None:
    assert b"".join(unpack.unpacked(chunks, "gzip")) == b""


@pytest.mark.parametrize("packing", ["gzip", "deflate"])
def test_what_is_not_packed_is_broken(packing: str) -> None:
    with pytest.raises(unpack.Broken, match="isi terpampat rusak"):
        b"".join(unpack.unpacked([b"\xffBerita uji"], packing))


def test_a_bomb_is_unpacked_no_further_than_allowed() -> None:
    bomb = gzip.compress(bytes(10_000_000))
    with pytest.raises(unpack.TooLarge) as caught:
        unpack.gunzip(bomb, 1000)
    assert (caught.value.start, caught.value.limit) == (bytes(1000), 1000)


def test_a_step_of_unpacking_is_small() -> None:
    steps = unpack.unpacked([gzip.compress(bytes(10_000_000))], "gzip")
    assert max(map(len, steps)) <= 64 * 1024


@pytest.mark.parametrize(("chunks", "start"), [([b"abc", b"def"], b"abcd"), ([b"abcdef"], b"abcd")])
def test_too_much_keeps_what_is_allowed(chunks: list[bytes], start: bytes) -> None:
    with pytest.raises(unpack.TooLarge) as caught:
        unpack.bounded(chunks, 4)
    assert caught.value.start == start
    assert unpack.bounded([b"ab", b"cd"], 4) == b"abcd"


NOW = dt.datetime(2026, 11, 24, 0, 0, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("value", "date", "seconds"),
    [
        ("0", "", 0.0),
        (" 120 ", "", 120.0),
        ("Tue, 24 Nov 2026 00:02:00 GMT", "", 120.0),
        ("Tue, 24 Nov 2026 00:02:00 -0000", "", 120.0),
        ("Tue, 24 Nov 2026 07:02:00 +0700", "", 120.0),
        ("Tue, 24 Nov 2026 00:02:00 GMT", "Tue, 24 Nov 2026 00:01:30 GMT", 30.0),
        ("Mon, 23 Nov 2026 00:00:00 GMT", "", 0.0),
        ("9" * 400, "", 999999999.0),
        ("-5", "", 0.0),
        ("1.5", "", 0.0),
        ("²", "", 0.0),
        ("nanti", "", 0.0),
        ("", "Tue, 24 Nov 2026 00:01:30 GMT", 0.0),
        ("Tue, 99 Nov 2026 00:02:00 GMT", "", 0.0),
    ],
)
def test_how_long_to_wait(value: str, date: str, seconds: float) -> None:
    assert retry_after.seconds(value, date, NOW) == seconds


def test_the_same_seed_makes_the_same_waits_and_none_is_too_short() -> None:
    def waits(seed: int) -> list[float]:
        slept: list[float] = []
        pace = Pace(2.0, lambda: 0.0, slept.append, random.Random(seed))  # noqa: S311
        for _ in range(20):
            pace.done("situs.example")
            pace.wait("situs.example")
            pace.wait("lain.example")
        return slept

    assert waits(1) == waits(1) != waits(2)
    assert all(2.0 <= wait <= 2.0 * (1 + JITTER) for wait in waits(1))
    assert len(waits(1)) == 20


@pytest.mark.parametrize(
    ("html", "finding"),
    [
        ("<title>404</title>", "tidak ditemukan"),
        ("<title>404 Not Found</title>", "tidak ditemukan"),
        ("<title>Error 404 (Not Found)!!1</title><h1>404</h1>", "tidak ditemukan"),
        ("<title>Page not found &#8211; Situs uji</title>", "tidak ditemukan"),
        ("<title>Halaman tidak ditemukan &#8211; Situs uji</title>", "tidak ditemukan"),
        ("<title>Situs uji | Laman tidak ditemukan</title>", "tidak ditemukan"),
        ("<title>Situs uji</title><h1>Halaman tidak tersedia!</h1>", "tidak ditemukan"),
        ("<h1>Maaf, halaman yang Anda cari tidak ditemukan.</h1>", "tidak ditemukan"),
        ("<h1>The page you requested was not found.</h1>", "tidak ditemukan"),
        ("<title>A</title><body class='error404 wp-x'>", "tidak ditemukan"),
        ("<title>Login</title><input type=password>", "kata sandi"),
        ("<title>Log Masuk ‹ Situs uji — WordPress</title><input type='Password'>", "kata sandi"),
        ("<title>Sistem</title><form>Nama <input type=password></form>", "kata sandi"),
        ("<title>Just a moment...</title>", "pemeriksaan"),
        ("<title>Attention Required! | Cloudflare</title>", "pemeriksaan"),
        ("<title>Account Suspended</title>", "tidak melayani"),
        ("<title>Database Error</title>", "tidak melayani"),
        ("<title>Situs dalam pemeliharaan</title>", "tidak melayani"),
    ],
)
def test_pages_that_are_no_content(html: str, finding: str) -> None:
    found = blocked_pages.find(f"<!doctype html>{html}")
    assert found is not None
    assert finding in found.finding
    assert found.remedy


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<p>Berita uji",
        "<title>Korban tidak ditemukan</title>",
        "<title>Pesawat 404 tidak ditemukan, tim SAR lanjut mencari | Situs uji</title>",
        "<title>Jalan provinsi 404 kilometer diperbaiki</title>",
        "<title>Warga masuk kota</title><input type=password>" + "<p>Isi." * 300,
        "<title>Login jadi mudah di layanan baru</title><input type=password>" + "<p>Isi." * 50,
        f"<title>Beranda</title><form><input type=password></form>{'<a href=x>Berita</a> ' * 20}",
        "<title>Beranda</title><form><input type=password>" + "<p>Isi berita uji.</p>" * 9,
        "<title>Login</title><p>Cara login tanpa kata sandi.</p>",
        "<title>Berita | Situs uji</title><article>Halaman tidak ditemukan.</article>",
        "<title>Account</title>",
        "<svg><title>404</title></svg><title>Berita uji</title>",
    ],
)
def test_pages_that_may_be_content(html: str) -> None:
    assert blocked_pages.find(html) is None


@given(st.text(max_size=300))
def test_any_text_can_be_looked_at(html: str) -> None:
    blocked_pages.find(html)
