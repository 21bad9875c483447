import gzip
import http.client
import json
import re
import threading
from collections.abc import Iterator
from email.message import Message
from pathlib import Path

import pytest

from plugins.commands.preview.live_page import SCRIPT, STATE
from plugins.commands.web_server import make_server

pytestmark = pytest.mark.slow

HEADERS = "/*\n  X-Satu: 1\n/feeds/*\n  Access-Control-Allow-Origin: *\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    site = tmp_path / "situs"
    for name, text in {
        "index.html": "depan",
        "404.html": "tidak ada",
        "feeds/a.rss.xml": "<rss/>",
        "_headers": HEADERS,
    }.items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (tmp_path / "rahasia.txt").write_text("rahasia", encoding="utf-8")
    return site


@pytest.fixture
def port(folder: Path) -> Iterator[int]:
    server = make_server(lambda: folder, 0)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server.server_address[1]
    server.shutdown()
    thread.join()
    server.server_close()


def get(port: int, path: str, method: str = "GET") -> tuple[int, Message, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(method, path)
    response = connection.getresponse()
    body = response.read().decode()
    connection.close()
    return response.status, response.headers, body


def test_a_folder_answers_with_its_page(port: int) -> None:
    status, headers, body = get(port, "/")
    assert (status, body) == (200, "depan")
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert headers["X-Satu"] == "1"
    assert "Access-Control-Allow-Origin" not in headers


@pytest.mark.parametrize("path", ["/feeds/a.rss.xml", "/feeds/a.rss.xml?x=1"])
def test_a_path_gets_the_headers_of_every_pattern_that_fits(port: int, path: str) -> None:
    status, headers, _body = get(port, path)
    assert status == 200
    assert (headers["X-Satu"], headers["Access-Control-Allow-Origin"]) == ("1", "*")


@pytest.mark.parametrize("path", ["/tidak/", "/feeds/", "/../rahasia.txt", "/%2e%2e/rahasia.txt"])
def test_what_is_not_there_gets_the_sites_own_page(port: int, path: str) -> None:
    status, headers, body = get(port, path)
    assert (status, body) == (404, "tidak ada")
    assert headers["X-Satu"] == "1"


def test_a_question_for_the_headers_alone_gets_no_body(port: int) -> None:
    status, headers, body = get(port, "/tidak/", "HEAD")
    assert (status, body, headers["Content-Length"]) == (404, "", "9")


def test_the_folder_may_change_between_two_requests(tmp_path: Path) -> None:
    folders = [tmp_path / "a", tmp_path / "b"]
    for folder in folders:
        folder.mkdir()
        (folder / "index.html").write_text(folder.name, encoding="utf-8")
    server = make_server(lambda: folders[0], 0)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    assert get(server.server_address[1], "/")[2] == "a"
    folders.reverse()
    assert get(server.server_address[1], "/")[2] == "b"
    server.shutdown()
    thread.join()
    server.server_close()


def test_before_the_first_build_there_is_nothing(tmp_path: Path) -> None:
    server = make_server(lambda: tmp_path / "belum-ada", 0)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    assert get(server.server_address[1], "/")[0] == 404
    server.shutdown()
    thread.join()
    server.server_close()


def test_only_this_machine_is_served(tmp_path: Path) -> None:
    server = make_server(lambda: tmp_path, 0)
    assert server.server_address[0] == "127.0.0.1"
    server.server_close()


@pytest.mark.parametrize(
    ("path", "encoding"),
    [("/", "gzip"), ("/?q=1", "gzip"), ("/feeds/a.rss.xml", "gzip"), ("/a.png", None)],
)
def test_text_is_compressed_for_those_who_take_it(
    folder: Path, port: int, path: str, encoding: str | None
) -> None:
    (folder / "a.png").write_bytes(b"png")
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path, headers={"Accept-Encoding": "gzip, br"})
    response = connection.getresponse()
    body = response.read()
    connection.close()
    assert (response.status, response.headers["Content-Encoding"]) == (200, encoding)
    assert response.headers["X-Satu"] == "1"
    assert (gzip.decompress(body) if encoding else body) in {b"depan", b"<rss/>", b"png"}


def test_a_folder_without_its_slash_still_leads_to_the_one_with_it(folder: Path, port: int) -> None:
    (folder / "berita").mkdir()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", "/berita", headers={"Accept-Encoding": "gzip"})
    response = connection.getresponse()
    response.read()
    connection.close()
    assert (response.status, response.headers["Location"]) == (301, "/berita/")


