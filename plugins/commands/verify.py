"""
Compares a live site with what was built: ``make verify URL=https://terbuka.example``.

Each file of the list is fetched once, and again past all caches where it is not as wanted; nothing
is sent but GET, and only to the host that was named.
"""

import hashlib
import json
import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path, PurePosixPath
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

import httpx

from plugins.commands.pelican_run import ROOT
from plugins.domain.pages import http_headers, manifest, redirects
from plugins.domain.pages.manifest import Listed
from plugins.domain.pages.verification import (
    GONE,
    LITTER,
    OK,
    Answer,
    Difference,
    Names,
    differs,
    folded,
    names_in,
    wrong_headers,
    wrong_type,
)
from plugins.domain.values.characters import speakable
from plugins.files.command_line import Parser

# Files for hosts, which do not send them to readers.
_FOR_HOSTS = ("_headers", "_redirects")
_MOVED = frozenset({301, 308})
_AT_ONCE = 4
_SECONDS = 30
_TRIES = 3
# Beyond what was built, so much of a body is read to tell its size; of the list, so much at most.
_BEYOND = 1 << 16
_LIST = 1 << 27
# No address of a site has this name.
_NOWHERE = "alamat-yang-tidak-pernah-ada-4f6c"
_PAST_CACHES = {"Cache-Control": "no-cache", "Pragma": "no-cache"}


class Unverifiable(Exception):
    """Why a live site cannot be compared with what was built, for the person who asked."""


class _Seen(NamedTuple):
    """What was found at the address of a file: how it differs, how it was sent, what it names."""

    file: Listed
    answer: Answer
    difference: Difference | None
    names: Names | None


class Host:
    """A live site; ``url`` is the address of its root."""

    def __init__(self, url: str, client: httpx.Client) -> None:
        self.url = url.rstrip("/")
        self._client = client

    def ask(self, address: str, most: int, *, fresh: str = "") -> tuple[Answer, bytes]:
        """Fetch a root-relative address, at most so many bytes; ``fresh`` asks past all caches."""
        headers = _PAST_CACHES if fresh else {}
        url = f"{self.url}{address}{f'?periksa={fresh}' if fresh else ''}"
        for left in reversed(range(_TRIES)):
            try:
                return self._answer(url, most, headers)
            except httpx.InvalidURL:
                return Answer(status=0, reason="alamat tidak sah"), b""
            except httpx.TimeoutException:
                reason = "tidak ada jawaban dalam waktunya"
            except httpx.HTTPError as error:
                reason = f"sambungan gagal ({type(error).__name__})"
            if not left:
                break
        return Answer(status=0, reason=reason), b""

    def _answer(self, url: str, most: int, headers: Mapping[str, str]) -> tuple[Answer, bytes]:
        digest, size, kept = hashlib.sha256(), 0, bytearray()
        with self._client.stream("GET", url, headers=headers) as reply:
            for piece in reply.iter_bytes():
                digest.update(piece)
                size += len(piece)
                kept += piece
                if size > most:
                    break
            sent = {name.lower(): value for name, value in reply.headers.items()}
            answer = Answer(
                status=reply.status_code, headers=sent, sha256=digest.hexdigest(), bytes=size
            )
            return answer, bytes(kept)


def verify(host: Host, built: Path | None, former: tuple[Listed, ...] = ()) -> Iterator[Difference]:
    """Compare a live site with a built folder, or with its own list where there is none."""
    listed, theirs = _own_list(host)
    wanted = theirs if built is None else _built_list(built)
    if not wanted:
        raise Unverifiable(f"{listed}; sebut folder bangunan dengan --output")
    rules = _rules(host, built)
    paths = {file.path for file in wanted}
    asked = [file for file in wanted if not _is_hidden(file.path, paths)]
    other = {} if theirs == wanted else {file.path: file for file in theirs}
    moved = _moved(built, wanted)
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        looked = pool.map(lambda file: _compare(host, file, other, moved), asked)
        seen = [one for one in looked if one]
    yield from folded(one.difference for one in seen if one.difference)
    if listed:
        yield listed
    elif other and not any(one.difference for one in seen):
        yield Difference(f"/{manifest.NAME}", "changed", "bukan daftar berkas bangunan ini")
    yield from _headers(seen, rules)
    yield from _nothing(host, {file.path for file in wanted} | {manifest.NAME}, former)
    yield from _links(host, seen, {file.address for file in wanted} | {f"/{manifest.NAME}"})


