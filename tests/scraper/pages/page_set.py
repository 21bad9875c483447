"""Pages of sites that do not exist: many themes, with what a reader would take for the text."""

import datetime as dt
import json
import random
from dataclasses import dataclass, field

from plugins.domain.values.wording import format_day

_NOUNS = """
    bupati dinas rapat warga jalan desa anggaran program kecamatan pasar sekolah guru petani sawah
    panen pupuk sungai jembatan hutan jati usaha koperasi pelatihan peserta kantor puskesmas data
"""
NOUNS = _NOUNS.split()
_VERBS = "membuka membahas memperbaiki meninjau menyerahkan menyiapkan menutup mencatat"
VERBS = _VERBS.split()
# How themes call the parts: by what they are, by where they stand, or by nothing that tells.
THEMES = (
    "hentry entry-title entry-meta entry-content sharedaddy jp-relatedposts comments-area thumb",
    "card judul text-muted isi d-flex row mt-5 mb-3",
    "css-1a css-2b css-3c css-4d css-5e css-6f css-7g css-8h",
    "item-page item-title article-info rt-text addthis relateditems jcomments item-image",
    "story headline byline story-body story-tools more-stories discussion media-top",
)
DATES = ("json", "meta", "time", "line", "address", "none")


@dataclass
class Page:
    """A page, and what a person would read on it; ``around`` is none of the text."""

    url: str = ""
    html: str = ""
    title: str = ""
    day: dt.date | None = None
    text: list[str] = field(default_factory=list)
    around: list[str] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)


def page(number: int) -> Page:
    """Make the page of that number; the same number gives the same page."""
    return _Maker(number).made()


