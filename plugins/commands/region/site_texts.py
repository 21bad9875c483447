"""The files that a new site begins with, written anew for its region."""

import io
import json
import re
from collections.abc import Mapping

from PIL import Image, ImageDraw

from plugins.commands.region.answers import Region
from plugins.domain.headers.document import dump_entries
from plugins.domain.values.slugs import slugify

ABOUT = "content/halaman/tentang.md"
_ABOUT = """\
---
title: Tentang situs ini
summary: {site} mencatat janji Pemerintah {region}, apa yang terjadi sesudahnya, dan buktinya.
---

{site} menghubungkan berita, peristiwa, perjanjian, komitmen, dan bukti.
Setiap halaman berusaha menjawab tiga pertanyaan.
Apa yang dijanjikan dan oleh siapa?
Apa yang terjadi kemudian?
Dari mana kita mengetahuinya?

## Bukan situs resmi

Situs ini bukan situs resmi Pemerintah {region}.
Isinya disusun dari sumber publik yang dicantumkan pada setiap halaman.

## Bagaimana status dinilai

Status tidak diketik oleh siapa pun.
Komputer menurunkannya dari tanggal dan bukti, dengan aturan yang sama untuk semua.
Aturannya diterangkan pada halaman [metode](/metode/).
"Kami belum menemukan kabar" berarti persis itu, bukan bahwa janji dilanggar.

## Boleh dipakai ulang

Teks dan data kami berlisensi CC BY 4.0.
Hak atas sumber tetap pada pemiliknya.
Seluruh data dapat diunduh pada halaman [data](/data/).
"""
_SOURCES = """\
# Sumber yang dibaca pengimpor. Penjelasan tiap isian ada di docs/sources.md.
# Zona waktu dan rubrik adalah TIMEZONE dan KATEGORI di pelicanconf.py.

# Label pada sumber = rubrik di sini. Bila beberapa label cocok, yang lebih atas menang.
[labels]

# Ganti alamat dan jenisnya, lalu hapus dua baris terakhir. Periksa dahulu dengan:
#   .venv/bin/python -m scraper preview https://alamat-sebuah-berita/
[sources.portal]
title = {title}
kind = "wordpress"
site = "https://portal.example"
licence = "tidak dinyatakan"
category = {category}
enabled = false
reason = "alamat situs belum diisi"
"""
# A plain weave of diamonds, which belongs to no region; each draws its own.
_DIAMONDS = "".join(
    f"M{x} 9 {x + 12} 2 {x + 24} 9 {x + 12} 16ZM{x + 8} 9 {x + 12} 6.5 {x + 16} 9 {x + 12} 11.5Z"
    for x in (0, 24, 48)
)
_MOTIF = (
    "{#- The motif: plain diamonds, until the region draws its own. -#}\n"
    "{%- macro batik() -%}\n"
    '<svg class="batik" width="100%" height="18" aria-hidden="true" focusable="false"><defs>'
    '<pattern id="motif_" width="72" height="18" patternUnits="userSpaceOnUse">'
    '<g fill="none" stroke="currentColor" stroke-linecap="round">'
    f'<path d="{_DIAMONDS}"/></g></pattern></defs>'
    '<rect width="100%" height="18" fill="url(#motif_)"/></svg>\n'
    "{%- endmacro -%}\n"
)
_ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
    '<rect width="32" height="32" rx="5" fill="{colour}"/>'
    '<path fill="none" stroke="#fbfaf7" stroke-width="3" stroke-linejoin="round"'
    ' d="M16 5 27 16 16 27 5 16Z"/></svg>\n'
)
_CORNERS = ((16, 5), (27, 16), (16, 27), (5, 16), (16, 5), (27, 16))


def site_name(region: Region) -> str:
    """Give the name that the site of a region begins with."""
    return f"{region.name} Terbuka"


