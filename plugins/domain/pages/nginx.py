"""What nginx needs to send a site as its own files ask: headers, old addresses, packed copies."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

# What our files are, whatever the host's own table says.
_TYPES: Mapping[str, str] = {
    "text/html": "html",
    "text/css": "css",
    "text/plain": "txt",
    "text/csv": "csv",
    "text/calendar": "ics",
    "text/javascript": "js",
    "application/json": "json",
    "application/ld+json": "jsonld",
    "application/xml": "xml opml",
    "application/wasm": "wasm",
    "application/pdf": "pdf",
    "application/zip": "zip",
    "application/vnd.sqlite3": "sqlite",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "image/svg+xml": "svg",
    "image/x-icon": "ico",
    "image/png": "png",
    "image/jpeg": "jpg jpeg",
    "image/webp": "webp",
    "font/woff2": "woff2",
}
_PACKED = (
    "text/css text/plain text/csv text/calendar text/javascript image/svg+xml"
    " application/json application/ld+json application/xml"
)
_IN_UTF8 = (
    "text/css text/plain text/csv text/calendar text/javascript"
    " application/json application/ld+json application/xml"
)
# Characters that end a word or a line of nginx's language, or begin a variable.
_UNQUOTABLE = re.compile(r"[\x00-\x1f\x7f$]")


class Unwritable(ValueError):
    """A value that nginx's language has no form for."""


@dataclass(frozen=True, kw_only=True)
class Host:
    """
    Where a site is sent from: its address, its folder, and for https where the certificate lies.

    ``brotli`` says that nginx has the module for copies in this form.
    """

    url: str
    root: str
    certificate: str = ""
    brotli: bool = False

    @property
    def name(self) -> str:
        return urlsplit(self.url).hostname or ""

    @property
    def zone(self) -> str:
        """
        How nginx names what it remembers of readers, where it sends other sites too.

        >>> Host(url="https://blora.example", root="/srv").zone
        'situs_blora_example'
        """
        return f"situs_{re.sub('[^a-z0-9]', '_', self.name.lower())}"

    @property
    def secure(self) -> bool:
        return self.url.lower().startswith("https://")

    @property
    def port(self) -> int:
        return urlsplit(self.url).port or (443 if self.secure else 80)


def configuration(
    host: Host, rules: Mapping[str, Mapping[str, str]], moved: Mapping[str, str]
) -> str:
    """
    Write the configuration of a site, to be included where nginx knows ``http``.

    ``rules`` are those of ``/_headers``, ``moved`` those of ``/_redirects``. What only a host
    reads, and packed copies by their own names, are nobody's; where no file is, the page 404 is.
    """
    return "".join(f"{line}\n" for line in _lines(host, rules, moved))


def _lines(
    host: Host, rules: Mapping[str, Mapping[str, str]], moved: Mapping[str, str]
) -> Iterator[str]:
    yield f"# {host.url}: dibuat oleh make nginx; jangan diubah tangan."
    names = sorted({name for headers in rules.values() for name in headers})
    for name in names:
        yield f"# {name}"
        yield from _map(_variable(host, name), _values(name, rules))
    yield "# Alamat lama"
    yield from _map(_variable(host, "pindah"), ((_quoted(old), new) for old, new in moved.items()))
    yield f"limit_conn_zone $binary_remote_addr zone={host.zone}:10m;"
    if host.secure:
        yield from _to_https(host)
    yield "server {"
    yield from (f"    {line}" if line else "" for line in _server(host, names))
    yield "}"


def _map(variable: str, values: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield f"map $uri {variable} {{"
    yield '    default "";'
    for pattern, value in values:
        yield f"    {pattern} {_quoted(value)};"
    yield "}"


def _values(name: str, rules: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[str, str]]:
    # nginx takes the first pattern that fits, the file means the last one.
    for pattern, headers in reversed(list(rules.items())):
        if name in headers:
            start = re.escape(pattern.removesuffix("*"))
            end = "" if pattern.endswith("*") else "(index\\.html)?$"
            yield f'"~^{start}{end}"', headers[name]


def _server(host: Host, names: list[str]) -> Iterator[str]:
    yield from _listen(host)
    yield f"server_name {host.name};"
    yield f"root {_quoted(host.root)};"
    yield "index index.html;"
    yield "error_page 403 404 =404 /404.html;"
    yield "absolute_redirect off;"
    yield "server_tokens off;"
    yield "autoindex off;"
    yield "charset utf-8;"
    yield f"charset_types {_IN_UTF8};"
    for name in names:
        yield f"add_header {name} {_variable(host, name)} always;"
    yield ""
    yield "# Salinan termampat yang dibuat make publish; yang tanpa salinan dimampatkan nginx."
    yield "gzip_static on;"
    yield "gzip on;"
    yield "gzip_vary on;"
    yield f"gzip_types {_PACKED};"
    if host.brotli:
        yield "brotli_static on;"
    yield "types {"
    for kind, suffixes in _TYPES.items():
        yield f"    {kind} {suffixes};"
    yield "}"
    yield "default_type application/octet-stream;"
    yield ""
    yield "# Situs ini hanya dibaca."
    yield "client_max_body_size 1k;"
    yield "client_header_timeout 10s;"
    yield "client_body_timeout 10s;"
    yield "send_timeout 30s;"
    yield "keepalive_timeout 30s;"
    yield "large_client_header_buffers 4 8k;"
    yield f"limit_conn {host.zone} 200;"
    yield "limit_conn_status 429;"
    yield "if ($request_method !~ ^(GET|HEAD)$) { return 405; }"
    moved = _variable(host, "pindah")
    yield f"if ({moved}) {{ return 301 {moved}; }}"
    yield "location ^~ /.well-known/ { try_files $uri =404; }"
    yield "location ~ (^|/)[._] { return 404; }"
    yield "location ~ \\.(gz|br|zst)$ { return 404; }"
    yield "location / { try_files $uri $uri/ =404; }"


def _listen(host: Host) -> Iterator[str]:
    if not host.secure:
        yield f"listen {host.port};"
        return
    yield f"listen {host.port} ssl http2;"
    yield f"listen [::]:{host.port} ssl http2;"
    yield f"ssl_certificate {_quoted(f'{host.certificate}/fullchain.pem')};"
    yield f"ssl_certificate_key {_quoted(f'{host.certificate}/privkey.pem')};"
    yield "ssl_protocols TLSv1.2 TLSv1.3;"
    yield f"ssl_session_cache shared:{host.zone}_tls:10m;"


def _to_https(host: Host) -> Iterator[str]:
    yield "server {"
    yield "    listen 80;"
    yield "    listen [::]:80;"
    yield f"    server_name {host.name};"
    yield f"    return 301 {host.url.rstrip('/')}$request_uri;"
    yield "}"


def _variable(host: Host, name: str) -> str:
    """Name a variable of nginx, which knows short names only: by the site and what it is for."""
    return f"$situs_{hashlib.sha256(f'{host.name} {name}'.encode()).hexdigest()[:12]}"


def _quoted(value: str) -> str:
    """
    Write a value as one word of nginx's language.

    >>> _quoted('a "b"')
    '"a \\\\"b\\\\""'
    """
    if _UNQUOTABLE.search(value):
        raise Unwritable(f"{value!r} tidak dapat ditulis dalam pengaturan nginx")
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
