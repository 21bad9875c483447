"""How the fetcher behaves towards sites, and where it does not go."""

import re
import shutil
import ssl
import subprocess
import threading
from pathlib import Path

import pytest

from plugins.domain.core.problems import Problem
from scraper.reading.fetch import Fetched, Files, Inside, Unreachable, door
from scraper.web.asking import Stopped
from scraper.web.exchange import Limits
from scraper.web.pace import JITTER
from scraper.web.politeness import Politeness, user_agent
from scraper.web.public_addresses import public
from scraper.web.sites import Disallowed
from scraper.web.transport import UnknownHost, system_resolve
from tests.scraper.webs import AGENT, Frozen, Jumping, web
from tests.servers.faults import STORY, Faults, endless_chunks, reset, silence
from tests.servers.server import Reply, Request, page, plain, serve

pytestmark = pytest.mark.slow


def site(robots: object, story: Reply | None = None):
    """Make a site with this robots.txt and one story everywhere else."""
    return lambda request: robots if request.path == "/robots.txt" else story or page(STORY)


# robots.txt ---------------------------------------------------------------------------------


def test_robots_is_read_once_and_obeyed() -> None:
    rules = plain("User-agent: *\nDisallow: /search\nAllow: /search/about\n")
    with serve(site(rules)) as server, web() as fetch:
        fetch(f"{server.base}/2018/05/a.html")
        fetch(f"{server.base}/search/about")
        with pytest.raises(Disallowed, match=r"robots\.txt situs itu tidak mengizinkan '/search'"):
            fetch(f"{server.base}/search?q=x")
        assert server.targets == ["/robots.txt", "/2018/05/a.html", "/search/about"]


def test_robots_names_us_before_everybody() -> None:
    rules = plain("User-agent: *\nDisallow:\n\nUser-agent: blorateRbuka\nDisallow: /\n")
    with serve(site(rules)) as server, web() as fetch, pytest.raises(Disallowed):
        fetch(f"{server.base}/a")


def test_robots_may_be_read_itself_where_nothing_else_may() -> None:
    with serve(site(plain("User-agent: *\nDisallow: /\n"))) as server, web() as fetch:
        assert b"Disallow" in fetch(f"{server.base}/robots.txt").content


def test_a_redirect_is_held_against_the_rules_of_where_it_leads() -> None:
    closed = site(plain("User-agent: *\nDisallow: /\n"))
    with serve(closed) as there, web() as fetch:
        away = site(plain(""), page("", 302, Location=f"{there.base}/a"))
        with serve(away) as here, pytest.raises(Disallowed):
            fetch(f"{here.base}/a")
        assert there.targets == ["/robots.txt"]


@pytest.mark.parametrize("status", [404, 410, 401, 403])
def test_no_robots_is_no_rule(status: int) -> None:
    told: list[Problem] = []
    with serve(site(plain("Disallow: /", status))) as server, web(told=told) as fetch:
        assert fetch(f"{server.base}/a").content.decode() == STORY
        if status in {401, 403}:
            (problem,) = told
            assert problem.path == f"{server.base}/robots.txt"
            assert problem.finding.startswith(f"situs menolak memberi robots.txt ({status})")
            assert problem.advice
        else:
            assert told == []


@pytest.mark.parametrize("status", [500, 503, 599])
def test_robots_that_fails_closes_the_site(status: int) -> None:
    with serve(site(plain("", status))) as server, web() as fetch:
        for path in ("a", "b"):
            with pytest.raises(Disallowed, match=rf"tidak terbaca: situs menjawab {status}"):
                fetch(f"{server.base}/{path}")
        assert set(server.targets) == {"/robots.txt"}


