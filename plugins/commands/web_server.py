"""A small server for a built site: sends the headers of ``/_headers`` as a real host does."""

import gzip
import io
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import BinaryIO, ClassVar
from urllib.parse import unquote, urlsplit

from plugins.domain.pages.http_headers import headers_for, read

COMPRESSED = (
    "text/",
    "application/json",
    "application/ld+json",
    "application/xml",
    "image/svg+xml",
)


class SiteHandler(SimpleHTTPRequestHandler):
    """Answers from the folder that ``folder`` names at the moment of the request."""

    extensions_map: ClassVar[dict[str, str]] = {
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

    def __init__(self, *args: object, folder: Callable[[], Path]) -> None:
        root = folder()
        self._root = root
        super().__init__(*args, directory=str(root))

    def send_head(self) -> BinaryIO | None:
        """Send text compressed to those who take it, everything else as it is."""
        file = Path(self.translate_path(self.path))
        if self.path.partition("?")[0].endswith("/"):
            file /= "index.html"
        kind = self.guess_type(file)
        takes = "gzip" in self.headers.get("Accept-Encoding", "")
        if not (takes and file.is_file() and kind.startswith(COMPRESSED)):
            return super().send_head()
        body = gzip.compress(file.read_bytes(), mtime=0)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Encoding", "gzip")
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
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
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


class Server(ThreadingHTTPServer):
    """Serves on this machine only."""

    daemon_threads = True


def make_server(folder: Callable[[], Path], port: int) -> Server:
    """Make a server of the folder; port 0 takes any free one."""
    return Server(("127.0.0.1", port), partial(SiteHandler, folder=folder))
