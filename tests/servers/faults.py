"""A server where everything goes wrong: one path, one fault."""

import contextlib
import gzip
import socket
import struct
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from http import HTTPStatus

from tests.servers.server import HTML, NOT_FOUND, Fault, Reply, Request, page, plain

STORY = "<!doctype html><title>Berita uji</title><article><p>Isi berita uji.</p></article>"
_OK = f"HTTP/1.1 200 OK\r\nContent-Type: {HTML}\r\n".encode()
_PATIENCE = 10.0


@dataclass
class Faults:
    """
    The faults by path, and how often each was asked for.

    A path that ends in ``-lalu-baik`` ("then well") fails the first time only.
    """

    robots: Reply | Fault = field(default_factory=lambda: plain("User-agent: *\nDisallow:\n"))
    asked: dict[str, int] = field(default_factory=dict)

    def __call__(self, request: Request) -> Reply | Fault:
        path = request.path
        if path == "/robots.txt":
            return self.robots
        self.asked[path] = self.asked.get(path, 0) + 1
        name = path.strip("/")
        if name.endswith("-lalu-baik"):
            if self.asked[path] > 1:
                return page(STORY)
            name = name.removesuffix("-lalu-baik")
        if name.startswith("status-"):
            status = int(name.removeprefix("status-"))
            return page(f"<title>{HTTPStatus(status).phrase}</title>", status)
        if name in _REPLIES:
            return _REPLIES[name]
        make = _MADE.get(name)
        return make(self, request) if make else NOT_FOUND


# Faults of the connection -------------------------------------------------------------------


def _send(connection: socket.socket, content: bytes) -> bool:
    """Send, and tell whether the client still listens."""
    try:
        connection.sendall(content)
    except OSError:
        return False
    return True


def _until_closed(connection: socket.socket, step: Callable[[], bytes], pause: float) -> None:
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end and _send(connection, step()):
        time.sleep(pause)


def slow_drip(connection: socket.socket) -> None:
    """Send a byte now and then, so that no single wait is long."""
    _send(connection, _OK + b"Content-Length: 100000\r\n\r\n")
    _until_closed(connection, lambda: b"x", 0.02)


def slow_headers(connection: socket.socket) -> None:
    """Drip before the body, too."""
    _send(connection, b"HTTP/1.1 200 OK\r\nX-Uji: ")
    _until_closed(connection, lambda: b"x", 0.02)


def silence(connection: socket.socket) -> None:
    """Take the request and say nothing."""
    connection.settimeout(_PATIENCE)
    with contextlib.suppress(OSError):
        connection.recv(1)


def truncated(connection: socket.socket) -> None:
    """Promise more than is sent."""
    _send(connection, _OK + b"Content-Length: 5000\r\n\r\n" + STORY.encode())


def truncated_chunks(connection: socket.socket) -> None:
    """End without the chunk that ends."""
    _send(connection, _OK + b"Transfer-Encoding: chunked\r\n\r\n5\r\nHalo \r\n")


def truncated_gzip(connection: socket.socket) -> None:
    """Send a whole answer that holds half a gzip file."""
    half = gzip.compress(STORY.encode() * 50)[:-20]
    head = f"Connection: close\r\nContent-Encoding: gzip\r\nContent-Length: {len(half)}\r\n\r\n"
    _send(connection, _OK + head.encode() + half)


def two_lengths(connection: socket.socket) -> None:
    """Name two lengths that cannot both be true."""
    _send(connection, _OK + b"Content-Length: 4\r\nContent-Length: 9\r\n\r\nHalo dunia")


def wrong_length(connection: socket.socket) -> None:
    """Name a length that is no number."""
    _send(connection, _OK + b"Content-Length: banyak\r\n\r\nHalo")


def reset(connection: socket.socket) -> None:
    """Cut the connection in the middle of the answer."""
    _send(connection, _OK + b"Content-Length: 5000\r\n\r\nHalo")
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def not_http(connection: socket.socket) -> None:
    """Speak another language."""
    _send(connection, b"220 surat.uji ESMTP siap\r\n")


def endless_chunks(connection: socket.socket) -> None:
    """Send chunks that never end."""
    _send(connection, _OK + b"Transfer-Encoding: chunked\r\n\r\n")
    _until_closed(connection, lambda: b"10000\r\n" + b"x" * 65536 + b"\r\n", 0.0)


def endless_headers(connection: socket.socket) -> None:
    """Send headers that never end."""
    _send(connection, b"HTTP/1.1 200 OK\r\n")
    _until_closed(connection, lambda: b"X-Uji: " + b"x" * 4000 + b"\r\n", 0.0)


# Faults of the answer -----------------------------------------------------------------------


def _packed(content: bytes, packing: str) -> Reply:
    return Reply(content, 200, {"Content-Type": HTML, "Content-Encoding": packing})


def _bomb() -> bytes:
    packer = zlib.compressobj(9, wbits=31)
    zeros = bytes(1024 * 1024)
    return b"".join(packer.compress(zeros) for _ in range(64)) + packer.flush()