@pytest.mark.parametrize("fault", [silence, reset], ids=["silence", "reset"])
def test_robots_that_does_not_answer_closes_the_site(fault: object) -> None:
    limits = Limits(deadline=10.0, idle=1.0)
    with serve(Faults(robots=fault)) as server, web(limits=limits) as fetch:
        with pytest.raises(Disallowed, match=r"robots\.txt situs itu tidak terbaca"):
            fetch(f"{server.base}/baik")
        with pytest.raises(Disallowed):
            fetch(f"{server.base}/gzip")
        assert server.targets == ["/robots.txt"] * 3


@pytest.mark.parametrize(("hops", "allowed"), [(5, False), (6, None)])
def test_robots_is_followed_over_five_redirects(hops: int, allowed: bool | None) -> None:
    def app(request: Request) -> Reply:
        step = int(request.query.get("n", "0"))
        if request.path == "/robots.txt" and step < hops:
            return page("", 301, Location=f"/robots.txt?n={step + 1}")
        return plain("User-agent: *\nDisallow: /")

    with serve(app) as server, web() as fetch:
        expected = "tidak mengizinkan" if allowed is False else "dialihkan lebih dari 5 kali"
        with pytest.raises(Disallowed, match=expected):
            fetch(f"{server.base}/a")


def test_robots_without_end_is_read_as_far_as_we_must() -> None:
    long = "User-agent: *\nDisallow: /rahasia\n" + "# pengisi\n" * 80_000
    with serve(site(plain(long))) as server, web() as fetch:
        assert fetch(f"{server.base}/a").content.decode() == STORY
        with pytest.raises(Disallowed):
            fetch(f"{server.base}/rahasia")


def test_robots_in_endless_chunks_ends_too() -> None:
    with serve(Faults(robots=endless_chunks)) as server, web() as fetch:
        assert fetch(f"{server.base}/baik").content.decode() == STORY


def test_robots_is_read_again_after_a_day() -> None:
    clock = Jumping()
    with serve(site(plain(""))) as server, web(clock=clock) as fetch:
        fetch(f"{server.base}/a")
        clock.sleep(23 * 3600)
        fetch(f"{server.base}/a")
        clock.sleep(2 * 3600)
        fetch(f"{server.base}/a")
        assert server.targets == ["/robots.txt", "/a", "/a", "/robots.txt", "/a"]


# Pace ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("delay", "least"), [("", 2.0), ("Crawl-delay: 0.5", 2.0), ("Crawl-delay: 7.5", 7.5)]
)
def test_two_requests_keep_the_longer_distance(delay: str, least: float) -> None:
    clock = Frozen()
    with (
        serve(site(plain(f"User-agent: *\n{delay}\nDisallow:\n"))) as server,
        web(clock=clock, politeness=Politeness(interval=2.0)) as fetch,
    ):
        for path in "abc":
            fetch(f"{server.base}/{path}")
    assert len(clock.slept) == 3
    assert all(least <= wait <= least * (1 + JITTER) for wait in clock.slept)
    assert len(set(clock.slept)) > 1


def test_a_crawl_delay_beyond_measure_is_capped_aloud() -> None:
    clock, told = Frozen(), []
    with (
        serve(site(plain("User-agent: *\nCrawl-delay: 3600\n"))) as server,
        web(clock=clock, told=told) as fetch,
    ):
        fetch(f"{server.base}/a")
        assert str(told[0]) == (
            f"{server.base}/robots.txt:1: situs meminta jeda 3600 detik, kami memakai 60 detik;"
            " bila itu terlalu cepat, matikan sumbernya"
        )
    assert 60.0 <= clock.total <= 60.0 * (1 + JITTER)


@pytest.mark.parametrize("delay", ["nan", "inf", "-3", "sepuluh"])
def test_a_crawl_delay_without_sense_is_none(delay: str) -> None:
    clock = Frozen()
    rules = plain(f"User-agent: *\nCrawl-delay: {delay}\n")
    with serve(site(rules)) as server, web(clock=clock) as fetch:
        fetch(f"{server.base}/a")
    assert clock.slept == []


