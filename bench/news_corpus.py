"""Invents regency news from a seed, as a content folder of ours and as a site of Hugo's."""

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.domain.headers.document import dump, dump_entries
from plugins.domain.headers.nodes import Plain

SEED = 2026
CATEGORIES = ("pemerintahan", "pelayanan", "pembangunan", "ekonomi", "pendidikan", "kesehatan")
_WHO = ("Dinas Pekerjaan Umum", "Camat Cepu", "Warga Desa Tempellemahbang", "Puskesmas Kunduran")
_DID = ("meresmikan", "membahas", "memeriksa", "menyerahkan", "membuka", "merawat", "mendata")
_WHAT = ("jembatan desa", "pasar hewan", "sekolah dasar", "saluran air", "layanan kependudukan")
_WHERE = ("di Kecamatan Jepon", "di Blora", "di Kecamatan Randublatung", "di Ngawen")
_TOPICS = ("infrastruktur", "pasar", "guru", "gizi", "air bersih", "jalan", "UMKM", "desa")


@dataclass(frozen=True)
class News:
    """One post."""

    number: int
    day: dt.date
    title: str
    category: str
    topics: tuple[str, ...]
    paragraphs: tuple[str, ...]

    @property
    def slug(self) -> str:
        return f"kabar-{self.number}"

    @property
    def body(self) -> str:
        first, *rest = self.paragraphs
        return "\n\n".join((first, "## Rincian", *rest, "- pertama\n- kedua\n- ketiga")) + "\n"


def news(count: int) -> Iterator[News]:
    """Give invented posts of twelve years, about 3 KB each."""
    chance = random.Random(SEED)  # noqa: S311 - the same news every time

    def sentence() -> str:
        parts = (chance.choice(words) for words in (_WHO, _DID, _WHAT, _WHERE))
        return f"{' '.join(parts)} pada hari ke-{chance.randrange(1, 999)} kegiatan itu."

    for number in range(count):
        yield News(
            number,
            dt.date(2014, 1, 1) + dt.timedelta(days=chance.randrange(365 * 12)),
            f"{chance.choice(_WHO)} {chance.choice(_DID)} {chance.choice(_WHAT)} {number}",
            chance.choice(CATEGORIES),
            tuple(sorted(chance.sample(_TOPICS, 2))),
            tuple(" ".join(sentence() for _ in range(6)) for _ in range(5)),
        )


def write_ours(folder: Path, count: int) -> None:
    """Write the posts as content of this generator, with two bodies and one agreement."""
    for one in news(count):
        header = {
            "id": f"tag:tolok-ukur:{one.number}",
            "title": one.title,
            "date": one.day.isoformat(),
            "category": one.category,
            "tags": list(one.topics),
            "summary": f"{one.title}.",
        }
        _write(folder / f"berita/{one.day:%Y/%m}/{one.slug}.md", dump(header, one.body))
    bodies = [
        {"id": "pemkab", "name": "Pemerintah Kabupaten Blora", "kode_wilayah": "33.16"},
        {"id": "ugm", "name": "Universitas Gadjah Mada"},
    ]
    _write(folder / "rujukan/organisasi.yaml", dump_entries(bodies))
    agreement: dict[str, Plain] = {
        "title": "tentang pendidikan",
        "kind": "nota_kesepahaman",
        "parties": [{"org": "pemkab"}, {"org": "ugm"}],
    }
    _write(folder / "mou/pendidikan.md", dump(agreement, ""))
    _write(
        folder / "halaman/tentang.md", dump({"title": "Tentang", "summary": "Tentang."}, "Isi.\n")
    )


def write_hugo(folder: Path, count: int) -> None:
    """Write the posts as a site of Hugo's: pages, lists of 20, categories, topics, feeds."""
    for one in news(count):
        topics = ", ".join(f'"{topic}"' for topic in one.topics)
        header = (
            f'---\ntitle: "{one.title}"\ndate: {one.day}\ncategories: ["{one.category}"]\n'
            f'tags: [{topics}]\nsummary: "{one.title}."\nslug: {one.slug}\n---\n'
        )
        _write(folder / f"content/berita/{one.day:%Y/%m}/{one.slug}.md", header + one.body)
    for name, text in _HUGO.items():
        _write(folder / name, text)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


_HEAD = (
    '<!doctype html><html lang="id"><head><meta charset="utf-8"><title>{{ .Title }}</title>'
    '</head><body><header><a href="/">Blora</a></header><main><h1>{{ .Title }}</h1>'
)
_FOOT = "</main><footer>Disusun dari sumber publik</footer></body></html>"
_TEXT = "<time>{{ .Date }}</time>{{ .Content }}"
_NAMES = "{{ range .Pages }}{{ .Title }} {{ end }}"
_LIST = (
    _HEAD + "{{ range (.Paginate .Pages 20).Pages }}<article>"
    '<h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Summary }}</p></article>'
    "{{ end }}" + _FOOT
)
_HUGO = {
    "hugo.toml": 'baseURL = "http://localhost/"\nlanguageCode = "id"\ntitle = "Blora"\n',
    "layouts/_default/single.html": f"{_HEAD}{_TEXT}{_FOOT}",
    "layouts/_default/list.html": _LIST,
    "layouts/index.html": _LIST.replace(".Pages 20", ".Site.RegularPages 20"),
    "layouts/_default/terms.html": f"{_HEAD}{_NAMES}{_FOOT}",
}
