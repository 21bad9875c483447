"""A small site in which one thing at a time is wrong or right, for the guide of messages."""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PIL import Image

POST = "berita/2026/05/lomba-membaca.md"
HEADERS = {
    "berita": """\
id: urn:uuid:6f0c1f9a-3f55-4d0f-9a55-0d9d3f1a7c21
title: Lomba Membaca Dibuka untuk Pelajar
date: 2026-05-04
category: pendidikan
summary: Dinas membuka lomba membaca.""",
    "mou": """\
title: tentang pendidikan
kind: pks
parties:
  - org: pemkab-blora
  - org: ugm""",
    "program": "title: Smart City\nsummary: Layanan kota cerdas.",
    "peristiwa": "title: Penandatanganan\nkind: signing",
    "halaman": "title: Tentang\nsummary: Tentang situs ini.",
}
PLACES = {
    "berita": POST,
    "mou": "mou/kerja-sama.md",
    "program": "program/smart-city/index.md",
    "peristiwa": "program/smart-city/penandatanganan.md",
    "halaman": "halaman/tentang.md",
}
LISTS = {
    "organisasi": """\
- id: pemkab-blora
  name: Pemerintah Kabupaten Blora
  kind: kabupaten
- id: ugm
  name: Universitas Gadjah Mada
  kind: perguruan_tinggi
- id: undip
  name: Universitas Diponegoro
  kind: perguruan_tinggi
- id: kemen-contoh
  name: Kementerian Contoh
  kind: kementerian
""",
    "orang": "- id: wagiman-contoh\n  name: Wagiman Contoh\n",
    "sumber": """\
- id: s-contoh
  publisher: Kabar Contoh
  title: Laporan contoh
  date: 2018-05-09
  url: https://kabar.example/laporan
  type: news
""",
    "kontak": "",
    "pengecualian": "",
    "tempat": "",
}
PROMISE = """
commitments:
  - id: pusat
    plain: Membangun pusat data.
    owner: [pemkab-blora]
    basis: from_news"""
_COMMENT = '<w:comments xmlns:w="urn:w"><w:comment>a</w:comment></w:comments>'


def lay(content: Path, example: Mapping[str, Any], form: str, today: dt.date) -> None:
    """Write the site with an example in its wrong or right form."""
    tomorrow = today + dt.timedelta(days=1)
    place, text = example["at"], example[form].strip("\n")
    text = text.replace("{hari_ini}", today.isoformat()).replace("{besok}", tomorrow.isoformat())
    if text.startswith("(folder"):
        return
    texts = {PLACES[kind]: _file(header, kind=kind) for kind, header in HEADERS.items()}
    # An agreement of the programme's name that holds promises.
    texts["mou/smart-city.md"] = _file(HEADERS["mou"] + PROMISE)
    texts |= {f"rujukan/{name}.yaml": entries for name, entries in LISTS.items() if entries}
    if "body" in example:
        texts[POST] = _file(HEADERS["berita"], example["body"])
    if place == "isi":
        body = re.sub(
            r"(\S+) \(.* dipanggil 101 kali\)$", r"\1" + "a[^1]" * 101 + "\n\n[^1]: b", text
        )
        texts[POST] = _file(HEADERS["berita"], body)
    elif place in HEADERS:
        name = example.get("other", PLACES[place])
        if "path" in example:
            del texts[name]
            name = name.replace("2026/05", today.strftime("%Y/%m"))
        body = example.get("body", "Dinas membuka lomba membaca.")
        texts[name] = _file(_with(HEADERS[place], text), body if place == "berita" else "", place)
    elif place in LISTS:
        texts[f"rujukan/{place}.yaml"] = f"{LISTS[place]}{text}\n"
    for name, fields in example.get("others", {}).items():
        kind = "berita" if name.startswith("berita/") else "mou"
        texts[name] = _file(_with(HEADERS[kind], fields))
    for name, written in texts.items():
        _write(content / name, written.encode())
    _write(content / "gambar/2026/lomba.png", _picture())
    _write(content / "gambar/2026/terpotong.png", _picture()[:-60])
    _write(content / "dokumen/2018/naskah.csv", b"kode;nama\n")
    if place == "berkas":
        _special(content / text)


def _file(header: str, body: str = "Isi.", kind: str = "") -> str:
    return f"---\n{header}\n---\n\n{body or ('Isi.' if kind != 'mou' else '')}\n"


def _with(header: str, fields: str) -> str:
    """Put fields into a header; those of the same name go."""
    names = set(re.findall(r"^(\w+):", fields, re.MULTILINE))
    blocks = re.findall(r"^\w+:.*(?:\n[ -].*)*", header, re.MULTILINE)
    kept = [block for block in blocks if block.partition(":")[0] not in names]
    return "\n".join((*kept, fields)) if fields else header


def _special(path: Path) -> None:
    """Write the one file whose name says what is in it."""
    match path.name:
        case "naskah-dengan-komentar.docx":
            _write(path, _word(("word/comments.xml", _COMMENT)))
        case "naskah-bersih.docx":
            _write(path, _word())
        case "tautan-ke-berkas-lain.png":
            path.symlink_to("lomba.png")
        case "foto.jpg":
            _write(path, b"\xff\xd8\xff")
        case "pengodean-windows.md":
            _write(path, _file(HEADERS["halaman"], "Kafé.").encode("cp1252"))
        case "pengodean-utf8.md":
            _write(path, _file(HEADERS["halaman"], "Kafé.").encode())
        case "kosong.pdf":
            _write(path, b"")
        case "lomba.md.txt":
            _write(path, _file(HEADERS["berita"]).encode())


def _write(path: Path, held: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(held)


def _picture() -> bytes:
    held = io.BytesIO()
    Image.new("RGB", (40, 30), "white").save(held, "PNG")
    return held.getvalue()


def _word(*parts: tuple[str, str]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, text in (("word/document.xml", "<d/>"), *parts):
            archive.writestr(name, text)
    return held.getvalue()