def test_every_host_has_its_own_rest() -> None:
    clock = Frozen()
    with (
        serve(site(plain("uji"))) as one,
        serve(site(plain("uji"))) as other,
        web(clock=clock, politeness=Politeness(interval=30.0)) as fetch,
    ):
        fetch(f"{one.base}/robots.txt")
        fetch(f"{other.base}/robots.txt")
    assert clock.slept == []


def test_requests_say_who_asks_and_keep_no_cookies() -> None:
    answer = page(STORY, Set_Cookie="sesi=rahasia; Path=/")
    with serve(site(plain(""), answer)) as server, web() as fetch:
        fetch(f"{server.base}/a")
        fetch(f"{server.base}/b")
    for request in server.requests:
        assert request.headers["user-agent"] == AGENT == "BloraTerbuka/0.1 (+uji@situs.example)"
        assert request.headers["accept-encoding"] == "gzip, deflate"
        assert "cookie" not in request.headers


@pytest.mark.parametrize(
    ("name", "contact", "agent"),
    [
        ("Blora Terbuka", "humas@blora.example", "BloraTerbuka/0.1 (+humas@blora.example)"),
        ("Blora Terbuka", "  a)\r\nX-Jahat: 1 é(", "BloraTerbuka/0.1 (+aX-Jahat: 1)"),
        ("Blora Terbuka", "", "BloraTerbuka/0.1"),
        ("Kabar/1.0\r\nX: é", "", "Kabar10X/0.1"),
        ("", "", "PengimporBerita/0.1"),
    ],
)
def test_an_agent_is_one_clean_line(name: str, contact: str, agent: str) -> None:
    assert user_agent(name, contact) == agent


# Where we go --------------------------------------------------------------------------------


def test_loopback_is_refused_without_the_test_setting() -> None:
    with serve(Faults()) as server, web(allowed=public) as fetch:
        with pytest.raises(Unreachable, match="menuju jaringan dalam, bukan Internet umum"):
            fetch(f"{server.base}/baik")
        assert server.targets == []


@pytest.mark.parametrize(
    "addresses",
    [
        ["10.0.0.1"],
        ["127.0.0.1", "192.168.1.1"],
        ["93.184.215.14", "::ffff:10.0.0.1"],
        ["2404:6800::1", "64:ff9b::a00:1"],
    ],
    ids=" ".join,
)
def test_one_inner_address_is_enough_to_refuse_a_host(addresses: list[str]) -> None:
    def resolve(_host: str, _port: int) -> list[str]:
        return addresses

    with web(resolve=resolve) as fetch, pytest.raises(Unreachable, match="jaringan dalam"):
        fetch("http://situs.example/")


@pytest.mark.parametrize("port", [22, 25, 3306, 8080])
def test_other_ports_than_those_of_the_web_are_refused(port: int) -> None:
    with (
        web(resolve=lambda _host, _port: ["93.184.215.14"]) as fetch,
        pytest.raises(Unreachable, match="jaringan dalam"),
    ):
        fetch(f"http://situs.example:{port}/")


def test_the_checked_address_itself_is_connected_to() -> None:
    """A name server that changes its answer after the check changes nothing."""
    answers = [["127.0.0.1"], ["10.0.0.1"], ["10.0.0.1"]]
    asked = []

    def resolve(host: str, _port: int) -> list[str]:
        asked.append(host)
        return answers.pop(0)

    with serve(site(plain(""))) as server, web(resolve=resolve) as fetch:
        port = server.base.rpartition(":")[2]
        fetch(f"http://berubah.example:{port}/robots.txt")
        assert server.requests[0].headers["host"] == f"berubah.example:{port}"
    assert asked == ["berubah.example"]


def test_a_host_is_reached_by_the_address_that_works() -> None:
    with (
        serve(site(plain(""))) as server,
        web(resolve=lambda _host, _port: ["127.0.0.2", "127.0.0.1"]) as fetch,
    ):
        port = server.base.rpartition(":")[2]
        assert fetch(f"http://dua.example:{port}/a").content.decode() == STORY