def settings(text: str, region: Region, year: int) -> str:
    """Give ``pelicanconf.py`` with the region in the place of the one before; raises ValueError."""
    values: Mapping[str, str] = {
        "SITENAME": site_name(region),
        "TIMEZONE": region.zone,
        "OTORITAS_TAG": f"{region.slug}-terbuka.invalid,{year}",
    }
    for name, value in values.items():
        text = _set(text, name, _quoted(value))
    # What was turned on belonged to the site before: its repository, its register of others.
    for name in ("SITUS_RESMI", "FORMULIR", "FEDERASI"):
        text = _set(text, name, "False")
    # What the page said before is told by git, and would be told to readers as an earlier value.
    text = _set(text, "RIWAYAT_TANPA_NILAI", f"[{_quoted(ABOUT)}]")
    place = {
        "name": region.name,
        "kind": region.kind,
        "kode_wilayah": region.code,
        "province": region.province,
    }
    lines = "".join(f"    {_quoted(key)}: {_quoted(value)},\n" for key, value in place.items())
    return _set(text, "WILAYAH", f"{{\n{lines}}}")


def _set(text: str, name: str, value: str) -> str:
    form = re.compile(rf"^{name}(: [^=\n]+)? = (?:\{{.*?^\}}|[^\n{{]*)$", re.MULTILINE | re.DOTALL)
    changed, count = form.subn(lambda found: f"{name}{found[1] or ''} = {value}", text)
    if count != 1:
        raise ValueError(f"pelicanconf.py: {name} tidak ditemukan")
    return changed


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def style(text: str, region: Region) -> str:
    """Give a style sheet with the colours of a region: the light one first, then the dark."""
    colours = iter((region.light, region.dark))
    return re.sub(
        r"(?<=--teak: )#[0-9a-f]{6}", lambda old: next(colours, old[0]), text, flags=re.IGNORECASE
    )


def about(region: Region) -> str:
    """Give the page that says what the site is."""
    return _ABOUT.format(site=site_name(region), region=region.full_name)


def sources(region: Region, category: str) -> str:
    """Give a list of sources with one that waits for its address."""
    title = _quoted(f"Pemerintah {region.full_name}")
    return _SOURCES.format(title=title, category=_quoted(category))


def organisations(region: Region) -> str:
    """Give the register of offices: the government, and the offices below it."""
    short = f"{'Pemkot' if region.kind == 'kota' else 'Pemkab'} {region.name}"
    own = slugify(short, empty="pemerintah")
    government = {
        "id": own,
        "name": f"Pemerintah {region.full_name}",
        "short_name": short,
        # One kind of government, whatever it is called.
        "kind": "kabupaten",
        "kode_wilayah": region.code,
    }
    taken, offices = {own}, []
    for name in region.offices:
        known = slugify(name, empty="instansi")
        while known in taken:
            known = slugify(f"{known} lain", empty="instansi")
        taken.add(known)
        offices.append({"id": known, "name": name, "kind": "opd", "parent": own})
    return dump_entries([government, *offices])


def places(region: Region) -> str:
    """Give the list of places, with the name of the region alone."""
    first = (
        "# Tempat yang disebut di awal berita: kecamatan dan daerah sekitar (docs/sources.md).\n"
    )
    return first + dump_entries([{"name": region.name, "kind": region.kind, "code": region.code}])


def motif() -> str:
    """Give the template of the band below the masthead."""
    return _MOTIF


def drawn_icon(region: Region, form: str, size: int) -> bytes:
    """Give the site's icon as a picture of a form that Pillow knows by name."""
    large = Image.new("RGB", (8 * size, 8 * size), region.light)
    corners = [(large.width * x / 32, large.width * y / 32) for x, y in _CORNERS]
    ImageDraw.Draw(large).line(corners, "#fbfaf7", width=large.width * 3 // 32, joint="curve")
    held = io.BytesIO()
    large.resize((size, size), Image.Resampling.LANCZOS).save(held, form)
    return held.getvalue()


def icon(region: Region) -> str:
    """Give the drawing of the site's icon."""
    return _ICON.format(colour=region.light)
