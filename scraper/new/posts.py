"""A news post: typed, or read from what was handed over, with its photo."""

import re
import stat
import uuid
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from plugins.domain.documents.picture_metadata import InvalidPicture
from plugins.domain.headers.document import Plain
from plugins.domain.records.reading import Records
from plugins.domain.values.slugs import slugify
from scraper.markdown.escape import quoted
from scraper.new import spelling
from scraper.new.asking import (
    Asker,
    Choice,
    InvalidAnswer,
    Question,
    free,
    of_table,
    one_of,
    wanted,
)
from scraper.new.draft import Draft
from scraper.new.handed import Handed
from scraper.new.known import Known, free_name
from scraper.normalise import sentences
from scraper.pictures import images
from scraper.store.image_store import MAX_BYTES, Store

MOST_OF_SUMMARY = 300
# The fields of a post that lead to records.
RELATIONS = ("programmes", "events", "agreements", "commitments")
_NAMELESS = re.compile(r'!\[\]\((?P<file>/gambar/[^\s)]+)(?=(?:\s+"(?P<caption>[^"]*)")?\))')
_MARKS = re.compile(r"[*_#>`]|!?\[|\]\([^)]*\)")


@dataclass
class PostMaker:
    """Asks for a post and puts it, with its pictures, into a draft."""

    asker: Asker
    known: Known
    draft: Draft
    store: Store
    zone: ZoneInfo
    categories: Mapping[str, str]
    root: Path
    today: str

    def make(self, handed: Handed | None) -> None:
        """Ask and make the post; raises Unanswered."""
        header: dict[str, Plain] = {}
        body = ""
        if handed:
            placed = images.place(handed.record, handed.load, self.store, handed.licence)
            header, body = dict(placed.header), placed.body
            for finding in (*handed.record.findings, *placed.findings):
                self.asker.say(f"  perhatian: {finding}")
        day = str(header["date"]) if handed and handed.is_dated else self.today
        title = self._ask("judul", "Judul", wanted, str(header.get("title", "")))
        body = body or self.asker.ask(
            Question(
                name="isi",
                text="Isi (boleh beberapa alinea; akhiri dengan baris yang hanya berisi titik)",
                read=_body,
                is_long=True,
            )
        )
        date = self._ask("tanggal", "Tanggal terbit", spelling.moment(self.zone), day)
        category = self.asker.ask(
            Question(
                name="kategori",
                text="Kategori",
                read=one_of(of_table(self.categories)),
                default=str(header.get("category", next(iter(self.categories)))),
                offered=list(self.categories.values()),
            )
        )
        summary = self._ask(
            "ringkasan", "Ringkasan", _summary, str(header.get("summary", "")) or summary_of(body)
        )
        header |= {"title": title, "date": date, "category": category, "summary": summary}
        header.setdefault("id", f"urn:uuid:{uuid.uuid4()}")
        body = self._described(body)
        header["photos"] = self._photos(header.get("photos", ()), int(date[:4]))
        header |= self._relations()
        folder = date[:7].replace("-", "/")
        posts = self.known.records.posts
        taken = [ref.rpartition("/")[2] for ref in posts if ref.startswith(f"{folder}/")]
        name = free_name(slugify(title), taken)
        self.draft.write("post", f"{folder}/{name}", header, body)

    def _ask(self, name: str, text: str, read: Callable[[str], str], default: str) -> str:
        return self.asker.ask(Question(name=name, text=text, read=read, default=default))

    def _photos(self, there: Plain, year: int) -> list[Plain]:
        """Ask what the pictures that came along show, else for a picture."""
        photos: list[dict[str, Plain]]
        photos = [dict(one) for one in there if isinstance(one, Mapping)]
        if not photos:
            file = self.asker.ask(
                Question(
                    name="foto", text="Foto (nama berkas; Enter: tidak ada)", read=self._kept(year)
                )
            )
            photos = [{"file": file}] if file else []
        for photo in photos:
            if not photo.get("alt"):
                photo["alt"] = self._ask(
                    "alt", "Apa yang terlihat pada foto", wanted, str(photo.get("caption", ""))
                )
            if not photo.get("caption"):
                words = "Teks di bawah foto (pemilik dalam kurung)"
                photo.update(_captioned(self._ask("keterangan", words, free, "")))
        return list(photos)

    def _described(self, body: str) -> str:
        """Ask what pictures within a text show that nobody has described."""

        def ask(found: re.Match[str]) -> str:
            name = found["file"].rpartition("/")[2]
            text = f"Apa yang terlihat pada gambar {name} di tengah isi"
            alt = self._ask("alt", text, wanted, found["caption"] or "")
            return f"![{quoted(alt)}]({found['file']}"

        return _NAMELESS.sub(ask, body)

    def _kept(self, year: int) -> Callable[[str], str]:
        """Make a reader of a picture, which is copied and cleaned."""

        def read(text: str) -> str:
            if not text:
                return ""
            path = self.root / Path(text.strip("\"'")).expanduser()
            try:
                if not stat.S_ISREG(path.stat().st_mode):
                    raise InvalidAnswer(f"'{text}' bukan berkas foto", "tulis nama berkasnya")
                if path.stat().st_size > MAX_BYTES:
                    raise InvalidAnswer(f"foto '{text}' terlalu besar", "perkecil dahulu")
                return self.store.keep(path.read_bytes(), path.name, year)
            except OSError as error:
                finding = f"foto '{text}' tidak terbaca ({error.strerror})"
                raise InvalidAnswer(finding, "periksa nama dan letaknya") from None
            except InvalidPicture as error:
                raise InvalidAnswer(error.finding, "pilih foto PNG, JPEG, GIF atau WebP") from None

        return read

    def _relations(self) -> dict[str, Plain]:
        """Ask what records the post tells of."""
        choices = list(_records(self.known.records))
        read = one_of(choices, "ketik sebagian namanya, lalu pilih")
        found = self.asker.ask(
            Question(
                name="tentang",
                text="Tentang program, perjanjian, atau janji yang tercatat (beberapa dengan ';')",
                read=lambda text: [read(one) for one in spelling.several(text)],
                offered=[one.label for one in choices],
            )
        )
        parts = [one.partition(":") for one in found]
        return {name: [ref for field, _, ref in parts if field == name] for name in RELATIONS}