@pytest.mark.parametrize(
    ("again", "error", "finding"),
    [
        (False, Disallowed, "nama situs 'tak-ada.example' tidak ditemukan; periksa ejaan"),
        (True, Stopped, r"nama situs 'tak-ada.example' tidak ditemukan \(3 kali dicoba\)"),
    ],
)
def test_a_name_that_nobody_knows(again: bool, error: type[Exception], finding: str) -> None:
    def resolve(host: str, _port: int) -> list[str]:
        raise UnknownHost(host, again=again)

    with web(resolve=resolve) as fetch, pytest.raises(error, match=finding):
        fetch("http://tak-ada.example/")


def test_a_name_without_addresses_is_unknown() -> None:
    with (
        web(resolve=lambda _host, _port: []) as fetch,
        pytest.raises(Unreachable, match=r"nama situs 'kosong\.example' tidak ditemukan"),
    ):
        fetch("http://kosong.example/")


def test_a_name_server_that_never_answers_ends_at_the_deadline() -> None:
    end = threading.Event()

    def resolve(_host: str, _port: int) -> list[str]:
        end.wait(5)
        return []

    limits = Limits(deadline=0.1)
    late = r"jawaban tidak selesai dalam 0\.1 detik"
    with web(resolve=resolve, limits=limits) as fetch, pytest.raises(Unreachable, match=late):
        fetch("http://diam.example/")
    end.set()


def test_the_system_knows_this_machine_and_no_impossible_name() -> None:
    assert "127.0.0.1" in system_resolve("localhost", 80)
    with pytest.raises(UnknownHost):
        system_resolve("a" * 70 + ".example", 80)


@pytest.mark.parametrize(
    ("address", "finding"),
    [
        ("ftp://situs.example/a", "yang bukan alamat web"),
        ("//situs.example/a", "yang bukan alamat web"),
        ("http:///a", "yang bukan alamat web"),
        ("http://situs.example/" + "a" * 2000, "yang bukan alamat web"),
        ("http://situs.example:99999999/", "tidak sah"),
        ("http://[::1/", "tidak sah"),
        ("http://situs.example/\r\nX: 1", "tidak sah"),
        ("http://nama:sandi@situs.example/", "memuat nama pengguna"),
    ],
)
def test_an_address_that_is_none_is_refused_before_anything_else(
    address: str, finding: str
) -> None:
    with (
        web(resolve=lambda _host, _port: []) as fetch,
        pytest.raises(Unreachable, match=re.escape(finding)) as caught,
    ):
        fetch(address)
    assert caught.value.address == address


def test_a_redirect_may_name_its_goal_in_utf8() -> None:
    target = "/berita/kafé".encode().decode("latin-1")

    def app(request: Request) -> Reply:
        if request.path == "/lama":
            return Reply(b"", 302, {"Location": target})
        return plain(request.path)

    with serve(app) as server, web() as fetch:
        assert fetch(f"{server.base}/lama").content.decode() == "/berita/kafé"


# TLS ----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a certificate for aman.example, key and all in one file."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl belum terpasang")
    folder = tmp_path_factory.mktemp("tls")
    subprocess.run(
        (
            f"{openssl} req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2"
            " -subj /CN=uji -addext subjectAltName=DNS:aman.example"
            " -keyout kunci.pem -out sertifikat.pem"
        ).split(),
        cwd=folder,
        check=True,
        capture_output=True,
    )
    both = folder / "keduanya.pem"
    both.write_bytes((folder / "kunci.pem").read_bytes() + (folder / "sertifikat.pem").read_bytes())
    return both


