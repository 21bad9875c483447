"""The posts that the test servers publish: invented, and recognisable as such."""

import datetime as dt
from dataclasses import dataclass

WIB = dt.timezone(dt.timedelta(hours=7))
FIRST_DAY = dt.datetime(2018, 5, 7, 9, 30, tzinfo=WIB)


@dataclass(frozen=True, kw_only=True)
class Story:
    """One post of a test server; ``html`` may name its pictures by ``{base}``."""

    number: int
    title: str
    html: str
    published: dt.datetime
    updated: dt.datetime
    slug: str
    labels: tuple[str, ...] = ("Pemerintahan",)
    author: str = "Admin Uji"

    def body(self, base: str) -> str:
        """Give the HTML with the addresses of this server."""
        return self.html.replace("{base}", base)

    @property
    def text(self) -> str:
        """A word or two for feeds that carry no body."""
        return f"Ringkasan berita uji nomor {self.number}."


def story(number: int, **changed: object) -> Story:
    """Invent one post; each is a day younger than the one before."""
    day = FIRST_DAY + dt.timedelta(days=number)
    values: dict[str, object] = {
        "number": number,
        "title": f"Berita uji {number}: rapat & kunjungan",
        "html": (
            f"<p>BLORA. Ini berita uji nomor {number}, dikarang untuk pengujian.</p>"
            f'<p><img src="{{base}}/foto/{number}.png" alt="Foto uji {number}"></p>'
            f"<p>Paragraf kedua memuat kata unik katauji{number} dan “tanda kutip”.</p>"
        ),
        "published": day,
        "updated": day,
        "slug": f"berita-uji-{number}",
    }
    return Story(**{**values, **changed})  # type: ignore[arg-type]


def stories(count: int) -> list[Story]:
    """Invent so many posts, oldest first."""
    return [story(number) for number in range(1, count + 1)]
