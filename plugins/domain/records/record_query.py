"""Which record a person means who types its address, its reference, or the name of its file."""

from dataclasses import dataclass

from plugins.domain.records.layout import InvalidPath, place_of
from plugins.domain.values.slugs import is_slug

_ENTRIES = "content/rujukan/organisasi.yaml"
_REMEDY = (
    "tulis misalnya mou/mou-smart-city-2018, program/smart-city, "
    "program/smart-city/penandatanganan, berita/2018/05/judul, halaman/tentang, atau instansi/ugm"
)


@dataclass(frozen=True)
class Asked:
    """
    A record by the kind, the reference and the path of its file.

    ``part`` is a commitment of an agreement, or the entry of a reference file.
    """

    kind: str
    ref: str
    path: str
    part: str = ""


def asked(text: str) -> Asked:
    """
    Read what a person typed; raises InvalidPath.

    >>> asked("/mou/jembatan-2019/#bangun")
    Asked(kind='agreement', ref='jembatan-2019', path='content/mou/jembatan-2019.md', part='bangun')
    >>> asked("program/smart-city/#rapat").path, asked("content/halaman/tentang.md").ref
    ('content/program/smart-city/rapat.md', 'tentang')
    """
    name, _, part = text.strip().partition("#")
    name = name.removeprefix("content/").removesuffix(".md").strip("/")
    folder, _, rest = name.partition("/")
    if folder == "instansi" and is_slug(rest) and not part:
        return Asked("organisation", rest, _ENTRIES, rest)
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
    return Asked(place.kind, place.ref, path, part)