@pytest.mark.parametrize(
    ("host", "finding"),
    [("aman.example", ""), ("lain.example", "sertifikat keamanan situs ini tidak sah")],
)
def test_certificates_are_checked_for_the_name_not_the_address(
    certificate: Path, host: str, finding: str
) -> None:
    names: list[str | None] = []
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    context.sni_callback = lambda _socket, name, _context: names.append(name)
    trusting = ssl.create_default_context(cafile=str(certificate))
    with (
        serve(site(plain("")), context) as server,
        web(resolve=lambda _host, _port: ["127.0.0.1"], verify=trusting) as fetch,
    ):
        address = f"https://{host}:{server.base.rpartition(':')[2]}/a"
        if finding:
            with pytest.raises(Unreachable, match=finding):
                fetch(address)
        else:
            assert fetch(address).content.decode() == STORY
    assert set(names) == {host}


def test_a_redirect_to_an_open_line_is_not_followed(certificate: Path) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    trusting = ssl.create_default_context(cafile=str(certificate))
    away = site(plain(""), page("", 302, Location="http://aman.example/a"))
    with (
        serve(away, context) as server,
        web(resolve=lambda _host, _port: ["127.0.0.1"], verify=trusting) as fetch,
        pytest.raises(Unreachable, match=r"alamat https dialihkan ke 'http://aman\.example/a'"),
    ):
        fetch(f"https://aman.example:{server.base.rpartition(':')[2]}/a")


# Files --------------------------------------------------------------------------------------


def from_web(address: str) -> Fetched:
    return Fetched(address, b"web")


@pytest.mark.parametrize("address", ["http://situs.example/a", "HTTPS://situs.example/a"])
def test_a_web_address_goes_through_the_web(tmp_path: Path, address: str) -> None:
    assert door(address, Files(tmp_path), from_web) is from_web


@pytest.mark.parametrize("address", ["a.xml", "/tmp/a.xml", "ekspor/a: b.xml", "C:a.xml", ""])  # noqa: S108
def test_everything_else_is_a_file(tmp_path: Path, address: str) -> None:
    files = Files(tmp_path)
    assert door(address, files, from_web) is files


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://a/b", "javascript:alert(1)"])
def test_no_other_door_is_opened(tmp_path: Path, address: str) -> None:
    with pytest.raises(Unreachable, match="tidak dibaca"):
        door(address, Files(tmp_path), from_web)


def test_a_file_inside_is_given(tmp_path: Path) -> None:
    (tmp_path / "arsip").mkdir()
    (tmp_path / "arsip" / "a.xml").write_text("<feed/>", encoding="utf-8")
    fetch = Inside(tmp_path)
    for address in ("arsip/a.xml", "arsip/../arsip/a.xml", str(tmp_path / "arsip" / "a.xml")):
        page_ = fetch(address)
        assert (page_.address, page_.decoded().text) == ("arsip/a.xml", "<feed/>")


@pytest.mark.parametrize("address", ["../rahasia.txt", "/etc/passwd", "tautan.txt", "folder/../.."])
def test_a_file_outside_is_not(tmp_path: Path, address: str) -> None:
    (tmp_path / "rahasia.txt").write_text("rahasia", encoding="utf-8")
    root = tmp_path / "proyek"
    root.mkdir()
    (root / "tautan.txt").symlink_to(tmp_path / "rahasia.txt")
    with pytest.raises(Unreachable, match="berkas di luar folder proyek tidak dibaca"):
        Inside(root)(address)


@pytest.mark.parametrize("address", ["tidak-ada.xml", "a\0b", "putar"])
def test_a_file_that_cannot_be_is_not_there(tmp_path: Path, address: str) -> None:
    (tmp_path / "putar").symlink_to("putar")
    with pytest.raises(Unreachable):
        Inside(tmp_path)(address)


def test_a_file_of_a_web_page_is_decoded_as_the_page_says(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"<meta charset=windows-1252><p>Caf\xe9 di Blora</p>")
    page_ = Files(tmp_path)("a.html")
    assert (page_.base, page_.media_type, page_.charset) == ("a.html", "", "")
    assert page_.decoded().text.endswith("<p>Café di Blora</p>")
    with pytest.raises(Unreachable, match="lebih besar dari batas 10 bita"):
        page_.decoded(limit=10)