def ask(port: int, path: str, hosts: list[str]) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.putrequest("GET", path, skip_host=True)
    for host in hosts:
        connection.putheader("Host", host)
    connection.endheaders()
    response = connection.getresponse()
    response.read()
    connection.close()
    return response.status


@pytest.mark.parametrize("host", ["localhost", "localhost:8000", "127.0.0.1:1", "LOCALHOST"])
def test_it_answers_to_its_own_names(port: int, host: str) -> None:
    assert ask(port, "/", [host]) == 200


@pytest.mark.parametrize(
    "hosts",
    [
        ["situs.example"],
        ["situs.example:8000"],
        ["localhost.situs.example"],
        ["127.0.0.1.situs.example"],
        ["localhost:8000@situs.example"],
        ["[::1]:8000"],
        ["127.0.0.2"],
        [""],
        [],
        ["localhost", "situs.example"],
    ],
    ids=str,
)
def test_it_answers_to_no_other_name(port: int, hosts: list[str]) -> None:
    assert ask(port, "/", hosts) == 421


@pytest.mark.parametrize(
    "path",
    [
        *("/_headers", "//_headers", "/./_headers", "/%5Fheaders", "/_headers?x=1"),
        *("/%00", "/index.html%00", "/a%00b/", f"/{'a' * 5000}", "/tautan.txt", "/folder/"),
        *("/folder/rahasia.txt", "/lingkar"),
    ],
)
def test_what_nobody_may_have_is_not_there(folder: Path, port: int, path: str) -> None:
    outside = folder.parent / "luar"
    outside.mkdir()
    for name in ("rahasia.txt", "index.html"):
        (outside / name).write_text("rahasia", encoding="utf-8")
    (folder / "tautan.txt").symlink_to(outside / "rahasia.txt")
    (folder / "folder").symlink_to(outside)
    (folder / "lingkar").symlink_to(folder / "lingkar")
    assert get(port, path)[::2] == (404, "tidak ada")


def test_a_link_within_the_site_is_followed(folder: Path, port: int) -> None:
    (folder / "baru").symlink_to(folder / "feeds")
    assert get(port, "/baru/a.rss.xml")[::2] == (200, "<rss/>")


@pytest.fixture
def preview_port(folder: Path) -> Iterator[int]:
    server = make_server(lambda: folder, 0, lambda: "content/a.md:1: salah; perbaiki")
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server.server_address[1]
    server.shutdown()
    thread.join()
    server.server_close()


def stamp(port: int, path: str) -> str:
    """Give the stamp that a page carries, which is what it is told as long as it stands."""
    _code, _headers, body = get(port, path)
    (found,) = re.findall(f'<script src="{SCRIPT}" data-cap="([^"]*)" defer></script>', body)
    status, headers, told = get(port, f"{STATE}?{path}")
    assert (status, headers["Cache-Control"]) == (200, "no-store")
    assert json.loads(told) == {"stamp": found, "problems": "content/a.md:1: salah; perbaiki"}
    return str(found)


def test_a_page_of_a_preview_is_loaded_again_when_it_is_another(
    folder: Path, preview_port: int
) -> None:
    first, other = stamp(preview_port, "/"), stamp(preview_port, "/404.html")
    page = folder / "index.html"
    aside = folder / "baru"
    aside.write_bytes(page.read_bytes())
    aside.replace(page)
    assert stamp(preview_port, "/") != first
    assert stamp(preview_port, "/404.html") == other


@pytest.mark.parametrize("path", ["/tidak/", "/../a", "/%00", "/_headers"])
def test_a_page_that_is_not_there_waits_for_one(preview_port: int, path: str) -> None:
    assert get(preview_port, path)[0] == 404
    assert stamp(preview_port, path) == ""


def test_what_a_preview_adds_is_no_part_of_the_site(preview_port: int) -> None:
    assert get(preview_port, SCRIPT)[1]["Content-Type"] == "text/javascript"
    assert get(preview_port, "/feeds/a.rss.xml")[2] == "<rss/>"


@pytest.mark.parametrize("path", [SCRIPT, STATE])
def test_a_site_that_is_no_preview_adds_nothing(port: int, path: str) -> None:
    assert get(port, path)[0] == 404
    assert SCRIPT not in get(port, "/")[2]


def test_a_preview_says_that_there_is_no_site_yet(tmp_path: Path) -> None:
    server = make_server(lambda: tmp_path / "belum-ada", 0, str)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    status, _headers, body = get(server.server_address[1], "/")
    assert status == 404
    assert "Situs sedang dibangun" in body
    assert SCRIPT in body
    server.shutdown()
    thread.join()
    server.server_close()