def _to(location: str, status: int = 302, **headers: str) -> Reply:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(b"", status, {"Location": location, **named})


def _html(text: str, charset: str, said: str, head: str = "") -> Reply:
    kind = f"text/html; charset={said}" if said else "text/html"
    content = f"<!doctype html><head>{head}<title>Berita uji</title></head><p>{text}</p>"
    return Reply(content.encode(charset), 200, {"Content-Type": kind})


_LOGIN = (
    "<!doctype html><title>Login - Kabupaten Uji</title><body><h1>Login</h1>"
    "<form><input name='user'><input type='password' name='sandi'></form>"
)
_MISSING = "<!doctype html><title>Halaman tidak ditemukan | Kabupaten Uji</title><p>Kembali."
_BAD_BYTES = ("<meta charset=utf-8><p>“Kafé” dan “santé”: ").encode() + b"\x92 \x93</p>"

_REPLIES: dict[str, Reply | Fault] = {
    "baik": page(STORY),
    "menetes": slow_drip,
    "kepala-menetes": slow_headers,
    "diam": silence,
    "terpotong": truncated,
    "keping-terpotong": truncated_chunks,
    "gzip-terpotong": truncated_gzip,
    "dua-panjang": two_lengths,
    "panjang-salah": wrong_length,
    "putus": reset,
    "bukan-http": not_http,
    "tanpa-akhir": endless_chunks,
    "kepala-tanpa-akhir": endless_headers,
    "bom": _packed(_bomb(), "gzip"),
    "gzip": _packed(gzip.compress(STORY.encode()), "gzip"),
    "deflate": _packed(zlib.compress(STORY.encode()), "deflate"),
    "deflate-mentah": _packed(zlib.compress(STORY.encode(), wbits=-15), "deflate"),
    "bukan-gzip": _packed(STORY.encode(), "gzip"),
    "brotli": _packed(b"\x0b\x02\x80halo\x03", "br"),
    "putaran": _to("/putaran-2"),
    "putaran-2": _to("/putaran"),
    "ke-dalam": _to("http://10.0.0.7/rahasia"),
    "ke-awan": _to("http://169.254.169.254/latest/meta-data/"),
    "ke-berkas": _to("file:///etc/passwd"),
    "ke-sandi": _to("http://admin:rahasia@127.0.0.1/"),
    "ke-rusak": _to("http://[::1"),
    "pindah": _to("/baik#bagian", 301),
    "pindah-tunggu": _to("/baik", 302, Retry_After="7"),
    "tunggu": page("<title>Tunggu</title>", 429, Retry_After="30"),
    "sibuk": page("<title>Sibuk</title>", 503, Retry_After="5"),
    "sibuk-tanggal": page(
        "<title>Sibuk</title>",
        503,
        Retry_After="Tue, 24 Nov 2026 00:00:40 GMT",
        Date="Tue, 24 Nov 2026 00:00:00 GMT",
    ),
    "sibuk-lama": page("<title>Sibuk</title>", 503, Retry_After="86400"),
    "pura-pura-ada": page(_MISSING),
    "masuk": page(_LOGIN),
    "ke-masuk": _to("/masuk"),
    "bohong-latin": _html("Kerja sama “Blora” – é", "utf-8", "iso-8859-1"),
    "bohong-utf8": _html("“Satu” “dua” “tiga” – é", "cp1252", "utf-8"),
    "bohong-meta": _html("“Satu” “dua”", "utf-8", "", "<meta charset=windows-1252>"),
    "aksara-asing": _html("“Satu”", "utf-8", "klingon"),
    "aksara-diam": _html("“Satu” – dua", "cp1252", ""),
    "bita-rusak": Reply(_BAD_BYTES, 200, {"Content-Type": "text/html; charset=utf-8"}),
}

for _number in range(1, 8):
    _REPLIES[f"lompat-{_number}"] = _to(f"/lompat-{_number - 1}" if _number > 1 else "/baik")


def _flapping(faults: Faults, request: Request) -> Reply:
    return page(STORY, ETag=f'W/"uji-{faults.asked[request.path]}"')


def _steady(_faults: Faults, _request: Request) -> Reply:
    modified = "Mon, 07 May 2018 02:30:00 GMT"
    return page(STORY, ETag='W/"uji \xe9"', Last_Modified=modified)


def _dated(_faults: Faults, _request: Request) -> Reply:
    return page(STORY, Last_Modified="Senin, 7 Mei 2018 09.30")


def _changing(faults: Faults, request: Request) -> Reply:
    count = faults.asked[request.path]
    return page(f"{STORY}<p>Sudah diubah {count} kali.</p>", ETag=f'"{count}"')


_MADE: dict[str, Callable[[Faults, Request], Reply]] = {
    "etag-goyah": _flapping,
    "etag-tetap": _steady,
    "tanggal-saja": _dated,
    "etag-berubah": _changing,
}