def summary_of(body: str) -> str:
    """
    Give the first sentences of a text, as many as a summary holds.

    >>> summary_of("## Judul\\n\\n**Dinas** membuka [lomba](https://a.example).\\n\\nLagi.")
    'Dinas membuka lomba.'
    """
    blocks = (block for block in body.split("\n\n") if not block.startswith(("#", "!", "|")))
    plain = " ".join(_MARKS.sub("", next(blocks, "")).split())
    return sentences.first(sentences.split(plain), MOST_OF_SUMMARY)


def _body(text: str) -> str:
    if not text.strip():
        raise InvalidAnswer("isi kosong", "tulis isinya")
    return text.strip()


def _summary(text: str) -> str:
    plain = wanted(text)
    if len(plain) > MOST_OF_SUMMARY:
        raise InvalidAnswer(f"ringkasan {len(plain)} huruf", f"paling panjang {MOST_OF_SUMMARY}")
    return plain


def _captioned(text: str) -> dict[str, str]:
    caption, credit = spelling.with_aside(text)
    credit = re.sub(r"^foto\s*:\s*", "", credit, flags=re.IGNORECASE)
    return {key: value for key, value in (("caption", caption), ("credit", credit)) if value}


def _records(records: Records) -> Iterator[Choice]:
    """Give what a post may tell of, with the field that names it before its reference."""
    for field, folder, found in (
        ("programmes", "program", records.programmes),
        ("events", "program", records.events),
        ("agreements", "mou", records.agreements),
        ("commitments", "janji", records.commitments),
    ):
        for ref, one in found.items():
            yield Choice(f"{field}:{ref}", one.title, (f"{folder}/{ref}", ref))
