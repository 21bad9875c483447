"""Brings the pictures of a post home, and lets the post speak of them by their new addresses."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from plugins.domain.documents.picture_metadata import InvalidPicture
from plugins.domain.headers.document import Plain
from scraper.model.posts import Finding, Picture, Record, ordered
from scraper.pictures.kept_pictures import FOLDER, NAMELESS, files_of, kept_as
from scraper.pictures.picture_addresses import identity, originals
from scraper.reading.config import SourceConfig
from scraper.reading.fetch import Fetch, Refused, Unreachable, read
from scraper.store.image_store import MAX_BYTES, Store, file_name

# A picture in Markdown, as scraper.markdown.conversion writes it: ![alt](address "caption")
_PICTURE = re.compile(
    r"""!\[(?P<alt>(?:\\.|[^\]\\\n])*)\]\((?P<url>[^\s)]+)(?:\s+"(?P<title>(?:\\.|[^"\\\n])*)")?\)"""
)
# What a link leads to, when it is no picture: ](address) or ](address "title")
_TARGET = re.compile(r"(?<=\]\()https?://[^\s)]+")

# Gives the bytes of a picture by its address at the source; raises Unreachable.
Load = Callable[[str], bytes]


@dataclass(frozen=True)
class Placed:
    """
    A post with its pictures at home, and what could not be brought there.

    ``is_complete`` says that no picture is missing that another run might still get; ``files`` are
    the pictures that were kept, by their names below ``content/``.
    """

    header: Mapping[str, Plain]
    body: str
    findings: tuple[Finding, ...]
    is_complete: bool = True
    files: frozenset[str] = frozenset()


def named(header: Mapping[str, Plain], body: str) -> frozenset[str]:
    """Give the kept pictures that a post shows, by their names below ``content/``."""
    return frozenset(f"gambar/{file}" for file in files_of(header, body))


def load(url: str, source: SourceConfig, fetch: Fetch) -> bytes:
    """Read a picture from the folder that came with an export; raises Unreachable."""
    folder, name = source.options.get("pictures", ""), file_name(url)
    if not folder or not name:
        raise Unreachable(url, "ekspor ini tanpa folder gambar", "isi 'pictures' di sources.toml")
    return read(fetch(f"{folder}/{name}"), MAX_BYTES)


def load_from_web(url: str, fetch: Fetch) -> bytes:
    """Fetch a picture, its original if that can be had; raises Unreachable of the given size."""
    for address in originals(url):
        try:
            return read(fetch(address), MAX_BYTES)
        except Unreachable as error:
            failure = error
    raise failure


def place(
    record: Record, get: Load, store: Store, licence: str = "", shown: Sequence[str] = ()
) -> Placed:
    """
    Keep the pictures of a post and write its header and body with their new addresses.

    A picture at the head of the body becomes the leading photo and stands there no longer. One
    that cannot be had stays as it was kept before, when the post ``shown`` these files; else it is
    reported and becomes a link.
    """
    files: dict[str, str] = {}
    findings = []
    complete = True
    before = kept_as(record.pictures, [file for file in shown if store.holds(file)])
    for picture in record.pictures:
        try:
            files[picture.url] = _keep(picture, get, store, record.day.year)
        except (Unreachable, InvalidPicture) as error:
            if picture.url in before:
                files[picture.url] = before[picture.url]
                continue
            findings.append(_missing(picture, error))
            complete = complete and _is_final(error)
    body = _PICTURE.sub(lambda found: _rewrite(found, files), record.body)
    same = {identity(url): file for url, file in files.items()}
    body = _TARGET.sub(lambda found: _rewrite_target(found[0], same), body)
    lead, body = _take_lead(record, files, body)
    header = record.header
    if lead and not _kept_lead(header):
        photo = _photo(lead, files[lead.url], licence)
        header = ordered({**header, "photos": [photo]})
    kept = frozenset(f"gambar/{file}" for file in files.values()) | named(header, body)
    return Placed(header, body, tuple(findings), complete, kept)


def _keep(picture: Picture, get: Load, store: Store, year: int) -> str:
    """Keep a picture, in the size that the page shows where there is no better one any more."""
    try:
        return store.keep(get(picture.url), picture.url, year)
    except (Unreachable, InvalidPicture) as error:
        if not picture.shown or not _is_final(error):
            raise
        return store.keep(get(picture.shown), picture.shown, year)


def _is_final(error: Unreachable | InvalidPicture) -> bool:
    return isinstance(error, InvalidPicture) or (isinstance(error, Refused) and error.is_gone)


def _missing(picture: Picture, error: Unreachable | InvalidPicture) -> Finding:
    finding = f"gambar {picture.url} tidak dapat disimpan ({error.finding}), ditulis sebagai tautan"
    remedy = error.remedy if isinstance(error, Unreachable) else "ganti gambarnya di sumbernya"
    return Finding(finding, f"{remedy}, atau biarkan")


def _rewrite(found: re.Match[str], files: Mapping[str, str]) -> str:
    url = found["url"]
    if url.startswith(FOLDER):
        return found[0]
    if url in files:
        start, end = found.span("url")
        whole, offset = found[0], found.start()
        return f"{whole[: start - offset]}/gambar/{files[url]}{whole[end - offset :]}"
    text = found["title"] or found["alt"] or NAMELESS
    if (urlsplit(url).hostname or "").endswith(".invalid"):  # RFC 2606: leads nowhere
        return text
    return f"[{text}]({url})"


def _rewrite_target(url: str, same: Mapping[str, str]) -> str:
    """Let a link to another size of a picture lead to the one we keep."""
    file = same.get(identity(url)) if same else None
    return f"/gambar/{file}" if file else url


def _take_lead(record: Record, files: Mapping[str, str], body: str) -> tuple[Picture | None, str]:
    """Take the leading picture out of the body, unless nothing would be left of it."""
    first = _PICTURE.match(body)
    if first is None:
        return None, body
    rest = body[first.end() :]
    if not rest.startswith("\n\n") or not rest.strip():
        return None, body
    kept = _kept_lead(record.header)
    for picture in record.pictures:
        # Where the leading photo is known from elsewhere, the first picture stays in the text.
        if kept and kept != files.get(picture.url):
            continue
        if first["url"] == f"/gambar/{files.get(picture.url)}":
            return picture, rest.lstrip("\n")
    return None, body


def _kept_lead(header: Mapping[str, Plain]) -> str:
    photos = header.get("photos", ())
    first = photos[0] if isinstance(photos, Sequence) and photos else {}
    return str(first.get("file", "")) if isinstance(first, Mapping) else ""


def _photo(picture: Picture, file: str, licence: str) -> dict[str, str]:
    values = {
        "file": file,
        "alt": picture.alt,
        "caption": picture.caption,
        "credit": picture.credit,
        "licence": licence,
    }
    return {key: value for key, value in values.items() if value}