def _is_hidden(path: str, paths: set[str]) -> bool:
    """Tell whether a host sends a file under no name of its own, as packed copies of others."""
    return path in _FOR_HOSTS or (path.endswith((".gz", ".br")) and path[:-3] in paths)


def _own_list(host: Host) -> tuple[Difference | None, tuple[Listed, ...]]:
    """Give the list that the live site shows, or how it differs from one."""
    address = f"/{manifest.NAME}"
    answer, content = host.ask(address, _LIST)
    if not answer.status:
        raise Unverifiable(f"{host.url}: {answer.words}; periksa alamat dan sambungan")
    if answer.status != OK:
        return Difference(address, "missing", answer.words), ()
    try:
        return None, manifest.read(content)
    except manifest.Unreadable as error:
        return Difference(address, "changed", str(error)), ()


def _built_list(folder: Path) -> tuple[Listed, ...]:
    path = folder / manifest.NAME
    try:
        return manifest.read(path.read_bytes())
    except OSError as error:
        raise Unverifiable(f"{path}: {error.strerror}; jalankan make publish") from None
    except manifest.Unreadable as error:
        raise Unverifiable(f"{path}: {error}; jalankan make publish lagi") from None


def _rules(host: Host, built: Path | None) -> Mapping[str, Mapping[str, str]]:
    if built is not None and (built / "_headers").is_file():
        return http_headers.read((built / "_headers").read_text(encoding="utf-8"))
    return http_headers.rules_for(host.url)


def _moved(built: Path | None, wanted: tuple[Listed, ...]) -> Mapping[str, frozenset[str]]:
    """Give for addresses where a host may lead on from them: old ones to where a record is now."""
    if built is not None and (built / "_redirects").is_file():
        pages = redirects.read((built / "_redirects").read_text(encoding="utf-8"))
        return {old: frozenset({urlsplit(new).path}) for old, new in pages.items()}
    # Without it any page of the list may be an old address of another.
    known = frozenset(file.address for file in wanted)
    return dict.fromkeys(known, known)


def _compare(
    host: Host,
    file: Listed,
    other: Mapping[str, Listed],
    moved: Mapping[str, frozenset[str]],
) -> _Seen | None:
    """Look at the address of a file; None where it is an old one that leads to the new one."""
    answer, content = host.ask(file.address, file.bytes + _BEYOND)
    target = urlsplit(answer.headers.get("location", "")).path
    if answer.status in _MOVED and target in moved.get(unquote(file.address), ()):
        return None
    if file.path == "404.html" and answer.status in GONE:
        answer = Answer(**{**vars(answer), "status": OK})
    fresh = answer
    if not answer.gives(file):
        fresh, _content = host.ask(file.address, file.bytes + _BEYOND, fresh=file.sha256[:8])
    is_page = answer.status == OK and PurePosixPath(file.path).suffix == ".html"
    names = names_in(content, host.url + file.address) if is_page else None
    return _Seen(file, answer, differs(file, answer, fresh, other), names)


def _headers(seen: list[_Seen], rules: Mapping[str, Mapping[str, str]]) -> Iterator[Difference]:
    there = [one for one in seen if one.answer.status == OK]
    yield from wrong_headers(
        (one.file.address, one.answer, http_headers.headers_for(one.file.address, rules))
        for one in there
    )
    told = set()
    for one in there:
        kinds = wrong_type(one.file, one.answer)
        if kinds and kinds not in told:
            told.add(kinds)
            finding = f"Content-Type '{kinds[0]}', seharusnya '{kinds[1]}'"
            yield Difference(one.file.address, "header", finding)


