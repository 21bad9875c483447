"""A real HTTP server on loopback that answers what a function tells it to."""

import contextlib
import socket
import socketserver
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qsl, unquote, urlsplit

HTML = "text/html; charset=UTF-8"


@dataclass(frozen=True)
class Request:
    """What was asked: a path, its query, headers with names in lower case."""

    target: str
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def path(self) -> str:
        return unquote(urlsplit(self.target).path)

    @property
    def query(self) -> dict[str, str]:
        return dict(parse_qsl(urlsplit(self.target).query, keep_blank_values=True))

    @property
    def base(self) -> str:
        """The address of this server as the client wrote it."""
        return f"http://{self.headers['host']}"


@dataclass(frozen=True)
class Reply:
    """
    An answer that a healthy server sends; with an ``etag`` or ``modified`` it may say 304.

    The headers are sent as they stand; Content-Length is added.
    """

    content: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


# Writes to the socket as it likes, and has the connection closed behind it.
Fault = Callable[[socket.socket], None]
App = Callable[[Request], Reply | Fault]


def page(text: str, status: int = 200, **headers: str) -> Reply:
    """Answer with HTML in UTF-8; header names are given with underscores."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(text.encode(), status, {"Content-Type": HTML, **named})


def xml(text: str, kind: str = "application/xml") -> Reply:
    """Answer with XML."""
    return Reply(text.encode(), 200, {"Content-Type": f"{kind}; charset=UTF-8"})


def plain(text: str, status: int = 200) -> Reply:
    """Answer with text, such as a robots.txt."""
    return Reply(text.encode(), status, {"Content-Type": "text/plain; charset=UTF-8"})


NOT_FOUND = page("<!doctype html><title>404</title><h1>Not Found</h1>", 404)


@dataclass
class Server:
    """A running server: its address, and what it was asked so far."""

    base: str
    requests: list[Request] = field(default_factory=list)

    @property
    def targets(self) -> list[str]:
        return [request.target for request in self.requests]

    def pages(self) -> list[str]:
        """Give what was asked for except robots.txt."""
        return [target for target in self.targets if target != "/robots.txt"]


@contextlib.contextmanager
def serve(app: App, tls: ssl.SSLContext | None = None) -> Iterator[Server]:
    """Run a server on a free port of loopback, over TLS when a context is given."""
    with _Listener(("127.0.0.1", 0), _Handler) as listener:
        if tls:
            listener.socket = tls.wrap_socket(listener.socket, server_side=True)
        server = Server(f"http://127.0.0.1:{listener.server_address[1]}")
        listener.app, listener.asked = app, server.requests
        thread = threading.Thread(target=listener.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield server
        finally:
            listener.shutdown()
            listener.close_connections()
            thread.join()


class _Listener(socketserver.ThreadingMixIn, socketserver.TCPServer):
    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 32
    app: App
    asked: list[Request]

    def __init__(self, *arguments: object) -> None:
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        super().__init__(*arguments)

    def get_request(self) -> tuple[socket.socket, object]:
        connection, address = super().get_request()
        with self._lock:
            self._open.add(connection)
        return connection, address

    def shutdown_request(self, request: socket.socket) -> None:
        with self._lock:
            self._open.discard(request)
        super().shutdown_request(request)

    def close_connections(self) -> None:
        """Wake every thread that still waits for a client."""
        with self._lock:
            for connection in self._open:
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)

    def handle_error(self, request: object, client_address: object) -> None:
        """Clients of these tests hang up on purpose."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Listener

    def do_GET(self) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        request = Request(self.path, headers)
        self.server.asked.append(request)
        reply = self.server.app(request)
        if not isinstance(reply, Reply):
            self.close_connection = True
            reply(self.connection)
            return
        self._send(_conditional(request, reply))

    def _send(self, reply: Reply) -> None:
        self.send_response_only(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        if reply.status != 304:
            self.send_header("Content-Length", str(len(reply.content)))
        self.end_headers()
        self.wfile.write(reply.content)

    def log_message(self, *_: object) -> None:
        """Keep the test's output clean."""


def _conditional(request: Request, reply: Reply) -> Reply:
    etag, modified = reply.headers.get("ETag"), reply.headers.get("Last-Modified")
    asked_etag = request.headers.get("if-none-match")
    asked_modified = request.headers.get("if-modified-since")
    if reply.status != 200:
        return reply
    # RFC 9110 13.2.2: the date counts only where no ETag was sent.
    known = asked_etag == etag if asked_etag else asked_modified == modified
    if known and (asked_etag or asked_modified):
        return Reply(b"", 304, {"ETag": etag} if etag else {})
    return reply
