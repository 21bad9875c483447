"""A live site beside the list of what was built: where the two differ."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from lxml import etree, html

from plugins.domain.pages.manifest import NAME, Listed

# What a difference is called, and what to do about it.
KINDS: Mapping[str, tuple[str, str]] = {
    "unreachable": ("tidak terjangkau", "periksa penyaji, lalu jalankan lagi"),
    "missing": ("hilang", "unggah lagi isi output/"),
    "changed": ("berubah", "unggah lagi isi output/, dan matikan pengubahan isi di penyaji"),
    "stale": ("salinan usang", "kosongkan tembolok perantara (CDN) untuk alamat ini"),
    "foreign": ("asing", "hapus dari penyaji: tidak ada dalam bangunan"),
    "header": ("kepala salah", "sesuaikan pengaturan penyaji dengan berkas _headers"),
    "link": ("tautan mati", "perbaiki tautan itu, lalu terbitkan lagi"),
    "old_build": ("bangunan lain", "unggah bangunan terbaru, seluruhnya"),
}
# What hosts say of something that is not there.
GONE = frozenset({403, 404, 410})
OK = 200
_REDIRECTS = range(300, 400)
# Where people and programs leave what was never built.
LITTER = (
    *(".git/HEAD", ".env", ".htpasswd", ".DS_Store", "Thumbs.db", "desktop.ini"),
    *("index.php", "wp-login.php", "phpinfo.php", "backup.zip", "output.zip"),
)
TYPES: Mapping[str, frozenset[str]] = {
    suffix: frozenset(types.split())
    for suffix, types in {
        "html": "text/html",
        "css": "text/css",
        "js": "text/javascript application/javascript",
        "json": "application/json application/feed+json",
        "jsonld": "application/ld+json application/json",
        "xml": "application/xml text/xml application/rss+xml application/atom+xml",
        "csv": "text/csv",
        "ics": "text/calendar",
        "svg": "image/svg+xml",
        "png": "image/png",
        "jpg": "image/jpeg",
        "webp": "image/webp",
        "pdf": "application/pdf",
    }.items()
}
# What elements name other files with.
_NAMING = {"a": "href", "link": "href", "img": "src", "script": "src", "source": "src"}


@dataclass(frozen=True, kw_only=True)
class Answer:
    """
    What a host answered; names of headers in lower case, the hash that of the unpacked body.

    A ``status`` of 0 says that nobody answered, ``reason`` why.
    """

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    sha256: str = ""
    bytes: int = 0
    reason: str = ""

    def gives(self, file: Listed) -> bool:
        return (self.status, self.sha256) == (OK, file.sha256)

    @property
    def words(self) -> str:
        """
        What the host said, for people.

        >>> Answer(status=404).words, Answer(status=0, reason="waktu habis").words
        ('jawaban 404', 'waktu habis')
        """
        return f"jawaban {self.status}" if self.status else self.reason


class Difference(NamedTuple):
    """Where a live site is not what was built; ``kind`` is a code of `KINDS`."""

    address: str
    kind: str
    finding: str

    @property
    def remedy(self) -> str:
        return KINDS[self.kind][1]

    def __str__(self) -> str:
        return f"{self.address}: {KINDS[self.kind][0]}: {self.finding}; {self.remedy}"

    def as_dict(self) -> dict[str, str]:
        """Give the same to a machine."""
        return {**self._asdict(), "remedy": self.remedy}


def differs(
    file: Listed, answer: Answer, fresh: Answer, other: Mapping[str, Listed]
) -> Difference | None:
    """
    Judge what a host sends for a file.

    ``answer`` is what everybody gets, ``fresh`` what was asked for past all caches; ``other`` is
    the list that the live site itself shows, empty where it is ours.
    """
    if answer.gives(file):
        return None
    if fresh.gives(file):
        found = answer.words if answer.status != OK else "isi lama"
        return Difference(file.address, "stale", f"{found}, padahal penyaji memegang yang benar")
    theirs = other.get(file.path)
    if (theirs and answer.gives(theirs)) or (other and not theirs and answer.status in GONE):
        return Difference(file.address, "old_build", "dari bangunan lain")
    if answer.status in GONE:
        return Difference(file.address, "missing", answer.words)
    if answer.status in _REDIRECTS:
        target = answer.headers.get("location", "tempat lain")
        return Difference(file.address, "changed", f"dialihkan ke {target}")
    if answer.status != OK:
        return Difference(file.address, "unreachable", answer.words)
    return Difference(file.address, "changed", _sizes(file, answer))


def folded(found: Iterable[Difference]) -> Iterator[Difference]:
    """Give each difference, those of another build as one: it was made at once."""
    others = []
    for one in found:
        if one.kind == "old_build":
            others.append(one)
        else:
            yield one
    if others:
        told = f"{len(others)} berkas dari bangunan yang bukan bangunan ini"
        yield Difference(f"/{NAME}", "old_build", f"{told}, misalnya {others[0].address}")


def wrong_headers(
    answers: Iterable[tuple[str, Answer, Mapping[str, str]]],
) -> Iterator[Difference]:
    """
    Tell of headers that are not sent as wanted: what is wrong alike once, with how often.

    Each item is an address, its answer, and the headers wanted there.
    """
    first: dict[tuple[str, str, str | None], str] = {}
    often: Counter[tuple[str, str, str | None]] = Counter()
    for address, answer, wanted in answers:
        for name, value in wanted.items():
            got = answer.headers.get(name.lower())
            if got is None or _plain(got) != _plain(value):
                key = (name, value, got)
                first.setdefault(key, address)
                often[key] += 1
    for key, address in first.items():
        name, value, got = key
        sent = f"'{got}'" if got is not None else "tidak dikirim"
        more = f" (juga di {often[key] - 1} alamat lain)" if often[key] > 1 else ""
        yield Difference(address, "header", f"{name} {sent}, seharusnya '{value}'{more}")


def wrong_type(file: Listed, answer: Answer) -> tuple[str, str] | None:
    """
    Give the kind that a file is sent as and the one that it should be, None where all is well.

    >>> wrong_type(Listed("a.ics", "", 0), Answer(status=200, headers={"content-type": "x/y"}))
    ('x/y', 'text/calendar')
    """
    wanted = TYPES.get(file.path.rpartition(".")[2])
    sent = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    if wanted is None or sent in wanted:
        return None
    return sent or "tanpa jenis", min(wanted, key=len)


class Names(NamedTuple):
    """What a page names: addresses of its own host without fragment, fragments, its own ids."""

    addresses: frozenset[str]
    fragments: frozenset[tuple[str, str]]
    ids: frozenset[str]


def names_in(content: bytes, page: str) -> Names:
    """
    Read what a page of a site names; ``page`` is its full address.

    >>> found = names_in(b'<p id="x"><a href="/mou/#a">b</a>', "https://a.id/berita/")
    >>> sorted(found.addresses), sorted(found.fragments), sorted(found.ids)
    (['/mou/'], [('/mou/', 'a')], ['x'])
    """
    try:
        tree = html.document_fromstring(content)
    except (etree.ParserError, ValueError):  # an empty page, or one that is no text
        return Names(frozenset(), frozenset(), frozenset())
    addresses, fragments = set(), set()
    ids = set()
    for element in tree.iter(etree.Element):
        if "id" in element.attrib:
            ids.add(str(element.attrib["id"]))
        attribute = _NAMING.get(str(element.tag))
        named = element.get(attribute) if attribute else None
        path, fragment = ("", "") if named is None else _on_host(named, page)
        if path:
            addresses.add(path)
        if path and fragment:
            fragments.add((path, fragment))
    return Names(frozenset(addresses), frozenset(fragments), frozenset(ids))


def _on_host(value: str, page: str) -> tuple[str, str]:
    """Give path and fragment of an address on the host of a page, nothing for others."""
    try:
        whole, fragment = urldefrag(urljoin(page, value.strip()))
        there, here = urlsplit(whole), urlsplit(page)
    except ValueError:
        return "", ""
    if (there.scheme, there.netloc) != (here.scheme, here.netloc):
        return "", ""
    return there.path or "/", unquote(fragment)


def _plain(value: str) -> str:
    return " ".join(value.split())


def _sizes(file: Listed, answer: Answer) -> str:
    if answer.bytes != file.bytes:
        return f"{answer.bytes} byte, seharusnya {file.bytes}"
    return f"{file.bytes} byte dengan isi lain"
