"""Which record a person means who types its address, its reference, or the name of its file."""

from dataclasses import dataclass

from plugins.domain.records.layout import InvalidPath, place_of
from plugins.domain.values.slugs import is_slug

_ENTRIES = "content/rujukan/organisasi.yaml"
_REMEDY = (
    "tulis misalnya mou/mou-smart-city-2018, program/smart-city, "
    "program/smart-city/penandatanganan, berita/2018/05/judul, halaman/tentang, atau instansi/ugm"
)

# What stands first in the addresses of records.
_FOLDERS = frozenset({"berita", "program", "mou", "instansi", "janji"})


@dataclass(frozen=True)
class RecordQuery:
    """
    A record by the kind, the reference and the path of its file.

    ``part`` is a commitment of an agreement, or the entry of a reference file.
    """

    kind: str
    ref: str
    path: str
    part: str = ""

    @property
    def in_programme(self) -> "RecordQuery":
        """
        The same promise within a programme: its address does not tell what holds it.

        >>> read_query("/janji/kota/lampu/").in_programme.path
        'content/program/kota/index.md'
        """
        return RecordQuery("programme", self.ref, f"content/program/{self.ref}/index.md", self.part)


def read_query(text: str) -> RecordQuery:
    """
    Read what a person typed, or copied from the line of a browser; raises InvalidPath.

    >>> read_query("https://blora.example/situs/mou/jembatan-2019/?a=b#bangun").part
    'bangun'

    >>> read_query("mou/smart/#a")
    RecordQuery(kind='agreement', ref='smart', path='content/mou/smart.md', part='a')
    >>> read_query("program/smart-city/#rapat").path, read_query("content/halaman/tentang.md").ref
    ('content/program/smart-city/rapat.md', 'tentang')
    """
    name, _, part = _without_host(text.strip().replace("\\", "/")).partition("#")
    name = name.partition("?")[0].removesuffix("/data.json")
    name = name.removeprefix("content/").removesuffix(".md").strip("/")
    folder, _, rest = name.partition("/")
    if folder == "janji" and rest.count("/") == 1 and not part:
        folder, (rest, part) = "mou", tuple(rest.split("/"))
    elif folder and not rest and text.lstrip().startswith(("/", "http")):
        folder, rest = "halaman", folder
    if folder == "instansi" and is_slug(rest) and not part:
        return RecordQuery("organisation", rest, _ENTRIES, rest)
    if folder == "program":
        rest = rest.removesuffix("/index")
        if part and "/" not in rest:
            rest, part = f"{rest}/{part}", ""
        rest = rest if "/" in rest else f"{rest}/index"
    path = f"content/{folder}/{rest}.md"
    try:
        place = place_of(path)
    except InvalidPath:
        raise InvalidPath(f"'{text}' bukan alamat sebuah catatan", _REMEDY) from None
    if part and place.kind != "agreement":
        raise InvalidPath(f"'{text}' menunjuk bagian yang tidak punya catatan sendiri", _REMEDY)
    return RecordQuery(place.kind, place.ref, path, part)


def _without_host(text: str) -> str:
    """
    Give an address from the root of the site, wherever below its host that lies.

    >>> _without_host("https://blora.example/situs/mou/a/"), _without_host("http://localhost:8000/b/")
    ('/mou/a/', '/b/')
    """
    scheme, host, path = text.partition("://")
    if not host or scheme.casefold() not in {"http", "https"}:
        return text
    steps = path.split("/")[1:]
    first = next((at for at, step in enumerate(steps) if step in _FOLDERS), None)
    return "/" + "/".join(steps if first is None else steps[first:])
