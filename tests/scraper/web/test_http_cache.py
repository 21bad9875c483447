"""What the fetcher remembers from one run to the next."""

import json
from pathlib import Path

import pytest

from scraper.reading.fetch import Refused
from scraper.web.http_cache import Folder, Stored
from tests.scraper.webs import web
from tests.servers.faults import STORY, Faults
from tests.servers.pictures import png
from tests.servers.server import Reply, Server, page, serve


def twice(tmp_path: Path, path: str) -> tuple[list[bool], list[bytes], Server]:
    """Fetch one page in two runs that share a cache."""
    seen, bodies = [], []
    with serve(Faults()) as server:
        for _ in range(2):
            with web(cache=Folder(tmp_path)) as fetch:
                found = fetch(f"{server.base}/{path}")
            seen.append(found.unchanged)
            bodies.append(found.content)
    return seen, bodies, server


def asked(server: Server) -> list[tuple[str | None, str | None]]:
    """Give the conditions of every request for a page."""
    return [
        (request.headers.get("if-none-match"), request.headers.get("if-modified-since"))
        for request in server.requests
        if request.path != "/robots.txt"
    ]


def test_validators_go_back_byte_for_byte(tmp_path: Path) -> None:
    seen, bodies, server = twice(tmp_path, "etag-tetap")
    assert asked(server) == [
        (None, None),
        ('W/"uji \xe9"', "Mon, 07 May 2018 02:30:00 GMT"),
    ]
    assert (seen, bodies) == ([False, True], [STORY.encode()] * 2)


def test_a_date_that_is_no_http_date_goes_back_as_it_came(tmp_path: Path) -> None:
    seen, bodies, server = twice(tmp_path, "tanggal-saja")
    assert asked(server)[1] == (None, "Senin, 7 Mei 2018 09.30")
    assert (seen, bodies) == ([False, True], [STORY.encode()] * 2)


def test_an_answer_from_memory_keeps_its_headers(tmp_path: Path) -> None:
    with serve(Faults()) as server:
        for _ in range(2):
            with web(cache=Folder(tmp_path)) as fetch:
                found = fetch(f"{server.base}/etag-tetap")
    assert (found.status, found.media_type, found.charset) == (200, "text/html", "UTF-8")


def test_a_flapping_etag_is_no_change(tmp_path: Path) -> None:
    seen, _, server = twice(tmp_path, "etag-goyah")
    assert seen == [False, True]
    assert asked(server)[1] == ('W/"uji-1"', None)


def test_a_changed_page_is_new(tmp_path: Path) -> None:
    seen, bodies, _ = twice(tmp_path, "etag-berubah")
    assert seen == [False, False]
    assert bodies[0] != bodies[1]


def test_a_page_without_a_validator_is_not_kept(tmp_path: Path) -> None:
    with serve(Faults()) as server, web(cache=Folder(tmp_path)) as fetch:
        fetch(f"{server.base}/baik")
    assert list(tmp_path.rglob("*")) == []


@pytest.mark.parametrize(
    "answer",
    [page("Tidak ada", 404, ETag='"1"'), page("<title>404</title>", ETag='"1"')],
    ids=["404", "as-good-as-404"],
)
def test_what_is_no_page_is_not_kept(tmp_path: Path, answer: Reply) -> None:
    with (
        serve(lambda _request: answer) as server,
        web(cache=Folder(tmp_path)) as fetch,
        pytest.raises(Refused),
    ):
        fetch(f"{server.base}/a")
    assert list(tmp_path.rglob("*")) == []


def test_pictures_are_not_kept(tmp_path: Path) -> None:
    picture = Reply(png(), 200, {"Content-Type": "image/png", "ETag": '"1"'})
    with serve(lambda _request: picture) as server, web(cache=Folder(tmp_path)) as fetch:
        fetch(f"{server.base}/foto.png")
    assert list(tmp_path.rglob("*")) == []


URL = "http://situs.example/berita"
ANSWER = Stored({"etag": '"1"', "content-type": "text/html"}, b"Berita uji\nbaris dua\0")


def the_file(folder: Path) -> Path:
    (found,) = (path for path in folder.rglob("*") if path.is_file())
    return found


def test_a_cache_gives_back_what_it_keeps(tmp_path: Path) -> None:
    cache = Folder(tmp_path / "belum" / "ada")
    assert cache.get(URL) is None
    cache.put(URL, ANSWER)
    assert cache.get(URL) == ANSWER
    assert cache.get(URL + "?x") is None


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"{",
        b"[]\n",
        b"\xff\xfe\n",
        b'"teks"\nisi',
        json.dumps({"url": URL}).encode() + b"\nisi",
    ],
    ids=["empty", "cut", "list", "no-text", "string", "incomplete"],
)
def test_a_broken_file_is_as_good_as_none(tmp_path: Path, broken: bytes) -> None:
    cache = Folder(tmp_path)
    cache.put(URL, ANSWER)
    the_file(tmp_path).write_bytes(broken)
    assert cache.get(URL) is None
    cache.put(URL, ANSWER)
    assert cache.get(URL) == ANSWER


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"baris dua", b"baris tig"),
        (b"\0", b""),
        (b"situs.example", b"lain1.example"),
        (b'"text/html"', b"12345678901"),
        (b'{"etag": ', b'["etag", '),
    ],
    ids=["altered", "cut-short", "other-address", "number", "no-json"],
)
def test_an_altered_file_is_as_good_as_none(tmp_path: Path, old: bytes, new: bytes) -> None:
    cache = Folder(tmp_path)
    cache.put(URL, ANSWER)
    path = the_file(tmp_path)
    content = path.read_bytes()
    assert old in content
    path.write_bytes(content.replace(old, new))
    assert cache.get(URL) is None


def test_headers_that_are_no_table_are_refused(tmp_path: Path) -> None:
    cache = Folder(tmp_path)
    cache.put(URL, ANSWER)
    path = the_file(tmp_path)
    head, _, body = path.read_bytes().partition(b"\n")
    values = {**json.loads(head), "headers": ["etag"]}
    path.write_bytes(json.dumps(values).encode() + b"\n" + body)
    assert cache.get(URL) is None


def test_a_folder_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("bukan folder", encoding="utf-8")
    cache = Folder(tmp_path / "berkas")
    cache.put(URL, ANSWER)
    assert cache.get(URL) is None


def test_a_broken_cache_never_hides_a_page(tmp_path: Path) -> None:
    with serve(Faults()) as server:
        with web(cache=Folder(tmp_path)) as fetch:
            fetch(f"{server.base}/etag-tetap")
        the_file(tmp_path).write_bytes(b'{"url": 1}\nrusak')
        with web(cache=Folder(tmp_path)) as fetch:
            found = fetch(f"{server.base}/etag-tetap")
    assert (found.content, found.unchanged) == (STORY.encode(), False)