def _nothing(host: Host, paths: set[str], former: tuple[Listed, ...]) -> Iterator[Difference]:
    """Look where nothing should be: unknown names, former files, litter, folders without a page."""
    answer, _content = host.ask(f"/{_NOWHERE}/", _BEYOND)
    if answer.status != OK and answer.status not in GONE:
        yield Difference(f"/{_NOWHERE}/", "changed", f"{answer.words}, seharusnya 404")
    elif answer.status == OK:
        finding = "alamat yang tidak ada dijawab 200, seharusnya 404"
        yield Difference(f"/{_NOWHERE}/", "changed", finding)
        return  # a host that answers everything shows nothing by an answer
    folders = {f"{parent}/" for path in paths for parent in map(str, PurePosixPath(path).parents)}
    bare = {folder for folder in folders - {"./"} if f"{folder}index.html" not in paths}
    left = {file.path for file in former if file.path not in paths}
    left = {path.removesuffix("index.html") for path in left if path not in _FOR_HOSTS}
    for name in sorted({*LITTER, *bare, *left} - paths):
        address = Listed(name, "", 0).address
        answer, _content = host.ask(address, _BEYOND)
        if answer.status == OK:
            finding = "isi folder terbuka" if name in bare else "tidak termasuk bangunan ini"
            yield Difference(address, "foreign", finding)


def _links(host: Host, seen: list[_Seen], known: set[str]) -> Iterator[Difference]:
    """Follow what pages name on their own host, and that no file of the list answers."""
    # Which parts a page should have, only the page that was built tells.
    ids = {one.file.address: one.names.ids for one in seen if one.names and not one.difference}
    base = urlsplit(host.url).path
    judged: dict[str, Difference | None] = {}
    for one in seen:
        if not one.names:
            continue
        for named in sorted(one.names.addresses):
            address = named.removeprefix(base)
            if address in known or address in judged or address.startswith("/pagefind/"):
                continue
            answer, _content = host.ask(address, _BEYOND)
            judged[address] = None
            if answer.status == OK:
                yield Difference(address, "foreign", f"ditautkan dari {one.file.address}")
            elif not _leads(answer, known):
                yield Difference(one.file.address, "link", f"{address}: {answer.words}")
        for named, fragment in sorted(one.names.fragments):
            address = named.removeprefix(base)
            if address in ids and fragment not in ids[address]:
                finding = f"{address}#{fragment}: halaman itu tidak punya bagian ini"
                yield Difference(one.file.address, "link", finding)


def _leads(answer: Answer, known: set[str]) -> bool:
    """Tell whether an answer leads on to a page of the site."""
    return urlsplit(answer.headers.get("location", "")).path in known


def _read_former(path: Path) -> tuple[Listed, ...]:
    try:
        return manifest.read(path.read_bytes())
    except (OSError, manifest.Unreadable):  # it is an aid: without it less is looked for
        return ()


def main(arguments: list[str] | None = None) -> int:
    """Print each difference; 0 where there is none."""
    parser = Parser(prog="python -m plugins.verify")
    parser.add_argument("url", help="alamat situs yang tayang, misalnya https://terbuka.example")
    parser.add_argument(
        "--output", metavar="FOLDER", type=Path, help="folder bangunan (semula output/)"
    )
    parser.add_argument("--json", action="store_true", help="satu objek JSON bagi setiap beda")
    options = parser.parse_args(arguments)
    parts = urlsplit(options.url)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query:
        sys.stderr.write(f"URL: '{options.url}' bukan alamat situs; tulis https://contoh.id\n")
        return 2
    built = options.output or (
        ROOT / "output" if (ROOT / "output" / manifest.NAME).is_file() else None
    )
    former = _read_former(ROOT / ".cache" / manifest.FORMER)
    limits = httpx.Limits(max_connections=_AT_ONCE)
    with httpx.Client(timeout=_SECONDS, limits=limits, follow_redirects=False) as client:
        try:
            found = list(verify(Host(options.url, client), built, former))
        except Unverifiable as error:
            sys.stderr.write(f"{error}\n")
            return 2
    sys.stdout.writelines(f"{line}\n" for line in _lines(found, as_json=options.json))
    return 1 if found else 0


def _lines(found: list[Difference], *, as_json: bool) -> Iterator[str]:
    for one in found:
        # What a host sent may obey no terminal.
        yield json.dumps(one.as_dict(), ensure_ascii=True) if as_json else speakable(str(one))
    if not as_json:
        yield f"{len(found)} perbedaan." if found else "Yang tayang sama dengan yang dibangun."