class _Maker:
    def __init__(self, number: int) -> None:
        self.number = number
        self.chance = random.Random(number)  # noqa: S311 - the same pages every time
        names = THEMES[number % len(THEMES)].split()
        keys = ("article", "title", "meta", "body", "share", "related", "comments", "lead")
        self.name = dict(zip(keys, names, strict=True))
        self.page = Page()

    def words(self, least: int, most: int) -> str:
        count = self.chance.randint(least, most)
        told = [self.chance.choice(NOUNS), self.chance.choice(VERBS)]
        told += [self.chance.choice(NOUNS) for _ in range(count)]
        return " ".join(told).capitalize()

    def often(self, share: float) -> bool:
        return self.chance.random() < share

    def text(self, words: str) -> str:
        self.page.text.append(words)
        return words

    def around(self, words: str) -> str:
        self.page.around.append(words)
        return words

    def picture(self, caption: str, before: str = "") -> str:
        address = f"/foto/{self.number}-{len(self.page.pictures)}.jpg"
        self.page.pictures.append(address)
        self.page.captions.append(caption)
        box = (
            f"<div class='{self.name['lead']}'><img src='{address}'>{before}<p>{caption}</p></div>"
        )
        figure = f"<figure><img src='{address}'><figcaption>{caption}</figcaption></figure>"
        return box if before or self.often(0.5) else figure

    def body(self) -> str:
        found = []
        for place in range(self.chance.randint(4, 9)):
            found.append(f"<p>{self.text(self.words(12, 30) + '. ' + self.words(6, 20) + '.')}</p>")
            kind = self.chance.randint(0, 9)
            if kind == 0:
                found.append(f"<h2>{self.text(self.words(2, 4))}</h2>")
                found.append(f"<p>{self.text(self.words(14, 25) + '.')}</p>")
            elif kind == 1:
                items = [self.text(self.words(3, 6) + ".") for _ in range(4)]
                found.append("<ul><li>" + "<li>".join(items) + "</ul>")
            elif kind == 2:
                rows = [
                    self.text(f"{self.words(1, 2)} {self.chance.randint(9, 99)}") for _ in range(3)
                ]
                cells = ("<td>".join(row.rsplit(" ", 1)) for row in rows)
                found.append("<table><tr><td>" + "<tr><td>".join(cells) + "</table>")
            elif kind == 3:
                found.append(self.picture(self.words(4, 9) + "."))
            elif kind == 4:
                also = self.around(self.words(5, 9))
                found.append(f"<p><b>Baca juga: <a href='/b/{place}'>{also}</a></b></p>")
            elif kind == 5:
                slides = (
                    self.picture(
                        self.words(4, 9) + ".", f"<i>{self.around(f'Foto {n} dari 3')}</i>"
                    )
                    for n in (1, 2, 3)
                )
                found.append("<div>" + "".join(slides) + "</div>")
        found.append(f"<p>{self.text(self.words(14, 25) + '.')}</p>")
        if self.often(0.3):
            found.append(f"<p>{self.around('Hak cipta © 2019 Portal Contoh')}</p>")
        if self.often(0.3):
            found.append(f"<p>{self.around('Pewarta: Sari Contohwati Editor: Budi Misalan')}</p>")
        return "".join(found)

    def others(self, heading: str, *, told: bool) -> str:
        items = []
        for place in range(4):
            title = self.around(self.words(4, 8))
            teaser = f"<p>{self.around(self.words(10, 18) + '.')}</p>" if told else ""
            items.append(f"<div><h4><a href='/l/{place}'>{title}</a></h4>{teaser}</div>")
        inside = "".join(items)
        return f"<div class='{self.name['related']}'><h3>{self.around(heading)}</h3>{inside}</div>"

    def made(self) -> Page:
        made, day = self.page, dt.date(2012, 1, 3) + dt.timedelta(self.chance.randint(0, 4000))
        mode = DATES[self.number % len(DATES)]
        made.day = None if mode == "none" else day
        made.title = self.words(5, 8)
        made.url = f"https://situs{self.number}.example/berita/x"
        head, line = f"<title>{made.title} - Portal Contoh</title>", ""
        if mode == "json":
            told = json.dumps({"@type": "NewsArticle", "datePublished": f"{day}T10:00:00+07:00"})
            head += f"<script type='application/ld+json'>{told}</script>"
        elif mode == "meta":
            head += f"<meta property='article:published_time' content='{day}T10:00:00+07:00'>"
        elif mode == "address":
            made.url = f"https://situs{self.number}.example/{day:%Y/%m/%d}/x"
        elif mode == "time":
            line = f"<time datetime='{day}'>{format_day(day)}</time>"
        elif mode == "line":
            line = self.around(format_day(day))
        told = [self.around("Oleh Sari Contohwati"), line, self.around("Dibaca 123 kali")]
        lines = "".join(f"<li>{part}" for part in told if part)
        share = "".join(f"<a href='#'>{word}</a>" for word in ("Bagikan", "Facebook", "WhatsApp"))
        parts = [
            f"<h1 class='{self.name['title']}'>{made.title}</h1>",
            f"<ul class='{self.name['meta']}'>{lines}</ul>",
            f"<div class='{self.name['share']}'>{share}</div>",
            self.picture(self.words(4, 9) + ".") if self.often(0.5) else "",
            f"<div class='{self.name['body']}'>{self.body()}</div>",
        ]
        if self.often(0.3):
            made.files.append(f"/unduh/{self.number}.pdf")
            parts.append(f"<div><h4>Lampiran</h4><p><a href='{made.files[0]}'>Naskah A</a></div>")
        if self.often(0.7):
            heading = self.chance.choice(("Berita Terkait", "Berita Lainnya", "Baca Juga"))
            parts.append(self.others(heading, told=self.often(0.5)))
        if self.often(0.5):
            said = self.around(self.words(10, 20) + ".")
            late = format_day(day + dt.timedelta(3))
            parts.append(
                f"<div class='{self.name['comments']}'><h3>1 Komentar</h3><b>Rina</b> <small>{late}"
                f"</small><p>{said}</p><form><textarea></textarea></form></div>"
            )
        menu = "".join(f"<li><a href='/m/{n}'>{word}</a>" for n, word in enumerate(NOUNS[:6]))
        side = self.others("Terpopuler", told=True)
        made.html = (
            f"<!doctype html><head><meta charset=utf-8>{head}</head><body><div><ul>{menu}</ul>"
            f"</div><div><div class='{self.name['article']}'>{''.join(parts)}</div>"
            f"<div>{side}</div></div><div>{self.around('Jalan Contoh 5 Blora')}</div></body>"
        )
        return made
