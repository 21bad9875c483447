"""The server of ``make forms``: on this machine only, for whoever has the key of this start."""

import hmac
import json
from collections.abc import Callable, Mapping
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

from plugins.commands.forms.gitea import Gitea
from plugins.commands.forms.working_folder import Refused
from plugins.domain.pages.http_headers import EVERYWHERE, admin_policy

API = "/api/v1"
FINDINGS = "/temuan"
# A picture of 10 MB, and what base64 and JSON make of it.
_MOST = 30_000_000
_TYPES = {
    "css": "text/css; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "woff2": "font/woff2",
}


class FormsHandler(BaseHTTPRequestHandler):
    """Answers with the files of the forms, and with what they ask of the working folder."""

    protocol_version = "HTTP/1.1"
    timeout = 60

    def __init__(
        self,
        *args: Any,
        files: Mapping[str, bytes],
        gitea: Gitea,
        key: str,
        told: Callable[[], Mapping[str, Any]],
    ) -> None:
        self._files, self._gitea, self._key, self._told = files, gitea, key, told
        super().__init__(*args)

    def do_GET(self) -> None:
        """Answer a question."""
        self._answer("GET")

    def do_POST(self) -> None:
        """Answer a wish."""
        self._answer("POST")

    def _answer(self, method: str) -> None:
        path = urlsplit(self.path).path
        body = self._body() if method == "POST" else b""
        if body is None:
            self._tell(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "berkas lebih dari 20 MB")
        elif not self._is_asked_by_its_name():
            self._tell(HTTPStatus.MISDIRECTED_REQUEST, "alamat ini bukan milik mesin ini")
        elif path.startswith(f"{API}/"):
            self._call(method, body)
        elif method == "GET" and path in ("/", "/admin"):
            self._send(HTTPStatus.FOUND, b"", "text/plain", {"Location": "/admin/"})
        elif method == "GET" and path.startswith("/admin/"):
            self._file(path.removeprefix("/admin/") or "index.html")
        else:
            self._tell(HTTPStatus.NOT_FOUND, "tidak ada di sini")

    def _body(self) -> bytes | None:
        length = self.headers.get("Content-Length", "0")
        if not length.isdecimal() or int(length) > _MOST:
            self.close_connection = True
            return None
        return self.rfile.read(int(length))

    def _is_asked_by_its_name(self) -> bool:
        """Say whether a browser means this server: a foreign name may have been led here."""
        port = self.connection.getsockname()[1]
        names = {f"127.0.0.1:{port}", f"localhost:{port}"}
        asked = self.headers.get_all("Host", [])
        origin = self.headers.get("Origin")
        return (
            len(asked) == 1
            and asked[0].lower() in names
            and (origin is None or origin.lower() in {f"http://{name}" for name in names})
        )

    def _call(self, method: str, body: bytes) -> None:
        given = self.headers.get("Authorization", "").encode("latin-1", "replace")
        if not hmac.compare_digest(given, f"token {self._key}".encode()):
            self._tell(HTTPStatus.UNAUTHORIZED, "kunci tidak dikenal; buka alamat dari terminal")
            return
        address = self.path.removeprefix(API)
        try:
            if address == FINDINGS:
                answer: Any = self._told()
            else:
                answer = self._gitea.answer(method, address, _object(body))
        except Refused as refused:
            self._tell(HTTPStatus(refused.status), str(refused))
        except (KeyError, TypeError, ValueError):
            self._tell(HTTPStatus.BAD_REQUEST, "permintaan tidak dikenal")
        else:
            if isinstance(answer, bytes):
                self._send(HTTPStatus.OK, answer, "application/octet-stream")
            else:
                self._json(HTTPStatus.OK, answer)

    def _file(self, name: str) -> None:
        if name not in self._files:
            self._tell(HTTPStatus.NOT_FOUND, "tidak ada di sini")
            return
        kind = _TYPES[name.rpartition(".")[2]]
        self._send(HTTPStatus.OK, self._files[name], kind)

    def _tell(self, status: HTTPStatus, message: str) -> None:
        self._json(status, {"message": message})

    def _json(self, status: HTTPStatus, value: Any) -> None:
        self._send(status, json.dumps(value, ensure_ascii=False).encode(), _TYPES["json"])

    def _send(
        self, status: HTTPStatus, body: bytes, kind: str, more: Mapping[str, str] | None = None
    ) -> None:
        headers = {
            **EVERYWHERE,
            "Content-Security-Policy": admin_policy(()),
            "Cache-Control": "no-store",
            "Content-Type": kind,
            "Content-Length": str(len(body)),
            **(more or {}),
        }
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Keep quiet: what matters stands in the page."""


def _object(body: bytes) -> dict[str, Any]:
    value = json.loads(body or b"{}")
    if not isinstance(value, dict):
        raise TypeError("no object")
    return value


class Server(ThreadingHTTPServer):
    """Serves on this machine only."""

    daemon_threads = True


def make_server(
    port: int,
    *,
    files: Callable[[int], Mapping[str, bytes]],
    gitea: Gitea,
    key: str,
    told: Callable[[], Mapping[str, Any]],
) -> Server:
    """Make the server; port 0 takes any free one, and ``files`` are made for that one."""
    server = Server(("127.0.0.1", port), BaseHTTPRequestHandler)
    given = files(server.server_address[1])
    server.RequestHandlerClass = partial(FormsHandler, files=given, gitea=gitea, key=key, told=told)
    return server
