"""A small server for a built site: sends the headers of ``/_headers`` as a real host does."""

import gzip
import io
import re
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import unquote, urlsplit

from plugins.commands.preview.live_page import SCRIPT, SOURCE, STATE, state, waiting, with_script
from plugins.domain.pages.http_headers import headers_for, read

# What this machine is called by itself.
NAMES = frozenset({"localhost", "127.0.0.1"})
COMPRESSED = (
    "text/",
    "application/json",
    "application/ld+json",
    "application/xml",
    "image/svg+xml",
)


class SiteHandler(SimpleHTTPRequestHandler):
    """Answers from the folder that ``folder`` names at the moment of the request."""

    extensions_map = {  # noqa: RUF012 - as the class above declares it
        **SimpleHTTPRequestHandler.extensions_map,
        ".ics": "text/calendar; charset=utf-8",
        ".json": "application/json; charset=utf-8",
        ".jsonld": "application/ld+json; charset=utf-8",
        ".xml": "application/xml; charset=utf-8",
        ".html": "text/html; charset=utf-8",
        ".css": "text/css; charset=utf-8",
        ".csv": "text/csv; charset=utf-8",
        ".txt": "text/plain; charset=utf-8",
        ".ico": "image/x-icon",
        ".svg": "image/svg+xml",
    }

    def __init__(
        self, *args: Any, folder: Callable[[], Path], problems: Callable[[], str] | None = None
    ) -> None:
        root = folder()
        self._root = root
        self._problems = problems
        super().__init__(*args, directory=str(root))

    def send_head(self) -> BinaryIO | None:
        """Send text compressed to those who take it, everything else as it is."""
        if not self._is_asked_by_its_name():
            super().send_error(HTTPStatus.MISDIRECTED_REQUEST)
            return None
        path, _mark, asked = self.path.partition("?")
        if self._problems and path == SCRIPT:
            return self._send(SOURCE, "text/javascript", lasting=False)
        if self._problems and path == STATE:
            now = state(_stamp(self._file(asked)), self._problems())
            return self._send(now, "application/json", lasting=False)
        file = self._file(self.path)
        if file is None:
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        kind = self.guess_type(file)
        if not (file.is_file() and kind.startswith(COMPRESSED)):
            return super().send_head()
        # Taken before the page is read: it may be replaced in between, and is then shown again.
        stamp, body = _stamp(file), file.read_bytes()
        if self._problems and kind.startswith("text/html"):
            return self._send(with_script(body, stamp), kind, lasting=False)
        return self._send(body, kind) if self._takes_packed() else super().send_head()

    def _is_asked_by_its_name(self) -> bool:
        """Say whether a browser means this machine: a foreign name may have been led here."""
        asked = self.headers.get_all("Host", [])
        return len(asked) == 1 and re.sub(r":[0-9]*$", "", asked[0]).lower() in NAMES

    def _file(self, asked: str) -> Path | None:
        """Give the file that is asked for, there or not; None where nobody may have it."""
        try:
            file = Path(self.translate_path(asked))
            if asked.partition("?")[0].endswith("/"):
                file /= "index.html"
            file.is_file()  # raises where a name is too long
            real, root = file.resolve(), self._root.resolve()
        except (OSError, ValueError, RuntimeError):  # no name that a file can have, or a circle
            return None
        inside = real.is_relative_to(root) and real != root / "_headers"
        return file if inside and "\0" not in str(file) else None

    def _takes_packed(self) -> bool:
        return "gzip" in self.headers.get("Accept-Encoding", "")

    def _send(self, body: bytes, kind: str, *, lasting: bool = True) -> BinaryIO:
        packed = self._takes_packed()
        body = gzip.compress(body, mtime=0) if packed else body
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        if packed:
            self.send_header("Content-Encoding", "gzip")
        if not lasting:
            self.send_header("Cache-Control", "no-store")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Vary", "Accept-Encoding")
        self.end_headers()
        return io.BytesIO(body)

    def end_headers(self) -> None:
        """Add the headers that the site asks for on this path."""
        file = self._root / "_headers"
        if file.is_file() and hasattr(self, "path"):
            path = unquote(urlsplit(self.path).path)
            for name, value in headers_for(path, read(file.read_text(encoding="utf-8"))).items():
                self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer for what is not there with the site's own page."""
        page = self._root / "404.html"
        built = page.is_file()
        if code != HTTPStatus.NOT_FOUND or not (built or self._problems):
            super().send_error(code, message, explain)
            return
        body = page.read_bytes() if built else b""
        if self._problems:
            body = with_script(body, "") if built else waiting(self._problems())
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def list_directory(self, path: object) -> None:  # noqa: ARG002
        """Show no folder that has no page of its own: hosts do not either."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Keep quiet: what matters here are the problems of the content."""


def _stamp(file: Path | None) -> str:
    """Give what is another as soon as another file stands there; empty where there is none."""
    with suppress(OSError, ValueError):
        if file and file.is_file():
            found = file.stat()
            return f"{found.st_mtime_ns}-{found.st_ino}"
    return ""


class Server(ThreadingHTTPServer):
    """Serves on this machine only."""

    daemon_threads = True


def make_server(
    folder: Callable[[], Path], port: int, problems: Callable[[], str] | None = None
) -> Server:
    """
    Make a server of the folder; port 0 takes any free one.

    ``problems`` tells pages what keeps them from being built; they follow each build by themselves.
    """
    return Server(("127.0.0.1", port), partial(SiteHandler, folder=folder, problems=problems))
